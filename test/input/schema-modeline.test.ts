import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsModeline, putModeline, schemaModeline } from '../../src/input/schema-modeline.ts';

const LINE = '# yaml-language-server: $schema=./s.json';

describe('the modeline', () => {
  it.each([
    ['', `${LINE}\n`],
    ['ripple: 1\n', `${LINE}\nripple: 1\n`],
    ['ripple: 1', `${LINE}\nripple: 1`],
    ['ripple: 1\r\norg: x\r\n', `${LINE}\r\nripple: 1\r\norg: x\r\n`],
    ['# mine\n---\nripple: 1\n', `${LINE}\n# mine\n---\nripple: 1\n`],
    // One that is there is renewed where it stands, whatever follows it.
    ['# yaml-language-server: $schema=http://old/s.json\nripple: 1\n', `${LINE}\nripple: 1\n`],
    ['#yaml-language-server : $schema=\r\nripple: 1\r\n', `${LINE}\r\nripple: 1\r\n`],
    [
      '# mine\n\n# yaml-language-server: $schema=old # why\nripple: 1\n',
      `# mine\n\n${LINE} # why\nripple: 1\n`,
    ],
    // Not a comment above all else, or of something else.
    [
      'ripple: 1\n# yaml-language-server: $schema=old\n',
      `${LINE}\nripple: 1\n# yaml-language-server: $schema=old\n`,
    ],
    ['# yaml-language-server: yes\n', `${LINE}\n# yaml-language-server: yes\n`],
  ])('put into %j', (text, expected) => {
    expect(putModeline(text, './s.json')).toBe(expected);
    expect(putModeline(expected, './s.json')).toBe(expected);
  });

  it('is put into any text once, and nothing else changes', () => {
    const lines = fc.constantFrom(
      '',
      '#',
      '# mine',
      'ripple: 1',
      ' ',
      '---',
      schemaModeline('old'),
      '\uFEFFa',
      '$&',
    );
    const text = fc
      .array(fc.tuple(lines, fc.constantFrom('\n', '\r\n', '\r')))
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('./s.json', '$&', "$'", 'https://e.org/$1'), (before, address) => {
        const once = putModeline(before, address);
        expect(putModeline(once, address)).toBe(once);
        const line = schemaModeline(address);
        const added = ['\n', '\r\n', '\r'].map((lineBreak) => line + lineBreak + before);
        expect([...added, before.replace(schemaModeline('old'), () => line)]).toContain(once);
      }),
    );
  });

  it.each([
    ['./a.json', true],
    ['C:/é/a.json', true],
    ['', false],
    ['a b.json', false],
    ['a\nb: 1', false],
    ['a\u2028b', false],
    ['a\u202Eb', false],
    ['a\u001b[2J', false],
  ])('takes the address %j: %j', (address, fits) => expect(fitsModeline(address)).toBe(fits));
});
