import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columnNamesOf } from '../../src/report/list-view.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { OFFICES } from '../graph/offices.ts';
import * as worlds from '../worlds.ts';
import { DOUBTFUL } from '../cli/scratch.ts';
import type { CsvColumnRow } from './csv-columns.ts';
import { couldBe, readDescribedColumns } from './csv-columns.ts';
import { DIFF_ARGV } from './diff-calls.ts';
import { UNSERVED } from './json-calls.ts';

const described = readDescribedColumns(readFileSync(join(REPOSITORY, 'docs/csv.md'), 'utf8'));

const INSURER = ['-f', 'examples/insurer'];
const WORLDS = [OFFICES.replaceAll('sig a', 'sig-a'), worlds.CHAIN, worlds.LOOP, worlds.SLOT, worlds.QUALITY];

const [OFFICE = ''] = WORLDS;
const EXPOSURES = [
  { argv: ['policyholder', '--quality', '20%', ...INSURER] },
  { argv: ['payments', ...INSURER] },
  { argv: ['guest', '-f', '-'], stdin: OFFICE },
  // Whose delay never gets there.
  { argv: ['policyholder', '--select', 'loss-adjusters', ...INSURER] },
];
const LISTS = [{ argv: INSURER }, ...WORLDS.map((stdin) => ({ argv: ['-f', '-'], stdin }))];
const IMPACTS = [
  { argv: ['--scenario', 'flu-week', ...INSURER] },
  { argv: ['--scenario', 'new-claim-form', ...INSURER] },
  { argv: ['mill', '--delay', '1d', '-f', '-'], stdin: WORLDS[0] ?? '' },
];

const STRESSES = [...LISTS, { argv: ['-f', '-'], stdin: worlds.TWO_CUSTOMERS }];

const GRAPHS = [{ argv: ['--scenario', 'flu-week', ...INSURER] }, ...LISTS];

const KNOWN = 'test/docs/known-findings.json';
const CHECKS = [
  { argv: ['--baseline', KNOWN, '--exit-zero', '-f', '-'], stdin: UNSERVED },
  { argv: ['-f', '-'], stdin: DOUBTFUL },
];

/** Answers of each command that writes CSV: together they show each type that a column is said to have. */
const CSV_CALLS: Readonly<Record<string, readonly { readonly argv: string[]; readonly stdin?: string }[]>> = {
  check: CHECKS,
  impact: IMPACTS,
  'impact --by group': IMPACTS,
  exposure: EXPOSURES,
  'exposure --by group': EXPOSURES,
  stress: STRESSES.map(({ argv, ...rest }) => ({ ...rest, argv: ['--tolerance', ...argv] })).concat(STRESSES),
  'stress --by-handoff': STRESSES,
  'stress --by group': STRESSES,
  diff: DIFF_ARGV.map((argv) => ({ argv })),
  list: LISTS,
  'list --handoffs': LISTS,
  'list --by group': LISTS,
  graph: GRAPHS,
};

async function rowsOf(argv: readonly string[], stdin = ''): Promise<string[][]> {
  const { code, stdout } = await runCli([...argv, '--format', 'csv'], { stdin });
  expect(code).toBe(0);
  return parse(stdout);
}

it('docs/csv.md has a section for every command that writes CSV', async () => {
  const { stdout } = await runCli(['--help']);
  const verbs = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, verb = '']) => verb);
  const helps = await Promise.all(
    verbs.map(async (verb) => [verb, (await runCli([verb, '--help'])).stdout] as const),
  );
  const writing = helps.filter(([, help]) => /--format[^]*?\bcsv\b/.test(help)).map(([verb]) => verb);
  expect(writing.length).toBeGreaterThan(1);
  const titles = [...described.keys()];
  expect([...new Set(titles.map((title) => title.replace(/ .*/, '')))].toSorted()).toEqual(
    writing.toSorted(),
  );
  expect(Object.keys(CSV_CALLS).toSorted()).toEqual(titles.toSorted());
});

describe.each(Object.entries(CSV_CALLS))('the CSV of %s', (command, calls) => {
  const columns = described.get(command) ?? [];

  it('has the columns that its section describes, in their order, and no others', async () => {
    expect(columns.length).toBeGreaterThan(6);
    for (const { argv, stdin } of calls) {
      const [header] = await rowsOf([...command.split(' '), ...argv], stdin);
      expect(header).toEqual(columns.map(({ name }) => name));
    }
  });

  it('has the types that are described, each of them somewhere', async () => {
    const rows: string[][] = [];
    for (const { argv, stdin } of calls)
      rows.push(...(await rowsOf([...command.split(' '), ...argv], stdin)).slice(1));
    columns.forEach(({ name, types }, i) => {
      const cells = rows.map((row) => row[i] ?? '');
      expect([name, cells.filter((cell) => !types.some((type) => couldBe(cell, type)))]).toEqual([name, []]);
      const unseen = types.filter((type) => !cells.some((cell) => couldBe(cell, type)));
      // Of many words, a few answers need not show each.
      if (!types.every((type) => type.startsWith('`'))) expect([name, unseen]).toEqual([name, []]);
    });
  });

  it('has its units in its names', () => {
    for (const { name, unit } of columns) expect([name, unit]).toEqual([name, unitIn(name)]);
  });
});

it.each(['teams', 'handoffs'] as const)(
  'docs/csv.md says what --columns calls those of %s',
  async (shape) => {
    const command = shape === 'teams' ? 'list' : 'list --handoffs';
    const rows: readonly CsvColumnRow[] = described.get(command) ?? [];
    expect([...new Set(rows.map(({ option }) => option))]).toEqual(columnNamesOf(shape));
    for (const option of columnNamesOf(shape)) {
      const [header] = await rowsOf([...command.split(' '), '--columns', option, ...INSURER]);
      expect(header).toEqual(rows.filter((row) => row.option === option).map(({ name }) => name));
    }
  },
);

function unitIn(name: string): string {
  if (name.startsWith('cost')) return 'money';
  return /_(hours|share)$/.exec(name)?.[1] ?? '';
}
