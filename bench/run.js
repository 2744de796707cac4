// All measurements, one table after the other: `npm run bench`, smaller ones with `npm run bench -- --quick`. Each file is
// a process of its own, so that neither its memory nor what V8 has learned is another's.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const isQuick = process.argv.slice(2).includes('--quick');

const BENCHES = [
  { title: 'Reading, and a whole answer at each size', file: 'reading.js', quick: ['1000'] },
  { title: 'Starting', file: 'start.js', quick: ['5'] },
  { title: 'The engine alone', file: 'engine.js', quick: ['1000', '10000'] },
  { title: 'Every team as source, side by side', file: 'sweep.js', quick: ['--quick'] },
  { title: 'Exposure: all tolerances to one target', file: 'exposure.js', quick: ['1000'] },
  { title: 'Check and diff', file: 'check-and-diff.js', quick: ['100'] },
];

for (const { title, file, quick } of BENCHES) {
  console.log(`\n## ${title}\n`);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...(isQuick ? quick : [])], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`bench/${file} failed`);
    process.exitCode = 1;
  }
}
