import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/report/blocks.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { anyBlock, anyInline, HOSTILE_TEXTS } from './hostile-texts.ts';

function paragraph(...text: Exclude<Inline, string>): string {
  return renderMarkdown([{ kind: 'paragraph', text }]);
}

/** Cells of a row as GitHub splits them: at each pipe that no backslash escapes. */
function splitCells(row: string): string[] {
  return row
    .replace(/^\| | \|$/g, '')
    .split(/(?<=(?:^|[^\\])(?:\\\\)*) \| /)
    .map((cell) => cell.trim());
}

describe('renderMarkdown', () => {
  it('writes every block', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'Who is late' },
      {
        kind: 'paragraph',
        text: ['By ', { text: '2d', mark: 'late' }, ', see ', { text: 'a->b', mark: 'code' }],
      },
      { kind: 'list', items: [{ text: 'One', details: ['more', 'still'] }, { text: 'Two' }] },
      {
        kind: 'table',
        columns: [
          { title: 'Team', align: 'left' },
          { title: 'Late', align: 'right' },
        ],
        rows: [
          { indent: 0, cells: ['Desk', '3d'] },
          { indent: 2, cells: ['R|D', [{ text: '1w', mark: 'late' }]] },
          { indent: 9, cells: ['Far'] },
        ],
      },
      { kind: 'callout', tone: 'warning', text: 'It does not settle.' },
      { kind: 'callout', tone: 'note', text: '2 of 57 teams; --all' },
      { kind: 'commands', title: 'Next', commands: [{ command: 'ripple why a b', tells: 'hop by hop' }] },
    ];
    expect(renderMarkdown(blocks)).toBe(`## Who is late

By **2d**, see \`a->b\`

- One
  - more
  - still
- Two

| Team | Late |
| --- | ---: |
| Desk | 3d |
| ↳↳ R\\|D | **1w** |
| ↳↳↳↳↳↳… Far |  |

> **Careful:** It does not settle.

> **Note:** 2 of 57 teams; --all

Next

\`\`\`sh
# hop by hop
ripple why a b
\`\`\`
`);
  });

  it('folds details, one inside another, and fences drawings', () => {
    const blocks: Block[] = [
      {
        kind: 'details',
        summary: [{ text: '2', mark: 'late' }, ' teams & </summary><b>', { text: '@a', mark: 'code' }],
        blocks: [
          { kind: 'heading', level: 2, text: 'Map' },
          { kind: 'diagram', mermaid: 'flowchart LR\n  n0["a"]' },
          { kind: 'details', summary: ' ', blocks: [{ kind: 'paragraph', text: '</details>' }] },
          { kind: 'details', summary: 'Empty', blocks: [{ kind: 'list', items: [] }] },
        ],
      },
    ];
    expect(renderMarkdown(blocks, { titleLevel: 3 })).toBe(`<details>
<summary><strong>2</strong> teams &amp; &lt;/summary&gt;&lt;b&gt;<code>@&#8203;a</code></summary>

#### Map

\`\`\`mermaid
flowchart LR
  n0["a"]
\`\`\`

<details>
<summary>Details</summary>

\\</details>

</details>

</details>
`);
  });

  it('is empty where there is nothing to say', () => {
    expect(renderMarkdown([])).toBe('');
    expect(
      renderMarkdown([
        { kind: 'paragraph', text: ' ' },
        { kind: 'list', items: [] },
      ]),
    ).toBe('');
  });

  it('keeps spaces out of the asterisks', () => {
    expect(paragraph('is', { text: ' late ', mark: 'strong' }, 'now')).toBe('is **late** now\n');
    expect(paragraph({ text: 'a', mark: 'strong' }, { text: 'b', mark: 'late' })).toBe('**ab**\n');
  });

  it('uses a tag where asterisks would not work', () => {
    expect(paragraph('x', { text: '(late)', mark: 'strong' })).toBe('x<strong>(late)</strong>\n');
    expect(paragraph({ text: 'late!', mark: 'strong' }, 'x')).toBe('<strong>late!</strong>x\n');
    expect(paragraph('日本', { text: '語', mark: 'strong' }, 'です')).toBe('日本**語**です\n');
  });

  it('knows where a line starts', () => {
    expect(paragraph({ text: ' ', mark: 'strong' }, '> quote')).toBe('\\> quote\n');
    expect(paragraph({ text: 'a', mark: 'code' }, '> b')).toBe('`a`> b\n');
    expect(renderMarkdown([{ kind: 'callout', tone: 'note', text: '- b' }])).toBe('> **Note:** - b\n');
  });

  it('keeps a # at the end of a heading', () => {
    const text: Inline = [{ text: 'C ', mark: 'strong' }, '#'];
    expect(renderMarkdown([{ kind: 'heading', level: 1, text }])).toBe('# **C** \\#\n');
  });

  it('escapes an address that is spread over two spans', () => {
    expect(paragraph('htt', 'ps://x.example')).toBe('https:&#8203;//x.example\n');
  });

  it('leaves out empty items, which would make a heading of the text above', () => {
    const items = [{ text: 'One', details: ['', ' '] }, { text: '' }, { text: 'Two' }];
    expect(renderMarkdown([{ kind: 'list', items }])).toBe('- One\n- Two\n');
  });

  it('fences commands longer than any backticks inside', () => {
    const commands = [{ command: "ripple impact '````'", tells: 'a\nb ```' }];
    expect(renderMarkdown([{ kind: 'commands', title: '', commands }])).toBe(
      "`````sh\n# a b ```\nripple impact '````'\n`````\n",
    );
  });
});

