import { PAPER_SIZE } from './paper.ts';
import type { Paper } from './paper.ts';

/** How many cards lie on a sheet, beside and below each other, and whether the sheet lies on its long side. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
  readonly lying?: boolean;
}

/** Where something lies on a sheet, in millimeters from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Left and right of the cards, and above them where the sheet stands; kit.css says the same. */
const SIDE = 12;
/** Below the cards, and above them where the sheet lies: it is turned over upwards, so both must be the same. */
const FOOT = 14;

/** Pixels of a browser in a millimeter of paper. */
export const PIXELS_PER_MM = 96 / 25.4;
/** Pixels of a browser in a point. */
export const PIXELS_PER_POINT = 96 / 72;

/** All cards together. */
export function areaOfCards(paper: Paper, { lying = false }: CardGrid): Area {
  const { width, height } = PAPER_SIZE[paper];
  const top = lying ? FOOT : SIDE;
  return {
    left: SIDE,
    top,
    width: (lying ? height : width) - 2 * SIDE,
    height: (lying ? width : height) - top - FOOT,
  };
}

/** One card, its own margins included, in millimeters. */
export function sizeOfCard(paper: Paper, grid: CardGrid): Pick<Area, 'width' | 'height'> {
  const { width, height } = areaOfCards(paper, grid);
  return { width: width / grid.columns, height: height / grid.rows };
}
