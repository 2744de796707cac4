import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/report/format-json.ts';
import { anyText } from './hostile-texts.ts';

describe('formatJson', () => {
  it('means the same as JSON.stringify, and no terminal obeys it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = formatJson({ [text]: [text] });
        expect(JSON.parse(json)).toEqual({ [text]: [text] });
        expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('leaves words of any language as they are', () => {
    expect(formatJson({ name: 'Größe 東京 ทีม 👩' })).toBe('{\n  "name": "Größe 東京 ทีม 👩"\n}\n');
  });

  it('escapes by UTF-16 units', () => {
    expect(formatJson({ a: '\u009b\u{e0041}' })).toBe('{\n  "a": "\\u009b\\udb40\\udc41"\n}\n');
  });
});
