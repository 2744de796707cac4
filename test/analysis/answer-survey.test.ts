import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerSurvey } from '../../src/analysis/answer-survey.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { createMemoryReader } from '../../src/input/memory-reader.ts';
import { readOrganization } from '../../src/input/read-organization.ts';
import type { SurveyAnswers, SurveyRespondent } from '../../src/model/survey-answers.ts';
import type { SurveyPair, SurveyResult } from '../../src/model/survey-result.ts';
import { names, person, surveyAnswers } from './survey-answers.ts';

/**
 *     desk ---> make ---> pack ---> shop (outside)
 *      |         ^         |
 *      '-> pay --'         '------> club (outside)
 */
const MODEL = await modelOf(`
ripple: 1
org: Made up
teams:
  desk: {}
  make: { buffer: 2h }
  pay: {}
  pack: {}
  shop: { kind: customer }
  club: { kind: customer }
  host: { kind: supplier }
handoffs:
  - desk -> make: Orders
  - { from: desk, to: make, what: Screens, slack: 1h }
  - desk -> pay: Accounts
  - { from: pay, to: make, what: Money, slack: 1d }
  - make -> pack: Goods
  - pack -> shop: Parcels
  - pack -> club: Parcels
  - host -> desk: Machines
`);

async function modelOf(text: string): Promise<OrgModel> {
  const { organization } = await readOrganization(['org.yaml'], createMemoryReader({ 'org.yaml': text }));
  if (organization === undefined) throw new Error('the map of this test is wrong');
  return buildModel(organization);
}

function ask(respondents: readonly SurveyRespondent[], minAnswers = 3): SurveyResult {
  return answerSurvey(MODEL, { respondents }, { minAnswers });
}

function pairOf({ pairs }: SurveyResult, giver: string, receiver: string): SurveyPair | undefined {
  return pairs.find((pair) => pair.giver === giver && pair.receiver === receiver);
}

function many(
  count: number,
  team: string,
  values: (i: number) => Partial<SurveyRespondent>,
): SurveyRespondent[] {
  return Array.from({ length: count }, (_, i) => person(`${team}-${i}`, team, values(i)));
}

