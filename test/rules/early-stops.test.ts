import { expect, it } from 'vitest';
import { findPromiseInversions } from '../../src/analysis/find-promise-inversions.ts';
import { findLongOutages } from '../../src/analysis/find-long-outages.ts';
import { WorkLimit } from '../../src/analysis/work-limit.ts';
import { createNaming } from '../../src/report/naming.ts';
import { ruleStoppedEarly } from '../../src/rules/catalogue/rule-stopped-early.ts';
import { unusedAccept } from '../../src/rules/catalogue/unused-accept.ts';
import { settleSettings } from '../../src/rules/settle-settings.ts';
import type { RuleContext } from '../../src/rules/rule.ts';
import { modelOf } from '../read-text.ts';

/** Two suppliers that keep their promises and by that make `mid` break its own. */
const INVERTED = `
ripple: 1
teams: { a: { recovery: 3d }, b: {}, mid: {} }
customers: [shopper]
handoffs:
  - { from: a, to: mid, promise: { late: 1d } }
  - { from: b, to: mid, promise: { late: 1d } }
  - { from: mid, to: shopper, promise: { late: 2h } }
`;

it('counts what a limit leaves out, and leaves nothing out without need', async () => {
  const model = await modelOf(INVERTED);
  const whole = new WorkLimit(1000);
  expect([...findPromiseInversions(model, undefined, whole)]).toHaveLength(2);
  expect([whole.asked, whole.left]).toEqual([2, 0]);
  const one = new WorkLimit(1);
  expect([...findPromiseInversions(model, undefined, one)]).toHaveLength(1);
  expect([one.asked, one.left]).toEqual([2, 1]);
});

it('looks first at what is nearest to customers', async () => {
  const model = await modelOf(`
ripple: 1
teams: { far: {}, a: {}, b: {}, mid: {}, end: {} }
customers: [shopper]
handoffs:
  - { from: far, to: a, promise: { late: 1d } }
  - { from: a, to: mid, promise: { late: 2h } }
  - { from: b, to: end, promise: { late: 1d } }
  - { from: mid, to: end, promise: { late: 1h } }
  - { from: end, to: shopper, promise: { late: 0 } }
`);
  const all = Array.from(findPromiseInversions(model), ({ handoff }) => handoff.id);
  expect(all).toEqual(['b->end', 'mid->end', 'far->a', 'a->mid']);
  const limit = new WorkLimit(1);
  const one = Array.from(findPromiseInversions(model, undefined, limit), ({ handoff }) => handoff.id);
  expect(one).toEqual(['b->end']);
  expect([limit.asked, limit.left]).toEqual([4, 3]);
});

it('looks at written recoveries first, and leaves nothing out without need', async () => {
  const model = await modelOf(INVERTED.replace('a: { recovery: 3d }, b: {}', 'b: {}, a: { recovery: 3d }'));
  const whole = new WorkLimit(1000);
  const told = [...findLongOutages(model, undefined, whole)];
  expect(told.map(({ team, survivesHours }) => [team.id, survivesHours])).toEqual([
    ['a', 2],
    ['b', 2],
    ['mid', 2],
  ]);
  expect([whole.asked, whole.left]).toEqual([3, 0]);
  const one = new WorkLimit(1);
  expect([...findLongOutages(model, undefined, one)].map(({ team }) => team.id)).toEqual(['a']);
  expect([one.asked, one.left]).toEqual([3, 2]);
});

it('says which rule stopped, and of that no accept is called unused', async () => {
  const model = await modelOf(INVERTED);
  const stop = { rule: 'promise-inversion', asked: 6549, left: 6529, what: 'promised hand-off' } as const;
  const shared = {
    model,
    naming: createNaming(model.organization),
    earlyStops: () => [stop],
    unmetAcceptances: () => {
      const accepted = { rule: 'promise-inversion', why: 'agreed', place: model.organization.place } as const;
      return [{ entity: { kind: 'team', id: 'mid' } as const, acceptance: accepted, isOff: false }];
    },
  } as const;
  // What the two rules do not ask for is not made here.
  const stopped = [...ruleStoppedEarly.find(shared as unknown as RuleContext<'rule-stopped-early'>)];
  expect(stopped.map(({ about, message }) => [about, message])).toEqual([
    [
      'promise-inversion',
      'promise-inversion stopped at its limit: 6,529 of 6,549 (each a promised hand-off) were not or only partly looked at.',
    ],
  ]);
  expect([...unusedAccept.find(shared as unknown as RuleContext<'unused-accept'>)]).toEqual([]);
  const asked = { ...shared, earlyStops: () => [] };
  expect([...unusedAccept.find(asked as unknown as RuleContext<'unused-accept'>)]).toHaveLength(1);
});

it.each([
  ['off', true],
  ['[{ severity: warn, select: a }, { severity: off }]', true],
  ['[{ severity: off }, { severity: warn, select: a }]', false],
  ['[{ severity: off, select: a }]', false],
  ['[{ severity: off }, { at-least: 3 }]', true],
  ['[{ at-least: 3 }]', false],
])('knows from %s whether a rule is off everywhere', async (setting, isOff) => {
  const model = await modelOf(`${INVERTED}\nrules: { single-source: ${setting} }\n`);
  expect(settleSettings(model).isOffEverywhere('single-source')).toBe(isOff);
});
