import type { PlacedNode } from '../model/graph-layout.ts';

/** Large text is as much larger than other text. */
const LARGEST = 1.5;
/** What a layout leaves free beside the words of a box, and the least that has to stay free. */
const BESIDE = 24;
const LEAST_BESIDE = 8;
const ABOVE_AND_BELOW = 6;
const LINE_PIXELS = 15;
/** About how wide a wide character of a name and of the small line is. */
const NAME_PIXELS = 7.7;
const SMALL_PIXELS = 6;

/** By how much the words in a box can be enlarged so that all of them still stand in it. */
export function enlargeWords({ width, height, lines }: PlacedNode, small: string): number {
  const guessed = Math.max(...lines.map((line) => line.length * NAME_PIXELS));
  const widest = Math.max(1, Math.min(width - BESIDE, guessed), small.length * SMALL_PIXELS);
  const rows = lines.length + (small === '' ? 0 : 1);
  const most = Math.min((width - LEAST_BESIDE) / widest, (height - ABOVE_AND_BELOW) / (rows * LINE_PIXELS));
  return Math.min(LARGEST, Math.max(1, Math.floor(most * 100) / 100));
}
