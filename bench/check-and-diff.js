// What the rules of `check` and the comparison of `diff` cost: `npm run build && node bench/check-and-diff.js [teams…]`.
// Processor time of the work alone, beside that of reading and building, each row in a process of its own, once; what
// takes longer than two minutes is stopped and said to be. Two edits: the slack of two hand-offs in the middle of the file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateOrg } from './generate-org.js';

const SELF = fileURLToPath(import.meta.url);
const LONGEST_MILLISECONDS = 120_000;

const MAPS = [
  { title: 'slack alone, no loops', options: { features: 'slack', loops: false } },
  { title: 'slack alone, loops', options: { features: 'slack' } },
  { title: 'everything, no loops', options: { features: 'all', loops: false } },
  { title: 'everything, loops', options: { features: 'all' } },
];

const QUESTION = {
  incident: { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 },
  worseBy: 0,
};

/** Given the two files: what is to be measured, and what is said of its result. */
const WORKS = {
  check: async ([base]) => {
    const { runRules } = await import('../dist/rules/run-rules.js');
    return () => {
      const { findings } = runRules(base);
      const stopped = findings.filter(({ rule }) => rule === 'rule-stopped-early').map(({ about }) => about);
      return { says: `${findings.length} findings`, stopped };
    };
  },
  'diff, identical': async (models) => compare(models),
  'diff, two edits': async (models) => compare(models),
};

async function compare([base, head]) {
  const { compareMaps } = await import('../dist/rules/compare-maps.js');
  return () => {
    const { verdict, findings } = compareMaps(
      { label: 'base', model: base },
      { label: 'head', model: head },
      QUESTION,
    );
    return { says: `${verdict}, ${findings.length} findings`, stopped: [] };
  };
}

/** Seconds of processor time. */
async function timed(work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}

async function measure(what, files) {
  const { buildModel, readOrganization } = await import('../dist/index.js');
  const { createDiskReader } = await import('../dist/cli/disk-reader.js');
  const reader = createDiskReader('/', () => new Uint8Array());
  const readOne = async (file) => buildModel((await readOrganization([file], reader)).organization);
  const [models, reading] = await timed(async () => {
    const read = [];
    for (const file of files) read.push(await readOne(file));
    return read;
  });
  const [result, seconds] = await timed(await WORKS[what](models));
  return { reading, seconds, ...result };
}

function measureApart(what, files) {
  const { status, stdout } = spawnSync(process.execPath, [SELF, '--one', what, ...files], {
    encoding: 'utf8',
    timeout: LONGEST_MILLISECONDS,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function editTwo(text) {
  const edit = (within, share, slack) => {
    const at = within.indexOf('slack: ', Math.floor(within.length * share));
    return `${within.slice(0, at)}slack: ${slack}${within.slice(within.indexOf('\n', at))}`;
  };
  return edit(edit(text, 0.5, '30h'), 0.7, '0h');
}

function* rows(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-bench-'));
  try {
    for (const teams of sizes)
      for (const { title, options } of MAPS) {
        const text = generateOrg(teams, options);
        const [base, head] = [join(folder, 'base.yaml'), join(folder, 'head.yaml')];
        writeFileSync(base, text);
        writeFileSync(head, editTwo(text));
        const files = { check: [base], 'diff, identical': [base, base], 'diff, two edits': [base, head] };
        for (const what of Object.keys(WORKS))
          yield { teams, title, what, measured: measureApart(what, files[what]) };
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function formatRow({ teams, title, what, measured }) {
  const start = `| ${teams.toLocaleString('en-US')} | ${title} | ${what} |`;
  if (measured === undefined)
    return `${start} | over ${LONGEST_MILLISECONDS / 1000} | | stopped by the bench |`;
  const { reading, seconds, says, stopped } = measured;
  const at = stopped.length === 0 ? says : `${says}; at its limit: ${stopped.join(', ')}`;
  return `${start} ${reading.toFixed(2)} | ${seconds.toFixed(2)} | ${((reading + seconds) / reading).toFixed(2)} | ${at} |`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [mode, ...rest] = process.argv.slice(2);
  if (mode === '--one') console.log(JSON.stringify(await measure(rest[0], rest.slice(1))));
  else {
    const sizes = mode === undefined ? [100, 1000, 10_000] : [mode, ...rest].map(Number);
    console.log('| teams | map | what | reading and building, s | the work, s | both, × reading | result |');
    console.log('| ---: | --- | --- | ---: | ---: | ---: | --- |');
    for (const row of rows(sizes)) console.log(formatRow(row));
  }
}
