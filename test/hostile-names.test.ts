import { writeFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanText } from '../src/model/clean-text.ts';
import { escapeHtmlText } from '../src/report/render-html.ts';
import type { CliRun } from './cli/run-cli.ts';
import { runCli } from './cli/run-cli.ts';
import { filesOf } from './diff-worlds.ts';
import { HARMLESS_NAME, HOSTILE_NAMES, orgBefore, orgNamed } from './hostile-names.ts';
import { readTerminal } from './read-terminal.ts';
import { readAnnotations } from './report/read-annotations.ts';
import { readXml } from './report/read-xml.ts';
import { createSarifValidator, HAS_SARIF_SCHEMA } from './report/sarif-validator.ts';

// A name of 10,000 letters takes its time in twenty answers.
vi.setConfig({ testTimeout: 60_000 });

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];

/** Calls that can be written as everything, CSV too. */
const TABULATED_CALLS = [
  'impact a --all',
  'impact a --quality 20%',
  'impact --handoff a->b --handoff a->b#2',
  'impact --scenario s',
  'impact a --by group',
  'exposure c --all --quality 20%',
  'exposure c --promise --by group',
  'list',
  'list --all --columns name,group,tags,description,contact,file',
  'list --handoffs --all',
  'list --tree --all',
  'list --by group',
  'stress --all',
  'stress --by-handoff --quality 20%',
  'stress --recovery --tolerance --by group',
  'check --all',
  'diff --all',
  'diff --quality 20%',
];

/** Calls that find something, and so can be written for CI. */
const CI_CALLS = [
  'impact a --all',
  'impact a --quality 20%',
  'impact --handoff a->b --handoff a->b#2',
  'impact --scenario s --by group',
  'stress --all',
  'stress --by-handoff',
  'stress --recovery',
];

const CALLS = [
  ...TABULATED_CALLS,
  'check',
  'why a c --quality 20% --ways 2 --all',
  'exposure c --late-by 4h',
  'exposure a --all',
  'why a->b b',
  'why a c --scenario s',
  'why c a',
  'stress --measure',
  'stress --tolerance --all',
  'stress --structure',
  'stress --structure --all',
  'engagement',
  'engagement e --all',
  'engagement f --scenario s',
  'workshop --team a',
  'survey read answers.csv --all',
];

/** Calls whose answers are data or pictures, not texts; the pictures are read by their own readers elsewhere. */
const DATA_CALLS = ['graph', 'graph --by group', 'graph a+ --scenario s', 'graph --team a --quality 20%'];
/** Calls that cannot be written as text. */
const DOCUMENT_CALLS = ['report', 'report --quality 20%'];

/** What each format is read by: with the name, and the same call with a harmless one. */
const READERS: Readonly<Record<string, (output: string, harmless: string, name: string) => void>> = {
  text: readAsTerminal,
  markdown: readAsMarkdown,
  json: readAsJson,
  csv: readAsCsv,
  sarif: readAsSarif,
  junit: readAsJunit,
  gitlab: readAsGitlab,
  github: readAsGithub,
  html: readAsHtml,
};

/** The formats that not every call can be written as. */
const CALLS_OF: Readonly<Record<string, readonly string[]>> = {
  csv: [...TABULATED_CALLS, ...DATA_CALLS],
  markdown: [...CALLS, ...DOCUMENT_CALLS],
  json: [...CALLS, ...DATA_CALLS, ...DOCUMENT_CALLS],
  html: DOCUMENT_CALLS,
  sarif: CI_CALLS,
  junit: CI_CALLS,
  gitlab: CI_CALLS,
  github: CI_CALLS,
};

/** What a comparison begins with; written anew for each name. */
const path = filesOf({});

/** Three of each team name each other; nobody is called by a name here, so that all of them stay the same. */
const ANSWERS = [
  'respondent,team,role,relation,name,two-way,rating,needs',
  ...[1, 2, 3].flatMap((number) => [
    `${number},a,manager,customer,b,no,5,Word`,
    `${number},a,manager,customer,d,no,5,Word`,
    `${number},b,member,supplier,a,no,1,Word`,
  ]),
].join('\n');

