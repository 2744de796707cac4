import type {
  Block,
  Callout,
  Commands,
  Details,
  Heading,
  Inline,
  List,
  ListItem,
  Mark,
  Row,
  SourceLine,
  Span,
  Table,
} from './blocks.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml } from './escape-xml.ts';
import type { NamedHeading } from './html-headings.ts';
import { nameHeadings } from './html-headings.ts';

/** Deeper rows of a table are shown as this deep. */
const DEEPEST = 6;

/** More columns than these may be wider than a page: the table scrolls in a box of its own, by keyboard too. */
const WIDEST = 3;

/** More rows than these scroll in their box under the titles of the columns. */
const LONGEST = 40;

/** Where the fragment will stand. */
export interface HtmlOptions {
  /** How many levels the headings are lower than in a document of its own. */
  readonly headingOffset?: 0 | 1 | 2 | 3;
  /** A list of the sections, below the title; left out where there are fewer than three. */
  readonly contents?: boolean;
}

/**
 * The blocks as a fragment of HTML, a block a line, well-formed as XML is; empty if they say nothing. It holds no script, no style and
 * no address but those of its own headings, so that the strictest Content-Security-Policy shows it as it is.
 */
export function renderHtml(blocks: readonly Block[], options: HtmlOptions = {}): string {
  const headings = nameHeadings(blocks);
  const page: Page = { offset: options.headingOffset ?? 0, headings, above: undefined };
  const lines = renderAll(blocks, page);
  if (options.contents === true) {
    const title = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? 1 : 0;
    lines.splice(Math.min(title, lines.length), 0, ...renderContents([...headings.values()]));
  }
  return lines.map((line) => `${line}\n`).join('');
}

interface Page {
  readonly offset: number;
  readonly headings: ReadonlyMap<Heading, NamedHeading>;
  /** Id of the heading above, which names the tables below it. */
  readonly above: string | undefined;
}

function renderAll(blocks: readonly Block[], page: Page): string[] {
  const lines: string[] = [];
  let above = page.above;
  for (const block of blocks) {
    const line = renderBlock(block, { ...page, above });
    if (line === '') continue;
    lines.push(line);
    if (block.kind === 'heading') above = page.headings.get(block)?.id ?? above;
  }
  return lines;
}

function renderBlock(block: Block, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return renderHeading(block, page);
    case 'paragraph':
      return element('p', renderInline(block.text));
    case 'list':
      return renderList(block);
    case 'table':
      return renderTable(block, page);
    case 'callout':
      return renderCallout(block);
    case 'details':
      return renderDetails(block, page);
    case 'diagram':
      return '';
    default:
      return renderCommands(block);
  }
}

function renderHeading(heading: Heading, { offset, headings }: Page): string {
  const named = headings.get(heading);
  if (named === undefined) return '';
  const tag = `h${Math.min(6, heading.level + offset)}`;
  return `<${tag} id="${named.id}">${renderInline(heading.text)}</${tag}>`;
}

/** Links to the sections; what they are divided into is found there. */
function renderContents(headings: readonly NamedHeading[]): string[] {
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < 3) return [];
  const links = sections.map(({ id, text }) => `<li><a href="#${id}">${escapeHtmlText(text)}</a></li>`);
  return [`<nav class="contents" aria-label="Contents"><ol>${links.join('')}</ol></nav>`];
}

function renderList({ items, ordered = false }: List): string {
  const lines = items.map(renderItem).join('');
  return element(ordered ? 'ol' : 'ul', lines);
}

function renderItem({ text, details = [], source }: ListItem): string {
  const below = details.map((detail) => element('li', renderInline(detail))).join('');
  const drawn = source === undefined ? '' : renderSource(source);
  return element('li', `${renderInline(text)}${element('ul', below)}${drawn}`);
}

/** As it stands in its file: carets stand under what they mean. */
function renderSource({ line, text, carets }: SourceLine): string {
  const label = String(line);
  const lines = [`${label} | ${text.trimEnd()}`, `${' '.repeat(label.length)} | ${carets}`];
  return `<pre class="source">${lines.map(escapeXml).join('\n')}</pre>`;
}

