import { AFTER, BEFORE, filesOf } from '../diff-worlds.ts';

/** An engagement of one stage. */
function wayOf(promise: string, waits: string): string {
  return `engagements:\n  order: { customer: guest, ${promise}stages: [{ name: Ask, team: shop, waits: ${waits} }] }\n`;
}

const PARTS_OF_MAP = {
  'before.yaml': BEFORE,
  'after.yaml': AFTER,
  'less-right.yaml': BEFORE.replace('name: Bakehouse,', 'name: Bakehouse, accurate: 90%,'),
  // The mill has another id, and nothing else is different.
  'renamed.yaml': BEFORE.replaceAll(/\bmill\b/g, 'grinder'),
  // Nobody gives to the café, and nobody promises anything any more.
  'less.yaml': BEFORE.replaceAll(/, promise: \{[^}]*\}/g, '').replace(/.*to: cafe.*\n/g, ''),
  'way.yaml': `${BEFORE}${wayOf('promise: { within: 2d }, ', '1d')}`,
  'longer-way.yaml': `${BEFORE}${wayOf('promise: { within: 2d }, ', '3d')}`,
  'later-way.yaml': `${BEFORE}${wayOf('promise: { within: 1w }, ', '4d')}`,
  'unpromised-way.yaml': `${BEFORE}${wayOf('', '1d')}`,
};

const path = filesOf(PARTS_OF_MAP);

/** Two maps each: together their differences show all that a difference can be. */
export const DIFF_ARGV: readonly string[][] = [
  [path('before.yaml'), path('after.yaml')],
  [path('after.yaml'), path('before.yaml'), '--worse-by', '1h'],
  [path('before.yaml'), path('before.yaml'), '--recovery'],
  [path('before.yaml'), path('renamed.yaml')],
  [path('before.yaml'), path('less.yaml')],
  [path('before.yaml'), path('less-right.yaml')],
  [path('less.yaml'), path('before.yaml'), '--quality', '20%'],
  [path('way.yaml'), path('longer-way.yaml')],
  [path('longer-way.yaml'), path('way.yaml')],
  [path('longer-way.yaml'), path('later-way.yaml')],
  [path('later-way.yaml'), path('way.yaml')],
  [path('way.yaml'), path('unpromised-way.yaml')],
  [path('unpromised-way.yaml'), path('way.yaml')],
  ['examples/insurer', 'examples/clinic'],
];
