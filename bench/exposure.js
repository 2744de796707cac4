// What all tolerances to one target cost, beside one ripple over the teams that reach it: `npm run build && node
// bench/exposure.js [teams]`. Processor time, the two taking turns; medians. How many sources the backward pass left open,
// and how many ripples those took, no machine changes.
import { fileURLToPath } from 'node:url';
import { computeBaseline } from '../dist/engine/baseline.js';
import { findTolerancesOf } from '../dist/engine/find-tolerances.js';
import { createIncidents } from '../dist/engine/incidents.js';
import { requireTeam } from '../dist/engine/requirements.js';
import { Ripple } from '../dist/engine/ripple.js';
import { generateNetwork } from './generate-network.js';

/** So late that it passes through all. */
const WHOLE_HOURS = 1e6;

/** Slack alone, and every twentieth hand-off leads back into the round after: the full network without its other features. */
function withSlackAndLoops(teams) {
  const all = generateNetwork(teams, { features: true });
  const plain = (value) => new Float64Array(all.handoffCount).fill(value);
  return {
    ...all,
    bufferHours: new Float64Array(all.teamCount),
    ownDefectShare: new Float64Array(all.teamCount),
    groupEnd: Int32Array.from({ length: all.handoffCount }, (_, slot) => slot + 1),
    everyHours: plain(0),
    blocksShare: plain(1),
    tells: new Uint8Array(all.handoffCount),
    savesHours: plain(0),
    savesShare: plain(0),
    workaroundNoticeHours: plain(Infinity),
    reworkHours: plain(0),
  };
}

/** The full network with every any-of group taken apart. */
function withoutGroups(network) {
  return {
    ...network,
    groupEnd: Int32Array.from({ length: network.handoffCount }, (_, slot) => slot + 1),
  };
}

function createCase(title, network, runs) {
  const ripple = new Ripple(network, computeBaseline(network));
  const incidents = createIncidents(1);
  incidents.delayHours[0] = WHOLE_HOURS;
  return { title, network, ripple, incidents, runs, forward: [], backward: [] };
}

/** Milliseconds of processor time. */
function timeOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function measure(one) {
  const { network, ripple, incidents } = one;
  const baseline = computeBaseline(network);
  const target = network.teamCount - 1;
  one.cost = { searched: 0, runs: 0 };
  one.forward.push(timeOf(() => ripple.run(incidents)));
  one.backward.push(
    timeOf(() => {
      one.found = findTolerancesOf(network, baseline, requireTeam(target, 0), one.cost);
    }),
  );
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** One row a network: what the ripple costs, what all tolerances cost, how many sources needed ripples of their own. */
export function benchExposure(teams = 10_000) {
  const slack = generateNetwork(teams, { features: false });
  const few = Math.min(teams, 1000);
  const cases = [
    createCase(`slack alone, ${teams.toLocaleString('en-US')} teams`, slack, 9),
    createCase(`and loops, ${teams.toLocaleString('en-US')} teams`, withSlackAndLoops(teams), 9),
    createCase(
      `everything but groups, ${teams.toLocaleString('en-US')} teams`,
      withoutGroups(generateNetwork(teams, { features: true })),
      3,
    ),
    createCase(
      `everything, ${few.toLocaleString('en-US')} teams`,
      generateNetwork(few, { features: true }),
      3,
    ),
  ];
  for (const one of cases) for (let run = 0; run < one.runs; run++) measure(one);
  return cases.map(({ title, forward, backward, cost, found }) => ({
    title,
    forward: median(forward),
    backward: median(backward),
    sources: found.filter((hours) => hours < Infinity).length,
    ...cost,
  }));
}

/** The rows as a Markdown table. */
export function formatExposure(rows) {
  const lines = rows.map(
    ({ title, forward, backward, sources, searched, runs }) =>
      `| ${title} | ${sources.toLocaleString('en-US')} | ${forward.toFixed(1)} | ${backward.toFixed(1)} | ${(backward / forward).toFixed(2)} | ${searched.toLocaleString('en-US')} | ${runs.toLocaleString('en-US')} |`,
  );
  return [
    '| network | sources that can hurt | one ripple, ms | all tolerances, ms | × ripple | left open | ripples for them |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [teams] = process.argv.slice(2).map(Number);
  console.log(formatExposure(benchExposure(teams)));
}
