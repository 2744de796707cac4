// What reading costs: `npm run build && node bench/reading.js [teams…]`. Each measurement runs in a process of its
// own with Node's own limits, so that memory is its own too, three times over (once for the largest). The ways take
// turns, and of what they need the medians are taken. Processor time counts the garbage collector's threads as well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateOrg } from './generate-org.js';

const SELF = fileURLToPath(import.meta.url);

/** The first is what the others are compared with. */
const WAYS = {
  'parseEvents alone (js-yaml)': async (path) => {
    const { parseEvents } = await import('js-yaml');
    return () => parseEvents(readFileSync(path, 'utf8'), {}).length;
  },
  'readOrganization (ripple)': async (path) => {
    const read = await organizationReader(path);
    return async () => (await read()).handoffs.length;
  },
  'read, build, compile, answer (ripple)': async (path) => {
    const { answerImpact, buildModel } = await import('../dist/index.js');
    const read = await organizationReader(path);
    const sizes = { delayHours: 24, outageHours: 0, qualityShare: 0, noticeHours: 0 };
    const incidents = [{ target: { team: 'team-0' }, ...sizes }];
    return async () => answerImpact(buildModel(await read()), { incidents }).result.totals.teams;
  },
  'parseDocument alone (yaml)': async (path) => {
    const { parseDocument } = await import('yaml');
    return () => parseDocument(readFileSync(path, 'utf8')).errors.length;
  },
};

async function organizationReader(path) {
  const { readOrganization } = await import('../dist/index.js');
  const { createDiskReader } = await import('../dist/cli/disk-reader.js');
  const reader = createDiskReader('/', () => new Uint8Array());
  return async () => {
    const { organization, diagnostics } = await readOrganization([path], reader);
    if (organization === undefined) throw new Error(diagnostics[0]?.code);
    return organization;
  };
}

/** Some runs in this process; the peak is that of the first, before others have left anything behind. */
async function measure(way, path, times) {
  const run = await WAYS[way](path);
  const seconds = [];
  const processorSeconds = [];
  let megabytes;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(before);
    processorSeconds.push((user + system) / 1e6);
    megabytes ??= process.resourceUsage().maxRSS / 1000;
  }
  return { seconds: median(seconds), processorSeconds: median(processorSeconds), megabytes };
}

function measureApart(way, path, teams) {
  const times = teams >= 100_000 ? '1' : '3';
  return JSON.parse(execFileSync(process.execPath, [SELF, '--one', way, path, times], { encoding: 'utf8' }));
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/**
 * One row for each way and number of teams: seconds, processor seconds, how many times those of the events, peak
 * megabytes. A way that `skip` names is left out: `parseDocument` takes minutes for 100,000 teams.
 */
export async function benchReading({ sizes = [1000, 10_000, 100_000], runs = 3, skip = () => false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-bench-'));
  try {
    return sizes.flatMap((teams) => {
      const path = join(folder, `${teams}.yaml`);
      writeFileSync(path, generateOrg(teams));
      const ways = Object.keys(WAYS).filter((way) => !skip(way, teams));
      const measured = Array.from({ length: runs }, () => ways.map((way) => measureApart(way, path, teams)));
      const middle = (i, what) => median(measured.map((row) => row[i][what]));
      return ways.map((way, i) => ({
        teams,
        handoffs: teams * 5,
        textMegabytes: statSync(path).size / 1e6,
        way,
        seconds: middle(i, 'seconds'),
        processorSeconds: middle(i, 'processorSeconds'),
        timesEvents: middle(i, 'seconds') / middle(0, 'seconds'),
        peakMegabytes: middle(i, 'megabytes'),
      }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printRows(rows) {
  console.log(
    '| teams | hand-offs | MB | way | s | processor s | times the events | peak MB |\n' +
      '| ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |',
  );
  for (const row of rows) {
    const numbers = [row.seconds, row.processorSeconds, row.timesEvents].map((number) => number.toFixed(2));
    const cells = [row.teams, row.handoffs, row.textMegabytes.toFixed(1), row.way, ...numbers];
    console.log(`| ${[...cells, Math.round(row.peakMegabytes)].join(' | ')} |`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [mode, ...rest] = process.argv.slice(2);
  if (mode === '--one') console.log(JSON.stringify(await measure(rest[0], rest[1], Number(rest[2]))));
  else {
    const sizes = mode === undefined ? undefined : [mode, ...rest].map(Number);
    const skip = (way, teams) => teams >= 100_000 && way.startsWith('parseDocument');
    printRows(await benchReading({ sizes, skip }));
  }
}
