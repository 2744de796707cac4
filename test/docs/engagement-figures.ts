import { expect } from 'vitest';
import type { EngagementResult, EngagementWay } from '../../src/model/engagement-result.ts';
import type { PromiseState } from '../../src/model/impact-result.ts';
import type { Figure } from './figure-formats.ts';
import { expectFigure } from './figure-formats.ts';

/** What the prose says about the one engagement that is asked for; hours and shares. */
export interface EngagementFigures {
  readonly takes?: Figure;
  readonly leadTime?: Figure;
  readonly leadTimeWithIncident?: Figure;
  readonly activityRatio?: Figure;
  readonly rolled?: Figure;
  /** What is left of the time that was promised. */
  readonly spare?: Figure;
  readonly promise?: PromiseState;
  readonly gaps?: number;
  /** By team of a stage. */
  readonly late?: Readonly<Record<string, Figure>>;
}

/** That an answer of `engagement` has these figures. */
export function expectEngagementFigures(result: EngagementResult, expected: EngagementFigures): void {
  const [way] = result.engagements;
  if (way === undefined || result.engagements.length > 1) throw new Error('not one engagement');
  const { spare, promise, gaps, late = {}, ...totals } = expected;
  for (const [name, figure] of Object.entries(totals) as [keyof EngagementWay['totals'], Figure][])
    expectFigure(way.totals[name] ?? undefined, figure, name);
  for (const [id, figure] of Object.entries(late)) {
    const stage = way.stages.find(({ team }) => team === id);
    expectFigure(stage?.late, figure, `late ${id}`);
  }
  if (spare !== undefined) expectFigure(way.promise?.spare, spare, 'spare');
  if (promise !== undefined) expect(way.promise?.state).toBe(promise);
  if (gaps !== undefined) expect(way.gaps).toHaveLength(gaps);
}
