import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/report/blocks.ts';
import { COMMENT_BYTES, LEAST_COMMENT_BYTES, renderComment } from '../../src/report/render-comment.ts';
import { anyBlock, HOSTILE_TEXTS } from './hostile-texts.ts';
import { allNodes, readMarkdown } from './read-markdown.ts';

// Hundreds of reports, each as large as a name of thousands of letters makes it.
vi.setConfig({ testTimeout: 60_000 });

function table(rows: number, name = 'Team'): Block {
  return {
    kind: 'table',
    columns: [
      { title: name, align: 'left' },
      { title: 'Late', align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, i) => ({ indent: 0, cells: [`${name} ${i}`, `${i}h`] })),
  };
}

function fold(summary: string, ...blocks: Block[]): Block {
  return { kind: 'details', summary, blocks };
}

const HEADLINE: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Worse for 2 customers' },
  { kind: 'paragraph', text: 'Guests wait 4h longer.' },
];

const LONG: readonly Block[] = [
  ...HEADLINE,
  { kind: 'heading', level: 2, text: 'Promises' },
  { kind: 'list', items: Array.from({ length: 50 }, (_, i) => ({ text: `promise ${i}` })) },
  { kind: 'heading', level: 2, text: 'Open' },
  table(300, 'Open'),
  fold('First', table(300, 'First')),
  fold('Last', { kind: 'heading', level: 3, text: 'Inside' }, table(300, 'Last')),
];

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The tags of folds as they stand in a document, which must be read as HTML and nest. */
function foldsOf(markdown: string): string[] {
  const html = [...allNodes(readMarkdown(markdown))].flatMap((node) =>
    node.type === 'html' ? [node.value] : [],
  );
  return html.flatMap((value) => value.match(/<\/?details>/g) ?? []);
}

