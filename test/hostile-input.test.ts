import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckDiagnostic, CheckResult } from '../src/model/check-result.ts';
import type { CliRun } from './cli/run-cli.ts';
import { runCli } from './cli/run-cli.ts';
import { scratchFolder, withoutPrivileges } from './cli/scratch.ts';
import type { HostileInput } from './hostile-inputs.ts';
import { HOSTILE_INPUTS } from './hostile-inputs.ts';
import { describe as describeFound, readFiles } from './input/read-codes.ts';
import type { Position } from './positions.ts';
import { isNumeric, kindsOf, positions } from './positions.ts';

/** Errors and warnings, and that there were more of both. */
const MOST_SAID = 2002;

describe.each(Object.entries(HOSTILE_INPUTS))('%s', (_, inputs) => {
  it.each(inputs.map((input) => [input.name, input] as const))('%s', async (_name, input) => {
    const run = await refusalOf(input, ['check', '--json']);
    const result: CheckResult = JSON.parse(run.stdout);
    expect(result.usable).toBe(false);
    expect(result.diagnostics.map(describeDiagnostic)).toEqual(input.says);
    expect(result.diagnostics.length).toBeLessThanOrEqual(MOST_SAID);
    // As text, with the line and a caret; an analysis says the same.
    const asText = await refusalOf(input, ['impact', 'a']);
    expect(asText.stdout).toBe('');
    expect(asText.stderr).toBe(run.stderr);
  });
});

/** What is said of it, with exit code 2 and without a stack. */
async function refusalOf(input: HostileInput, argv: readonly string[]): Promise<CliRun> {
  const { paths = ['ripple.yaml'], reader, prepare } = input;
  const isOne = typeof input.files === 'string' || input.files instanceof Uint8Array;
  const cwd = scratchFolder(isOne ? { 'ripple.yaml': input.files } : input.files);
  // Or the folder could not be removed.
  onTestFinished(() => readdirSync(cwd).forEach((name) => unlock(join(cwd, name))));
  prepare?.(cwd);
  const call = (): Promise<CliRun> =>
    runCli([...argv, ...paths.flatMap((path) => ['-f', path])], {
      cwd,
      ...(reader === undefined ? {} : { reader }),
    });
  const run = await (input.withoutPrivileges === true ? withoutPrivileges(call) : call());
  expect(run.code, run.stderr.slice(0, 2000)).toBe(2);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.stderr.length).toBeLessThan(100_000);
  return run;
}

function unlock(path: string): void {
  if (lstatSync(path).isDirectory()) chmodSync(path, 0o755);
}

function describeDiagnostic({ code, file, line, column }: CheckDiagnostic): string {
  if (file === null) return code;
  return `${code} ${file === 'ripple.yaml' ? '' : `${file}:`}${line}:${column}`;
}

const SCALARS = ['string', 'number', 'boolean'];

/** What may stand in the wrong place, as YAML, and the kinds of value that it is. */
const WRONG_KINDS: readonly (readonly [yaml: string, kinds: readonly string[]])[] = [
  ['[x]', ['array']],
  ['[[x]]', ['array']],
  ['{ foo: 1 }', ['object']],
  ['{ __proto__: { x: 1 } }', ['object']],
  ['~', ['null']],
  ['word', SCALARS],
  ['"a text"', SCALARS],
  ['-1.5', SCALARS],
  ['.nan', SCALARS],
  ['true', SCALARS],
  ['2026-01-01', SCALARS],
];

/** What is no number that anything here can be counted by. */
const NO_NUMBERS = [
  '.nan',
  '.inf',
  '-.inf',
  '-1',
  '-1h',
  '-5%',
  '1e308w',
  '1e999',
  'P9999999999Y',
  '0x1F',
  '1_000',
].concat(['١٢', 'soon', '"1h 1h"', '"- 1"', '1e', '1h2h', 'true', '∞', '1/0', '1e308/d']);

const CODES_OF_NUMBERS = /^(bad-(duration|share|saves|rate|number)|wrong-type) /;

