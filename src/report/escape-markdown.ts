import { cleanText } from '../model/clean-text.ts';

/** Invisible, but it parts `@` from the name: mentions and addresses are looked for after all backslashes are gone. */
const PARTER = '&#8203;';

const LINE_START = /^( *)(?=[-+](?: |$)|[-=][-= ]*$|#{1,6}(?: |$)|>)/;
const NUMBERED_START = /^( *\d{1,9})(?=[.)](?: |$))/;

/** Markup at any place in a line. `(`, `!`, `]` alone are harmless, but a `]` might end a link around the text. */
const MARKUP = new RegExp(
  [
    String.raw`[\\\x60*~[\]|<$]`,
    // within a word it is no emphasis
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`&(?=#?\w+;)`,
    // a trailing # would vanish from a heading
    String.raw`(?<=^| )#(?=#* *$)`,
  ].join('|'),
  'gu',
);

/** What becomes a mention, a link or an address by itself: `@name`, `#12`, `GH-12`, `https://…`, `www.…`. */
const REFERENCE = /@(?=\S)|(?<!&)#(?=\d)|(?<=\bGH)-(?=\d)|(?<=\w):(?=\/\/)|www(?=\.)/gi;

/**
 * An untrusted text as one line of GitHub Flavored Markdown that shows just this text. `within` a line, what is
 * markup at its start only (`- `, `1. `, `# `, `>`) stays as it is.
 */
export function escapeMarkdown(text: string, place: 'start' | 'within' = 'start'): string {
  const escaped = cleanText(text)
    .replace(/ {2,}/g, ' ')
    .replace(MARKUP, String.raw`\$&`)
    .replace(REFERENCE, `$&${PARTER}`);
  if (place === 'within') return escaped;
  return escaped.replace(LINE_START, '$1\\').replace(NUMBERED_START, '$1\\');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // GitHub looks for formulas in HTML too
  $: '&#36;',
};

/** An untrusted text inside a line of HTML, where Markdown is not read but mentions and addresses are looked for. */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replace(/[&<>"$]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(REFERENCE, `$&${PARTER}`);
}

/** An untrusted text as inline code, inside a table too; empty for an empty text. */
export function codeMarkdown(text: string): string {
  const code = cleanText(text);
  if (code === '') return '';
  // in backticks a pipe would need a backslash in a table and show it elsewhere
  if (code.includes('|')) return `<code>${escapeMarkdown(code, 'within')}</code>`;
  const ticks = longerFence(code, 1);
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
  const pad = isPadded || code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${code}${pad}${ticks}`;
}

/** Backticks, at least so many, that no run of backticks inside the text can end. */
export function longerFence(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}
