import * as fc from 'fast-check';
import type { Block, Inline, Mark } from '../../src/report/blocks.ts';

/** Names that try to break out of a format, and honest ones that are hard to place. */
export const HOSTILE_TEXTS: readonly string[] = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u009b2J',
  'pay\u202eroll',
  'a|b',
  '<script>alert(1)</script>',
  '`code` ``` and ````',
  '[x](javascript:alert(1))',
  'line\nbreak\r\n# title\n- item\n```\n| a |',
  '=cmd|/c calc',
  'x'.repeat(5000),
  'ab '.repeat(1666),
  '東京支社'.repeat(20),
  '👩‍👩‍👧'.repeat(30),
  'ที่ทำงาน מַחְלָקָה',
  '@octocat #12 https://evil.example',
  '**bold** _it_ ~~no~~ \\',
  '',
  '   ',
];

const MARKS: readonly Mark[] = ['strong', 'late', 'fine', 'quiet', 'code'];

/** Any text, hostile or plain words. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'abcdefg    '.split('')), maxLength: 200 }),
);

/** Any run of text, in the marks given. */
export function anyInline(marks: readonly Mark[] = MARKS): fc.Arbitrary<Inline> {
  const span = fc.oneof(anyText, fc.record({ text: anyText, mark: fc.constantFrom(...marks) }));
  return fc.oneof(anyText, fc.array(span, { maxLength: 4 }));
}

/** Any block, folded ones and drawings too; its texts are in the marks given. */
export function anyBlock(marks: readonly Mark[] = MARKS, depth = 2): fc.Arbitrary<Block> {
  const plain = anyPlainBlock(marks);
  if (depth === 0) return plain;
  const details = fc.record({
    kind: fc.constant('details' as const),
    summary: anyInline(marks),
    blocks: fc.array(anyBlock(marks, depth - 1), { maxLength: 4 }),
  });
  const diagram = fc.record({
    kind: fc.constant('diagram' as const),
    mermaid: fc.constantFrom('flowchart LR\n  n0["a"] --> n1["b"]', 'flowchart LR\n  n0["```"]'),
  });
  return fc.oneof({ arbitrary: plain, weight: 5 }, details, diagram);
}

function anyPlainBlock(marks: readonly Mark[]): fc.Arbitrary<Block> {
  const text = anyInline(marks);
  const align = fc.constantFrom('left' as const, 'right' as const);
  return fc.oneof(
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      text,
    }),
    fc.record({ kind: fc.constant('paragraph' as const), text }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(fc.record({ text, details: fc.array(text, { maxLength: 2 }) }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ title: anyText, align }), { maxLength: 8 }),
      rows: fc.array(fc.record({ indent: fc.nat({ max: 12 }), cells: fc.array(text, { maxLength: 8 }) }), {
        maxLength: 5,
      }),
    }),
    fc.record({
      kind: fc.constant('callout' as const),
      tone: fc.constantFrom('note' as const, 'warning' as const),
      text,
    }),
    fc.record({
      kind: fc.constant('commands' as const),
      title: anyText,
      commands: fc.array(fc.record({ command: fc.constantFrom('ripple', 'ripple list'), tells: anyText }), {
        maxLength: 3,
      }),
    }),
  );
}
