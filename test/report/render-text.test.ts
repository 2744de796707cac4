import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Row, Table } from '../../src/report/blocks.ts';
import { displayWidth } from '../../src/model/display-width.ts';
import { renderText } from '../../src/report/render-text.ts';
import { anyBlock, HOSTILE_TEXTS } from './hostile-texts.ts';

function plain(block: Block, width = 80): string {
  return renderText([block], { width, color: 0 });
}

function lines(text: string): string[] {
  return text.trimEnd().split('\n');
}

function table(rows: readonly (readonly Inline[])[], indents: readonly number[] = []): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Team', align: 'left' },
      { title: 'Late', align: 'right' },
      { title: 'Held up by', align: 'left' },
    ],
    rows: rows.map((cells, i): Row => ({ indent: indents[i] ?? 0, cells })),
  };
}

function letters(shown: string): string {
  return shown.replace(/[\s└…]/g, '');
}

const PARAGRAPH: Block = {
  kind: 'paragraph',
  text: 'the quick brown fox jumps over the lazy dog and runs on',
};

describe('renderText', () => {
  it('parts blocks by one blank line and ends with one line break', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 1, text: 'Title' },
      { kind: 'list', items: [] },
      { kind: 'paragraph', text: 'One.' },
      { kind: 'paragraph', text: '  ' },
      { kind: 'paragraph', text: 'Two.' },
    ];
    expect(renderText(blocks, { width: 80, color: 0 })).toBe('Title\n\nOne.\n\nTwo.\n');
  });

  it('is empty where there is nothing to say', () => {
    expect(renderText([], { width: 80, color: 0 })).toBe('');
    expect(plain(table([]))).toBe('');
  });

  it('wraps a paragraph at its words', () => {
    expect(plain(PARAGRAPH, 40)).toBe('the quick brown fox jumps over the lazy\ndog and runs on\n');
  });

  it('parts no words that hang together across marks', () => {
    const text: Inline = ['it holds up everything (', { text: 'claims->payments', mark: 'code' }, ').'];
    expect(plain({ kind: 'paragraph', text }, 41)).toBe('it holds up everything\n(claims->payments).\n');
  });

  it('indents what follows in a list, and its details below', () => {
    const items = [
      { text: 'the first one is too long for a line of forty', details: ['a detail'] },
      { text: 'b' },
    ];
    expect(plain({ kind: 'list', items }, 40)).toBe(
      '- the first one is too long for a line\n  of forty\n    a detail\n- b\n',
    );
  });

  it('names the tone of a callout', () => {
    expect(plain({ kind: 'callout', tone: 'note', text: 'look.' })).toBe('Note: look.\n');
    expect(plain({ kind: 'callout', tone: 'warning', text: 'look.' })).toBe('Careful: look.\n');
  });

  it('puts what commands tell beside them, or below if that is too long', () => {
    const block: Block = {
      kind: 'commands',
      title: 'Next',
      commands: [
        { command: 'ripple why a b', tells: 'hop by hop' },
        { command: 'ripple list', tells: 'all of them' },
      ],
    };
    expect(plain(block)).toBe('Next\n  ripple why a b   hop by hop\n  ripple list      all of them\n');
    expect(plain(block, 26)).toBe(
      'Next\n  ripple why a b\n      hop by hop\n  ripple list\n      all of them\n',
    );
  });

  it('puts what a fold holds below its summary, with blank lines as elsewhere', () => {
    const inner: Block = {
      kind: 'details',
      summary: 'More',
      blocks: [{ kind: 'paragraph', text: 'a line that is too long for forty' }],
    };
    const blocks: Block[] = [
      { kind: 'paragraph', text: 'Above.' },
      {
        kind: 'details',
        summary: 'Teams (2)',
        blocks: [table([['A', '1h', 'b']]), { kind: 'diagram', mermaid: 'flowchart LR' }, inner],
      },
      { kind: 'details', summary: 'Nothing', blocks: [] },
      { kind: 'paragraph', text: 'Below.' },
    ];
    expect(renderText(blocks, { width: 80, color: 0 })).toBe(
      `Above.

Teams (2)
  Team  Late  Held up by
  A       1h  b

  More
    a line that is too long for forty

Below.
`,
    );
    const [, , ...narrow] = lines(renderText(blocks, { width: 41, color: 0 }));
    expect(narrow.slice(4, 8)).toEqual(['  More', '  a line that is too long for forty', '', 'Below.']);
  });

  it('never cuts a command or an id', () => {
    const command = `ripple impact ${'claims-'.repeat(10)} --delay 3d`;
    expect(plain({ kind: 'commands', title: '', commands: [{ command, tells: 'why' }] }, 40)).toContain(
      command,
    );
    const id = 'claims-assessment-with-a-long-id->payments-abroad';
    const cells: Inline[] = ['Claims', '1d', [{ text: id, mark: 'code' }]];
    for (const width of [30, 40, 60, 80]) expect(plain(table([cells]), width)).toContain(id);
  });
});

