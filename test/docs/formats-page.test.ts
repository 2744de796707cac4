import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { IMPACT_KINDS } from '../../src/rules/impact-kinds.ts';
import { STRESS_KINDS } from '../../src/rules/stress-kinds.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { scratchFolder } from '../cli/scratch.ts';
import { findingWith, reportOf } from '../report/random-reports.ts';
import { readConsoleSteps, replaceOutputs, splitWords } from './console-blocks.ts';

const PAGE = join(REPOSITORY, 'docs/formats.md');
const page = readFileSync(PAGE, 'utf8');

/** First and last cells of the tables of the page, by their first column's title. */
function rowsUnder(title: string): { readonly name: string; readonly last: string }[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${title} `));
  const end = lines.findIndex((line, i) => i > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('`', ''));
    return { name: cells[1] ?? '', last: cells.at(-2) ?? '' };
  });
}

/** Where values stand in JSON, as `a.b[].c`. */
function* pathsIn(value: unknown, path = ''): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* pathsIn(item, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      yield* pathsIn(item, path === '' ? key : `${path}.${key}`);
  else yield path;
}

describe('docs/formats.md', () => {
  it('shows what its commands print', async () => {
    const steps = readConsoleSteps(page);
    expect(steps.map(({ command }) => /--format (\w+)/.exec(command)?.[1])).toEqual([
      'github',
      'gitlab',
      'junit',
    ]);
    const outputs: string[] = [];
    for (const { command, yaml } of steps) {
      const cwd = scratchFolder({ 'ripple.yaml': yaml });
      const { stdout, stderr } = await runCli(splitWords(command).slice(1), { cwd });
      outputs.push(stdout + stderr);
    }
    const printed = replaceOutputs(page, outputs);
    if (process.env['UPDATE_DOCUMENTS'] === '1') writeFileSync(PAGE, printed);
    else expect(page).toBe(printed);
  });

  it('names every finding of impact and stress, with its severity', () => {
    const kinds = [...IMPACT_KINDS, ...STRESS_KINDS].map(({ code, severity }) => ({
      name: code,
      last: severity,
    }));
    expect(rowsUnder('finding')).toEqual(kinds);
  });

  it('names everything that is in SARIF', () => {
    const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
    const steps = [{ message: 'x', place }];
    const rich = findingWith({ way: steps, related: steps, accepted: 'x', baseline: 'new' });
    const text = renderSarif(reportOf(rich, findingWith({ about: 'cut', accepted: 'x' })), '1.2.3', {
      results: 1,
      bytes: 100_000,
    });
    const sarif: { runs: readonly unknown[] } = JSON.parse(text);
    const described = rowsUnder('place in `runs[0]`').map(({ name }) => name);
    expect(described.length).toBeGreaterThan(20);
    const inPlaces =
      /(?:\.physicalLocation)?\.(?:artifactLocation\.(?:uri|uriBaseId)|region\.(?:start|end)(?:Line|Column))$/;
    const inSteps =
      /((?:threadFlows\[\]\.locations\[\]\.location)|relatedLocations\[\])(?:\.physicalLocation|\.message\.text|\.id)$/;
    const written = [...pathsIn(sarif.runs[0])].map((path) => path.replace(inPlaces, '.physicalLocation'));
    const shortened = new Set(written.map((path) => path.replace(inSteps, '$1')));
    expect([...shortened].toSorted()).toEqual(described.toSorted());
  });
});
