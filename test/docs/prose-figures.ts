import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngagementResult } from '../../src/model/engagement-result.ts';
import type { ExposureResult } from '../../src/model/exposure-result.ts';
import type { ImpactResult, PromiseState, RippleStatus } from '../../src/model/impact-result.ts';
import type { WhyResult } from '../../src/model/why-result.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import type { ConsoleStep } from './console-blocks.ts';
import { readConsoleSteps, splitWords } from './console-blocks.ts';
import type { EngagementFigures } from './engagement-figures.ts';
import { expectEngagementFigures } from './engagement-figures.ts';
import type { ExposureFigures } from './exposure-figures.ts';
import { expectExposureFigures } from './exposure-figures.ts';
import type { Figure } from './figure-formats.ts';
import { expectFigure } from './figure-formats.ts';
import type { WhyFigures } from './why-figures.ts';
import { expectWhyFigures } from './why-figures.ts';

/** What the prose of a section says about an impact. */
export interface Figures {
  /** By team; a team on time is 0. */
  readonly late?: Readonly<Record<string, Figure>>;
  readonly notice?: Readonly<Record<string, Figure>>;
  readonly defects?: Readonly<Record<string, Figure>>;
  readonly usualDefects?: Readonly<Record<string, Figure>>;
  readonly via?: Readonly<Record<string, string>>;
  /** By hand-off: what is felt. */
  readonly felt?: Readonly<Record<string, Figure>>;
  /** By hand-off: the share of it that is not right. */
  readonly carried?: Readonly<Record<string, Figure>>;
  readonly promises?: Readonly<Record<string, PromiseState>>;
  readonly status?: RippleStatus;
  readonly rounds?: number;
  readonly customerLate?: number;
  readonly promisesBroken?: number;
  readonly cost?: number;
  readonly costPerRound?: number;
  readonly assumedFeedback?: readonly string[];
}

export interface Section {
  /** Phrases of the prose that hold the figures; they must stand there word for word. */
  readonly says: readonly string[];
  /** One for each command that the section shows, in order. */
  readonly shown: readonly AnyFigures[];
  /** Calls that the prose speaks of without showing them; `like`: on the file typed in for that command shown. */
  readonly told?: readonly { readonly like?: number; readonly call: string; readonly figures: AnyFigures }[];
}

/** An impact's, or those of another verb by its name. */
export type AnyFigures =
  | Figures
  | { readonly exposure: ExposureFigures }
  | { readonly why: WhyFigures }
  | { readonly engagement: EngagementFigures };

/** The commands whose figures are held. */
const HELD = /^ripple (?:impact|exposure|why|engagement) /;

/** A document of the repository by its headings, with the answers that it shows. */
class Document {
  readonly folder: string;
  readonly headings: readonly string[];
  readonly #lines: readonly string[];
  readonly #steps: readonly ConsoleStep[];

  constructor(name: string) {
    const path = join(REPOSITORY, name);
    const markdown = readFileSync(path, 'utf8');
    this.folder = dirname(path);
    this.#lines = markdown.split('\n');
    this.headings = this.#lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
    this.#steps = readConsoleSteps(markdown).filter(({ command }) => HELD.test(command));
  }

  /** The headings under which commands are shown: one for each command, in order. */
  headingsOfSteps(): string[] {
    return this.#steps.map((step) => this.#headingOf(step));
  }

  stepsUnder(heading: string): ConsoleStep[] {
    return this.#steps.filter((step) => this.#headingOf(step) === heading);
  }

  /** The prose under a heading, on one line. */
  proseUnder(heading: string): string {
    const from = this.#lines.indexOf(`## ${heading}`) + 1;
    const length = this.#lines.slice(from).findIndex((line) => line.startsWith('## '));
    const section = this.#lines.slice(from, length < 0 ? undefined : from + length).join('\n');
    return section.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/\s+/g, ' ');
  }

  #headingOf(step: ConsoleStep): string {
    const heading = this.#lines.slice(0, step.line).findLast((line) => line.startsWith('## '));
    return heading?.slice(3) ?? '';
  }
}

type AnyResult = ImpactResult | ExposureResult | WhyResult | EngagementResult;

async function ask(cwd: string, argv: readonly string[], yaml: string): Promise<AnyResult> {
  const { stdout, stderr, code } = await runCli([...argv, '--json'], { cwd, stdin: yaml });
  expect({ code, stderr }, argv.join(' ')).toMatchObject({ code: 0 });
  return JSON.parse(stdout) as AnyResult;
}

