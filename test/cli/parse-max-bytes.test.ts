import { describe, expect, it } from 'vitest';
import { parseMaxBytes } from '../../src/cli/parse-max-bytes.ts';

describe('--max-bytes', () => {
  it('is what comments hold unless said otherwise', () => {
    expect(parseMaxBytes(undefined)).toBe(60_000);
    expect(parseMaxBytes('4000')).toBe(4000);
  });

  it.each(['3999', '-1', '1e5', '', '60 000', '1234567890'])('takes no %j', (text) => {
    expect(() => parseMaxBytes(text)).toThrow('--max-bytes takes a whole number from 4000');
  });
});
