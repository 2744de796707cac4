import type { Block, Callout, Commands, Details, Heading, Inline, List, SourceLine } from './blocks.ts';
import type { ColorLevel, Painter } from './paint-text.ts';
import { createPainter } from './paint-text.ts';
import { renderTextTable } from './text-table.ts';
import type { Look, Piece, Word } from './wrap-inline.ts';
import { splitWords, wordsWidth, wrapWords } from './wrap-inline.ts';

/** What a terminal can show: its columns and colors. */
export interface TextOptions {
  readonly width: number;
  readonly color: ColorLevel;
}

/** Narrower than this no layout helps. */
const LEAST_WIDTH = 20;

/**
 * The blocks for a terminal, a blank line between them but none under a section's heading, one line break at the
 * end; empty if they say nothing.
 * No line is wider than the width unless it holds an id or command that is.
 */
export function renderText(blocks: readonly Block[], { width, color }: TextOptions): string {
  const page: Page = { width: Math.max(LEAST_WIDTH, width), paint: createPainter(color) };
  return joinBlocks(blocks, page)
    .map((line) => `${line}\n`)
    .join('');
}

/** The lines of all blocks, with a blank one where blocks part. */
function joinBlocks(blocks: readonly Block[], page: Page): string[] {
  const lines: string[] = [];
  let isApart = false;
  for (const block of blocks) {
    const own = renderBlock(block, page);
    if (own.length === 0) continue;
    if (isApart) lines.push('');
    for (const line of own) lines.push(line);
    isApart = block.kind !== 'heading' || block.level === 1;
  }
  return lines;
}

interface Page {
  readonly width: number;
  readonly paint: Painter;
}

function renderBlock(block: Block, page: Page): string[] {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, page);
    case 'paragraph':
      return flow(splitWords(block.text), page);
    case 'list':
      return renderList(block, page);
    case 'table':
      return renderTextTable(block, page.width, page.paint);
    case 'callout':
      return renderCallout(block, page);
    case 'details':
      return renderDetails(block, page);
    case 'diagram':
      return [];
    default:
      return renderCommands(block, page);
  }
}

/** Nothing folds here: the summary, and all that belongs to it below, indented where there is room. */
function renderDetails({ summary, blocks }: Details, page: Page): string[] {
  const indent = page.width > 2 * LEAST_WIDTH ? '  ' : '';
  const inside = joinBlocks(blocks, { ...page, width: page.width - indent.length });
  if (inside.length === 0) return [];
  return [
    ...flow(restyle(summary, 'strong'), page),
    ...inside.map((line) => (line === '' ? '' : indent + line)),
  ];
}

function renderHeading({ text }: Heading, page: Page): string[] {
  return flow(restyle(text, 'strong'), page);
}

function renderList({ items, ordered = false }: List, page: Page): string[] {
  const width = ordered ? `${items.length}. `.length : 2;
  return items.flatMap(({ text, details = [], source }, i) => [
    ...flow(splitWords(text), page, ordered ? `${i + 1}. `.padStart(width) : '- ', ' '.repeat(width)),
    ...details.flatMap((detail) => flow(splitWords(detail), page, ' '.repeat(width + 2))),
    ...(source === undefined ? [] : drawSource(source, page)),
  ]);
}

/** As it stands in its file, however wide that is: carets stand under what they mean. */
function drawSource({ line, text, carets }: SourceLine, page: Page): string[] {
  const gutter = Math.max(5, String(line).length + 2);
  const bar = (label: string): Piece => ({ text: `${label.padStart(gutter)} | `, look: 'quiet' });
  return [
    page.paint([bar(String(line)), { text: text.trimEnd(), look: undefined }]),
    page.paint([bar(''), { text: carets, look: 'late' }]),
  ];
}

function renderCallout({ tone, text }: Callout, page: Page): string[] {
  const label: Word =
    tone === 'note' ? [{ text: 'Note:', look: 'strong' }] : [{ text: 'Careful:', look: 'warning' }];
  return flow([label, ...splitWords(text)], page, '', '  ');
}

/** What the commands tell stands beside them if that fits for all, else below each. */
function renderCommands({ title, commands }: Commands, page: Page): string[] {
  if (commands.length === 0) return [];
  const entries = commands.map(({ command, tells }) => ({
    command: splitWords([{ text: command, mark: 'code' }]),
    tells: restyle(tells, 'quiet'),
  }));
  const widest = Math.max(...entries.map((entry) => wordsWidth(entry.command)));
  const beside = entries.every(({ tells }) => 2 + widest + 3 + wordsWidth(tells) <= page.width);
  const lines = entries.flatMap(({ command, tells }) => {
    if (!beside) return [...flow(command, page, '  '), ...flow(tells, page, '      ')];
    const gap = ' '.repeat(widest - wordsWidth(command) + 3);
    return [page.paint([{ text: '  ', look: undefined }, ...inLine(command, gap, tells)])];
  });
  return [...flow(restyle(title, 'strong'), page), ...lines];
}

function inLine(command: readonly Word[], gap: string, tells: readonly Word[]): Piece[] {
  const text = wrapWords(tells, Infinity).flat();
  return text.length === 0 ? command.flat() : [...command.flat(), { text: gap, look: undefined }, ...text];
}

/** Plain text in another look; what has a look of its own keeps it. */
function restyle(text: Inline, look: Look): Word[] {
  return splitWords(text).map((word) => word.map((piece) => ({ ...piece, look: piece.look ?? look })));
}

/** The words wrapped to the page, after an indentation for the first line and one for the rest. */
function flow(words: readonly Word[], page: Page, first = '', rest = first): string[] {
  if (words.length === 0) return [];
  const lines = wrapWords(words, page.width - first.length, page.width - rest.length);
  return lines.map((line, i) => (i === 0 ? first : rest) + page.paint(line));
}
