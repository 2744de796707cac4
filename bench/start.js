// What starting costs: `npm run build && node bench/start.js [runs]`. Each call is a process of its own; the calls take
// turns, so that a machine that is busy for a moment is busy for all of them. Compare the ratios, not the milliseconds.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateOrg } from './generate-org.js';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const RIPPLE = join(REPOSITORY, 'bin', 'ripple.js');

/** What is measured: a name, the arguments of node, and the most that it should cost, in starts of Node.js itself. */
function callsWith(generated) {
  const impact = (team, file) => [RIPPLE, 'impact', team, '--delay', '1d', '--file', file];
  return [
    { name: 'node -e 0', words: ['-e', '0'] },
    { name: 'ripple --version', words: [RIPPLE, '--version'] },
    { name: 'ripple --help', words: [RIPPLE, '--help'], most: 1.5 },
    { name: 'impact, examples/whiteboard', words: impact('mill', 'examples/whiteboard'), most: 1.8 },
    { name: 'the same --json', words: [...impact('mill', 'examples/whiteboard'), '--json'] },
    { name: 'impact, 100 teams', words: impact('team-0', generated), most: 2.2 },
    { name: 'impact, examples/insurer (8 files)', words: impact('it-service-desk', 'examples/insurer') },
  ];
}

/** Milliseconds that one call takes from its start to its end; throws where it fails. */
function timeCall({ name, words }) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: REPOSITORY, encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ends with ${status}: ${stderr}`);
  return milliseconds;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/**
 * One row a call: median and shortest time in milliseconds, and the ratio of its median to that of `node -e 0` in the
 * same run.
 */
export async function benchStart({ runs = 21 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-start-'));
  try {
    const generated = join(folder, '100-teams.yaml');
    writeFileSync(generated, generateOrg(100));
    const calls = callsWith(generated);
    const times = calls.map(() => []);
    for (const call of calls) timeCall(call); // the disk's cache is warm for all
    for (let run = 0; run < runs; run++) calls.forEach((call, i) => times[i].push(timeCall(call)));
    const bare = median(times[0]);
    return calls.map(({ name, most }, i) => ({
      name,
      most,
      milliseconds: median(times[i]),
      shortest: Math.min(...times[i]),
      ratio: median(times[i]) / bare,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows as a Markdown table. */
export function formatStart(rows) {
  const lines = rows.map(
    ({ name, most, milliseconds, shortest, ratio }) =>
      `| ${name} | ${milliseconds.toFixed(0)} | ${shortest.toFixed(0)} | ${ratio.toFixed(2)} | ${most ?? ''} |`,
  );
  return [
    '| call | ms | shortest | × node | at most |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[2] ?? 21);
  console.log(formatStart(await benchStart({ runs })));
}
