import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImpactResult, PromiseState, RippleStatus } from '../../src/model/impact-result.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import type { ConsoleStep } from './console-blocks.ts';
import { readConsoleSteps, splitWords } from './console-blocks.ts';

/** What the prose of a section says about a call. Times in hours, shares as fractions. */
interface Figures {
  /** By team; a team on time is 0. */
  readonly late?: Readonly<Record<string, number>>;
  readonly notice?: Readonly<Record<string, number>>;
  readonly defects?: Readonly<Record<string, number>>;
  readonly usualDefects?: Readonly<Record<string, number>>;
  readonly via?: Readonly<Record<string, string>>;
  /** By hand-off: what is felt. */
  readonly felt?: Readonly<Record<string, number>>;
  readonly promises?: Readonly<Record<string, PromiseState>>;
  readonly status?: RippleStatus;
  readonly rounds?: number;
  readonly cost?: number;
  readonly costPerRound?: number;
  readonly assumedFeedback?: readonly string[];
}

interface Section {
  /** Phrases of the prose that hold the figures; they must stand there word for word. */
  readonly says: readonly string[];
  /** One for each command that the section shows, in order. */
  readonly shown: readonly Figures[];
  /** Calls that the prose speaks of without showing them, on the file of a command shown. */
  readonly told?: readonly { readonly like: number; readonly call: string; readonly figures: Figures }[];
}

const DAY = 8;
const WEEK = 40;

const SECTIONS: Readonly<Record<string, Section>> = {
  'Slack and slots': {
    says: ['9h late − 1d slack = 1h', '1h becomes 1w', '4d 7h of waiting', 'waits two weeks'],
    shown: [{ late: { laboratory: 9, consultant: WEEK, patient: WEEK } }],
    told: [
      {
        like: 0,
        call: 'impact laboratory --delay 1d -f -',
        figures: { late: { laboratory: DAY, consultant: 0, patient: 0 } },
      },
      { like: 0, call: 'impact laboratory --delay 1w1d1h -f -', figures: { late: { consultant: 2 * WEEK } } },
    ],
  },
  'Waiting: the latest input, as far as it blocks, less the buffer': {
    says: ['8h late − 2h slack = 6h felt', 'it blocks: 3h', '8h late − 4h slack = 4h felt', 'it is 2h late'],
    shown: [
      {
        late: { ward: 2, patient: 2 },
        felt: { 'it-desk->ward': 6, 'laundry->ward': 4 },
        via: { ward: 'laundry->ward' },
      },
    ],
    told: [
      { like: 0, call: 'impact it-desk --delay 1d -f -', figures: { late: { ward: 1 } } },
      { like: 0, call: 'impact ward --delay 1h -f -', figures: { late: { ward: 1, patient: 1 } } },
      { like: 0, call: 'impact ward --outage 1h -f -', figures: { late: { ward: 1, patient: 1 } } },
    ],
  },
  'Notice: lead, telling and workarounds': {
    says: ['The samples come 6h late', '1d is more than the 4h', '3h are left', 'the patient would wait 6h'],
    shown: [{ late: { laboratory: 6, patient: 3 }, notice: { laboratory: DAY } }],
    told: [
      {
        like: 0,
        call: 'impact ward --delay 6h --untold -f -',
        figures: { late: { laboratory: 6, patient: 6 } },
      },
    ],
  },
  'Either will do: any-of': {
    says: ['If the courier is 1d late, the taxi takes over', 'with that 1d late the patient waits 1d'],
    shown: [{ late: { courier: DAY, taxi: DAY, laboratory: DAY, patient: DAY } }],
    told: [
      {
        like: 0,
        call: 'impact courier --delay 1d -f -',
        figures: { late: { courier: DAY, laboratory: 0, patient: 0 } },
      },
    ],
  },
  "Trouble of one's own: outage beside waiting, delay on top": {
    says: ['the longer of 1d and 2d is 2d', '1d + 2d = 3d'],
    shown: [{ late: { pharmacy: 2 * DAY, patient: 2 * DAY, 'ward-store': 3 * DAY, nurse: 3 * DAY } }],
  },
  'Loops: this round and the next': {
    says: [
      '(4h + 2h) × EUR 100 = EUR 600',
      'In the third round the slack covers it all',
      '4h × EUR 100 = EUR 400',
      'which makes EUR 20,000',
      'a delay of 15w',
    ],
    shown: [
      { late: { ward: 4, laboratory: 4 }, status: 'settled', rounds: 3, cost: 600, assumedFeedback: [] },
      {
        late: { ward: 4 },
        status: 'persistent',
        cost: 20_000,
        costPerRound: 400,
        assumedFeedback: ['laboratory->ward'],
      },
    ],
    told: [{ like: 0, call: 'impact ward --delay 15w -f -', figures: { status: 'unsettled', rounds: 50 } }],
  },
  'Quality: defects that pass, are caught, or become lateness': {
    says: ['15% of 1d is 1h 12m', '90% × 95% = 85.5% right, so 14.5% is not', 'right together in 60%'],
    shown: [
      {
        late: { ward: 0, laboratory: 1.2, patient: 1.2 },
        defects: { ward: 0.2, laboratory: 0.145, patient: 0.145 },
        usualDefects: { patient: 0.1 },
      },
    ],
  },
  Promises: {
    says: ['4h late − 1h slack = 3h felt', '4h is less than 1d', '95% right was promised and 90% is usual'],
    shown: [
      {
        felt: { 'laboratory->patient': 3, 'laboratory->family-doctor': 4, 'laboratory->health-office': 0 },
        promises: {
          'laboratory->patient': 'broken',
          'laboratory->family-doctor': 'kept',
          'laboratory->health-office': 'already-broken',
        },
      },
    ],
  },
};