function expectBalanced(markdown: string): void {
  let depth = 0;
  for (const tag of foldsOf(markdown)) {
    depth += tag === '<details>' ? 1 : -1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
}

describe('renderComment', () => {
  it('begins with its marker, headings from the third level, the outcome first', () => {
    expect(renderComment([...HEADLINE, fold('More', table(1))], { marker: 'diff' }))
      .toBe(`<!-- ripple:diff -->

### Worse for 2 customers

Guests wait 4h longer.

<details>
<summary>More</summary>

| Team | Late |
| --- | ---: |
| Team 0 | 0h |

</details>
`);
  });

  it('cuts the last fold first, then the others, rows, entries, and says so', () => {
    const rowsLeft = (markdown: string, name: string): number =>
      markdown.match(new RegExp(`^\\| ${name} \\d`, 'gm'))?.length ?? 0;
    const left = (budget: number): number[] => {
      const markdown = renderComment(LONG, { marker: 'check', budget });
      expect(bytesOf(markdown)).toBeLessThanOrEqual(budget);
      expect(markdown).toContain('Worse for 2 customers\n\nGuests wait 4h longer.\n');
      expect(markdown).toContain(
        `Shortened to fit ${budget.toLocaleString('en')} bytes; the job’s full report`,
      );
      const entries = markdown.match(/^- promise/gm)?.length ?? 0;
      return [entries, ...['Open', 'First', 'Last'].map((name) => rowsLeft(markdown, name))];
    };
    const whole = bytesOf(renderComment(LONG, { marker: 'check' }));
    expect(whole).toBeLessThan(COMMENT_BYTES);
    const [first, second, third] = [left(whole - 1000), left(whole - 7000), left(whole - 13_000)];
    expect(first).toEqual([50, 300, 300, expect.toSatisfy((n: number) => n > 200 && n < 300)]);
    expect(second).toEqual([50, 300, expect.toSatisfy((n: number) => n > 100 && n < 300), 0]);
    expect(third).toEqual([50, expect.toSatisfy((n: number) => n > 100 && n < 300), 0, 0]);
  });

  it('uses nearly all of its budget', () => {
    for (const budget of [4000, 6000, 10_000, 15_000])
      expect(bytesOf(renderComment(LONG, { marker: 'check', budget }))).toBeGreaterThan(budget - 100);
  });

  it('says how many are left where some are cut', () => {
    const blocks = [...HEADLINE, { kind: 'heading' as const, level: 2 as const, text: 'Open' }, table(400)];
    const markdown = renderComment(blocks, { marker: 'check', budget: 4000 });
    const rows = markdown.match(/^\| Team \d/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(150);
    expect(markdown).toContain(
      `\n\n${rows} of 400 rows; the job’s full report (--format json) has the rest.\n`,
    );
  });

  it('leaves no heading above nothing', () => {
    const huge: Block = { kind: 'paragraph', text: 'x'.repeat(3000) };
    const blocks = [...HEADLINE, ...LONG.slice(4, 6), huge];
    const markdown = renderComment(blocks, { marker: 'check', budget: LEAST_COMMENT_BYTES });
    expect(markdown).toContain('#### Open');
    const without = renderComment([...blocks, huge], { marker: 'check', budget: LEAST_COMMENT_BYTES });
    expect(without).not.toContain('Open');
  });

  it('shortens even a headline that would fill it', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: '東'.repeat(10_000) },
      { kind: 'paragraph', text: ['a ', { text: '@x#1'.repeat(5000), mark: 'late' }] },
    ];
    const markdown = renderComment(blocks, { marker: 'check', budget: LEAST_COMMENT_BYTES });
    expect(bytesOf(markdown)).toBeLessThanOrEqual(LEAST_COMMENT_BYTES);
    expect(markdown).toMatch(/^<!-- ripple:check -->\n\n### 東{200}…\n\na @/);
  });

  it('keeps untrusted texts out of the tags', () => {
    for (const text of [...HOSTILE_TEXTS, '</summary></details><b>', '<!-- -->', 'a\n\n</details>\n\n# b']) {
      const blocks = [fold(text, { kind: 'paragraph', text: `${text}!` })];
      const markdown = renderComment(blocks, { marker: 'diff' });
      const { children } = readMarkdown(markdown);
      expect(children.map(({ type }) => type)).toEqual(['html', 'html', 'paragraph', 'html']);
      const [, open] = children;
      expect(open?.type === 'html' && open.value).toMatch(/^<details>\n<summary>[^<>]+<\/summary>$/);
      expect(markdown.replaceAll(/`[^`]*`/g, '')).not.toMatch(/@(?=\w)|(?<!&)#\d|[a-z]:\/\//);
    }
  });

  it('keeps marks in a summary, as tags', () => {
    const blocks: Block[] = [
      {
        kind: 'details',
        summary: [{ text: 'a<b', mark: 'code' }, ' ', { text: '3 late', mark: 'late' }],
        blocks: [table(1)],
      },
    ];
    expect(renderComment(blocks, { marker: 'diff' })).toContain(
      '<summary><code>a&lt;b</code> <strong>3 late</strong></summary>',
    );
  });

  it('of any blocks is within its budget, and whole Markdown', () => {
    const budgets = fc.integer({ min: LEAST_COMMENT_BYTES, max: 12_000 });
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 8 }), budgets, (blocks, budget) => {
        const markdown = renderComment(blocks, { marker: 'check', budget });
        expect(bytesOf(markdown)).toBeLessThanOrEqual(budget);
        expect(renderComment(structuredClone(blocks), { marker: 'check', budget })).toBe(markdown);
        expect(markdown.startsWith('<!-- ripple:check -->\n')).toBe(true);
        expectBalanced(markdown);
        for (const node of allNodes(readMarkdown(markdown))) {
          if (node.type === 'heading') expect(node.depth).toBeGreaterThanOrEqual(3);
          if (node.type === 'table') {
            const widths = node.children.map(({ children }) => children.length);
            expect(new Set(widths).size).toBe(1);
          }
          if (node.type === 'code') expect(['sh', 'mermaid']).toContain(node.lang);
        }
        // every fence that opens closes
        const fences = markdown.match(/^`{3,}.*$/gm) ?? [];
        expect(fences.length % 2).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
