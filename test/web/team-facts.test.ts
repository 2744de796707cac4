import { describe, expect, it } from 'vitest';
import { answerExposure } from '../../src/analysis/answer-exposure.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { sayTolerance } from '../../src/web/say-tolerance.ts';
import { findDangers, findTolerancesOfSource, gatherTeamFacts } from '../../src/web/team-facts.ts';
import { modelOf } from '../read-text.ts';
import * as worlds from '../worlds.ts';

const WORLDS = Object.entries(worlds);

describe('what a team has to do with others', () => {
  it('tells what it gets and gives, and its customers outside by how far they are', async () => {
    const facts = gatherTeamFacts(await modelOf(worlds.CHAIN), 'make');
    expect(facts?.gets.map(({ from }) => from)).toEqual(['plan']);
    expect(facts?.gives.map(({ to }) => to)).toEqual(['pack']);
    expect(facts?.customers).toEqual([{ id: 'shop', hops: 2 }]);
    expect(gatherTeamFacts(await modelOf(worlds.CHAIN), 'nobody')).toBeUndefined();
  });

  it('does not count a customer among its own customers, also where its work comes back to it', async () => {
    const model = await modelOf(`
ripple: 1
org: Back
teams: { make: {}, shop: { kind: customer }, home: { kind: customer } }
handoffs:
  - { from: make, to: shop }
  - { from: shop, to: home }
  - { from: shop, to: make, feedback: true }
`);
    expect(gatherTeamFacts(model, 'shop')?.customers).toEqual([{ id: 'home', hops: 1 }]);
    expect(gatherTeamFacts(model, 'make')?.customers).toEqual([
      { id: 'shop', hops: 1 },
      { id: 'home', hops: 2 },
    ]);
  });

  it.each(WORLDS)('has the tolerances that exposure has, in its order: %s', async (_, world) => {
    const model = await modelOf(world);
    for (const { id } of model.organization.teams) {
      const { sources } = answerExposure(model, { target: id, delayHours: 8 }).result;
      const exposed = sources.map((source) => ({
        id: source.id,
        hops: source.hops,
        hours: source.tolerance ?? Infinity,
      }));
      expect(findDangers(model, id)).toEqual(exposed);
      for (const { id: source, hops, hours } of exposed) {
        expect(findTolerancesOfSource(model, source, [{ id, hops }])).toEqual([{ id, hops, hours }]);
      }
    }
  });

  it('says from when on it is felt', () => {
    expect([0, 1e-4, 12, Infinity].map((hours) => sayTolerance(hours, DEFAULT_CALENDAR))).toEqual([
      'any delay at all',
      'any delay at all',
      'more than 1d 4h late',
      'never, however late',
    ]);
  });
});
