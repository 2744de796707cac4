import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, splitGraphemes } from '../../src/model/display-width.ts';
import { codeMarkdown, escapeMarkdown, longerFence } from '../../src/report/escape-markdown.ts';
import { cleanText } from '../../src/model/clean-text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('cleanText', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['bell\u0007, nul\u0000, del\u007f', 'bell␇, nul␀, del␡'],
    ['\u009b2J', '\\u{9b}2J'],
    ['a\r\nb\nc\td\u0085e', 'a b c d e'],
    ['pay\u202eroll', 'pay\\u{202e}roll'],
    ['a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['a\u200bb\ufeffc\u00add', 'a\\u{200b}b\\u{feff}c\\u{ad}d'],
    ['a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['a\ud800b\udc00', 'a\\u{d800}b\\u{dc00}'],
    ['a\u{e0041}b', 'a\\u{e0041}b'],
    ['\u0301a \u0301', '◌\u0301a ◌\u0301'],
    ['(\u0301a “\u0301b”)', '(◌\u0301a “◌\u0301b”)'],
  ])('shows what has no looks of its own: %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    'IT service desk',
    'Schadenbüro & Söhne – “North”',
    '東京支社',
    'מחלקת שכר',
    'قسم الرواتب',
    'می\u200cخواهم',
    'ก็ที่ทำงาน',
    '👩‍👩‍👧 👩🏽‍🚀 ❤️‍🔥 🏳️‍🌈 1️⃣ 🇨🇭',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿 Edinburgh',
    '葛\u{e0100}城',
    '=cmd|a<b>',
  ])('leaves ordinary text as it is: %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('shows joiners that join nothing', () => {
    expect(cleanText('pay\u200droll\u200c👩\u200d')).toBe('pay\\u{200d}roll\\u{200c}👩\\u{200d}');
  });

  it('leaves no control, direction change or half character, and is the same done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['late', 4],
    ['Söhne – “a” └', 13],
    ['So\u0308hne', 5],
    ['東京 ﾄ', 6],
    ['한국', 4],
    ['ที่', 1],
    ['שָׁלוֹם', 4],
    ['👩‍👩‍👧', 2],
    ['👩🏽‍🚀', 2],
    ['🇨🇭', 2],
    ['❤️', 2],
    ['🫠', 2],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('takes joined emoji, flags and letters with marks apart nowhere', () => {
    expect(splitGraphemes('a👩‍👩‍👧🇨🇭🇨🇭So\u0308 1️⃣ที่👩🏽‍🚀')).toEqual([
      'a',
      '👩‍👩‍👧',
      '🇨🇭',
      '🇨🇭',
      'S',
      'o\u0308',
      ' ',
      '1️⃣',
      'ที่',
      '👩🏽‍🚀',
    ]);
  });

  it('is the sum over the characters that a reader sees', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const widths = splitGraphemes(text).map((grapheme) => displayWidth(grapheme));
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(displayWidth(text));
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['`code` and ``more``', '\\`code\\` and \\`\\`more\\`\\`'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](http://a.b/c.png)', '!\\[x\\](http:&#8203;//a.b/c.png)'],
    ['*bold* _it_ ~no~', '\\*bold\\* \\_it\\_ \\~no\\~'],
    ['R&D, A & B, &lt; &#60;', 'R&D, A & B, \\&lt; \\&#60;'],
    ['back\\slash', 'back\\\\slash'],
    ['$x$', '\\$x\\$'],
    ['line\nbreak   wide', 'line break wide'],
    ['\u001b[31m\u202e', '␛\\[31m\\\\u{202e}'],
  ])('shows markup as text: %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    ['https://evil.example', 'https:&#8203;//evil.example'],
    ['WWW.evil.example', 'WWW&#8203;.evil.example'],
    ['@octocat', '@&#8203;octocat'],
    ['me@evil.example', 'me@&#8203;evil.example'],
    ['see #12 or GH-12', 'see #&#8203;12 or GH-&#8203;12'],
  ])('makes no link or mention of %s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['===', '\\==='],
    ['1. one', '1\\. one'],
    ['12) twelve', '12\\) twelve'],
    ['# title', '\\# title'],
    ['title #', 'title \\#'],
    ['> quote', '\\> quote'],
    ['     code', ' code'],
  ])('leaves no block at the start of a line: %j', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it.each([
    '=cmd',
    '1w 2d (late by 3.5 h) - fine',
    'a->b, C#, snake_case',
    '--all shows the rest!',
    '-5% + 3',
    '東京 👩‍👩‍👧',
    'C & A',
  ])('is no uglier than needed: %s', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it('minds the start of a line only where one is', () => {
    expect(escapeMarkdown(' - and', 'within')).toBe(' - and');
    expect(escapeMarkdown('1. and #', 'within')).toBe('1. and \\#');
  });

  it('shows the text itself once the escapes are undone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1 \\`*_~[]()<>#+-.!|&;@:/$=w'.split('')) }),
        (text) => {
          const shown = escapeMarkdown(text)
            .replace(/\\([!-/:-@[-`{-~])/g, '$1')
            .replaceAll('&#8203;', '');
          expect(shown).toBe(text.replace(/ {2,}/g, ' '));
        },
      ),
    );
  });
});

describe('codeMarkdown', () => {
  it.each([
    ['', ''],
    ['claims->payments', '`claims->payments`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    [' a ', '`  a  `'],
    ['a\n\nb', '`a  b`'],
    ['*a* <b> [c](d)', '`*a* <b> [c](d)`'],
    ['\u001b[31m', '`␛[31m`'],
    ['a|b', '<code>a\\|b</code>'],
    ['a\\|`<b>*', '<code>a\\\\\\|\\`\\<b>\\*</code>'],
  ])('%j is %s', (text, markdown) => {
    expect(codeMarkdown(text)).toBe(markdown);
  });

  it('cannot be ended from within', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '`') }), (text) => {
        const [, fence = '', inside = ''] = /^(`*)(.*?)\1$/.exec(codeMarkdown(text)) ?? [];
        expect(inside.match(/`+/g) ?? []).not.toContain(fence);
        expect(inside === text || inside === ` ${text} `).toBe(true);
      }),
    );
  });
});

describe('longerFence', () => {
  it('is longer than any run of backticks', () => {
    expect(longerFence('no ticks', 3)).toBe('```');
    expect(longerFence('a ```` b ``', 3)).toBe('`````');
  });
});
