import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/report/blocks.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { HOSTILE_TEXTS, anyBlock, anyInline } from './hostile-texts.ts';
import type { XmlElement } from './read-xml.ts';
import { readXml } from './read-xml.ts';

/** The fragment as a reader of XML sees it, which is what a reader of HTML sees too: no element is left open. */
function read(blocks: readonly Block[], options: Parameters<typeof renderHtml>[1] = {}): XmlElement {
  return readXml(`<main>${renderHtml(blocks, options)}</main>`);
}

function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* all(child);
}

function allNamed(element: XmlElement, name: string): XmlElement[] {
  return [...all(element)].filter((one) => one.name === name);
}

function paragraph(text: Inline): Block {
  return { kind: 'paragraph', text };
}

function heading(text: string, level: 1 | 2 | 3 = 2): Block {
  return { kind: 'heading', level, text };
}

const TABLE: Block = {
  kind: 'table',
  columns: [
    { title: 'Team', align: 'left' },
    { title: 'Late', align: 'right' },
  ],
  rows: [
    { indent: 0, cells: ['Mill', [{ text: '3d', mark: 'late' }]] },
    { indent: 9, cells: ['Bakery', 'on time'] },
  ],
};

const TAGS =
  'h1 h2 h3 h4 h5 h6 p ul ol li pre code strong span aside nav a div table thead tbody tr th td details summary'.split(
    ' ',
  );

describe('HTML', () => {
  it('is well-formed and made of our own tags and attributes alone, whatever the blocks say', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 4 }), (blocks) => {
        for (const { name, attributes } of all(read(blocks, { contents: true }).children[0] ?? read([]))) {
          if (name === 'main') continue;
          expect(TAGS).toContain(name);
          for (const [key, value] of Object.entries(attributes)) {
            expect([
              'id',
              'class',
              'scope',
              'role',
              'tabindex',
              'aria-label',
              'aria-labelledby',
              'href',
            ]).toContain(key);
            if (key === 'href') expect(value).toMatch(/^#part-?[a-z0-9-]*$/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds no control, no direction change and no line that a text made', () => {
    fc.assert(
      fc.property(anyInline(), (text) => {
        const html = renderHtml([paragraph(text)]);
        expect(html).toMatch(/^(?:<p>[^\n]*<\/p>\n)?$/);
        expect(html.trimEnd()).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each(
    HOSTILE_TEXTS.filter((text) => text.trim() !== '').map((text) => [
      JSON.stringify(text).slice(0, 40),
      text,
    ]),
  )('shows a hostile name as a name: %s', (_, name) => {
    const root = read([
      heading(name),
      paragraph([{ text: name, mark: 'code' }]),
      { ...TABLE, rows: [{ indent: 0, cells: [name, name] }] },
      { kind: 'details', summary: name, blocks: [paragraph(name)] },
    ]);
    expect(allNamed(root, 'script')).toEqual([]);
    expect(root.children.map(({ name: tag }) => tag)).toEqual(['h2', 'p', 'table', 'details']);
    expect(allNamed(root, 'td')).toHaveLength(1);
  });

  it('has one id for each heading, also where two say the same or what a page is made of', () => {
    const root = read([heading('Who?'), heading('Who?'), heading('page-data'), heading('東京'), heading('')]);
    const ids = root.children.map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(['part-who', 'part-who-2', 'part-page-data', 'part']);
    expect(root.children.map(({ name }) => name)).toEqual(['h2', 'h2', 'h2', 'h2']);
  });

  it('lowers its headings where it stands inside something else', () => {
    const root = read([heading('Title', 1), heading('Below', 3)], { headingOffset: 1 });
    expect(root.children.map(({ name }) => name)).toEqual(['h2', 'h4']);
  });

  it('lists the sections below the title, each a link to a heading that is there', () => {
    const blocks = [
      heading('Title', 1),
      heading('A & B'),
      heading('Two'),
      heading('Three'),
      heading('Deep', 3),
    ];
    const root = read(blocks, { contents: true });
    expect(root.children[1]?.name).toBe('nav');
    const links = allNamed(root, 'a').map(({ text, attributes }) => [text, attributes['href']]);
    expect(links).toEqual([
      ['A & B', '#part-a-b'],
      ['Two', '#part-two'],
      ['Three', '#part-three'],
    ]);
    const ids = new Set([...all(root)].map(({ attributes }) => `#${attributes['id']}`));
    expect(links.every(([, href]) => ids.has(href ?? ''))).toBe(true);
    expect(renderHtml(blocks.slice(0, 3), { contents: true })).not.toContain('<nav');
  });

  it('says of a table what its columns and rows are, and which heading names it', () => {
    const root = read([heading('Who is late'), TABLE]);
    const [table] = allNamed(root, 'table');
    expect(table?.attributes).toEqual({ 'aria-labelledby': 'part-who-is-late' });
    expect(allNamed(root, 'th').map(({ attributes }) => attributes['scope'])).toEqual([
      'col',
      'col',
      'row',
      'row',
    ]);
    expect(allNamed(root, 'td').map(({ attributes }) => attributes['class'])).toEqual(['number', 'number']);
    const [, , flat, deep] = allNamed(root, 'th');
    expect(flat?.attributes['class']).toBeUndefined();
    expect(deep?.attributes['class']).toBe('depth-6');
    expect(allNamed(root, 'strong').map(({ text }) => text)).toEqual(['3d']);
  });

  it('lets a wide or long table scroll in a box of its own that keys reach', () => {
    const wide = { ...TABLE, columns: [...TABLE.columns, ...TABLE.columns] } satisfies Block;
    const long = {
      ...TABLE,
      rows: Array.from({ length: 41 }, () => TABLE.rows[0] ?? { indent: 0, cells: [] }),
    } satisfies Block;
    const boxes = allNamed(read([heading('Late'), wide, long, TABLE]), 'div');
    expect(boxes.map(({ attributes }) => attributes)).toEqual([
      { class: 'table', role: 'group', tabindex: '0', 'aria-labelledby': 'part-late' },
      { class: 'table long', role: 'group', tabindex: '0', 'aria-labelledby': 'part-late' },
    ]);
  });

  it('lines up carets under the line of a file', () => {
    const html = renderHtml([
      { kind: 'list', items: [{ text: 'Here', source: { line: 12, text: 'a <b> & c', carets: '  ^^^' } }] },
    ]);
    expect(html).toBe(
      '<ul><li>Here<pre class="source">12 | a &lt;b&gt; &amp; c\n   |   ^^^</pre></li></ul>\n',
    );
  });

  it('leaves out drawings and whatever says nothing', () => {
    const nothing: Block[] = [
      { kind: 'diagram', mermaid: 'flowchart LR' },
      { kind: 'commands', title: 'Next:', commands: [] },
      { kind: 'list', items: [{ text: '' }] },
      { kind: 'details', summary: 'More', blocks: [{ kind: 'diagram', mermaid: 'flowchart LR' }] },
      { ...TABLE, rows: [] },
      paragraph(''),
    ];
    expect(renderHtml(nothing)).toBe('');
  });
});