function expectAny(result: AnyResult, figures: AnyFigures): void {
  const verb = (['why', 'engagement', 'exposure'] as const).find((name) => name in figures) ?? 'impact';
  expect(result.kind).toBe(`ripple/${verb}`);
  if (result.kind === 'ripple/impact' && verb === 'impact') expectFigures(result, figures as Figures);
  if (result.kind === 'ripple/why' && 'why' in figures) expectWhyFigures(result, figures.why);
  if (result.kind === 'ripple/exposure' && 'exposure' in figures)
    expectExposureFigures(result, figures.exposure);
  if (result.kind === 'ripple/engagement' && 'engagement' in figures)
    expectEngagementFigures(result, figures.engagement);
}

/** That an answer has these figures. */
export function expectFigures(result: ImpactResult, figures: Figures): void {
  const team = (id: string): ImpactResult['teams'][number] | undefined =>
    result.teams.find((each) => each.id === id);
  const handoff = (id: string): ImpactResult['handoffs'][number] | undefined =>
    result.handoffs.find((each) => each.id === id);
  const teams = new Set(result.handoffs.flatMap(({ from, to }) => [from, to]));
  for (const id of Object.keys(figures.late ?? {})) expect(teams).toContain(id);
  const expectNumbers = (
    expected: Readonly<Record<string, Figure>> | undefined,
    find: (id: string) => number | undefined,
    what: string,
  ): void => {
    for (const [id, figure] of Object.entries(expected ?? {}))
      expectFigure(find(id), figure, `${what} ${id}`);
  };
  expectNumbers(figures.late, (id) => team(id)?.late ?? 0, 'late');
  expectNumbers(figures.notice, (id) => team(id)?.notice, 'notice');
  expectNumbers(figures.defects, (id) => team(id)?.defects, 'defects');
  expectNumbers(figures.usualDefects, (id) => team(id)?.baselineDefects, 'usual defects');
  expectNumbers(figures.felt, (id) => handoff(id)?.late, 'felt');
  expectNumbers(figures.carried, (id) => handoff(id)?.defects, 'carried');
  for (const [id, via] of Object.entries(figures.via ?? {})) expect(team(id)?.via, `via ${id}`).toBe(via);
  for (const [id, state] of Object.entries(figures.promises ?? {}))
    expect(handoff(id)?.promise, `promise ${id}`).toBe(state);
  if (figures.cost !== undefined) expect(result.totals.cost).toBeCloseTo(figures.cost, 6);
  if (figures.costPerRound !== undefined)
    expect(result.totals.costPerRound).toBeCloseTo(figures.costPerRound, 6);
  if (figures.customerLate !== undefined)
    expect(result.totals.customerLate).toBeCloseTo(figures.customerLate, 6);
  if (figures.promisesBroken !== undefined) expect(result.totals.promisesBroken).toBe(figures.promisesBroken);
  if (figures.status !== undefined) expect(result.status).toBe(figures.status);
  if (figures.rounds !== undefined) expect(result.rounds).toBe(figures.rounds);
  if (figures.assumedFeedback !== undefined) expect(result.assumedFeedback).toEqual(figures.assumedFeedback);
}

/** Declares the tests that hold a document's figures: each section says them, and its commands answer them. */
export function holdFigures(name: string, sections: Readonly<Record<string, Section>>): void {
  const document = new Document(name);
  describe(`the figures of ${name}`, () => {
    it('are checked for every answer that it shows', () => {
      const checked = Object.entries(sections).flatMap(([heading, { shown }]) => shown.map(() => heading));
      expect(document.headingsOfSteps()).toEqual(checked);
    });

    it.each(Object.entries(sections))('%s', async (heading, { says, shown, told = [] }) => {
      expect(document.headings).toContain(heading);
      const prose = document.proseUnder(heading);
      for (const phrase of says) expect(prose).toContain(phrase);
      const own = document.stepsUnder(heading);
      for (const [i, figures] of shown.entries()) {
        const { command, yaml } = own[i] ?? { command: '', yaml: '' };
        expectAny(await ask(document.folder, splitWords(command).slice(1), yaml), figures);
      }
      for (const { like, call, figures } of told) {
        const yaml = like === undefined ? '' : (own[like]?.yaml ?? '');
        expectAny(await ask(document.folder, splitWords(call), yaml), figures);
      }
    });
  });
}
