import type { Block, Inline, List, Table } from './blocks.ts';
import { cleanText } from '../model/clean-text.ts';
import { countOf, formatCount } from './phrases.ts';

/** A block, a row of a table or an item of a list: what is left out is left out whole. */
export type Piece = object;

const ELSEWHERE = 'the job’s full report (--format json) has the rest';

/**
 * Everything that can be left out, in the order in which it should be: what is folded away, from the last details' end to the
 * first one's beginning; drawings and commands; rows of tables; items of lists; folds; and whatever else stands below the
 * headline, always the last first.
 */
export function listPieces(blocks: readonly Block[]): Piece[] {
  const folds = blocks.filter(({ kind }) => kind === 'details').toReversed();
  const open = blocks.filter(({ kind }) => kind !== 'details').toReversed();
  const headline = headlineOf(blocks);
  const rest = open.filter((block) => !isListing(block) && !headline.has(block));
  const isExtra = ({ kind }: Block): boolean => kind === 'diagram' || kind === 'commands';
  return [
    ...folds.flatMap((fold) => leavesOf(fold).reverse()),
    ...rest.filter(isExtra),
    ...open.flatMap((block) => (block.kind === 'table' ? leavesOf(block).reverse() : [])),
    ...open.flatMap((block) => (block.kind === 'list' ? leavesOf(block).reverse() : [])),
    ...folds,
    ...rest.filter((block) => !isExtra(block)),
  ];
}

/** The first heading, and the first thing said: the outcome. */
function headlineOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  const outcome = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'callout');
  return new Set([heading, outcome].filter((block) => block !== undefined));
}

function isListing({ kind }: Block): boolean {
  return kind === 'table' || kind === 'list';
}

function leavesOf(block: Block): Piece[] {
  if (block.kind === 'table') return [...block.rows];
  if (block.kind === 'list') return [...block.items];
  return block.kind === 'details' ? block.blocks.flatMap(leavesOf) : [block];
}

/** The blocks without some pieces; a listing or fold that lost some says how many it has left. */
export function cutBlocks(blocks: readonly Block[], cut: ReadonlySet<Piece>): Block[] {
  const kept: Block[] = [];
  let heading: Block | undefined;
  let isEmptied = false;
  for (const block of blocks) {
    const left = cut.has(block) ? [] : cutBlock(block, cut);
    if (block.kind === 'heading') {
      // one above nothing goes with what stood below it
      if (isEmptied && heading !== undefined && kept.at(-1) === heading) kept.pop();
      [heading, isEmptied] = [kept.length === 0 ? undefined : block, false];
    } else if (left.length === 0) isEmptied = true;
    kept.push(...left);
  }
  if (isEmptied && heading !== undefined && kept.at(-1) === heading) kept.pop();
  return kept;
}

function cutBlock(block: Block, cut: ReadonlySet<Piece>): Block[] {
  switch (block.kind) {
    case 'table':
      return cutTable(block, cut);
    case 'list':
      return cutList(block, cut);
    case 'details': {
      const leaves = leavesOf(block);
      const left = leaves.filter((leaf) => !cut.has(leaf));
      if (left.length === leaves.length) return [block];
      const note = `Left out to keep this short; ${ELSEWHERE}.`;
      return [{ ...block, blocks: left.length === 0 ? [say(note)] : cutBlocks(block.blocks, cut) }];
    }
    default:
      return [block];
  }
}

function cutTable(table: Table, cut: ReadonlySet<Piece>): Block[] {
  const rows = table.rows.filter((row) => !cut.has(row));
  if (rows.length === table.rows.length) return [table];
  if (rows.length === 0) return [];
  return [{ ...table, rows }, sayLeft(rows.length, table.rows.length, 'row')];
}

function cutList(list: List, cut: ReadonlySet<Piece>): Block[] {
  const items = list.items.filter((item) => !cut.has(item));
  if (items.length === list.items.length) return [list];
  if (items.length === 0) return [];
  return [{ ...list, items }, sayLeft(items.length, list.items.length, 'entry', 'entries')];
}

function sayLeft(left: number, all: number, one: string, many?: string): Block {
  return say(`${formatCount(left)} of ${countOf(all, one, many)}; ${ELSEWHERE}.`);
}

function say(text: string): Block {
  return { kind: 'paragraph', text: [{ text, mark: 'quiet' }] };
}

/** The blocks with every text of a heading, paragraph or callout cut to so many letters, without its marks. */
export function clipTexts(blocks: readonly Block[], letters: number): Block[] {
  return blocks.map((block) => {
    const isText = block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'callout';
    return isText ? { ...block, text: clip(block.text, letters) } : block;
  });
}

function clip(inline: Inline, most: number): string {
  const spans = typeof inline === 'string' ? [inline] : inline;
  const text = spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
  const letters = Array.from(cleanText(text));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`;
}
