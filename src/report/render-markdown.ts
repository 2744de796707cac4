import type {
  Block,
  Callout,
  Column,
  Commands,
  Details,
  Diagram,
  Heading,
  Inline,
  List,
  Mark,
  Row,
  Span,
  Table,
} from './blocks.ts';
import { codeMarkdown, escapeHtml, escapeMarkdown, longerFence } from './escape-markdown.ts';
import { cleanText } from '../model/clean-text.ts';

/** Deeper rows of a table are shown as this deep. */
const DEEPEST = 6;

/** Where the text will stand. */
export interface MarkdownOptions {
  /** The level of a document's title: 3 in a comment below somebody's own headings. */
  readonly titleLevel?: 1 | 3;
}

/**
 * The blocks as GitHub Flavored Markdown, one line break at the end; empty if they say nothing. Tables are not
 * padded: a changed row is one changed line, and comments are limited in bytes.
 */
export function renderMarkdown(blocks: readonly Block[], { titleLevel = 1 }: MarkdownOptions = {}): string {
  const parts = blocks.map((block) => renderBlock(block, titleLevel)).filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function renderBlock(block: Block, titleLevel: 1 | 3): string {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, titleLevel);
    case 'paragraph':
      return renderInline(block.text);
    case 'list':
      return renderList(block);
    case 'table':
      return renderTable(block);
    case 'callout':
      return renderCallout(block);
    case 'details':
      return renderDetails(block, titleLevel);
    case 'diagram':
      return renderDiagram(block);
    default:
      return renderCommands(block);
  }
}

/**
 * A line of HTML, up to the blank line in which Markdown begins again. Whatever is inside ends with a block of its own, so the
 * end tag is one too.
 */
function renderDetails({ summary, blocks }: Details, titleLevel: 1 | 3): string {
  const inside = renderMarkdown(blocks, { titleLevel });
  if (inside === '') return '';
  return `<details>\n<summary>${renderSummary(summary)}</summary>\n\n${inside}\n</details>`;
}

function renderSummary(summary: Inline): string {
  const html = mergeRuns(typeof summary === 'string' ? [summary] : summary).map(({ text, look }) => {
    const escaped = escapeHtml(text);
    return look === 'plain' ? escaped : `<${look}>${escaped}</${look}>`;
  });
  const line = html.join('').trim();
  return line === '' ? 'Details' : line;
}

function renderDiagram({ mermaid }: Diagram): string {
  const fence = longerFence(mermaid, 3);
  return `${fence}mermaid\n${mermaid}\n${fence}`;
}

function renderHeading({ level, text }: Heading, titleLevel: 1 | 3): string {
  const title = renderInline(text);
  return title === '' ? '' : `${'#'.repeat(level + titleLevel - 1)} ${title}`;
}

/** An empty item is left out: below a text, `-` alone would make a heading of it. */
function renderList({ items, ordered = false }: List): string {
  return items
    .filter(({ text, details = [] }) => [text, ...details].some((inline) => renderInline(inline) !== ''))
    .flatMap(({ text, details = [] }, i) => {
      const mark = ordered ? `${i + 1}. ` : '- ';
      return [
        [mark, renderInline(text)],
        ...details.map((detail) => [`${' '.repeat(mark.length)}- `, renderInline(detail)]),
      ];
    })
    .filter(([, text]) => text !== '')
    .map((parts) => parts.join(''))
    .join('\n');
}

function renderTable({ columns, rows }: Table): string {
  if (columns.length === 0 || rows.length === 0) return '';
  return [
    joinCells(columns.map(({ title }) => renderInline(title, 'within'))),
    joinCells(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => renderRow(row, columns)),
  ].join('\n');
}

function renderRow({ indent, cells }: Row, columns: readonly Column[]): string {
  const texts = columns.map((_, i) => renderInline(cells[i] ?? '', 'within'));
  const [first = '', ...others] = texts;
  return joinCells([drawBranch(indent) + first, ...others]);
}

function drawBranch(indent: number): string {
  if (!(indent >= 1)) return '';
  const levels = Math.min(Math.floor(indent), DEEPEST);
  return `${'↳'.repeat(levels)}${indent > DEEPEST ? '…' : ''} `;
}

function joinCells(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function renderCallout({ tone, text }: Callout): string {
  const label = tone === 'note' ? 'Note' : 'Careful';
  return `> **${label}:** ${renderInline(text, 'within')}`.trimEnd();
}

/** What a command tells stands above it as a comment, so that the whole block can be pasted. */
function renderCommands({ title, commands }: Commands): string {
  if (commands.length === 0) return '';
  const lines = commands.flatMap(({ command, tells }) => [
    ...(tells === '' ? [] : [`# ${cleanText(tells)}`]),
    cleanText(command),
  ]);
  const fence = longerFence(lines.join('\n'), 3);
  const block = [`${fence}sh`, ...lines, fence].join('\n');
  return [renderInline(title), block].filter((part) => part !== '').join('\n\n');
}

/** One line. `within`: something stands before it in its line. */
function renderInline(inline: Inline, place: 'start' | 'within' = 'start'): string {
  const runs = mergeRuns(typeof inline === 'string' ? [inline] : inline);
  let line = '';
  runs.forEach(({ text, look }, i) => {
    const escaped = escapeMarkdown(text, line.trim() === '' ? place : 'within');
    if (look === 'code') line += codeMarkdown(text);
    else if (look === 'strong') line += emphasize(escaped, runs[i - 1]?.text ?? '', runs[i + 1]?.text ?? '');
    else line += escaped;
  });
  return line.trim();
}

interface Run {
  readonly text: string;
  readonly look: 'plain' | 'strong' | 'code';
}

const LOOKS: Readonly<Record<Mark, Run['look']>> = {
  strong: 'strong',
  late: 'strong',
  fine: 'plain',
  quiet: 'plain',
  code: 'code',
};

/** Spans that look the same in one run: `**a****b**` is no markup, and an address may be spread over two. */
function mergeRuns(spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  for (const span of spans) {
    const run: Run =
      typeof span === 'string' ? { text: span, look: 'plain' } : { text: span.text, look: LOOKS[span.mark] };
    if (run.text === '') continue;
    const last = runs.at(-1);
    if (last?.look === run.look) runs[runs.length - 1] = { text: last.text + run.text, look: run.look };
    else runs.push(run);
  }
  return runs;
}

/** Asterisks where they work: not between a letter outside and punctuation inside. */
function emphasize(escaped: string, before: string, after: string): string {
  const text = escaped.trim();
  if (text === '') return escaped;
  const [start = '', end = ''] = escaped.split(text);
  const opens = start !== '' || /(?:^|[\s\p{P}\p{S}])$/u.test(before) || /^[^\s\p{P}\p{S}]/u.test(text);
  const closes = end !== '' || /^(?:$|[\s\p{P}\p{S}])/u.test(after) || /[^\s\p{P}\p{S}]$/u.test(text);
  return opens && closes ? `${start}**${text}**${end}` : `${start}<strong>${text}</strong>${end}`;
}
