import { HOSTILE_TEXTS } from './report/hostile-texts.ts';

/** Names that are markup, or orders to a terminal or a spreadsheet, somewhere. All go through YAML as JSON writes them. */
export const HOSTILE_NAMES: readonly string[] = [
  ...HOSTILE_TEXTS.filter((text) => text.trim() !== ''),
  '\u001b[2J\u001b[H\u001b]0;title\u0007',
  '\u001b]8;;https://evil.com\u001b\\click\u001b]8;;\u001b\\',
  '\u001bP1$r\u001b\\ \u001bc \u001b(0 \u000e\u000f',
  '\u009d8;;x\u009c \u0090 \u0085next',
  'safe\u202etxt.exe\u202c \u2066x\u2069 \u200f\u061c',
  'zero\u200bwidth\u200d\u2060\ufeff\u00ad',
  'a\rb\r\nc\n\nd\te\u000bf\u000cg',
  'a\u2028b\u2029c',
  'half \ud83d and \ude00 half',
  'family 👨‍👩‍👧‍👦 rainbow 🏳️‍🌈 keycap 1️⃣',
  'Z\u0351\u036b\u0343\u036aa\u0302\u0301\u0300lgo',
  '\u0301 mark first',
  'N'.repeat(10_000),
  '\\|'.repeat(50),
  'a | b || c \\| d',
  '| --- | --- |',
  '`a` ``b`` ```c``` ~~~d~~~',
  '<!-- hidden --> <b onclick=x> </td></table> <?php ?> <![CDATA[x]]>',
  '<script src=//evil.com></script>',
  '<https://evil.com> <me@evil.com>',
  '![img](https://evil.com/x.png) [a][b] [b]: https://evil.com',
  '[x](javascript:alert(1)) [y](data:text/html,x "t")',
  '&amp; &lt;b&gt; &#60;b&#62; &#x3c; &copy',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://evil.com")',
  '\t=1',
  '"quoted", and, commas',
  "'single'; semi",
  '1. one',
  '2) two',
  '# title',
  '####### seven',
  '---',
  '***',
  '___',
  '===',
  '~~gone~~',
  '> quote',
  '- item',
  '+ item',
  '- [x] done',
  '* star *',
  '**bold** __bold__ *it* _it_',
  '***',
  'a_b_c __d__',
  'back\\slash \\* \\',
  'www.evil.com',
  'http://evil.com',
  'https://evil.com/a(b)?c=d&e',
  'HTTP://EVIL.COM',
  'ftp://evil.com',
  'xmpp:a@evil.com/x',
  'mailto:me@evil.com',
  'me@evil.com',
  '@octocat',
  '@org/team',
  '#12',
  'GH-12',
  'octocat/repo#1',
  'see[^1]',
  '[^1]: note',
  '$math$',
  '$$x^2$$',
  '$`x`$',
  ':smile:',
  '    indented',
  '\tcode',
  'trailing  ',
  'hard\\',
  '{{ template }}',
  '${x} $(y)',
  '%s %n',
  '\\u001b[31m',
  '\\x1b',
  'null',
  'true',
  '~',
  '.nan',
  '2026',
  'Ω ≈ ç √ ∫',
  '𝕱𝖚𝖑𝖑',
  'ﷺ',
  '１２',
];

/** A name that is nothing but a name. */
export const HARMLESS_NAME = 'Ordinary Name';

/**
 * An org with one name wherever a name or a text can stand; what happens in it, and on which line and column all of
 * it stands, is the same whatever the name is.
 */
export function orgNamed(name: string): string {
  return JSON.stringify(orgOf(name), null, 1);
}

/** The same before somebody took slack and a backup away: all that a comparison can say is said of it. */
export function orgBefore(name: string): string {
  const org = orgOf(name);
  const [first, second, third, ...others] = org.handoffs;
  return JSON.stringify({ ...org, handoffs: [first, second, { ...third, slack: '3d' }, ...others.slice(1)] });
}

function orgOf(name: string) {
  return {
    ripple: 1,
    org: name,
    currency: name,
    teams: {
      a: { name, group: name, tags: [name], description: name, contact: name },
      b: { name, 'cost-of-delay': '10/h' },
      c: { name, kind: 'customer' },
      // Nobody hands them anything.
      d: { name, kind: 'customer' },
      e: { name, kind: 'customer', accept: [{ rule: 'customer-unserved', why: name }] },
    },
    handoffs: [
      { from: 'a', to: 'b', what: name, 'any-of': name },
      { from: 'a', to: 'b', what: name, 'any-of': name, slack: '1h' },
      {
        from: 'b',
        to: 'c',
        what: name,
        needs: { timing: name, quality: name, accuracy: name },
        promise: { late: 0 },
      },
      { from: 'b', to: 'a', what: name },
    ],
    scenarios: { s: { name, description: name, incidents: [{ team: 'a', delay: '1d', quality: '10%' }] } },
    engagements: {
      e: { name, customer: 'c', stages: [{ name, team: 'a', needs: [{ from: 'b', what: name }] }] },
      f: {
        name,
        customer: 'c',
        promise: { within: '1h' },
        stages: [
          { name, team: 'a' },
          { name, team: 'b', takes: '1h' },
        ],
      },
    },
  };
}
