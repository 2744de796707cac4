import { describe, expect, it } from 'vitest';
import { scoreCard } from '../../src/kit/score-card.ts';
import type { CardScore } from '../../src/kit/score-card.ts';
import type { Incident } from '../../src/model/organization.ts';
import { modelOf } from '../read-text.ts';
import { cardOf, incidentAt, wholeCast } from './workshop-cards.ts';

/**
 *     plan --> make --> pack --> shop   make, shop: customer waits; pack has 4 hours of slack
 *                 '--> club             club is told, and can help itself if it knows 8 hours ahead
 */
const ORG = `
ripple: 1
teams:
  plan: {}
  make: { lead: 8h }
  pack: {}
  shop: { kind: customer }
  club: { kind: customer }
handoffs:
  - { from: plan, to: make, tells: true }
  - { from: make, to: pack, slack: 4h, taints: 10% }
  - { from: pack, to: shop, taints: 10% }
  - { from: make, to: club, taints: 0%, workaround: { saves: 100%, notice: 8h } }
`;

async function scoreOf(values: Partial<Incident>, team = 'plan', org = ORG): Promise<CardScore> {
  const model = await modelOf(org);
  const card = cardOf(model, [incidentAt({ team }, values)]);
  return scoreCard({ cast: wholeCast(model) }, card, model.organization.calendar);
}

describe('scoreCard', () => {
  it('counts everybody of the cast who feels it but where it starts', async () => {
    const score = await scoreOf({ delayHours: 12 });
    expect(score).toMatchObject({
      starts: ['plan'],
      feels: ['make', 'pack', 'shop', 'club'],
      spared: [],
      wait: 'week',
      mostPoints: 4 + 4,
    });
    expect(score.waiting?.id).toBe('club');
    expect(score.waiting?.late).toBe(12);
  });

  it('gives a point for seeing that nobody feels it', async () => {
    const score = await scoreOf({ delayHours: 1 }, 'plan', ORG.replace('make: {', 'make: { buffer: 1h,'));
    expect(score).toMatchObject({
      feels: [],
      waiting: null,
      wait: 'none',
      tellingHelps: false,
      mostPoints: 5,
    });
    expect(score.spared).toEqual(['make', 'pack', 'shop', 'club']);
  });

  it('leaves out a team that is not in the game', async () => {
    const model = await modelOf(ORG);
    const card = cardOf(model, [incidentAt({ team: 'plan' }, { delayHours: 12 })]);
    const cast = wholeCast(model).filter(({ id }) => id !== 'club' && id !== 'plan');
    const score = scoreCard({ cast }, card, model.organization.calendar);
    expect(score).toMatchObject({ starts: [], feels: ['make', 'pack', 'shop'], mostPoints: 7 });
    // the longest wait is that of the whole map all the same
    expect(score.waiting?.id).toBe('club');
  });

  it('has nobody start where a hand-off is late', async () => {
    const model = await modelOf(ORG);
    const handoff = model.organization.handoffs[1]?.id ?? '';
    const card = cardOf(model, [incidentAt({ handoff }, { delayHours: 12 })]);
    const score = scoreCard({ cast: wholeCast(model) }, card, model.organization.calendar);
    expect(score).toMatchObject({ starts: [], feels: ['pack', 'shop'], spared: ['plan', 'make', 'club'] });
  });

  it('takes the smallest box that the wait fits into', async () => {
    const waits = await Promise.all(
      [8, 8.1, 40, 40.1, 160, 161].map(async (delayHours) => (await scoreOf({ delayHours }, 'make')).wait),
    );
    expect(waits).toEqual(['day', 'week', 'week', 'month', 'month', 'longer']);
  });

  it('says that telling helps where it saves time, and not where nobody can help itself', async () => {
    expect((await scoreOf({ delayHours: 12 })).tellingHelps).toBe(true);
    expect(
      (await scoreOf({ delayHours: 12 }, 'plan', ORG.replace('saves: 100%', 'saves: 0h'))).tellingHelps,
    ).toBe(false);
  });

  it('counts who gets what is not right, but not who would hardly notice', async () => {
    const score = await scoreOf({ qualityShare: 0.2 }, 'make');
    expect(score.feels).toEqual(['pack', 'shop']);
    expect(score.wait).toBe('none');
    expect((await scoreOf({ qualityShare: 0.004 }, 'make')).feels).toEqual([]);
  });
});