/** A call about an org in which everything has this name. */
function runNamed(name: string, call: string, format: string): Promise<CliRun> {
  const world = format === 'text' ? { columns: 100 } : {};
  const [verb = '', ...options] = call.split(' ');
  if (verb === 'survey') {
    writeFileSync(path('answers.csv'), ANSWERS);
    options[1] = path('answers.csv');
  }
  if (verb !== 'diff')
    return runCli([verb, ...options, '-f', '-', '--format', format], { ...world, stdin: orgNamed(name) });
  writeFileSync(path('before.yaml'), orgBefore(name));
  const argv = [verb, path('before.yaml'), '-', ...options, '--format', format];
  return runCli(argv, { ...world, stdin: orgNamed(name) });
}

describe.each(Object.entries(READERS))('names in %s', (format, read) => {
  const calls = CALLS_OF[format] ?? CALLS;
  const harmless = new Map<string, string>();

  beforeAll(async () => {
    for (const call of calls) harmless.set(call, (await runNamed(HARMLESS_NAME, call, format)).stdout);
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'are only names: %s',
    async (_, name) => {
      for (const call of calls) {
        const { code, stdout, stderr } = await runNamed(name, call, format);
        expect({ call, code, stderr }).toEqual({ call, code: 0, stderr: '' });
        read(stdout, harmless.get(call) ?? '', name);
      }
    },
  );
});

describe('names in what is wrong', () => {
  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    '%s',
    async (_, name) => {
      const wrong = JSON.stringify({
        ripple: 1,
        [name]: 1,
        teams: { a: { kind: name, lead: name }, [`${name}!`]: {} },
        handoffs: [{ from: name, to: 'a', id: name }, `${name} -> a`, name],
        include: [name],
      });
      const { code, stderr } = await runCli(['check', '-f', '-'], { stdin: wrong, columns: 100 });
      const asMarkdown = await runCli(['check', '-f', '-', '--format', 'markdown'], { stdin: wrong });
      const plain = await runCli(['check', '-f', '-'], {
        stdin: wrong,
        columns: 100,
        variables: { NO_COLOR: '1' },
      });
      expect([code, asMarkdown.code]).toEqual([2, 2]);
      expectSeen(stderr);
      expect(readTerminal(stderr).text).toBe(plain.stderr);
      const tree = parse(asMarkdown.stdout);
      expect(tree.children.map(({ type }) => type)).toEqual(['html', 'heading', 'list']);
      expectNoMarkup(asMarkdown.stdout, tree);
    },
  );
});

/** The tool's own looks: bold, dim, red, green, yellow, cyan, and their ends. */
// oxlint-disable-next-line no-control-regex
const OWN_ORDERS = /^\u001b\[(?:0|1|2|22|31|32|33|36|39|90)m$/;

/** Seen by nobody, or turning around what is seen; joiners of emoji and of some scripts are no matter of ours here. */
const UNSEEN = /[\p{Bidi_Control}\p{Cs}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u00ad]/u;

function expectSeen(output: string): void {
  const { text, orders } = readTerminal(output);
  expect(orders.filter((order) => !OWN_ORDERS.test(order))).toEqual([]);
  expect(text).not.toMatch(UNSEEN);
}

function readAsTerminal(output: string, harmless: string, name: string): void {
  expectSeen(output);
  const seen = readTerminal(output).text;
  const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
  expect(withoutSpace(readTerminal(harmless).text)).toContain(withoutSpace(HARMLESS_NAME));
  expect(withoutSpace(seen)).toContain(withoutSpace(cleanText(name)).slice(0, 20));
}

/** Of each output, read once. */
const harmlessBlocks = new Map<string, [type: string, text: string][]>();

function readAsMarkdown(output: string, harmless: string, name: string): void {
  const tree = parse(output);
  expectNoMarkup(output, tree);
  // A comment that such names make too long leaves details out, and says so.
  if (name.length > 1000 && output.startsWith('<!-- ripple:') && output.includes('Shortened to fit')) return;
  const blocks = harmlessBlocks.get(harmless) ?? blocksOf(parse(harmless));
  harmlessBlocks.set(harmless, blocks);
  expect(blocks.map(([type]) => type)).toContain('heading');
  const expected = blocks.map(([type, text]) => [
    type,
    tidy(text.replaceAll(HARMLESS_NAME, () => cleanText(name))),
  ]);
  expect(blocksOf(tree).map(([type, text]) => [type, tidy(text)])).toEqual(expected);
}

/** The same elements, whatever things are called, and no script or style but the page's own. */
function readAsHtml(output: string, harmless: string, name: string): void {
  expect(output).not.toMatch(UNSEEN);
  const texts = [...output.matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g)];
  expect(texts.map(([, tag]) => tag)).toEqual(['style', 'script', 'script']);
  expect(elementsOf(output)).toEqual(elementsOf(harmless));
  expect(elementsOf(output).length).toBeGreaterThan(100);
  const shown = escapeHtmlText(cleanText(name).trim()).slice(0, 20);
  expect(output).toContain(shown);
}