describe('renderText of a table', () => {
  it('aligns columns and hangs rows under their cause', () => {
    const rows = [
      ['Service desk', '3d', ''],
      ['Claims', '1w 2d', 'desk->claims'],
      ['東京支社', '4h', 'claims->tokyo'],
    ];
    expect(lines(plain(table(rows, [0, 1, 2])))).toEqual([
      'Team           Late  Held up by',
      'Service desk     3d',
      '└ Claims      1w 2d  desk->claims',
      '  └ 東京支社     4h  claims->tokyo',
    ]);
  });

  it('stops indenting deep rows', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`Team ${i}`, '1d', '']);
    const output = lines(plain(table(rows, [...rows.keys()])));
    expect(output[7]).toMatch(/^ {10}└ Team 6 /);
    expect(output[8]).toMatch(/^ {10}└ … Team 7 /);
    expect(output[40]).toMatch(/^ {10}└ … Team 39 /);
  });

  it('wraps the widest texts, never the numbers', () => {
    const rows = [
      ['Payments and reimbursements to policy holders abroad', '1w 2d 4h 30m', 'claims and payments'],
    ];
    expect(lines(plain(table(rows), 60))).toEqual([
      'Team                               Late  Held up by',
      'Payments and               1w 2d 4h 30m  claims and payments',
      '  reimbursements to',
      '  policy holders abroad',
    ]);
  });

  it('cuts no marks of other scripts and no new emoji', () => {
    const output = lines(
      plain(
        table([
          ['ที่ทำงานที่นี่', '1d', 'a'],
          ['🫠🫠🫠', '2d', 'b'],
          ['Desk', '3d', 'c'],
        ]),
      ),
    );
    expect(output.join('\n')).not.toContain('…');
    const places = output.slice(1).map((line) => displayWidth(line.slice(0, line.indexOf('d ') + 1)));
    expect(new Set(places).size).toBe(1);
  });

  it('becomes records where the columns do not fit', () => {
    const columns = ['Team', 'Late', 'Known', 'Not right', 'Cost', 'Rounds'].map((title, i) => ({
      title,
      align: i === 0 ? ('left' as const) : ('right' as const),
    }));
    const cells = ['Claims assessment', '1w 2d 4h', '2d', '', '€ 1,200,000', '3'];
    expect(plain({ kind: 'table', columns, rows: [{ indent: 0, cells }] }, 40)).toBe(
      [
        'Claims assessment',
        '    Late       1w 2d 4h',
        '    Known      2d',
        '    Cost       € 1,200,000',
        '    Rounds     3\n',
      ].join('\n'),
    );
  });

  it('lets one endless id stick out of its own row only', () => {
    const id = 'x'.repeat(5000);
    const output = lines(
      plain(
        table([
          ['Claims', '1d', [{ text: id, mark: 'code' }]],
          ['Desk', '2d', 'a'],
        ]),
      ),
    );
    expect(output.filter((line) => displayWidth(line) > 80)).toHaveLength(1);
    expect(output.join('\n')).toContain(id);
  });

  it('takes a word of any length', () => {
    const output = lines(plain({ kind: 'paragraph', text: 'é'.repeat(200_000) }, 100));
    expect(output).toHaveLength(2000);
  });

  it('takes many rows', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`Team ${i}`, `${i}d`, 'a->b']);
    const output = lines(plain(table(rows)));
    expect(output).toHaveLength(5001);
    expect(output[5000]).toBe('Team 4999  4999d  a->b');
  });
});

describe('renderText in color', () => {
  const text: Inline = [
    'plain ',
    { text: 'strong', mark: 'strong' },
    ' ',
    { text: 'late', mark: 'late' },
    ' ',
    { text: 'fine', mark: 'fine' },
    ' ',
    { text: 'quiet', mark: 'quiet' },
    ' ',
    { text: 'code', mark: 'code' },
  ];

  it('gives each mark its look', () => {
    expect(renderText([{ kind: 'paragraph', text }], { width: 80, color: 1 })).toBe(
      'plain \u001b[1mstrong\u001b[22m \u001b[31m\u001b[1mlate\u001b[22m\u001b[39m \u001b[32mfine\u001b[39m ' +
        '\u001b[2mquiet\u001b[22m \u001b[36mcode\u001b[39m\n',
    );
  });

  it('lays out as without colors, and opens and closes colors on the same line', () => {
    fc.assert(
      fc.property(fc.array(anyBlock(), { maxLength: 3 }), fc.constantFrom(40, 80), (blocks, width) => {
        const colored = renderText(blocks, { width, color: 3 });
        expect(stripVTControlCharacters(colored)).toBe(renderText(blocks, { width, color: 0 }));
        for (const line of colored.split('\n')) {
          const codes = line
            .split('\u001b[')
            .slice(1)
            .map((part) => Number.parseInt(part, 10));
          const opened = codes.filter((code) => [1, 2].includes(code) || (code >= 30 && code < 39));
          expect(codes.filter((code) => [22, 39].includes(code))).toHaveLength(opened.length);
        }
      }),
    );
  });
});

describe('renderText of untrusted texts', () => {
  it('fits any width, and no text reaches the terminal as a command', () => {
    const widths = fc.oneof(fc.constantFrom(40, 80, 120), fc.integer({ min: 40, max: 200 }));
    fc.assert(
      fc.property(
        fc.array(anyBlock(['strong', 'late', 'fine', 'quiet']), { maxLength: 4 }),
        widths,
        (blocks, width) => {
          const output = renderText(blocks, { width, color: 0 });
          expect(output === '' || /[^\n]\n$/.test(output)).toBe(true);
          expect(output).not.toMatch(/^\n|\n\n\n/);
          expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
          for (const line of output.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 20), text]))('loses nothing of %j', (_, text) => {
    const wanted = letters(plain({ kind: 'paragraph', text }, 100_000));
    for (const width of [40, 80]) {
      expect(letters(plain({ kind: 'paragraph', text }, width))).toBe(wanted);
      expect(letters(plain(table([[text, '1d', 'a']]), width)).replace('1da', '')).toContain(
        wanted.slice(0, 9),
      );
      expect(letters(plain(table([[text, '', '']]), width))).toContain(wanted);
    }
  });
});
