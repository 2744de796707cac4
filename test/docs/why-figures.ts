import { expect } from 'vitest';
import type { WayStep, WhyResult } from '../../src/model/why-result.ts';
import type { Figure } from './figure-formats.ts';
import { expectFigure } from './figure-formats.ts';

/** What the prose says about an answer of `why`. */
export interface WhyFigures {
  /** Of the team that feels it, or does not: hours. */
  readonly late: Figure;
  readonly defects?: Figure;
  /** The ways, hand-off by hand-off; where nothing arrives, the one that comes nearest. */
  readonly ways: readonly (readonly StepFigures[])[];
  /** The most that still does not arrive. */
  readonly most?: Figure;
}

/** One hand-off; what is left out is not said. Hours as in StepTime and StepTeam, shares as in StepQuality. */
export interface StepFigures {
  readonly by: string;
  readonly leaves?: Figure;
  readonly slack?: Figure;
  readonly toSlot?: Figure;
  readonly workaround?: Figure;
  /** What the workaround would save with news in time. */
  readonly workaroundInTime?: Figure;
  readonly notBlocking?: Figure;
  readonly arrives?: Figure;
  /** Shares of what is handed over that are not right. */
  readonly carried?: Figure;
  readonly usual?: Figure;
  readonly catches?: Figure;
  readonly spoils?: Figure;
  /** What the receiver makes of it. */
  readonly rework?: Figure;
  readonly buffer?: Figure;
  readonly late?: Figure;
  readonly notice?: Figure;
  readonly defects?: Figure;
  /** The hand-off that stands in. */
  readonly backup?: string;
}

/** That an answer of `why` has these figures, and no other ways or steps. */
export function expectWhyFigures(result: WhyResult, { late, defects, ways, most }: WhyFigures): void {
  const found = result.nearest === null ? result.ways.map(({ steps }) => steps) : [result.nearest.steps];
  const ids = (steps: readonly { readonly by: string }[]): string[] => steps.map(({ by }) => by);
  expect(found.map((steps) => steps.map(({ handoff }) => handoff))).toEqual(ways.map(ids));
  expectFigure(result.to.late, late, `late ${result.to.id}`);
  if (defects !== undefined) expectFigure(result.to.defects, defects, `defects ${result.to.id}`);
  if (most !== undefined) expectFigure(result.needed?.most ?? undefined, most, 'most');
  ways.forEach((steps, i) => steps.forEach((figures, j) => expectStep(found[i]?.[j], figures)));
}

function expectStep(step: WayStep | undefined, { by, backup, ...figures }: StepFigures): void {
  if (step === undefined) throw new Error(`no step ${by}`);
  const { time, quality, team } = step;
  const numbers = {
    ...time,
    ...team,
    carried: quality?.defects,
    usual: quality?.usual,
    catches: quality?.catches,
    spoils: quality?.spoils,
  };
  for (const [name, figure] of Object.entries(figures) as [keyof typeof figures, Figure][])
    expectFigure(numbers[name], figure, `${name} ${by}`);
  if (backup !== undefined) expect(team.backup).toBe(backup);
}