function renderTable({ columns, rows }: Table, { above }: Page): string {
  if (columns.length === 0 || rows.length === 0) return '';
  const name = above === undefined ? 'aria-label="Table"' : `aria-labelledby="${above}"`;
  const sides = columns.map(({ align }) => (align === 'right' ? ' class="number"' : ''));
  const titles = columns.map(
    ({ title }, i) => `<th scope="col"${sides[i] ?? ''}>${escapeHtmlText(title).trim()}</th>`,
  );
  const body = rows.map((row) => renderRow(row, sides)).join('\n');
  const table = `<table ${name}>\n<thead><tr>${titles.join('')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
  if (columns.length <= WIDEST && rows.length <= LONGEST) return table;
  const look = rows.length > LONGEST ? 'table long' : 'table';
  return `<div class="${look}" role="group" tabindex="0" ${name}>${table}</div>`;
}

/** The first cell says what the row is about. */
function renderRow({ indent, cells }: Row, sides: readonly string[]): string {
  const texts = sides.map((side, i) => {
    const text = renderInline(cells[i] ?? '');
    return i === 0 ? renderRowTitle(text, indent, side) : `<td${side}>${text}</td>`;
  });
  return `<tr>${texts.join('')}</tr>`;
}

function renderRowTitle(text: string, indent: number, side: string): string {
  if (!(indent >= 1)) return `<th scope="row"${side}>${text}</th>`;
  const depth = Math.min(Math.floor(indent), DEEPEST);
  return `<th scope="row" class="depth-${depth}"><span class="branch">↳${indent > DEEPEST ? '…' : ''}</span> ${text}</th>`;
}

function renderCallout({ tone, text }: Callout): string {
  const label = tone === 'note' ? 'Note' : 'Careful';
  return `<aside class="${tone}" role="note"><p><strong>${label}:</strong> ${renderInline(text)}</p></aside>`;
}

function renderDetails({ summary, blocks }: Details, page: Page): string {
  const inside = renderAll(blocks, page);
  if (inside.length === 0) return '';
  const title = renderInline(summary);
  const lines = [`<summary>${title === '' ? 'Details' : title}</summary>`, ...inside];
  return `<details>\n${lines.join('\n')}\n</details>`;
}

/** What a command tells stands above it as a comment, so that the whole block can be pasted. */
function renderCommands({ title, commands }: Commands): string {
  if (commands.length === 0) return '';
  const lines = commands.flatMap(({ command, tells }) => [
    ...(tells === '' ? [] : [`<span class="quiet"># ${escapeHtmlText(tells)}</span>`]),
    escapeHtmlText(command),
  ]);
  return `${element('p', renderInline(title))}<pre class="commands" tabindex="0"><code>${lines.join('\n')}</code></pre>`;
}

const LOOKS: Readonly<Record<Mark, readonly [open: string, close: string]>> = {
  strong: ['<strong>', '</strong>'],
  late: ['<strong class="late">', '</strong>'],
  fine: ['<span class="fine">', '</span>'],
  quiet: ['<span class="quiet">', '</span>'],
  code: ['<code>', '</code>'],
};

/** A run of text as HTML, without space around it. */
export function renderInline(inline: Inline): string {
  return (typeof inline === 'string' ? [inline] : inline).map(renderSpan).join('').trim();
}

function renderSpan(span: Span): string {
  if (typeof span === 'string') return escapeHtmlText(span);
  if (span.text === '') return '';
  const [open, close] = LOOKS[span.mark];
  return `${open}${escapeHtmlText(span.text)}${close}`;
}

/** An untrusted text as one harmless line of HTML, in an attribute too. */
export function escapeHtmlText(text: string): string {
  return escapeXml(cleanText(text));
}

/** Nothing where nothing would be inside. */
function element(tag: string, inside: string): string {
  return inside === '' ? '' : `<${tag}>${inside}</${tag}>`;
}
