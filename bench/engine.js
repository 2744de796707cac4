// What the engine alone costs, compiled once: `npm run build && node bench/engine.js [teams…]`. Processor
// time, and the sizes take turns: what else the machine does hardly counts.
import { fileURLToPath } from 'node:url';
import { computeBaseline } from '../dist/engine/baseline.js';
import { createIncidents } from '../dist/engine/incidents.js';
import { Ripple } from '../dist/engine/ripple.js';
import { generateNetwork } from './generate-network.js';

/** So late that it passes through all; and what the chain in the middle takes in. */
const WHOLE_HOURS = 1e6;
const DYING_HOURS = 7;

function lateTeam(rank, hours) {
  const incidents = createIncidents(1);
  incidents.at[0] = rank;
  incidents.delayHours[0] = hours;
  return incidents;
}

function createCase(teams, features) {
  const network = generateNetwork(teams, { features });
  const ripple = new Ripple(network, computeBaseline(network));
  return {
    teams,
    features,
    network,
    ripple,
    whole: lateTeam(0, WHOLE_HOURS),
    dying: lateTeam(network.chain, DYING_HOURS),
    wholeTimes: [],
    dyingTimes: [],
  };
}

/** Nanoseconds of processor time that a ripple takes, over as many runs as fill a few milliseconds. */
function timeRipple(ripple, incidents) {
  ripple.run(incidents); // puts away what the ripple before left
  let runs = 0;
  let used = 0;
  const start = process.cpuUsage();
  while (used < 5000) {
    ripple.run(incidents);
    runs += 1;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  return (used * 1000) / runs;
}

/** How many hand-offs the last run looked at: the teams that it looked at, times their mean number of inputs. */
function handoffsLookedAt({ ripple, network }) {
  return (ripple.evaluated * network.handoffCount) / network.teamCount;
}

function describeCase(one) {
  const { ripple, teams, features, whole, dying, wholeTimes, dyingTimes } = one;
  const { rounds, status } = ripple.run(whole);
  const evaluated = ripple.evaluated;
  const looked = handoffsLookedAt(one);
  ripple.run(dying);
  const late = ripple.peaks.teams.filter((team) => ripple.peaks.lateHours[team] > 0).length;
  return {
    teams,
    features,
    rounds,
    status,
    evaluated,
    nanosecondsPerHandOff: median(wholeTimes) / looked,
    least: Math.min(...wholeTimes) / looked,
    dying: { late, evaluated: ripple.evaluated, nanoseconds: median(dyingTimes) },
    wholeNanoseconds: median(wholeTimes),
  };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** One row a size, first with every feature, then with slack alone. */
export function benchEngine({ sizes = [1000, 10_000, 100_000], runs = 3 } = {}) {
  const cases = [true, false].flatMap((features) => sizes.map((teams) => createCase(teams, features)));
  for (let run = 0; run <= runs; run++) {
    for (const { ripple, whole, dying, wholeTimes, dyingTimes } of cases) {
      const times = [timeRipple(ripple, whole), timeRipple(ripple, dying)];
      if (run === 0) continue; // warms up
      wholeTimes.push(times[0]);
      dyingTimes.push(times[1]);
    }
  }
  return cases.map(describeCase);
}

/** The rows as a Markdown table. */
export function formatEngine(rows) {
  const lines = rows.map((row) => {
    const smallest = rows.find(({ features }) => features === row.features);
    const cells = [
      row.features ? 'everything' : 'slack alone',
      row.teams.toLocaleString('en-US'),
      row.rounds,
      row.evaluated.toLocaleString('en-US'),
      row.nanosecondsPerHandOff.toFixed(0),
      row.least.toFixed(0),
      (row.nanosecondsPerHandOff / smallest.nanosecondsPerHandOff).toFixed(2),
      `${row.dying.late} late, ${row.dying.evaluated} looked at`,
      (row.dying.nanoseconds / 1000).toFixed(1),
      `1/${Math.round(row.wholeNanoseconds / row.dying.nanoseconds).toLocaleString('en-US')}`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| network | teams | rounds | looked at | ns a hand-off | least | growth | a ripple that dies | µs | of a whole one |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |',
    ...lines,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = process.argv.slice(2).map(Number);
  console.log(formatEngine(benchEngine(sizes.length > 0 ? { sizes } : {})));
}
