// What reading costs: `npm run build && node bench/reading.js [teams…]`. Each measurement runs in a process of its
// own, so that memory is its own too; times are medians of three in that process (one for the slowest).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateOrg } from './generate-org.js';

const WAYS = {
  'parseEvents alone (js-yaml)': async () => {
    const { parseEvents } = await import('js-yaml');
    return (path) => parseEvents(readFileSync(path, 'utf8'), {}).length;
  },
  'readOrganization (ripple)': async () => {
    const { readOrganization } = await import('../dist/index.js');
    const { createDiskReader } = await import('../dist/cli/disk-reader.js');
    return async (path) => {
      const { organization, diagnostics } = await readOrganization(
        [path],
        createDiskReader('/', () => new Uint8Array()),
      );
      if (organization === undefined) throw new Error(diagnostics[0]?.code);
      return organization.handoffs.length;
    };
  },
  'read, build, compile, answer (ripple)': async () => {
    const { answerImpact, buildModel, readOrganization } = await import('../dist/index.js');
    const { createDiskReader } = await import('../dist/cli/disk-reader.js');
    return async (path) => {
      const { organization } = await readOrganization(
        [path],
        createDiskReader('/', () => new Uint8Array()),
      );
      const sizes = { delayHours: 24, outageHours: 0, qualityShare: 0, noticeHours: 0 };
      const answer = answerImpact(buildModel(organization), {
        incidents: [{ target: { team: 'team-0' }, ...sizes }],
      });
      return answer.result.totals.teams;
    };
  },
  'parseDocument alone (yaml)': async () => {
    const { parseDocument } = await import('yaml');
    return (path) => parseDocument(readFileSync(path, 'utf8')).errors.length;
  },
};

async function measure(way, path, runs) {
  const run = await WAYS[way]();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run(path);
    times.push(performance.now() - start);
  }
  const seconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1000 }));
}

function compare(counts) {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-bench-'));
  console.log('| teams | hand-offs | MB | way | s | peak MB |\n| ---: | ---: | ---: | --- | ---: | ---: |');
  for (const count of counts) {
    const path = join(folder, `${count}.yaml`);
    writeFileSync(path, generateOrg(count));
    const size = (statSync(path).size / 1e6).toFixed(1);
    for (const way of Object.keys(WAYS)) {
      const runs = count >= 100_000 || way.includes('parseDocument') ? 1 : 3;
      const self = fileURLToPath(import.meta.url);
      const output = execFileSync(process.execPath, [
        '--max-old-space-size=8000',
        self,
        '--one',
        way,
        path,
        String(runs),
      ]);
      const { seconds, megabytes } = JSON.parse(output);
      console.log(
        `| ${count} | ${count * 5} | ${size} | ${way} | ${seconds.toFixed(2)} | ${Math.round(megabytes)} |`,
      );
    }
  }
  rmSync(folder, { recursive: true });
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--one') await measure(rest[0], rest[1], Number(rest[2]));
else compare(mode === undefined ? [1000, 10_000, 100_000] : [mode, ...rest].map(Number));