describe('what a team knows', () => {
  const result = ask([
    ...many(4, 'desk', (i) => ({ named: i < 3 ? [names('customer', 'make')] : [] })),
    ...many(3, 'pay', () => ({ named: [names('supplier', 'desk'), names('outside', 'shop')] })),
    ...many(2, 'pack', () => ({ named: [names('customer', 'shop')] })),
  ]);

  it('is told by team', () => {
    expect(result.teams).toMatchObject([
      {
        id: 'desk',
        voice: 'heard',
        respondents: 4,
        customers: ['make', 'pay'],
        blindSpots: ['pay'],
        hops: 3,
      },
      { id: 'make', voice: 'silent', respondents: null, blindSpots: null, hops: 2, outside: null },
      { id: 'pay', voice: 'heard', respondents: 3, blindSpots: ['make'] },
      { id: 'pack', voice: 'too-few', respondents: null, blindSpots: null, outside: null },
    ]);
  });

  it('of the customers outside too', () => {
    const [desk, , pay] = result.teams;
    expect([desk?.outside, desk?.outsideUnnamed]).toEqual([
      { people: 4, named: 0, by: 'nobody' },
      ['shop', 'club'],
    ]);
    expect([pay?.outside, pay?.outsideUnnamed]).toEqual([{ people: 3, named: 3, by: 'everybody' }, ['club']]);
  });

  it('but not how many named any, where that gives away the few who named several', () => {
    const pack = many(6, 'pack', (i) => ({
      named: [
        ...(i < 3 ? [names('customer', 'shop')] : []),
        ...(i > 1 && i < 5 ? [names('outside', 'club')] : []),
      ],
    }));
    const told = ask(pack);
    expect(pairOf(told, 'pack', 'shop')?.byGiver?.named).toBe(3);
    expect(pairOf(told, 'pack', 'club')?.byGiver?.named).toBe(3);
    expect(told.teams.find(({ id }) => id === 'pack')?.outside).toEqual({
      people: 6,
      named: null,
      by: 'some',
    });
  });

  it('and by pair, with findings', () => {
    expect(pairOf(result, 'desk', 'make')).toMatchObject({
      handoffs: ['desk->make', 'desk->make#2'],
      byGiver: { people: 4, named: 3, by: 'some' },
      byReceiver: null,
      findings: [],
    });
    expect(pairOf(result, 'desk', 'pay')).toMatchObject({
      byGiver: { people: 4, named: 0, by: 'nobody' },
      byReceiver: { people: 3, named: 3, by: 'everybody' },
      findings: ['blind-spot', 'one-sided'],
    });
    expect(pairOf(result, 'pay', 'make')?.findings).toEqual(['blind-spot']);
    expect(pairOf(result, 'pack', 'shop')).toBeUndefined();
    expect(pairOf(result, 'host', 'desk')).toMatchObject({ byGiver: null, byReceiver: { named: 0 } });
    expect(result.totals).toMatchObject({
      respondents: 7,
      teamsHeard: 2,
      teamsTooFew: 1,
      teamsSilent: 1,
      pairs: 3,
      namedByNobody: 2,
      namedBySome: 1,
      namedByEverybody: 0,
      oneSided: 1,
      outsideTeams: 2,
      outsideByNobody: 1,
      outsideByEverybody: 1,
    });
  });

  it('in the order of the ripple, which is that of impact', () => {
    // The machines of the host reach the same customers as the orders, as late, and one team more.
    expect(result.pairs.map(({ giver, receiver }) => `${giver} ${receiver}`)).toEqual([
      'host desk',
      'desk make',
      'desk pay',
      'pay make',
    ]);
    const hours = result.pairs.map(({ handoffs }) => Math.max(...handoffs.map(lateOfCustomers)));
    expect(hours[0]).toBeGreaterThan(0);
    expect(result.pairs.map(({ customerLate }) => customerLate)).toEqual(hours);
    expect(result.delay).toBe(8);
  });
});

/** What customers feel together where one hand-off is a day late, as `ripple impact` says it. */
function lateOfCustomers(handoff: string): number {
  const sizes = { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 };
  const { result } = answerImpact(MODEL, { incidents: [{ target: { handoff }, ...sizes }] });
  return result.teams.filter(({ kind }) => kind === 'customer').reduce((sum, { late }) => sum + late, 0);
}

