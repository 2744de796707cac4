import type { Block, Heading, Inline } from './blocks.ts';
import { cleanText } from '../model/clean-text.ts';

/** A heading that can be linked to. */
export interface NamedHeading {
  /** Letters, digits and hyphens; begins with `part-`, so that no text makes the id of something else on the page. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Longer ids help nobody. */
const LONGEST = 60;

/** All headings that say something, folded ones too, in their order, each with an id that only its text and those above it decide. */
export function nameHeadings(blocks: readonly Block[]): Map<Heading, NamedHeading> {
  const names = new Map<Heading, NamedHeading>();
  const taken = new Set<string>();
  for (const heading of headingsOf(blocks)) {
    const text = plainText(heading.text);
    if (text === '' || names.has(heading)) continue;
    const id = distinguish(slugOf(text), taken);
    taken.add(id);
    names.set(heading, { id, level: heading.level, text });
  }
  return names;
}

function* headingsOf(blocks: readonly Block[]): Generator<Heading> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block;
    else if (block.kind === 'details') yield* headingsOf(block.blocks);
  }
}

function plainText(inline: Inline): string {
  const spans = typeof inline === 'string' ? [inline] : inline;
  return cleanText(spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')).trim();
}

function slugOf(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return ['part', ...words].join('-').slice(0, LONGEST).replace(/-+$/, '');
}

function distinguish(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let i = 2; taken.has(id); i++) id = `${slug}-${i}`;
  return id;
}
