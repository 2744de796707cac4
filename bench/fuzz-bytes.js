// Random changes of bytes in all example files: `npm run build && node bench/fuzz-bytes.js --runs 100000 --seed 1`.
// Whatever comes out must be an organization or diagnostics that can be worded and shown; exit code 1 otherwise. The
// same seed makes the same files on every machine.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerImpact, buildModel, positionAt, readOrganization } from '../dist/index.js';
import { describeDiagnostics } from '../dist/report/describe-diagnostics.js';
import { isDiagnosticCode } from '../dist/report/explain-code.js';
import { formatDiagnostics } from '../dist/report/format-diagnostics.js';
import { randomFrom } from './random-from.js';

const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));

/** Bytes that mean something to YAML or to the format are likelier than others. */
const TELLING = Buffer.from(' \n\t:-#[]{},"\'|>&*!%@`?~\\<=/._0123456789eEdhwmxPT\r', 'latin1');

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const random = randomFrom(Number(values.seed));

/** Each org file with everything in its folder, for what it includes. */
function findWorlds() {
  const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const files = new Map(paths.map((path) => [path, readFileSync(join(EXAMPLES, path))]));
  const tops = paths.filter((path) => posix.basename(path) === 'ripple.yaml');
  return tops.map((top) => ({
    top,
    paths: paths.filter((path) => !relative(dirname(top), path).startsWith('..')),
    files,
  }));
}

function pick(items) {
  return items[Math.floor(random() * items.length)];
}

/** One to four changes: a byte replaced, put in, taken out; a stretch repeated, taken out or moved. */
function mutate(bytes) {
  let text = Buffer.from(bytes);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * (text.length + 1));
    const byte = random() < 0.95 ? pick(TELLING) : Math.floor(random() * 256);
    const until = Math.min(text.length, at + 1 + Math.floor(random() * 60));
    const [before, part, after] = [text.subarray(0, at), text.subarray(at, until), text.subarray(until)];
    const kind = Math.floor(random() * 6);
    if (kind === 0) text = Buffer.concat([before, Buffer.of(byte), text.subarray(at + 1)]);
    else if (kind === 1) text = Buffer.concat([before, Buffer.of(byte), text.subarray(at)]);
    else if (kind === 2) text = Buffer.concat([before, text.subarray(at + 1)]);
    else if (kind === 3) text = Buffer.concat([before, part, part, after]);
    else if (kind === 4) text = Buffer.concat([before, after]);
    else text = Buffer.concat([before, Buffer.alloc(1 + Math.floor(random() * 40), byte), text.subarray(at)]);
  }
  return text;
}

function readerOf(files) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    read(path) {
      const bytes = files.get(path);
      if (bytes === undefined) return { problem: 'not-found' };
      try {
        const text = decoder.decode(bytes);
        return text.includes('\0') ? { problem: 'not-text' } : { text };
      } catch {
        return { problem: 'not-text' };
      }
    },
    kindOf: (path) =>
      files.has(path)
        ? 'file'
        : [...files.keys()].some((file) => file.startsWith(`${path}/`))
          ? 'folder'
          : undefined,
    list: (folder) => [
      ...new Set(
        [...files.keys()]
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0]),
      ),
    ],
    join: (folder, path) => posix.join(folder, path),
    folderOf: (path) => posix.dirname(path),
    identityOf: (path) => posix.normalize(path),
    isInside: (path, folder) => !posix.relative(folder, path).startsWith('..'),
  };
}

/** Throws where what came out cannot be used. */
function judge({ organization, diagnostics }) {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if ((organization === undefined) !== hasErrors) throw new Error('neither an organization nor errors');
  const linesOf = new Map();
  for (const { code, place, related } of diagnostics) {
    if (!isDiagnosticCode(code)) throw new Error(`no code of the catalogue: ${code}`);
    for (const one of [place, ...related].filter((each) => each !== undefined)) {
      const { line, column } = positionAt(one.file, one.start);
      const lines = linesOf.get(one.file) ?? one.file.text.split(/\r\n|\r|\n/);
      linesOf.set(one.file, lines);
      if (line > lines.length || column > lines[line - 1].length + 1)
        throw new Error(`no place: ${line}:${column}`);
    }
  }
  if (describeDiagnostics(diagnostics).some(({ message }) => message === '')) throw new Error('no words');
  if (diagnostics.length > 0 && formatDiagnostics(diagnostics, { color: 0 }) === '')
    throw new Error('not shown');
  if (organization === undefined) return;
  const team = organization.teams[0].id;
  const incident = { target: { team }, delayHours: 8, outageHours: 0, qualityShare: 0.1, noticeHours: 0 };
  const { result } = answerImpact(buildModel(organization), { incidents: [incident] });
  const numbers = result.teams.flatMap(({ late, defects, cost }) => [late, defects, cost]);
  if (!numbers.every((number) => Number.isFinite(number) && number >= 0)) throw new Error('no number');
}

const worlds = findWorlds();
const counts = new Map();
const failures = [];
let valid = 0;
let slowest = { milliseconds: 0, run: 0, path: '' };
const began = performance.now();
for (let run = 1; run <= runs; run++) {
  const world = pick(worlds);
  const path = pick(world.paths);
  const files = new Map(world.files).set(path, mutate(world.files.get(path)));
  const start = performance.now();
  try {
    const reading = await readOrganization([world.top], readerOf(files));
    judge(reading);
    if (reading.organization !== undefined) valid += 1;
    for (const { code } of reading.diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  } catch (error) {
    failures.push({ run, path, error, text: files.get(path).toString('latin1') });
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, run, path };
}

console.log(`${runs} files in ${((performance.now() - began) / 1000).toFixed(0)} s, seed ${values.seed}`);
console.log(`${valid} of them still valid; exceptions: ${failures.length}`);
console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms (run ${slowest.run}, ${slowest.path})`);
for (const [code, count] of [...counts].sort(([, a], [, b]) => b - a)) {
  console.log(`${String(count).padStart(9)}  ${code}`);
}
for (const { run, path, error, text } of failures.slice(0, 5)) {
  console.error(`\nrun ${run}, ${path}: ${error.stack}\n${JSON.stringify(text)}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
