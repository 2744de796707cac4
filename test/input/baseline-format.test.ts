import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBaseline } from '../../src/cli/check-baseline.ts';
import { readBaseline } from '../../src/input/baseline-format.ts';
import { FINDING_ENTITIES } from '../../src/model/finding.ts';
import { RULE_CODES } from '../../src/model/rule-catalogue.ts';
import { positionAt } from '../../src/model/source-file.ts';

/** Codes and lines:columns of what is wrong, in the order in which it is said. */
async function wrongIn(text: string): Promise<string[]> {
  const { findings, diagnostics } = await readBaseline({ path: 'known.json', text });
  expect(findings).toBeUndefined();
  return diagnostics.map(({ code, place }) => {
    if (place === undefined) return code;
    const { line, column } = positionAt(place.file, place.start);
    return `${code} ${line}:${column}`;
  });
}

const HEAD = '{ "kind": "ripple/baseline", "version": 1, "findings": ';
const TEAM = '"entity": { "kind": "team", "id": "a" }';

describe('readBaseline', () => {
  it('reads each finding with its place', async () => {
    const text = `${HEAD}[\n  { "rule": "single-source", ${TEAM}, "about": "flu" }] }`;
    const { findings, diagnostics } = await readBaseline({ path: 'known.json', text });
    expect(diagnostics).toEqual([]);
    expect(findings?.map(({ place, ...rest }) => ({ ...rest, at: place.start }))).toEqual([
      { rule: 'single-source', entity: { kind: 'team', id: 'a' }, about: 'flu', at: text.indexOf('{ "rule') },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', ['empty-file 1:1']],
    ['no JSON', '{ "kind": "ripple/baseline" ', ['yaml-syntax 1:1']],
    ['a mark of a merge', `<<<<<<< ours\n${HEAD}[] }`, ['yaml-syntax 2:1']],
    ['a list', '[]', ['wrong-type 1:1']],
    ['an answer of ripple', '{ "kind": "ripple/check", "usable": true }', ['not-one-of 1:12']],
    ['no kind and nothing else', '{}', ['missing-key 1:1', 'missing-key 1:1', 'missing-key 1:1']],
    ['another version', `${HEAD.replace('1', '2')}[] }`, ['not-one-of 1:41']],
    ['another key', `${HEAD}[], "finding": 1 }`, ['unknown-key 1:61']],
    ['a key twice', `${HEAD}[], "kind": "ripple/baseline" }`, ['duplicate-key 1:61']],
    ['no list', `${HEAD}1 }`, ['wrong-type 1:56']],
    ['a text for a finding', `${HEAD}["single-source"] }`, ['wrong-type 1:58']],
    ['a finding without rule', `${HEAD}[{ ${TEAM} }] }`, ['missing-key 1:57']],
    ['a finding without entity', `${HEAD}[{ "rule": "single-source" }] }`, ['missing-key 1:57']],
    ['another rule', `${HEAD}[{ "rule": "singel-source", ${TEAM} }] }`, ['not-one-of 1:68']],
    [
      'several errors',
      `${HEAD}[\n{ "rule": "x", ${TEAM} },\n{ "rul": "single-source", ${TEAM} }] }`,
      ['not-one-of 2:12', 'unknown-key 3:4'],
    ],
    [
      'a finding twice',
      `${HEAD}[\n{ "rule": "single-source", ${TEAM} },\n{ ${TEAM}, "about": "", "rule": "single-source" }] }`,
      ['duplicate-id 3:1'],
    ],
  ])('refuses %s', async (_what, text, expected) => {
    const wrong = await wrongIn(text);
    // Where a text without its end is wrong is the parser's business.
    if (expected[0]?.startsWith('yaml-syntax') === true) expect(wrong[0]).toMatch(/^yaml-syntax/);
    else expect(wrong).toEqual(expected);
  });

  it('names both places of a finding that stands twice', async () => {
    const line = `{ "rule": "single-source", ${TEAM} }`;
    const { diagnostics } = await readBaseline({ path: 'b', text: `${HEAD}[\n${line},\n${line}] }` });
    expect(
      diagnostics.map(({ related }) => related.map(({ file, start }) => positionAt(file, start))),
    ).toEqual([[{ line: 2, column: 1 }]]);
  });

  const finding = fc.record({
    rule: fc.constantFrom(...RULE_CODES),
    entity: fc.record({ kind: fc.constantFrom(...FINDING_ENTITIES), id: fc.string({ unit: 'grapheme' }) }),
    about: fc.string({ unit: 'grapheme' }),
  });

  it('reads what is written, whatever the order was, and writes it the same way again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(finding), async (findings) => {
        const text = formatBaseline(findings);
        expect(formatBaseline(findings.toReversed())).toBe(text);
        const reading = await readBaseline({ path: 'b', text });
        expect(reading.diagnostics).toEqual([]);
        const read = (reading.findings ?? []).map(({ rule, entity, about }) => ({ rule, entity, about }));
        const keyOf = (one: object): string => JSON.stringify(one);
        expect(new Set(read.map(keyOf))).toEqual(new Set(findings.map(keyOf)));
        expect(formatBaseline(read)).toBe(text);
        expect(text.split('\n')).toHaveLength(read.length === 0 ? 6 : 7 + read.length);
      }),
    );
  });
});
