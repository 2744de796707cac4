import { describe, expect, it } from 'vitest';
import { findingPlace } from '../../src/model/finding.ts';
import { RULE_FILES } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { modelOf } from '../read-text.ts';
import { discoveriesOf } from './discoveries.ts';

const HOSTILE = '<script>`|=cmd:%2F\\u001b[31m';

/** What every rule about impact finds something in, with a name that every format would choke on. */
const TEXT = `ripple: 1
org: Hostile
teams:
  cloud: { name: "${HOSTILE}cloud", recovery: 2w, lead: 1d }
  desk: { name: "${HOSTILE}desk", accurate: 90% }
  round: { name: "${HOSTILE}round", accurate: 50% }
  back: { name: "${HOSTILE}back" }
  payer: { name: "${HOSTILE}payer", kind: customer }
  mail: { name: "${HOSTILE}mail" }
handoffs:
  - { from: mail, to: cloud, promise: { late: 4h } }
  - { id: first, from: cloud, to: desk, what: "${HOSTILE}first", any-of: "x:y", every: 1w, promise: { late: 4h } }
  - { from: cloud, to: desk, what: "${HOSTILE}second", any-of: "x:y", every: 1w, workaround: { saves: 50%, notice: 1h } }
  - { from: desk, to: payer, what: "${HOSTILE}answer", promise: { late: 4h, accurate: 95% } }
  - { from: desk, to: payer, promise: { late: 3d } }
  - { from: round, to: back }
  - { from: desk, to: back, every: 1w, taints: 0 }
  - { from: back, to: round, feedback: true }
scenarios:
  flu: { name: "${HOSTILE}flu", incidents: [{ team: mail, delay: 2w }] }
`;

describe('rules', () => {
  it('carry names as they are, and keep them out of what findings are known by', async () => {
    const model = await modelOf(TEXT);
    const name = model.organization.teams[0]?.name ?? '';
    expect(name).toContain('\u001b');
    const found = Object.values(RULE_FILES).flatMap((rule) => discoveriesOf(rule, model));
    const hostile = name.slice(0, -'cloud'.length);
    for (const { message, place, entity } of found) {
      expect(message).toContain(hostile);
      expect(findingPlace(place).file).toBe('org.yaml');
      expect(entity.id).not.toContain('<');
    }
    const { findings } = runRules(model);
    const prints = findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[\w-]+:[a-z]+\/[\w%>.'-]+(:[\w%>.'-]+)?$/);
  });

  it.each([
    'promises-kept',
    'promise-broken-anyway',
    'promise-inversion',
    'single-source',
    'fake-redundancy',
    'outage-too-long',
    'loop-never-recovers',
    'loop-spoils-all',
    'slot-multiplies',
    'telling-would-help',
  ] as const)('%s finds something there', async (code) => {
    const rule = RULE_FILES[code];
    expect(rule?.code).toBe(code);
    const found = rule === undefined ? [] : discoveriesOf(rule, await modelOf(TEXT));
    expect(found.length).toBeGreaterThan(0);
  });
});
