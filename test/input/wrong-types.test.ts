import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { HANDOFF } from '../../src/input/handoff-format.ts';
import { ORG } from '../../src/input/org-format.ts';
import type { Field } from '../../src/input/record-type.ts';
import { ACCEPTANCE, TEAM } from '../../src/input/team-format.ts';
import { FULL_EXAMPLE } from './full-example.ts';
import { readFiles } from './read-codes.ts';

/** What stands in a position, and what may be said of it. */
const WRONG: readonly (readonly [string, unknown])[] = [
  ['a list', [['x']]],
  ['an empty list', []],
  ['a map', { foo: { bar: 1 } }],
  ['null', null],
  ['a number', -1.5],
  ['a word', 'no such word'],
  ['true', true],
];

describe('something else at a key of', () => {
  type Fields = Readonly<Record<string, Pick<Field<never>, 'type'>>>;
  const positions: readonly (readonly [string, Fields, (key: string, value: unknown) => object])[] = [
    ['an org file', ORG.options.fields, (key, value) => ({ [key]: value })],
    ['a team', TEAM.options.fields, (key, value) => ({ teams: { a: { [key]: value } } })],
    [
      'a hand-off',
      HANDOFF.options.fields,
      (key, value) => ({ handoffs: [{ from: 'a', to: 'b', [key]: value }] }),
    ],
    [
      'an accepted finding',
      ACCEPTANCE.options.fields,
      (key, value) => ({ teams: { a: { accept: [{ rule: 'r', why: 'w', [key]: value }] } } }),
    ],
  ];
  const cases = positions.flatMap(([of, fields, put]) =>
    Object.keys(fields).map((key) => [of, key, put] as const),
  );

  it.each(cases)('%s: %s', async (_, key, put) => {
    const base = { ripple: 1, handoffs: ['a -> a'] };
    for (const [what, value] of WRONG) {
      const { organization, diagnostics } = await readFiles(JSON.stringify({ ...base, ...put(key, value) }));
      const hasError = diagnostics.some(({ severity }) => severity === 'error');
      expect([what, hasError]).toEqual([what, organization === undefined]);
      // A list or a map is wrong nearly everywhere, and wrong within where it belongs; rules take options of any name.
      const isWrong = what === 'a list' || (what === 'a map' && key !== 'rules');
      if (isWrong) expect([what, diagnostics]).not.toEqual([what, []]);
    }
  });
});

describe('something else at every position of the full example', () => {
  const whole: unknown = parse(FULL_EXAMPLE.replace(/^include:.*\n/m, ''));

  it.each(WRONG)('%s', async (_, wrong) => {
    for (const changed of variants(whole, wrong)) {
      const { organization, diagnostics } = await readFiles(JSON.stringify(changed));
      const hasError = diagnostics.some(({ severity }) => severity === 'error');
      expect([hasError, JSON.stringify(changed)]).toEqual([
        organization === undefined,
        JSON.stringify(changed),
      ]);
      for (const { place } of diagnostics) {
        expect(place === undefined || (place.start <= place.end && place.end <= place.file.text.length)).toBe(
          true,
        );
      }
    }
  });
});

/** The value with each of its parts in turn replaced. */
function* variants(value: unknown, wrong: unknown): Generator {
  yield wrong;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      for (const other of variants(item, wrong)) yield value.with(i, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const other of variants(item, wrong)) yield { ...value, [key]: other };
    }
  }
}
