import type { Block } from './blocks.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { TextOptions } from './render-text.ts';
import { renderText } from './render-text.ts';

/** The formats that people read. */
export type HumanFormat = 'text' | 'markdown';

/** Blocks in one of the formats that people read. */
export function renderBlocks(blocks: readonly Block[], format: HumanFormat, layout: TextOptions): string {
  return format === 'text' ? renderText(blocks, layout) : renderMarkdown(blocks);
}
