import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { orgSchema } from '../../src/input/org-schema.ts';
import type { JsonSchema } from '../../src/input/value-type.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { DiagnosticCode } from '../../src/model/diagnostic-catalogue.ts';
import { FULL_EXAMPLE } from './full-example.ts';
import { createValidator } from './org-validator.ts';
import { describe as describeCode, readFiles } from './read-codes.ts';
import { SCALARS } from './sample-values.ts';

vi.setConfig({ testTimeout: 60_000 });

const refusals = createValidator();

/** What no schema can say of one file: errors with these codes do not count. */
const BEYOND_A_SCHEMA: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  // what is declared elsewhere, in this file or another
  'unknown-team',
  'unknown-handoff',
  'duplicate-id',
  'customer-of-other-kind',
  'no-handoffs',
  // files and their order: an included one may lack `ripple`
  'version-missing',
  'file-not-found',
  'file-unreadable',
  'pattern-without-match',
  'include-outside',
  'include-loop',
  // one amount against another
  'risk-order',
  'outage-on-handoff',
]);

/** What no pattern can weigh: how much a text with an exponent, or a number in quotes, comes to; which letters there are. */
function isBeyondAPattern({ code, place, arguments: args }: Diagnostic): boolean {
  if (code === 'bad-id') return /\P{ASCII}/u.test(args.id);
  if (place?.file.text[place.start - 1] !== '"') return false;
  if (code === 'bad-share') return /[eE]/.test(args.text);
  return code === 'bad-number' || (code === 'bad-duration' && args.problem === 'too-long');
}

type Verdict = 'right' | 'wrong' | 'for the reader alone';

/** What the reader finds of the form of a file. */
async function verdictOfReader(text: string): Promise<Verdict> {
  const { diagnostics } = await readFiles(text);
  const wrong = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && !BEYOND_A_SCHEMA.has(code),
  );
  if (wrong.length === 0) return 'right';
  return wrong.every(isBeyondAPattern) ? 'for the reader alone' : 'wrong';
}

async function expectAgreement(value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const reader = await verdictOfReader(text);
  const reasons = refusals(JSON.parse(text));
  const schema: Verdict = reasons.length === 0 ? 'right' : 'wrong';
  if (reader === schema || reader === 'for the reader alone') return;
  const { diagnostics } = await readFiles(text);
  expect({ text, schema: reasons, reader: diagnostics.map(describeCode) }).toBe('the same verdict');
}

/** A whole file, every key used, with nothing of it in another file. */
const WHOLE: unknown = parse(FULL_EXAMPLE.replace(/^include:.*\n/m, ''));

/** A place of each type of single value, where all of them are tried; elsewhere, some. */
const EVERY_TYPE: readonly string[] = [
  'ripple',
  'org',
  'calendar.hours-per-day',
  'customers.0',
  'rules.promises-kept',
  'handoffs.0',
  ...['kind', 'lead', 'accurate', 'cost-of-delay'].map((key) => `teams.claims.${key}`),
  ...['from', 'id', 'every', 'tells', 'workaround.saves', 'promise.accurate'].map(
    (key) => `handoffs.1.${key}`,
  ),
];

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...above]];
  return [[...above], ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...above, key]))];
}

/** The value with what stands at a place replaced; `undefined` takes it away. */
function replaceAt(value: unknown, place: readonly string[], by: (old: unknown) => unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, i) => (String(i) === key ? replaceAt(item, rest, by) : item));
    return items.filter((item) => item !== undefined);
  }
  const entries = Object.entries(value as object).map(([name, item]: [string, unknown]) => [
    name,
    name === key ? replaceAt(item, rest, by) : item,
  ]);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** The same map with one key called otherwise. */
function renameKey(value: unknown, key: string, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([old, item]) => [old === key ? name : old, item]));
}

interface Part extends JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Part | boolean;
}

const scalar = fc.constantFrom(...SCALARS);
const key = fc.oneof(
  { weight: 300, arbitrary: fc.constantFrom('claims', 'contact-centre', 'policyholder', 'a', 'b-2') },
  { weight: 1, arbitrary: scalar.map(String) },
);

