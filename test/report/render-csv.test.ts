import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/model/clean-text.ts';
import { joinInCell, renderCsv } from '../../src/report/render-csv.ts';
import { HOSTILE_TEXTS, anyText } from './hostile-texts.ts';

function write(...cells: (string | number | boolean | null)[]): string {
  const columns = cells.map((cell, i) => ({ name: `c${i}`, value: () => cell }));
  return renderCsv([undefined], columns).split('\n').slice(1).join('\n');
}

/** The cells of the only row, by a reader that is not ours. */
function readBack(csv: string): string[] {
  const rows: string[][] = parse(`x\n${csv}`, { relax_column_count: true, skip_empty_lines: false });
  return rows[1] ?? [];
}

/** What a spreadsheet would begin to compute. */
const RUNS = /^[=+\-@\t\r\n]/;

describe('renderCsv', () => {
  it('has a header row and a row each, ended by LF', () => {
    const columns = [
      { name: 'id', value: ({ id }: { id: string }) => id },
      { name: 'length', value: ({ id }: { id: string }) => id.length / 3 },
    ];
    expect(renderCsv([{ id: 'a' }, { id: 'b,c' }], columns)).toBe(
      'id,length\na,0.3333333333333333\n"b,c",1\n',
    );
    expect(renderCsv([], columns)).toBe('id,length\n');
  });

  it('leaves numbers alone, negative ones too', () => {
    expect(write(-1.5, 0, 1e21, 1 / 3, true, null, '')).toBe('-1.5,0,1e+21,0.3333333333333333,true,,\n');
  });

  it.each([
    ['=cmd|/c calc', "'=cmd|/c calc"],
    ['+1', "'+1"],
    ['-ops', "'-ops"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'  =1+1"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    ['＝1', "'＝1"],
    // so that taking one apostrophe away is always right
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
    ['a-b', 'a-b'],
    ['say "no"', 'say "no"'],
    ['two\nlines', 'two lines'],
    ['\u001b[31mred', '␛[31mred'],
    [' room ', ' room '],
  ])('writes %j as %j', (text, read) => expect(readBack(write(text))).toEqual([read]));

  it('is read by another reader as it was meant, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.string({ unit: 'binary' })), { minLength: 1 }), (texts) => {
        const cells = readBack(write(...texts));
        expect(cells).toHaveLength(texts.length);
        cells.forEach((cell, i) => {
          expect(cell).not.toMatch(RUNS);
          const undone = /^'+\s*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
          expect(undone).toBe(cleanText(texts[i] ?? ''));
        });
      }),
      { numRuns: 1000 },
    );
    expect(HOSTILE_TEXTS.length).toBeGreaterThan(10);
  });
});

describe('joinInCell', () => {
  it('can be taken apart again', () => {
    expect(joinInCell(['a;b', 'c\\', 'd'])).toBe('a\\;b;c\\\\;d');
    const split = (cell: string): string[] =>
      (cell.match(/(?:\\.|[^;\\])+/gsu) ?? []).map((part) => part.replaceAll(/\\(.)/gsu, '$1'));
    const item = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' '), minLength: 1 });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(split(joinInCell(items))).toEqual(items);
      }),
    );
  });
});
