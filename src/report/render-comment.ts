import type { Block } from './blocks.ts';
import type { Piece } from './cut-blocks.ts';
import { clipTexts, cutBlocks, listPieces } from './cut-blocks.ts';
import { formatCount } from './phrases.ts';
import { renderMarkdown } from './render-markdown.ts';

/** Comments hold 65,536 bytes nearly everywhere; whoever posts one adds some. */
export const COMMENT_BYTES = 60_000;
/** Room for a headline in any script, and for saying that the rest was left out. */
export const LEAST_COMMENT_BYTES = 4_000;

/** Letters of a text that would fill the whole comment by itself: first the one, then the other. */
const CLIPS = [2_000, 200];

/** How a comment is known again, and how large it may be. */
export interface CommentOptions {
  /** Of the hidden first line, `<!-- ripple:diff -->`, by which whoever posts the comment finds the one before. */
  readonly marker: 'check' | 'diff';
  /** In bytes of UTF-8, `LEAST_COMMENT_BYTES` or more; `COMMENT_BYTES` unless said otherwise. */
  readonly budget?: number;
}

/**
 * The blocks as Markdown for a comment or a job's summary: below a hidden marker, from the third level of headings on, within
 * the budget. Where they don't fit, whole pieces are left out, folded ones first and the headline never, and it says so.
 */
export function renderComment(
  blocks: readonly Block[],
  { marker, budget = COMMENT_BYTES }: CommentOptions,
): string {
  const render = (some: readonly Block[]): string =>
    `<!-- ripple:${marker} -->\n\n${renderMarkdown(some, { titleLevel: 3 })}`;
  const whole = render(blocks);
  if (fits(whole, budget)) return whole;
  const pieces = listPieces(blocks);
  const without = (count: number): Block[] => cutBlocks(blocks, new Set<Piece>(pieces.slice(0, count)));
  const note: Block = { kind: 'callout', tone: 'note', text: noteOf(budget) };
  const renderCut = (count: number): string => render([...without(count), note]);
  const least = findLeast(pieces.length, (count) => fits(renderCut(count), budget));
  if (least !== undefined) return renderCut(least);
  const clipped = CLIPS.map((letters) => render([...clipTexts(without(pieces.length), letters), note]));
  return clipped.find((text) => fits(text, budget)) ?? clipped.at(-1) ?? '';
}

function noteOf(budget: number): string {
  return `Shortened to fit ${formatCount(budget)} bytes; the job’s full report (--format json) has everything.`;
}

function fits(text: string, budget: number): boolean {
  return new TextEncoder().encode(text).length <= budget;
}

/** A small count from 1 to `most` that is enough; undefined where even `most` is not. Where more is always enough, the least. */
function findLeast(most: number, isEnough: (count: number) => boolean): number | undefined {
  if (!isEnough(most)) return undefined;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
