/** When a PDF was made, and last changed, as browsers write it; the zone is that of the machine. */
const DATE = /(\/(?:CreationDate|ModDate) \(D:)\d{14}([+-]\d\d'\d\d)?/g;

/** The day that all are said to be of. */
const DAY = '20000101000000';

/**
 * A PDF that was printed at no moment in particular, so that the same pages are the same bytes. No length changes: its table says
 * where things stand.
 */
export function fixPdfDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text.replaceAll(DATE, (_, key: string, zone: string | undefined) =>
    zone === undefined ? key + DAY : `${key}${DAY}+00'00`,
  );
  return new Uint8Array(Buffer.from(fixed, 'latin1'));
}