describe('what both sides say', () => {
  const desk = many(3, 'desk', (i) => ({
    named: [names('customer', 'make', { rating: 5 - i, twoWay: 'yes', needs: ['orders', `n${i}`] })],
  }));
  const make = many(4, 'make', (i) => ({
    named: [
      names('supplier', 'desk', { rating: 3, twoWay: i < 3 ? 'no' : 'sometimes', comments: [`c${i}`] }),
    ],
  }));

  it('are means, a gap and what there is to talk about', () => {
    expect(pairOf(ask([...desk, ...make]), 'desk', 'make')).toMatchObject({
      talkOfGiver: { mean: 1, people: 3 },
      talkOfReceiver: { mean: 0.125, people: 4 },
      guess: { mean: 4, people: 3 },
      satisfaction: { mean: 3, people: 4 },
      gap: 1,
      needsByGiver: ['n0', 'n1', 'n2', 'orders'],
      needsByReceiver: [],
      comments: ['c0', 'c1', 'c2', 'c3'],
      findings: ['talk-missing', 'sees-it-better'],
    });
  });

  it('of half a point and of half of all talk, the first is and the second is not', () => {
    const half = many(4, 'make', (i) => ({
      named: [names('supplier', 'desk', { rating: i < 2 ? 4 : 5, twoWay: 'sometimes' })],
    }));
    expect(pairOf(ask([...desk, ...half]), 'desk', 'make')?.findings).toEqual(['sees-it-worse']);
  });

  it('is not told where fewer than three gave it', () => {
    const fewer = make.map((one, i) => (i < 2 ? one : { ...one, named: [names('supplier', 'desk')] }));
    const pair = pairOf(ask([...desk, ...fewer]), 'desk', 'make');
    expect(pair).toMatchObject({
      byReceiver: { people: 4, named: 4 },
      talkOfReceiver: null,
      satisfaction: null,
    });
    expect(pair).toMatchObject({ gap: null, comments: [], findings: [] });
    const asked = pairOf(ask([...desk, ...fewer], 2), 'desk', 'make');
    expect(asked).toMatchObject({ satisfaction: { mean: 3, people: 2 }, comments: ['c0', 'c1'] });
  });

  it('is not told where fewer than three gave it several times', () => {
    const twice = make.map((one, i) =>
      i < 2
        ? { ...one, named: [...one.named, ...one.named] }
        : { ...one, named: [names('supplier', 'desk')] },
    );
    expect(pairOf(ask([...desk, ...twice]), 'desk', 'make')).toMatchObject({
      byReceiver: { people: 4, named: 4 },
      talkOfReceiver: null,
      satisfaction: null,
      comments: [],
    });
  });

  it('of all customers together does not give away the few that are not told apart', () => {
    const all = [...desk, ...make];
    const pay = many(3, 'pay', (i) => ({ named: i < 2 ? [names('supplier', 'desk', { rating: 1 })] : [] }));
    expect(ask([...all, ...pay]).teams[0]?.satisfaction).toEqual({ mean: 3, people: 4 });
    const more = many(3, 'pay', (i) => ({ named: [names('supplier', 'desk', { rating: i + 1 })] }));
    expect(ask([...all, ...more]).teams[0]?.satisfaction).toEqual({ mean: 18 / 7, people: 7 });
  });
});

describe('names that the map lacks', () => {
  it('are told where enough people of one side name them', () => {
    const pack = many(4, 'pack', (i) => ({
      named: [names('customer', 'pay'), ...(i < 2 ? [names('customer', 'desk')] : [])],
    }));
    const result = ask(pack);
    expect(pairOf(result, 'pack', 'pay')).toMatchObject({
      handoffs: [],
      customerLate: null,
      byGiver: { people: 4, named: 4, by: 'everybody' },
      findings: ['map-lacks'],
    });
    expect(pairOf(result, 'pack', 'desk')).toBeUndefined();
    expect(result.pairs.at(-1)?.receiver).toBe('pay');
    expect(result.totals.mapLacks).toBe(1);
  });

  it('are no direct customers where people mean who is at the end', () => {
    const desk = many(3, 'desk', () => ({ named: [names('outside', 'shop')] }));
    expect(pairOf(ask(desk), 'desk', 'shop')).toBeUndefined();
    const mixed = many(3, 'desk', (i) => ({ named: [names(i < 2 ? 'outside' : 'customer', 'shop')] }));
    expect(pairOf(ask(mixed), 'desk', 'shop')).toBeUndefined();
    expect(pairOf(ask(mixed, 1), 'desk', 'shop')?.byGiver?.named).toBe(1);
  });

  it('and nobody on it has', () => {
    const lost = (name: string): SurveyRespondent['named'][number] => ({
      ...names('customer', ''),
      team: null,
      name,
    });
    const desk = many(4, 'desk', (i) => ({
      named: [lost(i % 2 === 0 ? 'Front Desk' : 'front desk'), lost(`x${i}`)],
    }));
    expect(ask(desk).unknown).toEqual([
      { team: 'desk', relation: 'customer', name: 'Front Desk', people: 4 },
    ]);
  });
});

describe('managers', () => {
  it('are told together, with enough of them', () => {
    const bosses = ['desk', 'make', 'pay'].map((team, i) =>
      person('m', team, {
        role: 'manager',
        morale: i + 2,
        turnover: i === 0 ? 1 : null,
        toGive: ['time'],
        toGet: [`${team}!`],
      }),
    );
    expect(ask(bosses).managers).toEqual({
      people: 3,
      morale: { mean: 3, people: 3 },
      turnover: null,
      toGive: ['time'],
      toGet: ['desk!', 'make!', 'pay!'],
    });
    expect(ask(bosses.slice(1)).managers).toEqual({
      people: null,
      morale: null,
      turnover: null,
      toGive: [],
      toGet: [],
    });
  });
});

