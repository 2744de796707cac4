import type { Block, Inline } from './blocks.ts';

/** The last part of an answer: what it comes to, and what a reader should know about the numbers, a line each. */
export function presentInAll(lines: readonly (Inline | undefined)[]): Block[] {
  const items = lines.filter((text) => text !== undefined).map((text) => ({ text }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'In all' },
    { kind: 'list', items },
  ];
}