/** The names of all elements in their order, but for what stands in scripts and styles. */
function elementsOf(html: string): string[] {
  const bare = html.replaceAll(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1');
  return Array.from(bare.matchAll(/<\/?[a-z][a-z0-9]*/gi), ([tag]) => tag);
}

function readAsJson(output: string, harmless: string, name: string): void {
  expect(readTerminal(output).orders).toEqual([]);
  expect(output).not.toMatch(UNSEEN);
  // Fingerprints encode names, and where a name ends depends on its length.
  const [encoded, harmlessEncoded] = [name, HARMLESS_NAME].map(encode);
  const rename = (key: string, value: unknown): unknown => {
    if (key === 'endColumn') return 0;
    if (typeof value !== 'string') return value;
    if (key === 'map') return JSON.parse(value, rename);
    // Of a map with other names.
    if (key === 'mapHash') return '';
    if (key === 'fingerprint') return value.replaceAll(harmlessEncoded ?? '', () => encoded ?? '');
    return value.replaceAll(HARMLESS_NAME, () => name);
  };
  const keep = (key: string, value: unknown): unknown => {
    if (key === 'endColumn') return 0;
    if (key === 'mapHash') return '';
    // The map of a report is a text in JSON itself.
    return key === 'map' && typeof value === 'string' ? JSON.parse(value) : value;
  };
  expect(harmless).toContain(HARMLESS_NAME);
  expect(JSON.parse(output, keep)).toEqual(JSON.parse(harmless, rename));
}

function encode(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The harmless JSON with the name in its place, as each format cleans it. */
function expectRenamed(output: string, harmless: string, name: string): void {
  expect(readTerminal(output).orders).toEqual([]);
  expect(output).not.toMatch(UNSEEN);
  expect(harmless).toContain(HARMLESS_NAME);
  const clean = cleanText(name);
  const rename = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(HARMLESS_NAME, () => clean) : value;
  expect(JSON.parse(output)).toEqual(JSON.parse(harmless, rename));
}

const validateSarif = HAS_SARIF_SCHEMA ? createSarifValidator() : undefined;

/** A link in a message loses its form. */
function readAsSarif(output: string, harmless: string, name: string): void {
  expectRenamed(output, harmless, name.replaceAll('](', '] ('));
  if (validateSarif !== undefined) expect(validateSarif(JSON.parse(output))).toEqual([]);
}

function readAsGitlab(output: string, harmless: string, name: string): void {
  expectRenamed(output, harmless, name);
}

/** What XML has no room for is replaced. */
function readAsJunit(output: string, harmless: string, name: string): void {
  expectSeen(output);
  expect(harmless).toContain(HARMLESS_NAME);
  const clean = cleanText(name).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
  const rename = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(HARMLESS_NAME, () => clean) : value;
  expect(readXml(output)).toEqual(JSON.parse(JSON.stringify(readXml(harmless)), rename));
}

/** Orders to GitHub are ours alone; what they say is the harmless text with the name in it. */
function readAsGithub(output: string, harmless: string, name: string): void {
  expectSeen(output);
  const clean = cleanText(name);
  const expected = readAnnotations(harmless);
  // Notes are counted in a line, and not annotated.
  expect(expected.annotations.length + expected.lines.length).toBeGreaterThan(0);
  expect(readAnnotations(output)).toEqual({
    lines: expected.lines,
    annotations: expected.annotations.map((annotation) => ({
      ...annotation,
      message: annotation.message.replaceAll(HARMLESS_NAME, () => clean),
    })),
  });
}

/** What a spreadsheet would begin to compute, also behind spaces and from a full-width sign. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** Every cell is the harmless one with the name in it, once the apostrophe is gone that keeps a formula from running. */
function readAsCsv(output: string, harmless: string, name: string): void {
  expectSeen(output);
  expect(harmless).toContain(HARMLESS_NAME);
  const [header = [], ...rows]: string[][] = parseCsv(output);
  const [harmlessHeader, ...harmlessRows]: string[][] = parseCsv(harmless);
  expect(header).toEqual(harmlessHeader);
  for (const cell of rows.flat()) expect(cell).not.toMatch(FORMULA);
  const expected = harmlessRows.map((row) =>
    row.map((cell, i) =>
      // What a name alone would begin with stands in the id of a group behind other letters.
      cell.includes(`group:${HARMLESS_NAME}`)
        ? cleanText(cell.replaceAll(HARMLESS_NAME, () => name))
        : cell.replaceAll(HARMLESS_NAME, () => cellOf(name, header[i])),
    ),
  );
  expect(rows.map((row) => row.map(undoCell))).toEqual(expected);
}

/** What a cell says where a name stands, alone or in a sentence; tags are a list, whose separators have backslashes. */
function cellOf(name: string, column: string | undefined): string {
  return cleanText(column === 'tags' ? name.replaceAll(/[\\;]/g, String.raw`\$&`) : name);
}

/** Without the apostrophe that keeps a formula from running. */
function undoCell(cell: string): string {
  return /^'+\s*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

function parse(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

const OWN_TAGS = ['<strong>', '</strong>', '<code>', '</code>', '</details>'];
const OWN_MARKER = /^<!-- ripple:(?:check|diff) -->$/;
const OWN_FOLD = /^<details>\n<summary>[^<>]*<\/summary>$/;
const OWN_TYPES = [
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
].concat(['blockquote', 'code', 'text', 'strong', 'inlineCode', 'html']);

/** No link, image, note or tag; and nothing that GitHub adds: mentions, formulas. */
function expectNoMarkup(markdown: string, tree: Root): void {
  const nodes = [...allOf(tree)];
  expect(nodes.filter(({ type }) => !OWN_TYPES.includes(type))).toEqual([]);
  expect(
    nodes.flatMap((node) => (node.type === 'html' && !isOwnTag(node.value) ? [node.value] : [])),
  ).toEqual([]);
  const texts = markdown.replaceAll(
    /```(?:sh|mermaid)\n[^]*?\n```|(?<![`\\])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g,
    '',
  );
  expect(texts).not.toMatch(/(?<!\\)\$|@(?=\w)|(?<!&)#\d|\bGH-\d/);
}

function isOwnTag(html: string): boolean {
  return OWN_TAGS.includes(html) || OWN_FOLD.test(html) || OWN_MARKER.test(html);
}

function* allOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* allOf(child);
}

/** Every block with its text, cells and items one by one. */
function blocksOf(node: Nodes): [type: string, text: string][] {
  // The names in it are escaped for Mermaid; what is around them is the same.
  if (node.type === 'code' && node.lang === 'mermaid')
    return [[node.type, node.value.replaceAll(/"[^"\n]*"/g, '"…"')]];
  const isBlock = ({ type }: Nodes): boolean =>
    !['text', 'strong', 'inlineCode', 'html', 'link', 'image', 'emphasis', 'delete', 'break'].includes(type);
  if (!('children' in node) || !node.children.some(isBlock)) return [[node.type, textOf(node)]];
  return [[node.type, ''], ...node.children.flatMap(blocksOf)];
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function tidy(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();
}
