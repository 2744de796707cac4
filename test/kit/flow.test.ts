import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flow, keepTogether } from '../../src/kit/flow.ts';
import type { FlowBlock } from '../../src/kit/flow.ts';
import { html } from '../../src/kit/html.ts';

function block(name: string, height: number, more: Partial<FlowBlock> = {}): FlowBlock {
  return { markup: html`${name} `, height, ...more };
}

function textsOf(blocks: readonly FlowBlock[], room: number): string[] {
  return flow(blocks, room).map(({ markup }) => markup.trim());
}

it('fills a sheet before it begins the next', () => {
  expect(textsOf([block('a', 4), block('b', 6), block('c', 1)], 10)).toEqual(['a b', 'c']);
});

it('keeps a heading with what it is the heading of', () => {
  expect(textsOf([block('a', 6), block('heading', 2, { keep: true }), block('text', 4)], 10)).toEqual([
    'a',
    'heading text',
  ]);
});

it('begins a sheet where it is told to', () => {
  expect(textsOf([block('a', 1), block('b', 1, { fresh: true })], 10)).toEqual(['a', 'b']);
});

it('says the head of a table again on every sheet, and leaves room for it', () => {
  const head = block('head', 2);
  const rows = ['1', '2', '3', '4'].map((name) => block(name, 4, { again: head }));
  expect(textsOf([head, ...rows], 10)).toEqual(['head 1 2', 'head 3 4']);
});

it('divides what is to be kept together and cannot be', () => {
  const all = keepTogether([block('a', 6), block('b', 6), block('c', 3)]);
  expect(textsOf(all, 10)).toEqual(['a', 'b c']);
});

it('loses nothing, changes no order and fills no sheet over its edge', () => {
  const blocks = fc.array(
    fc.record({
      height: fc.integer({ min: 1, max: 10 }),
      keep: fc.boolean(),
      fresh: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(blocks, (list) => {
      const all = list.map((each, i) => ({ ...block(`${i}`, each.height), ...each }));
      const sheets = textsOf(all, 12).map((text) => text.split(' ').map(Number));
      expect(sheets.flat()).toEqual(list.map((_, i) => i));
      for (const sheet of sheets) {
        expect(sheet.reduce((sum, i) => sum + (list[i]?.height ?? 0), 0)).toBeLessThanOrEqual(12);
      }
    }),
  );
});
