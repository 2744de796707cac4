import type { FileReading } from './file-reader.ts';

/**
 * The text of a file of answers as spreadsheets write them: UTF-8, UTF-16 with its byte order mark (“Unicode text”) or, where it is
 * neither, Windows-1252 (“CSV” of older versions). Workbooks and other binary files are no text.
 */
export function decodeAnswers(bytes: Uint8Array): FileReading {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return textOf(decode(bytes, 'utf-16le'));
  if (first === 0xfe && second === 0xff) return textOf(decode(bytes, 'utf-16be'));
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return textOf(utf8);
  return textOf(decodeWindows(bytes));
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has where Latin-1 has controls, 0x80 to 0x9f; the five it leaves free stay controls. */
const INSTEAD_OF_CONTROLS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** By hand, because the TextDecoder of Node.js takes Windows-1252 for Latin-1. */
function decodeWindows(bytes: Uint8Array): string {
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return latin.replaceAll(/[\x80-\x9f]/g, (control) =>
    INSTEAD_OF_CONTROLS.charAt(control.charCodeAt(0) - 0x80),
  );
}

/** No spreadsheet writes controls into a text, but every workbook is full of them. */
function textOf(text: string | undefined): FileReading {
  const isText = text !== undefined && !/[^\P{Cc}\t\n\v\f\r]/u.test(text);
  return isText ? { text } : { problem: 'not-text' };
}