describe('renderMarkdown of untrusted texts', () => {
  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 20), text]))('keeps %j in its cell', (_, text) => {
    const code: Inline = [{ text, mark: 'code' }];
    const output = renderMarkdown([
      {
        kind: 'table',
        columns: ['A', 'B', 'C'].map((title) => ({ title, align: 'left' as const })),
        rows: [{ indent: 0, cells: [text, code, [{ text, mark: 'strong' }]] }],
      },
    ]);
    const rows = output.trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    expect(splitCells(rows[2] ?? '')).toHaveLength(3);
    expect((rows[2] ?? '').replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')).not.toMatch(
      /(?<!\\)<script|(?<!\\)\]\(/,
    );
  });

  it('writes no line that a text made, and no control character', () => {
    fc.assert(
      fc.property(anyInline(), (text) => {
        const output = renderMarkdown([{ kind: 'paragraph', text }]);
        expect(output).toMatch(/^(?:[^\n]+\n)?$/);
        expect(output.trimEnd()).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(output).not.toMatch(/^ {0,3}(?:#{1,6} |[-+>] |\d{1,9}[.)] |={3}|-{3}|~{3})/);
        // outside code, every tag is ours
        expect(outsideCode(output).replace(/<\/?(?:strong|code)>/g, '')).not.toContain('<');
      }),
      { numRuns: 300 },
    );
  });

  it('ends with one line break and has no two blank lines', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 4 }), (blocks) => {
        const output = renderMarkdown(blocks);
        expect(output === '' || /[^\n]\n$/.test(output)).toBe(true);
        expect(output).not.toMatch(/^\n|\n{3}/);
      }),
    );
  });
});

/** What is left of a line without escaped characters and code spans, read from left to right as Markdown is. */
function outsideCode(line: string): string {
  let outside = '';
  for (let at = 0; at < line.length; at++) {
    const ticks = /^`+/.exec(line.slice(at))?.[0] ?? '';
    const end = ticks === '' ? -1 : endOfCode(line, at + ticks.length, ticks.length);
    if (line[at] === '\\') at += 1;
    else if (end > 0) at = end - 1;
    else if (ticks !== '') {
      outside += ticks;
      at += ticks.length - 1;
    } else outside += line[at] ?? '';
  }
  return outside;
}

/** Where the run of as many backticks ends that closes a code span; -1 without one. */
function endOfCode(line: string, from: number, length: number): number {
  for (const run of line.slice(from).matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return -1;
}
