import { Chalk } from 'chalk';
import type { Look, Piece } from './wrap-inline.ts';

/** How many colors a terminal has: none, 16, 256, all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** Turns a line into a string for the terminal. */
export type Painter = (line: readonly Piece[]) => string;

/** A painter for a level; at level 0 it adds nothing to the text. */
export function createPainter(level: ColorLevel): Painter {
  const chalk = new Chalk({ level });
  const looks: Record<Look, (text: string) => string> = {
    strong: chalk.bold,
    late: chalk.red.bold,
    fine: chalk.green,
    quiet: chalk.dim,
    code: chalk.cyan,
    warning: chalk.yellow.bold,
  };
  return (line) =>
    mergePieces(line)
      .map(({ text, look }) => (look === undefined ? text : looks[look](text)))
      .join('');
}

/** Neighbors of the same look as one, so that each look is switched on and off once. */
function mergePieces(line: readonly Piece[]): Piece[] {
  const merged: { texts: string[]; look: Look | undefined }[] = [];
  for (const { text, look } of line) {
    const last = merged.at(-1);
    if (last !== undefined && last.look === look) last.texts.push(text);
    else merged.push({ texts: [text], look });
  }
  return merged.map(({ texts, look }) => ({ text: texts.join(''), look }));
}