const path = join(REPOSITORY, 'docs/model.md');
const markdown = readFileSync(path, 'utf8');
const lines = markdown.split('\n');
const headings = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
const steps = readConsoleSteps(markdown);

function headingOf(step: ConsoleStep): string {
  return (
    lines
      .slice(0, step.line)
      .findLast((line) => line.startsWith('## '))
      ?.slice(3) ?? ''
  );
}

/** The prose under a heading, on one line. */
function proseOf(heading: string): string {
  const from = lines.indexOf(`## ${heading}`) + 1;
  const length = lines.slice(from).findIndex((line) => line.startsWith('## '));
  const section = lines.slice(from, length < 0 ? undefined : from + length).join('\n');
  return section.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/\s+/g, ' ');
}

async function ask(argv: readonly string[], yaml: string): Promise<ImpactResult> {
  const { stdout, stderr, code } = await runCli([...argv, '--json'], { cwd: dirname(path), stdin: yaml });
  expect({ code, stderr }, argv.join(' ')).toMatchObject({ code: 0 });
  return JSON.parse(stdout) as ImpactResult;
}

function expectFigures(result: ImpactResult, figures: Figures): void {
  const team = (id: string): ImpactResult['teams'][number] | undefined =>
    result.teams.find((each) => each.id === id);
  const handoff = (id: string): ImpactResult['handoffs'][number] | undefined =>
    result.handoffs.find((each) => each.id === id);
  const expectNumbers = (
    expected: Readonly<Record<string, number>> | undefined,
    find: (id: string) => number | undefined,
    what: string,
  ): void => {
    for (const [id, number] of Object.entries(expected ?? {}))
      expect(find(id), `${what} ${id}`).toBeCloseTo(number, 9);
  };
  expectNumbers(figures.late, (id) => team(id)?.late ?? 0, 'late');
  expectNumbers(figures.notice, (id) => team(id)?.notice, 'notice');
  expectNumbers(figures.defects, (id) => team(id)?.defects, 'defects');
  expectNumbers(figures.usualDefects, (id) => team(id)?.baselineDefects, 'usual defects');
  expectNumbers(figures.felt, (id) => handoff(id)?.late, 'felt');
  for (const [id, via] of Object.entries(figures.via ?? {})) expect(team(id)?.via, `via ${id}`).toBe(via);
  for (const [id, state] of Object.entries(figures.promises ?? {}))
    expect(handoff(id)?.promise, `promise ${id}`).toBe(state);
  if (figures.cost !== undefined) expect(result.totals.cost).toBeCloseTo(figures.cost, 6);
  if (figures.costPerRound !== undefined)
    expect(result.totals.costPerRound).toBeCloseTo(figures.costPerRound, 6);
  if (figures.status !== undefined) expect(result.status).toBe(figures.status);
  if (figures.rounds !== undefined) expect(result.rounds).toBe(figures.rounds);
  if (figures.assumedFeedback !== undefined) expect(result.assumedFeedback).toEqual(figures.assumedFeedback);
}

describe('the figures of docs/model.md', () => {
  it('are checked for every command that it shows', () => {
    const checked = Object.entries(SECTIONS).flatMap(([heading, { shown }]) => shown.map(() => heading));
    expect(steps.map((step) => headingOf(step))).toEqual(checked);
  });

  it.each(Object.entries(SECTIONS))('%s', async (heading, { says, shown, told = [] }) => {
    expect(headings).toContain(heading);
    const prose = proseOf(heading);
    for (const phrase of says) expect(prose).toContain(phrase);
    const own = steps.filter((step) => headingOf(step) === heading);
    for (const [i, figures] of shown.entries()) {
      const { command, yaml } = own[i] ?? { command: '', yaml: '' };
      expectFigures(await ask(splitWords(command).slice(1), yaml), figures);
    }
    for (const { like, call, figures } of told)
      expectFigures(await ask(splitWords(call), own[like]?.yaml ?? ''), figures);
  });
});
