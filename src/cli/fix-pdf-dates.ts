/** When a PDF was made, and last changed, as browsers write it. */
const DATE = /(\/(?:CreationDate|ModDate) \(D:)\d{14}(?:Z|[+-]\d\d'\d\d'?)?/g;

/** The day that all are said to be of; what the time zone took is filled with what stands for none. */
const DAY = '20000101000000';

/** A PDF that was printed at no moment in particular: the same pages are the same bytes. No length changes, so its table of contents stays true. */
export function fixPdfDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text.replaceAll(DATE, (whole: string, key: string) => {
    const zone = whole.length - key.length - DAY.length;
    return key + DAY + "+00'00'".slice(0, zone);
  });
  return new Uint8Array(Buffer.from(fixed, 'latin1'));
}
