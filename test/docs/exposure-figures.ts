import { expect } from 'vitest';
import type { ExposureResult } from '../../src/model/exposure-result.ts';
import type { Figure } from './figure-formats.ts';
import { expectFigure } from './figure-formats.ts';

/** What the prose says about who can hurt a team; hours, by source. */
export interface ExposureFigures {
  /** Null: no delay ever. */
  readonly tolerance: Readonly<Record<string, number | null>>;
  readonly late?: Readonly<Record<string, Figure>>;
  readonly recovery?: Readonly<Record<string, Figure>>;
}

/** That an answer of `exposure` has these figures. */
export function expectExposureFigures(result: ExposureResult, figures: ExposureFigures): void {
  const sourceOf = (id: string): ExposureResult['sources'][number] | undefined =>
    result.sources.find((source) => source.id === id);
  for (const [id, figure] of Object.entries(figures.tolerance)) {
    if (figure === null) expect(sourceOf(id)?.tolerance, `tolerance ${id}`).toBeNull();
    // Within a slot's grace of what is written.
    else expect(sourceOf(id)?.tolerance, `tolerance ${id}`).toBeCloseTo(figure, 4);
  }
  for (const [id, figure] of Object.entries(figures.late ?? {}))
    expectFigure(sourceOf(id)?.late, figure, `late ${id}`);
  for (const [id, figure] of Object.entries(figures.recovery ?? {}))
    expectFigure(sourceOf(id)?.recovery, figure, `recovery ${id}`);
}
