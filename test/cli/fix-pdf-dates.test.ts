import { describe, expect, it } from 'vitest';
import { fixPdfDates } from '../../src/cli/fix-pdf-dates.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('the dates of a PDF', () => {
  it.each([
    ["/CreationDate (D:20261123053445+00'00')", "/CreationDate (D:20000101000000+00'00')"],
    ["/ModDate (D:20261123053445-08'30')>>", "/ModDate (D:20000101000000+00'00')>>"],
    ['/ModDate (D:20261123053445Z)', '/ModDate (D:20000101000000Z)'],
    ['/ModDate (D:20261123053445)', '/ModDate (D:20000101000000)'],
    ['/Title (D:20261123053445)', '/Title (D:20261123053445)'],
  ])('%s', (before, after) => {
    const fixed = text(fixPdfDates(bytes(`%PDF-1.4\n\u00ff\u0000${before}\n%%EOF`)));
    expect(fixed).toHaveLength(before.length + 17);
    expect(fixed).toContain(`\u0000${after}\n`);
  });

  it('leave every other byte as it is', () => {
    const all = new Uint8Array(Array.from({ length: 512 }, (_, i) => i % 256));
    expect(fixPdfDates(all)).toEqual(all);
  });
});
