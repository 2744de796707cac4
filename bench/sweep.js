// Every team of 10,000 as source, side by side: `npm run build && node bench/sweep.js [--quick] [--turns 3]
// [--only ripple,c] [--shape acyclic]`. Each contestant is a process of its own each turn, and they take turns. Everyone's
// sums are held against those of the C reference, source by source, and a difference ends in exit code 1.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileReference, listContestants } from './sweep-contestants.js';
import { drawSweepGraph, writeSweepGraph } from './sweep-graph.js';

/**
 * Delays with which the C reference takes about 0.4 s without loops and 3 s with. With every feature on, buffers, parts and
 * workarounds stop a ripple sooner: its longer delay reaches about as many teams.
 */
const SHAPES = [
  { name: 'acyclic', loops: false, hours: 17, everythingHours: 19 },
  { name: 'loops', loops: true, hours: 23, everythingHours: 29 },
];
const REACH_HOURS = [1, 4, 8, 16, 24, 32];
/** Short ripples are cheap and need many sources to be told apart from starting up. */
const REACH_STEP = 10;
const SHORT_HOURS = 8;
const QUICK_FACTOR = 10;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function readSums(path) {
  const bytes = readFileSync(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** One run: what it took, and its sums, four a source. */
function runOnce(contestant, { graphPath, hours, step, folder }) {
  const sumsPath = join(folder, 'sums');
  const [program, ...first] = contestant.command;
  const given = [graphPath, String(hours), String(step), sumsPath];
  const { status, stdout, error } = spawnSync(program, [...first, ...given, ...contestant.rest], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${contestant.name} failed: ${error?.message ?? `exit code ${status}`}`);
  return { ...JSON.parse(stdout), sums: readSums(sumsPath) };
}

/** How many sources differ from the reference, whose every `step`-th source was the contestant's. */
function countDifferent(reference, sums, step) {
  const count = Math.ceil(reference.length / 4 / step);
  let different = Math.abs(sums.length / 4 - count);
  for (let i = 0; i < Math.min(count, sums.length / 4); i++) {
    const isSame = [0, 1, 2, 3].every((k) => reference[i * step * 4 + k] === sums[i * 4 + k]);
    if (!isSame) different += 1;
  }
  return different;
}

function meanTeams(sums) {
  let teams = 0;
  for (let i = 0; i < sums.length; i += 4) teams += sums[i];
  return teams / (sums.length / 4);
}

function runTurns(shape, contestants, { turns, quick, folder, graphPath }) {
  const at = shape.loops ? 1 : 0;
  const rows = contestants.map((contestant) => ({
    contestant,
    step: contestant.steps[at] * (quick ? QUICK_FACTOR : 1),
    runs: [],
    different: 0,
  }));
  const [c] = listContestants(join(folder, 'reference'));
  const all = runOnce(c, { graphPath, hours: shape.hours, step: 1, folder });
  for (let turn = 0; turn < turns; turn++) {
    for (const row of rows) {
      const { contestant, step } = row;
      const hours = contestant.isOtherModel ? shape.everythingHours : shape.hours;
      const run = runOnce(contestant, { graphPath, hours, step, folder });
      row.different += contestant.isOtherModel ? 0 : countDifferent(all.sums, run.sums, step);
      row.runs.push(run);
    }
  }
  return { rows, all };
}

function toRow({ contestant, step, runs, different }, teamCount, c) {
  const sources = Math.ceil(teamCount / step);
  const scale = teamCount / sources;
  const seconds = (kind, pass) => median(runs.map((run) => run[kind].at(pass))) * scale;
  const least = Math.min(...runs.map(({ wall }) => wall[0])) * scale;
  const times = (value, ofC) => (c === undefined ? '' : (value / ofC).toFixed(2));
  const { threads, title, isOtherModel } = contestant;
  const agree = isOtherModel ? 'other model' : different === 0 ? 'yes' : `NO: ${different} sources differ`;
  const wall = seconds('wall', 0);
  const cpu = seconds('cpu', 0);
  const again = runs[0].wall.length > 1 ? seconds('wall', 1) : undefined;
  return [
    title,
    threads,
    `${sources.toLocaleString('en-US')}${step > 1 ? ' (sample)' : ''}`,
    wall.toFixed(2),
    least.toFixed(2),
    cpu.toFixed(2),
    again?.toFixed(2) ?? '',
    times(wall, c?.wall),
    times(cpu, c?.cpu),
    meanTeams(runs[0].sums).toFixed(0),
    agree,
  ];
}

function formatTable(heads, rows) {
  const rule = heads.map((_, i) => (i === 0 || i === heads.length - 1 ? '---' : '--:'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function measureShape(shape, contestants, options) {
  const graph = drawSweepGraph({ loops: shape.loops });
  writeSweepGraph(options.graphPath, graph);
  const { rows, all } = runTurns(shape, contestants, options);
  const { teamCount } = graph;
  const ofC = rows.find(({ contestant }) => contestant.name === 'c')?.runs;
  const scale = options.quick ? QUICK_FACTOR : 1;
  const timesOfC = ofC && {
    wall: median(ofC.map(({ wall }) => wall[0])) * scale,
    cpu: median(ofC.map(({ cpu }) => cpu[0])) * scale,
  };
  const each = { teams: meanTeams(all.sums).toFixed(0), handoffs: (all.handoffs / teamCount).toFixed(0) };
  console.log(`\n### ${shape.loops ? 'With loops' : 'Acyclic'}, ${shape.hours} h late\n`);
  console.log(`A source reaches ${each.teams} teams and looks at ${each.handoffs} hand-offs (mean).\n`);
  const heads =
    'contestant,threads,sources,s,least,processor s,second pass s,× C,× C processor,teams reached,sums agree';
  console.log(
    formatTable(
      heads.split(','),
      rows.map((row) => toRow(row, teamCount, timesOfC)),
    ),
  );
  if (rows.some(({ different }) => different > 0)) process.exitCode = 1;
}

/** Whether time is in proportion to what ripples reach: ns of processor time a hand-off reached, second pass. */
function measureReach(shape, contestants, { folder, graphPath, quick, turns }) {
  writeSweepGraph(graphPath, drawSweepGraph({ loops: shape.loops }));
  const [c, ...others] = contestants.filter(({ name }) => ['c', 'plain', 'ripple'].includes(name));
  if (c?.name !== 'c') return;
  const rows = REACH_HOURS.map((hours) => {
    const step = hours <= SHORT_HOURS ? 1 : REACH_STEP * (quick ? QUICK_FACTOR : 1);
    const runs = [c, ...others].map((contestant) =>
      Array.from({ length: turns }, () => runOnce(contestant, { graphPath, hours, step, folder })),
    );
    const [{ handoffs, sums }] = runs[0];
    for (const [i, [run]] of runs.entries()) {
      if (countDifferent(sums, run.sums, 1) === 0) continue;
      console.error(`${[c, ...others][i].name} differs from the reference at ${hours} h`);
      process.exitCode = 1;
    }
    const times = runs.map((of) => median(of.map(({ cpu }) => cpu.at(-1))) * 1e9);
    return [
      `${hours} h`,
      ((handoffs * 4) / sums.length).toFixed(0),
      ...times.flatMap((time) => [
        ((time * 4) / sums.length / 1000).toFixed(1),
        (time / handoffs).toFixed(0),
      ]),
    ];
  });
  const heads = ['delay', 'hand-offs reached'];
  for (const { name } of [c, ...others]) heads.push(`${name}: µs a source`, `${name}: ns a hand-off`);
  console.log(`\n### In proportion to the reach, ${shape.name}\n\n${formatTable(heads, rows)}`);
}

function main() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      shape: { type: 'string' },
      turns: { type: 'string' },
    },
  });
  const quick = values.quick;
  const turns = Number(values.turns ?? (quick ? 1 : 3));
  const folder = mkdtempSync(join(tmpdir(), 'ripple-sweep-'));
  try {
    const referencePath = join(folder, 'reference');
    compileReference(referencePath);
    const all = listContestants(referencePath);
    const wanted = values.only?.split(',') ?? all.map(({ name }) => name);
    const shapes = SHAPES.filter(({ name }) => values.shape === undefined || values.shape === name);
    const unknown = wanted.filter((name) => all.every((one) => one.name !== name));
    if (unknown.length > 0 || shapes.length === 0 || !(turns >= 1))
      throw new Error(
        `--only takes ${all.map(({ name }) => name).join(', ')}; --shape acyclic or loops; --turns 1 or more`,
      );
    const present = all.filter(({ name, title, missing }) => {
      const why = wanted.includes(name) ? missing() : '';
      if (why) console.log(`Left out: ${title}: ${why}.`);
      return why === undefined;
    });
    const options = { turns, quick, folder, graphPath: join(folder, 'graph') };
    for (const shape of shapes) measureShape(shape, present, options);
    for (const shape of shapes) measureReach(shape, present, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
