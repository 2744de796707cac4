import { beforeAll, describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/input/read-organization.ts';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import type { Organization } from '../../src/model/organization.ts';
import { REPOSITORY, runCli } from './run-cli.ts';

const EXAMPLES = ['clinic', 'insurer', 'platform', 'whiteboard'] as const;

/** A line of the direct answer that the saved one does not have, and why. */
interface Exception {
  readonly line: RegExp;
  readonly why: string;
}

const TELLS_OF_THE_CALL: readonly Exception[] = [
  {
    line: /^(?:Next:|More|One of them, with its stages:)$/,
    why: 'commands begin with the call that is not saved',
  },
  { line: /^ +ripple /, why: 'the same' },
  { line: /--fail-on/, why: 'what fails is no matter of the result' },
];

/** Said in other words, or not at all, of places that --top left out. */
const NEEDS_ALL_PLACES: readonly Exception[] = [
  { line: /matters? most/, why: 'behind the last listed place there may be more like it' },
  { line: /a customer (?:late|feels it)/, why: 'how many feel it without being late is not in the result' },
  { line: /it makes (?:nobody else|others inside) late/, why: 'counts those that are not listed' },
  { line: /goes round a loop and do(?:es)? not settle/, why: 'counts those that are not listed' },
  { line: /Hidden/, why: 'most of them are not listed' },
  { line: /much and (?:is|are) far from any customer/, why: 'most of them are not listed' },
];

const NEEDS_THE_DEPTH: readonly Exception[] = [
  {
    line: /Listed is who is at most|are not listed here/,
    why: 'why the others are not listed is not in the result',
  },
];

const NEEDS_BOTH_MAPS: readonly Exception[] = [
  {
    line: /^The calendar changed: |^day of 8h and a week of 5d/,
    why: 'the calendar of the base is not in the result',
  },
];

/** What is asked of each example; the words of the call, and the kinds of lines that only the direct answer has. */
interface Asked {
  readonly call: readonly string[];
  readonly exceptions?: readonly Exception[];
  /** Lines that both say, but not alike. */
  readonly otherwise?: readonly Exception[];
  /** Written otherwise than as the comment that Markdown is for `check` and `diff`. */
  readonly textOnly?: boolean;
}

function callsOf({ teams, handoffs, scenarios, engagements }: Organization, example: string): Asked[] {
  const team = teams.find(({ kind }) => kind !== 'customer')?.id ?? '';
  const customer = teams.find(({ kind }) => kind === 'customer')?.id ?? '';
  const [scenario] = scenarios;
  return [
    { call: ['impact', team, '--delay', '3d'] },
    { call: ['impact', team, '--delay', '3d', '--told'] },
    { call: ['impact', team, '--quality', '20%', '--untold'] },
    { call: ['impact', team, '--delay', '3d', '--by', 'group'] },
    ...(scenario === undefined ? [] : [{ call: ['impact', '--scenario', scenario.id] }]),
    { call: ['exposure', customer] },
    { call: ['exposure', customer, '--quality', '20%', '--told'] },
    ...handoffs
      .filter(({ promise }) => promise.lateHours !== undefined)
      .slice(0, 1)
      .map(({ to }) => ({ call: ['exposure', to, '--promise', '--quality', '20%'] })),
    { call: ['exposure', customer, '--depth', '1', '--late-by', '1d'], otherwise: NEEDS_THE_DEPTH },
    { call: ['exposure', customer, '--by', 'group'] },
    { call: ['why', team, customer, '--delay', '3d'] },
    { call: ['why', customer, team] },
    { call: ['why', team, customer, '--delay', '1m'] },
    { call: ['stress', '--measure'] },
    // These take long, and every example would say the same.
    ...(example === 'whiteboard' || example === 'insurer'
      ? [
          { call: ['stress', '--by-handoff', '--measure', '--told'] },
          { call: ['stress', '--by', 'group', '--tolerance', '--measure'] },
          { call: ['stress', '--top', '2', '--measure'], otherwise: NEEDS_ALL_PLACES },
        ]
      : []),
    { call: ['stress', '--structure'] },
    { call: ['engagement'] },
    ...engagements
      .slice(0, 1)
      .map(({ id }) => ({ call: ['engagement', id, '--team', team, '--delay', '3d'] })),
    { call: ['list'] },
    { call: ['list', '--by', 'group'] },
    { call: ['check'], textOnly: true },
    {
      call: ['diff', 'examples/whiteboard', `examples/${example}`],
      textOnly: true,
      exceptions: NEEDS_BOTH_MAPS,
    },
  ];
}

const WIDE = { columns: 120, errorColumns: 0, variables: { NO_COLOR: '1' } };

async function answerOf(argv: readonly string[], stdin?: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv, { ...WIDE, ...(stdin === undefined ? {} : { stdin }) });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/** The lines that say something, without commands. */
function linesOf(text: string): string[] {
  return text
    .replaceAll(/^```sh\n[^`]*^```$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function without(lines: readonly string[], exceptions: readonly Exception[]): string[] {
  // What a command tells stands beside it, or below.
  return lines.filter(
    (line, i) =>
      !exceptions.some(({ line: pattern }) => pattern.test(line)) &&
      !(/^ {6}/.test(line) && /^ +ripple /.test(lines[i - 1] ?? '')),
  );
}

describe.each(EXAMPLES)('answers about %s, saved and shown again', { timeout: 60_000 }, (example) => {
  const file = ['-f', `examples/${example}`];
  let organization: Organization | undefined;

  beforeAll(async () => {
    const reader = createDiskReader(REPOSITORY, () => new Uint8Array());
    ({ organization } = await readOrganization([`examples/${example}`], reader));
  });

  it('say what the call said, line by line, with the map beside them', async () => {
    if (organization === undefined) throw new Error('unreadable example');
    for (const { call, exceptions = [], otherwise = [], textOnly = false } of callsOf(
      organization,
      example,
    )) {
      const argv = call[0] === 'diff' ? call : [...call, ...file];
      const gate = call[0] === 'check' ? ['--fail-on', 'never'] : [];
      const json = await answerOf([...argv, ...gate, '--json']);
      const format = textOnly ? 'text' : 'markdown';
      const direct = linesOf(await answerOf([...argv, ...gate, '--format', format]));
      const saved = linesOf(await answerOf(['report', '--from', '-', ...file, '--format', format], json));
      const expected = without(direct, [...TELLS_OF_THE_CALL, ...exceptions, ...otherwise]);
      expect(without(saved, otherwise), argv.join(' ')).toEqual(expected);
      expect(await answerOf(['report', '--from', '-', '--json'], json)).toBe(json);
    }
  });

  it('say no figure without the map that the call did not say', async () => {
    if (organization === undefined) throw new Error('unreadable example');
    const { hoursPerDay, daysPerWeek } = organization.calendar;
    for (const { call, textOnly = false } of callsOf(organization, example)) {
      const argv = call[0] === 'diff' ? call : [...call, ...file];
      const gate = call[0] === 'check' ? ['--fail-on', 'never'] : [];
      const format = textOnly ? 'text' : 'markdown';
      const json = await answerOf([...argv, ...gate, '--json']);
      const [said, alone] = (await answerOf(['report', '--from', '-', '--format', format], json)).split(
        'Shown from the saved answer alone',
      );
      expect(alone).toContain('a day is taken to have 8 hours');
      // Another calendar writes the same hours in other words.
      if (hoursPerDay !== 8 || daysPerWeek !== 5) continue;
      const direct = new Set(figuresOf(await answerOf([...argv, ...gate, '--format', format])));
      const added = figuresOf(said ?? '').filter((figure) => !direct.has(figure));
      expect(added, argv.join(' ')).toEqual([]);
    }
  });
});

/** Durations, shares and counts; not the digits of ids and lines. `both` is two. */
function figuresOf(text: string): string[] {
  return [...text.replaceAll('both', '2').matchAll(/(?<![\w.:→-])\d[\d,.]*(?:[wdhm%]|(?![\w-]))/g)].map(
    ([figure]) => figure.replace(/[.,]$/, ''),
  );
}