/** Values shaped as the table says, mostly right: what a position takes, by its own examples, and sometimes anything else. */
function valueOf(part: Part, depth = 0): fc.Arbitrary<unknown> {
  const right = rightValueOf(part, depth);
  return fc.oneof(
    { weight: 1000, arbitrary: right },
    { weight: 1, arbitrary: fc.oneof(scalar, fc.constant([]), fc.constant({})) },
  );
}

function rightValueOf(part: Part, depth: number): fc.Arbitrary<unknown> {
  const { properties, items, additionalProperties: values, examples = [] } = part;
  if (properties !== undefined) return recordOf(part, depth);
  if (items !== undefined) return fc.array(valueOf(items, depth + 1), { maxLength: 3 });
  if (typeof values === 'object') return fc.dictionary(key, valueOf(values, depth + 1), { maxKeys: 3 });
  if (part.enum !== undefined) return fc.constantFrom(...part.enum);
  if (examples.length > 0) return fc.constantFrom(...examples);
  if (part.anyOf !== undefined) return fc.oneof(...part.anyOf.map((each) => rightValueOf(each, depth)));
  return part.type === 'boolean'
    ? fc.boolean()
    : fc.constantFrom('claims', 'policyholder', 'contact-centre -> claims');
}

function recordOf({ properties = {}, required = [] }: Part, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) => [name, valueOf(each, depth + 1)] as const);
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  const other = fc.dictionary(fc.oneof(key, fc.constantFrom('x-mine', 'lea', 'x')), scalar, {
    minKeys: 1,
    maxKeys: 1,
  });
  return fc.oneof(
    { weight: 300, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, other).map(([right, more]) => ({ ...right, ...more })) },
  );
}

describe('the schema and the reader', () => {
  it('find the full example right', async () => {
    expect(refusals(WHOLE)).toEqual([]);
    expect(await verdictOfReader(JSON.stringify(WHOLE))).toBe('right');
  });

  it.each(placesIn(WHOLE).map((place) => [place.join('.') || 'the file', place] as const))(
    'agree on anything at %s',
    async (name, place) => {
      const scalars = EVERY_TYPE.includes(name)
        ? SCALARS
        : SCALARS.filter((_, i) => i % 5 === place.length % 5);
      for (const value of [...scalars, [], {}, ['a'], { a: 'b' }, [[]], [{}], [null]]) {
        await expectAgreement(replaceAt(WHOLE, place, () => value));
      }
      const [last = '', ...above] = place.toReversed();
      if (last === '') return;
      await expectAgreement(replaceAt(WHOLE, place, () => undefined));
      for (const other of [`${last}x`, `x-${last}`, last.toUpperCase(), 'rework']) {
        await expectAgreement(replaceAt(WHOLE, above.toReversed(), (map) => renameKey(map, last, other)));
      }
    },
  );

  it.each([
    // A schema sees the number, not how YAML spells it.
    ['lead: +4', 'right', 'wrong'],
    ['lead: 4.', 'right', 'wrong'],
    ['lead: 0x1F', 'right', 'wrong'],
    ['accurate: -0', 'right', 'wrong'],
    // What computing leaves of nothing, the reader takes for nothing.
    ['lead: -1e-16', 'wrong', 'right'],
    ['lead: -0h', 'wrong', 'right'],
    ['lead: .inf', 'wrong', 'wrong'],
    ['lead: 1e1', 'right', 'right'],
    ['cost-of-delay: .5', 'right', 'right'],
    ['accurate: 1E-1', 'right', 'right'],
  ])('find %s in YAML %s and %s', async (pair, schema, reader) => {
    const text = `ripple: 1\nteams:\n  a:\n    ${pair}\nhandoffs: [a -> a]\n`;
    expect([refusals(parse(text)).length === 0 ? 'right' : 'wrong', await verdictOfReader(text)]).toEqual([
      schema,
      reader,
    ]);
  });

  it('agree on whole files that are right or have something wrong anywhere', async () => {
    let right = 0;
    let wrong = 0;
    const file = recordOf(orgSchema(), 0).map((value) => ({ ripple: 1, ...(value as object), include: [] }));
    await fc.assert(
      fc.asyncProperty(file, async (value) => {
        await expectAgreement(value);
        if (refusals(value).length === 0) right += 1;
        else wrong += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(right, wrong), `${right} right, ${wrong} wrong`).toBeGreaterThan(200);
  });
});
