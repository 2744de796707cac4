import { html } from './html.ts';
import type { Html } from './html.ts';

/** A part of a flowing text that is not divided. */
export interface FlowBlock {
  readonly markup: Html;
  /** At most, in millimeters. */
  readonly height: number;
  /** Stays on the sheet of the block after it: a heading. */
  readonly keep?: boolean;
  /** What is said again above it where it begins a sheet: the head of a table. */
  readonly again?: FlowBlock;
  /** Begins a sheet. */
  readonly fresh?: boolean;
}

/** The blocks, sheet by sheet, none of them higher than `room` millimeters unless a single block is. */
export function flow(blocks: readonly FlowBlock[], room: number): readonly Html[] {
  const sheets: FlowBlock[][] = [];
  let left = 0;
  for (const unit of unitsOf(blocks).flatMap((each) => divide(each, room))) {
    const needed = heightOf(unit);
    if (sheets.length === 0 || unit[0]?.fresh === true || needed > left) {
      const again = unit[0]?.again;
      const first = again === undefined ? [] : [again];
      sheets.push([...first]);
      left = room - heightOf(first);
    }
    sheets.at(-1)?.push(...unit);
    left -= needed;
  }
  return sheets.map((on) => html`${on.map(({ markup }) => markup)}`);
}

/** What is higher than a sheet cannot be kept together. */
function divide(unit: FlowBlock[], room: number): FlowBlock[][] {
  return heightOf(unit) <= room ? [unit] : unit.map((block) => [block]);
}

/** What must stand on the same sheet. */
function unitsOf(blocks: readonly FlowBlock[]): FlowBlock[][] {
  const units: FlowBlock[][] = [];
  let open = false;
  for (const block of blocks) {
    if (open) units.at(-1)?.push(block);
    else units.push([block]);
    open = block.keep === true;
  }
  return units;
}

function heightOf(blocks: readonly FlowBlock[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

/** The blocks on one sheet. */
export function keepTogether(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  return blocks.map((block, at) => (at < blocks.length - 1 ? { ...block, keep: true } : block));
}