describe('every position of the format', () => {
  const all = positions();

  it('is tried: as many as the decoders know', () => {
    const paths = all.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '',
        'calendar.hours-per-day',
        'teams.*.risk.delay.chance',
        'handoffs[].workaround.saves',
        'engagements.*.stages[].needs[].from',
        'rules.single-source.at-least',
        'rules.single-source[].select',
      ]),
    );
    expect(paths.length).toBeGreaterThan(90);
    expect(all.filter(({ schema }) => isNumeric(schema)).length).toBeGreaterThan(25);
  });

  it.each(all.map((position) => [position.path, position] as const))(
    '%s: something else',
    async (_, position) => {
      const kinds = kindsOf(position.schema);
      for (const [yaml, kindsOfValue] of WRONG_KINDS) {
        const { said, place, isUsable } = await read(position, yaml);
        // A list or a map is wrong within where one belongs; only words can be right.
        const isRightKind = kindsOfValue.some((kind) => kinds.has(kind));
        const code = position.path === '' && yaml === '~' ? 'empty-file' : 'wrong-type';
        if (!isRightKind) expect(said, yaml).toContain(`${code} ${place}`);
        expect(isUsable, `${yaml} ${said.join()}`).toBe(said.length === 0);
      }
    },
  );

  it.each(
    all.filter(({ schema }) => isNumeric(schema)).map((position) => [position.path, position] as const),
  )('%s: no number', async (_, position) => {
    for (const yaml of NO_NUMBERS) {
      const { said, place } = await read(position, yaml);
      expect(
        said.filter((text) => CODES_OF_NUMBERS.test(text)).map((text) => text.replace(/^\S+ /, '')),
        `${yaml} ${said.join()}`,
      ).toEqual([place]);
    }
  });
});

/** What is said of a file with something at a position, and where that stands. */
async function read({ put }: Position, yaml: string) {
  const json = JSON.stringify(put('HERE'), null, 2);
  const before = json.slice(0, json.indexOf('"HERE"'));
  const line = before.split('\n').length;
  const inQuotes = yaml.startsWith('"') ? 1 : 0;
  const place = `${line}:${before.length - before.lastIndexOf('\n') + inQuotes}`;
  const { organization, diagnostics } = await readFiles(json.replace('"HERE"', yaml));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return { said: errors.map(describeFound), place, isUsable: organization !== undefined };
}

describe('ids that every object has', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    'length',
    '__defineGetter__',
  ])('%s is one like any other', async (id) => {
    // As long, and as much to escape, so that columns and line ends are the same.
    const word = id.replaceAll('_', '');
    const ordinary = id.replace(word, 'z'.repeat(word.length));
    const plain = await answersOf(orgWith(ordinary), ordinary);
    const hostile = await answersOf(orgWith(id), id);
    expect(hostile.map(({ code }) => code)).toEqual(ANSWERS.map(() => 0));
    const renamed = (runs: readonly CliRun[]): string[] =>
      runs.map(({ stdout }) => stdout.replaceAll(word, 'z'.repeat(word.length)));
    expect(renamed(hostile)).toEqual(renamed(plain));
  });

  it('are kept where the user put them, and make no object what it is not', async () => {
    const id = '__proto__';
    const { organization } = await readFiles(orgWith(id));
    expect(organization?.teams[0]).toMatchObject({ id, leadHours: 1 });
    expect(organization?.handoffs.map((handoff) => handoff.id)).toEqual([id, `${id}->c`]);
    expect(organization?.scenarios[0]?.incidents[0]?.target).toEqual({ team: id });
    const setting = organization?.rules[0];
    expect(Object.keys(setting?.extra ?? {})).toEqual([`x-${id}`]);
    const options = setting?.options ?? {};
    expect([Object.keys(options), Object.getPrototypeOf(options)]).toEqual([[], Object.prototype]);
    expect('polluted' in {}).toBe(false);
  });
});

const ANSWERS = ['text', 'json', 'markdown'].flatMap((format) => [
  ['check', '--format', format],
  ['impact', 'ID', '--all', '--format', format],
  ['impact', '--handoff', 'ID', '--all', '--format', format],
  ['impact', '--scenario', 'ID', '--all', '--format', format],
  ['impact', 'ID', '--depth', '2', '--format', format],
  ['exposure', 'c', '--all', '--format', format],
  ['why', 'c', 'ID', '--format', format],
  ['list', 'ID+', '--format', format],
  ['list', '+c', '--format', format],
  ['stress', '--all', '--format', format],
  ['engagement', 'ID', '--format', format],
]);

function orgWith(id: string): string {
  return `ripple: 1
org: ${id}
teams: { ${id}: { lead: 1h, tags: [${id}], x-${id}: 1 }, b: { group: ${id} }, c: { kind: customer } }
handoffs:
  - { from: ${id}, to: b, id: ${id}, what: ${id}, any-of: ${id}, promise: { late: 0 } }
  - ${id} -> c: ${id}
scenarios: { ${id}: { incidents: [{ team: ${id}, delay: 1d }] } }
engagements: { ${id}: { customer: c, stages: [{ name: ${id}, team: ${id} }] } }
rules: { single-source: { x-${id}: { polluted: true } } }
x-${id}: { ${id}: { polluted: true } }
`;
}

async function answersOf(stdin: string, id: string): Promise<CliRun[]> {
  const runs: CliRun[] = [];
  for (const argv of ANSWERS) {
    runs.push(await runCli([...argv.map((word) => word.replace('ID', () => id)), '-f', '-'], { stdin }));
  }
  return runs;
}
