import type { Block } from './blocks.ts';
import type { TextOptions } from './render-text.ts';

/** The formats that people read. */
export type HumanFormat = 'text' | 'markdown';

/** Blocks in one of the formats that people read; the other one's renderer is not even loaded. */
export async function renderBlocks(
  blocks: readonly Block[],
  format: HumanFormat,
  layout: TextOptions,
): Promise<string> {
  if (format === 'text') return (await import('./render-text.ts')).renderText(blocks, layout);
  return (await import('./render-markdown.ts')).renderMarkdown(blocks);
}