const TEAMS = MODEL.organization.teams.map(({ id }) => id);
const MIN = fc.integer({ min: 1, max: 5 });

describe('of anybody', () => {
  it('no order of people or names changes anything', () => {
    fc.assert(
      fc.property(surveyAnswers(TEAMS), MIN, (answers, minAnswers) => {
        const turned = answers.respondents
          .map((one) => ({ ...one, named: one.named.toReversed() }))
          .toReversed();
        expect(answerSurvey(MODEL, { respondents: turned }, { minAnswers })).toEqual(
          answerSurvey(MODEL, answers, { minAnswers }),
        );
      }),
    );
  });

  it('no code is told, and no figure stands for fewer people', () => {
    fc.assert(
      fc.property(surveyAnswers(TEAMS), MIN, (answers, minAnswers) => {
        const result = answerSurvey(MODEL, answers, { minAnswers });
        expect(JSON.stringify(result)).not.toContain('secret');
        const counts = countsIn(result);
        expect(counts.filter((count) => count > 0 && count < minAnswers)).toEqual([]);
      }),
    );
  });

  it('what people of a team say of which too few answered changes nothing', () => {
    fc.assert(
      fc.property(surveyAnswers(TEAMS), fc.integer({ min: 2, max: 5 }), (answers, minAnswers) => {
        const size = (team: string): number => answers.respondents.filter((one) => one.team === team).length;
        const silenced = answers.respondents.map((one) =>
          size(one.team) < minAnswers ? { ...one, named: [] } : one,
        );
        expect(answerSurvey(MODEL, { respondents: silenced }, { minAnswers })).toEqual(
          answerSurvey(MODEL, answers, { minAnswers }),
        );
      }),
    );
  });

  it('what a mean of all pairs adds to those of each stands for enough people', () => {
    let pooled = 0;
    fc.assert(
      fc.property(
        surveyAnswers(['desk', 'make', 'pay']),
        fc.integer({ min: 2, max: 4 }),
        (answers, minAnswers) => {
          const { teams, pairs } = answerSurvey(MODEL, answers, { minAnswers });
          for (const { id, satisfaction } of teams) {
            const told = pairs.filter((pair) => pair.giver === id && pair.satisfaction !== null);
            const people = told.reduce((sum, pair) => sum + (pair.satisfaction?.people ?? 0), 0);
            if (satisfaction === null) expect(people).toBe(0);
            else {
              const rest = satisfaction.people - people;
              if (rest > 0) pooled += 1;
              expect(rest === 0 || rest >= minAnswers).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(pooled).toBeGreaterThan(0);
  });

  it('with a least number of one, all is told: the counts are those of the answers', () => {
    fc.assert(
      fc.property(surveyAnswers(TEAMS), (answers: SurveyAnswers) => {
        const { pairs, teams } = answerSurvey(MODEL, answers, { minAnswers: 1 });
        for (const { giver, receiver, handoffs, byGiver } of pairs) {
          const isOutside = handoffs.length > 0 && (receiver === 'shop' || receiver === 'club');
          const people = answers.respondents.filter(({ team }) => team === giver);
          const named = people.filter((one) =>
            one.named.some(
              ({ team, relation }) =>
                team === receiver && (relation === 'customer' || (isOutside && relation === 'outside')),
            ),
          );
          expect(byGiver).toEqual(
            people.length === 0 ? null : expect.objectContaining({ named: named.length }),
          );
        }
        expect(teams.every(({ voice }) => voice !== 'too-few')).toBe(true);
      }),
    );
  });
});

/** Every number of people in a result: those that are named so, and how many named somebody. */
function countsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'number' && ['people', 'named', 'respondents'].includes(key) ? [one] : countsIn(one),
  );
}
