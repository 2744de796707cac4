import type { Paper } from './paper.ts';
import { PAPER_SIZE } from './paper.ts';

/** A drawing that hangs on the wall over several sheets of paper; sizes are millimeters on the wall but for those of the drawing. */
export interface PosterPlan {
  readonly lying: boolean;
  readonly columns: number;
  readonly rows: number;
  /** Millimeters on the wall for a unit of the drawing. */
  readonly scale: number;
  /** What is seen of the drawing on one sheet, with the strip that the next one covers. */
  readonly window: PosterSize;
}

/** Millimeters, or units of a drawing. */
export interface PosterSize {
  readonly width: number;
  readonly height: number;
}

/** What a drawing asks for. */
export interface PosterWish {
  readonly size: PosterSize;
  /** The least millimeters for a unit; fewer only where the most sheets don't give more. */
  readonly scale: number;
}

/** Around what is seen on a sheet, between it and the inside of the sheet: marks and numbers stand there. */
export const MARKS = 4.5;

/** The inside of a sheet of a poster is smaller than the sheet by that, as kit.css says. */
const BESIDE = 12;
const ABOVE_AND_BELOW = 18;

/** What a sheet shares with the next one, so that they can be glued. */
export const OVERLAP = 10;

/** More sheets than these nobody puts up. */
const MOST_SHEETS = 12;

/** The fewest sheets that give the scale that is asked for, else those that give the most. */
export function planPoster(paper: Paper, wish: PosterWish): PosterPlan {
  const plans = [true, false].flatMap((lying) => plansOf(paper, lying, wish.size));
  return plans.reduce((best, plan) => (isBetter(plan, best, wish.scale) ? plan : best));
}

/** Width and height of the inside of a sheet that a poster is on, in millimeters. */
export function insideOf(paper: Paper, lying: boolean): PosterSize {
  const { width, height } = PAPER_SIZE[paper];
  const [wide, high] = lying ? [height, width] : [width, height];
  return { width: wide - BESIDE, height: high - ABOVE_AND_BELOW };
}

/** Millimeters on the wall of all the sheets together. */
export function postedSize({ columns, rows, window }: PosterPlan): PosterSize {
  return {
    width: columns * (window.width - OVERLAP) + OVERLAP,
    height: rows * (window.height - OVERLAP) + OVERLAP,
  };
}

function plansOf(paper: Paper, lying: boolean, size: PosterSize): PosterPlan[] {
  const inside = insideOf(paper, lying);
  const window = { width: inside.width - 2 * MARKS, height: inside.height - 2 * MARKS };
  return Array.from({ length: MOST_SHEETS }, (_, i) => i + 1).flatMap((columns) =>
    Array.from({ length: Math.floor(MOST_SHEETS / columns) }, (_, i) => {
      const plan = { lying, columns, rows: i + 1, window, scale: 0 };
      const { width, height } = postedSize(plan);
      return { ...plan, scale: Math.min(width / size.width, height / size.height) };
    }),
  );
}

/** Letters large enough before few sheets before still larger letters; a hundredth is no difference. */
function isBetter(plan: PosterPlan, best: PosterPlan, scale: number): boolean {
  const [isEnough, wasEnough] = [plan.scale >= scale, best.scale >= scale];
  if (isEnough !== wasEnough) return isEnough;
  const fewer = best.columns * best.rows - plan.columns * plan.rows;
  const isLarger = plan.scale > best.scale * 1.01;
  if (isEnough) return fewer > 0 || (fewer === 0 && isLarger);
  return isLarger || (fewer > 0 && plan.scale > best.scale * 0.99);
}
