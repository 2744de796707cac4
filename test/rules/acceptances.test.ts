import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { findingPlace } from '../../src/model/finding.ts';
import { organizationOf } from '../read-text.ts';
import { at, findingsOf, structuralFindings } from './findings-of.ts';

/** Every kind of entity with a finding, and what is accepted there. */
const ACCEPTED = `ripple: 1
teams:
  a:
  b: { kind: customer }
  archive:
    accept: [{ rule: nobody-receives, why: By law }]
handoffs:
  - { from: a, to: b, accept: [{ rule: handoff-without-needs, why: They sit side by side }] }
  - a -> archive
scenarios:
  fire:
    incidents: [{ team: archive, outage: 1d }]
    accept: [{ rule: no-way-to-customer, why: A drill }]
engagements:
  visit:
    customer: b
    stages: [{ name: Ask, team: a }, { name: Look up, team: archive }]
    accept: [{ rule: no-way-to-customer, why: It is there }, { rule: engagement-gap, why: On foot }]
`;

describe('what is accepted', () => {
  it('stays among the findings, with the reason, on every kind of entity', async () => {
    const findings = await structuralFindings(ACCEPTED);
    expect(findings.map(({ rule, entity, accepted }) => [rule, entity.kind, entity.id, accepted])).toEqual([
      ['nobody-receives', 'team', 'archive', 'By law'],
      ['handoff-without-needs', 'handoff', 'a->b', 'They sit side by side'],
      ['handoff-without-needs', 'handoff', 'a->archive', null],
      ['no-way-to-customer', 'scenario', 'fire', 'A drill'],
      ['no-way-to-customer', 'engagement', 'visit', 'It is there'],
      ['engagement-gap', 'engagement', 'visit', 'On foot'],
    ]);
  });

  it('is the same to whoever fingerprints it', async () => {
    const findings = await structuralFindings(ACCEPTED);
    const open = await structuralFindings(ACCEPTED.replaceAll(/accept: \[.*\]/g, 'x-a: 1'));
    const fingerprints = (found: readonly Finding[]): string[] => found.map(({ fingerprint }) => fingerprint);
    expect(fingerprints(open).slice(0, 2)).toEqual([
      'nobody-receives:team/archive',
      'handoff-without-needs:handoff/a-%3Eb',
    ]);
    expect(fingerprints(open)).toEqual(fingerprints(findings));
    expect(open.some(({ accepted }) => accepted !== null)).toBe(false);
  });

  it('is accepted there alone, and by that rule alone', async () => {
    const text = `ripple: 1
teams: { a: { accept: [{ rule: handoff-without-needs, why: W }] }, b: { kind: customer }, c: , d: }
handoffs: [a -> b]
`;
    const found = await findingsOf('handoff-without-needs', text);
    expect(found.map(({ accepted }) => accepted)).toEqual([null]);
    expect((await findingsOf('nobody-receives', text)).map(({ accepted }) => accepted)).toEqual([null, null]);
  });
});

describe('unused-accept', () => {
  const file = (accept: string, rules = ''): string =>
    `ripple: 1\nteams: { a: { name: Ann, accept: [${accept}] }, b: { kind: customer }, z: }\nhandoffs: [a -> b]\n${rules}`;
  const one = '{ rule: nobody-receives, why: W }';

  it('says where an accept meets nothing', async () => {
    const [found, ...others] = await findingsOf('unused-accept', file(one));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warn',
      entity: { kind: 'team', id: 'a' },
      about: 'nobody-receives',
      fingerprint: 'unused-accept:team/a:nobody-receives',
      message: 'Ann accepts nobody-receives, which finds nothing there.',
      accepted: null,
    });
    expect(found === undefined ? '' : at(found)).toBe('2:43');
  });

  it('tells it from one whose rule is switched off there', async () => {
    const rules = 'rules: { nobody-receives: [warn, { select: a, severity: off }] }\n';
    const found = await findingsOf('unused-accept', file(one, rules));
    expect(found.map(({ message }) => message)).toEqual([
      'Ann accepts nobody-receives, which is switched off there.',
    ]);
  });

  it('also finds what a rule would have found, had it not been switched off', async () => {
    const text = file('').replace('z: }', 'z: { accept: [{ rule: nobody-receives, why: W }] } }');
    expect(await findingsOf('unused-accept', text)).toEqual([]);
    const off = await findingsOf('unused-accept', `${text}rules: { nobody-receives: off }\n`);
    expect(off.map(({ entity }) => entity.id)).toEqual(['z']);
  });

  it('can itself be set, switched off and accepted', async () => {
    const loud = await findingsOf('unused-accept', file(one, 'rules: { unused-accept: error }\n'));
    expect(loud.map(({ severity }) => severity)).toEqual(['error']);
    expect(await findingsOf('unused-accept', file(one, 'rules: { unused-accept: off }\n'))).toEqual([]);
    const accepted = `${one}, { rule: unused-accept, why: It comes and goes }`;
    const found = await findingsOf('unused-accept', file(accepted));
    expect(found.map(({ about, accepted: why }) => [about, why])).toEqual([
      ['nobody-receives', 'It comes and goes'],
    ]);
  });

  it('stands in document order, kind by kind', async () => {
    const text = `ripple: 1
teams: { b: { kind: customer, accept: [X] }, a: { accept: [X] } }
handoffs: [{ from: a, to: b, accept: [X] }]
scenarios: { s: { name: Snow, incidents: [{ team: a, delay: 1d }], accept: [X] } }
engagements: { e: { name: A visit, customer: b, stages: [{ name: n, team: a }], accept: [X] } }
`.replaceAll('X', '{ rule: engagement-gap, why: W }, { rule: customer-unserved, why: W }');
    const found = await findingsOf('unused-accept', text);
    expect(found.map(({ entity: { kind, id }, about }) => `${kind}/${id} ${about}`)).toEqual(
      ['team/b', 'team/a', 'handoff/a->b', 'scenario/s', 'engagement/e'].flatMap((entity) => [
        `${entity} engagement-gap`,
        `${entity} customer-unserved`,
      ]),
    );
    expect(found.at(4)?.message).toBe('a → b accepts engagement-gap, which finds nothing there.');
    expect(found.at(6)?.message).toBe('Snow accepts engagement-gap, which finds nothing there.');
    expect(found.at(8)?.message).toBe('A visit accepts engagement-gap, which finds nothing there.');
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(10);
  });
});

it('findings have the lines and columns of their places', async () => {
  const text = 'ripple: 1\nteams: { a: , b: { kind: customer } }\nhandoffs: [b -> a]\n';
  const findings = await structuralFindings(text);
  const places = Object.fromEntries(findings.map(({ rule, place }) => [rule, place]));
  expect(places).toEqual({
    'nobody-receives': { file: 'org.yaml', line: 2, column: 10, endLine: 2, endColumn: 11 },
    'customer-unserved': { file: 'org.yaml', line: 2, column: 15, endLine: 2, endColumn: 16 },
    'handoff-without-needs': { file: 'org.yaml', line: 3, column: 12, endLine: 3, endColumn: 18 },
  });
  const [first] = (await organizationOf(text)).teams;
  expect(first === undefined ? undefined : findingPlace(first.place)).toEqual(places['nobody-receives']);
});
