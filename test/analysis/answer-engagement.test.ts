import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngagementQuestion } from '../../src/analysis/answer-engagement.ts';
import { answerEngagement } from '../../src/analysis/answer-engagement.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { EngagementWay } from '../../src/model/engagement-result.ts';
import type { Engagement, Incident, Organization } from '../../src/model/organization.ts';
import { orgCases } from '../random-orgs.ts';
import { modelOf } from '../read-text.ts';
import { STRAY, TAILOR } from '../worlds.ts';

const late = (target: Incident['target'], delayHours: number, qualityShare = 0): Incident => ({
  target,
  delayHours,
  outageHours: 0,
  qualityShare,
  noticeHours: 0,
});

/** The only way of a world; throws where it has none. */
async function wayOf(world: string, question: Partial<EngagementQuestion> = {}): Promise<EngagementWay> {
  const model = await modelOf(world);
  const { engagements } = model.organization;
  const [way] = answerEngagement(model, { engagements, incidents: [], ...question }).engagements;
  if (way === undefined) throw new Error('no engagement');
  return way;
}

describe('a way as usual', () => {
  it('ends as right as its last team works, where no hand-off leads on to the customer', async () => {
    const world = `ripple: 1
teams: { a: { accurate: 60% }, c: { kind: customer } }
handoffs: [c -> a]
engagements: { e: { customer: c, stages: [{ name: s, team: a, takes: 1h }] } }
`;
    expect((await wayOf(world)).end).toMatchObject({ handoffs: [], latest: null, right: 0.6 });
  });

  it('has stages in order, with the work of the team where a stage does not say what it takes', async () => {
    const { stages } = await wayOf(TAILOR);
    expect(
      stages.map((stage) => [stage.name, stage.teamName, stage.takes, stage.takesGiven, stage.waits]),
    ).toEqual([
      ['Order', 'Front desk', 2, true, 6],
      ['Cut', 'Cutting room', 4, false, 12],
      ['Sew', 'Sewing room', 1, true, 7],
    ]);
  });

  it('takes nothing where a stage says so, whatever its team works', async () => {
    const { stages } = await wayOf(TAILOR.replace('team: cutting, waits', 'team: cutting, takes: 0, waits'));
    expect(stages[1]).toMatchObject({ takes: 0, takesGiven: true });
  });

  it('says what was not written', async () => {
    const { stages } = await wayOf(STRAY.replace('takes: 1h', 'takes: 1h, waits: 0'));
    expect(stages.map(({ waits, waitsGiven }) => [waits, waitsGiven])).toEqual([
      [0, true],
      [0, false],
      [0, false],
      [0, false],
    ]);
    expect(stages.map(({ accurate, accurateGiven }) => [accurate, accurateGiven])).toEqual(
      stages.map(() => [1, false]),
    );
  });

  it('adds up to its lead time, its activity ratio and its rolled share', async () => {
    const { totals } = await wayOf(TAILOR);
    expect(totals).toMatchObject({ takes: 7, waits: 25, leadTime: 32, leadTimeWithIncident: 32 });
    expect(totals.activityRatio).toBe(7 / 32);
    expect(totals.rolled).toBeCloseTo(0.9 * 0.8 * 0.75, 12);
  });

  it('counts a team twice that has two stages: each is one more chance to go wrong', async () => {
    const twice = TAILOR.replace('name: Sew, team: sewing', 'name: Sew, team: cutting');
    expect((await wayOf(twice)).totals.rolled).toBeCloseTo(0.9 * 0.8 * 0.8, 12);
  });

  it('has two shares at the end: what is rolled, and what the map has with checks and other inputs', async () => {
    const checked = TAILOR.replace('slack: 2h }', 'slack: 2h, catches: 50% }');
    const { end, totals } = await wayOf(checked);
    // Cutting hands on 1 - 0.9 * 0.8 = 28 % wrong, half of it is found: 0.75 * (1 - 0.14).
    expect(end?.usuallyRight).toBeCloseTo(0.75 * 0.86, 12);
    expect(totals.rolled).toBeCloseTo(0.54, 12);
  });

  it.each([
    ['5d', 'kept', 8],
    ['32h', 'kept', 0],
    ['31h 45m', 'already-broken', -0.25],
  ])('promised within %s is %s', async (within, state, spare) => {
    const { promise } = await wayOf(TAILOR.replace('within: 5d', `within: ${within}`));
    expect(promise).toEqual({ within: 32 + spare, state, spare });
  });

  it('promises nothing where nothing is promised', async () => {
    expect((await wayOf(STRAY)).promise).toBeNull();
  });

  it('has no ratio where nothing takes time, and nothing at all without stages', async () => {
    const timeless = STRAY.replaceAll(', takes: 1h', '');
    expect((await wayOf(timeless)).totals).toMatchObject({ leadTime: 0, activityRatio: null, rolled: 1 });
    const empty = `${STRAY.slice(0, STRAY.indexOf('    stages:'))}    stages: []\n`;
    const way = await wayOf(empty);
    expect(way).toMatchObject({ stages: [], end: null, gaps: [] });
    expect(way.totals).toMatchObject({ leadTime: 0, activityRatio: null, rolled: null });
  });
});

describe('what a stage needs', () => {
  it('is in its own words, or else what is handed to its team', async () => {
    const { stages } = await wayOf(TAILOR);
    expect(stages.map(({ needs }) => needs)).toEqual([
      [],
      [{ from: 'front', what: 'Exact measures', handoffs: ['front->cutting'] }],
      [],
    ]);
    expect(stages.map(({ fromPrevious }) => fromPrevious)).toEqual([
      [],
      ['front->cutting'],
      ['cutting->sewing'],
    ]);
    expect(stages.map(({ incoming }) => incoming.map(({ handoff }) => handoff))).toEqual([
      [],
      [],
      ['dyer->sewing', 'cutting->sewing'],
    ]);
    expect(stages[2]?.incoming[0]).toEqual({
      handoff: 'dyer->sewing',
      from: 'dyer',
      what: 'Thread',
      feedback: false,
      timing: 'before the cut',
      quality: '',
      accuracy: 'one color',
    });
  });

  it('tells what feeds the next round', async () => {
    const { stages } = await wayOf(STRAY);
    expect(stages[0]?.incoming).toMatchObject([{ handoff: 'vet->desk', feedback: true }]);
  });
});

describe('a hand-off that the map does not have', () => {
  it('is none where every two stages are joined', async () => {
    expect((await wayOf(TAILOR)).gaps).toEqual([]);
  });

  it('is named with its stage, its line and the way by which the map goes', async () => {
    const { gaps } = await wayOf(STRAY);
    expect(gaps.map(({ kind, from, to, stage, way }) => [kind, from, to, stage, way])).toEqual([
      ['between', 'desk', 'vet', 2, ['desk->lab', 'lab->vet']],
      ['need', 'owner', 'vet', 2, null],
      ['between', 'vet', 'nurse', 3, null],
      ['between', 'nurse', 'lab', 4, null],
      ['end', 'lab', 'owner', 4, ['lab->vet', 'vet->owner']],
    ]);
    const lineOf = (words: string): number => STRAY.slice(0, STRAY.indexOf(words)).split('\n').length;
    expect(gaps.map(({ file, line }) => [file, line])).toEqual([
      ['org.yaml', lineOf('name: Look')],
      ['org.yaml', lineOf('name: Look')],
      ['org.yaml', lineOf('name: Comfort')],
      ['org.yaml', lineOf('name: Test')],
      ['org.yaml', lineOf('name: Test')],
    ]);
    const lookLine = STRAY.split('\n').find((text) => text.includes('name: Look')) ?? '';
    expect(gaps[0]?.column).toBe(lookLine.indexOf('{') + 1);
    expect(gaps[1]?.column).toBe(lookLine.indexOf('owner') + 1);
  });

  it('is none between two stages of one team, nor to a customer who does the last stage', async () => {
    const same = STRAY.replace('team: vet,', 'team: desk,').replace(/ needs: \[.*?\] /, ' ');
    expect((await wayOf(same)).gaps.map(({ from, to }) => `${from} ${to}`)).not.toContain('desk desk');
    const own = TAILOR.replace(
      'takes: 1h, waits: 7h }',
      'takes: 1h, waits: 7h }\n      - { name: Wear, team: wearer }',
    );
    expect((await wayOf(own)).gaps).toEqual([]);
  });

  it('has no way by others that feeds the next round: that is too late for this customer', async () => {
    // vet ~> desk -> lab is a way for the next customer alone.
    const turned = STRAY.replace('name: Arrive, team: desk', 'name: Arrive, team: vet')
      .replace('name: Look, team: vet', 'name: Look, team: lab')
      .replace(/, needs: \[.*\]/, '');
    expect((await wayOf(turned)).gaps[0]).toMatchObject({ from: 'vet', to: 'lab', way: null });
    const sameRound = turned
      .replace('feedback: true', 'feedback: false')
      .replace('- desk -> lab', '- { from: desk, to: lab, id: there }')
      .replace('- lab -> vet', '- { from: lab, to: vet, feedback: true }');
    expect((await wayOf(sameRound)).gaps[0]?.way).toEqual(['vet->desk', 'there']);
  });
});

describe('a way on which something goes wrong', () => {
  it('is as much longer as the customer feels late, whatever the stages are late one by one', async () => {
    const way = await wayOf(TAILOR, { incidents: [late({ team: 'front' }, 6)] });
    // 6 h at the desk, 6 h in cutting, 6 - 2 slack in sewing, and the next slot 8 h later.
    expect(way.stages.map((stage) => [stage.late, stage.via, stage.chain])).toEqual([
      [6, null, ['front']],
      [6, 'front->cutting', ['front', 'cutting']],
      [4, 'cutting->sewing', ['front', 'cutting', 'sewing']],
    ]);
    expect(way.end).toMatchObject({ handoffs: ['sewing->wearer'], latest: 'sewing->wearer', late: 8 });
    expect(way.totals).toMatchObject({ leadTime: 32, leadTimeWithIncident: 40 });
    expect(way.promise).toEqual({ within: 40, state: 'kept', spare: 0 });
  });

  it('breaks a promise that holds as usual', async () => {
    const way = await wayOf(TAILOR, { incidents: [late({ team: 'front' }, 11)] });
    expect(way.end?.late).toBe(16);
    expect(way.promise).toEqual({ within: 40, state: 'broken', spare: -8 });
  });

  it('breaks nothing that was broken before', async () => {
    const tight = TAILOR.replace('within: 5d', 'within: 3d');
    const way = await wayOf(tight, { incidents: [late({ team: 'front' }, 11)] });
    expect(way.promise).toEqual({ within: 24, state: 'already-broken', spare: -24 });
  });

  it('is not longer where slack takes it up', async () => {
    const way = await wayOf(TAILOR, { incidents: [late({ team: 'cutting' }, 2)] });
    expect(way.stages.map((stage) => stage.late)).toEqual([0, 2, 0]);
    expect(way.end).toMatchObject({ late: 0, latest: null });
    expect(way.totals.leadTimeWithIncident).toBe(32);
  });

  it('counts the last hand-off, not only the last team', async () => {
    const way = await wayOf(TAILOR, { incidents: [late({ handoff: 'sewing->wearer' }, 3)] });
    expect(way.stages.map((stage) => stage.late)).toEqual([0, 0, 0]);
    expect(way.end).toMatchObject({ late: 8, latest: 'sewing->wearer' });
  });

  it('counts the latest of several hand-offs to the customer', async () => {
    const two = TAILOR.replace('scenarios:', '  - { from: sewing, to: wearer, what: Bill }\nscenarios:');
    const way = await wayOf(two, { incidents: [late({ handoff: 'sewing->wearer#2' }, 9)] });
    expect(way.end).toMatchObject({ late: 9, latest: 'sewing->wearer#2' });
  });

  it('counts the last team itself where nothing leads from it to the customer', async () => {
    const way = await wayOf(STRAY, { incidents: [late({ team: 'lab' }, 3)] });
    expect(way.end).toMatchObject({ handoffs: [], latest: null, late: 3 });
    expect(way.totals.leadTimeWithIncident).toBe(4 + 3);
  });

  it('has its defects by stage, and at the end', async () => {
    const way = await wayOf(TAILOR, { incidents: [late({ team: 'cutting' }, 0, 0.5)] });
    const [, cut, sew] = way.stages;
    expect(cut?.baselineDefects).toBeCloseTo(1 - 0.9 * 0.8, 12);
    expect(cut?.defects).toBeCloseTo(1 - 0.9 * 0.8 * 0.5, 12);
    expect(sew?.defects).toBeCloseTo(1 - 0.54 * 0.5, 12);
    expect(way.end?.right).toBeCloseTo(0.27, 12);
    expect(way.end?.usuallyRight).toBeCloseTo(0.54, 12);
    // What the teams say of themselves does not change.
    expect(way.totals.rolled).toBeCloseTo(0.54, 12);
  });

  it('repeats the question: a scenario by its id', async () => {
    const model = await modelOf(TAILOR);
    const { engagements, scenarios } = model.organization;
    const { incidents = [] } = scenarios[0] ?? {};
    const result = answerEngagement(model, { engagements, incidents, scenario: 'fair' });
    expect(result).toMatchObject({ kind: 'ripple/engagement', version: 1, org: 'Tailor', scenario: 'fair' });
    expect(result.incidents).toEqual([{ team: 'front', delay: 8, outage: 0, quality: 0, notice: 0 }]);
  });
});

/** A random organization with a way through some of its teams. */
const wayCases = fc
  .record({
    base: orgCases(),
    picks: fc.array(fc.record({ team: fc.nat(11), takes: fc.nat(40), waits: fc.nat(40) }), { maxLength: 6 }),
    customer: fc.nat(11),
    within: fc.option(fc.nat(200), { nil: undefined }),
  })
  .map(({ base, picks, customer, within }) => {
    const { teams, place } = base.organization;
    const idAt = (i: number): string => teams[i % teams.length]?.id ?? '';
    const engagement: Engagement = {
      place,
      id: 'e',
      name: 'e',
      customer: idAt(customer),
      withinHours: within,
      stages: picks.map(({ team, takes, waits }, i) => ({
        place,
        name: `s${i}`,
        team: idAt(team),
        takesHours: takes / 4,
        waitsHours: waits / 4,
        needs: [],
        extra: {},
      })),
      accepts: [],
      extra: {},
    };
    const organization: Organization = { ...base.organization, engagements: [engagement] };
    return { organization, engagement, incidents: base.incidents };
  });

describe('any way', () => {
  it('adds up, and is as long as its sums and its end say', () => {
    const property = fc.property(wayCases, ({ organization, engagement, incidents }) => {
      const model = buildModel(organization);
      const [way] = answerEngagement(model, { engagements: [engagement], incidents }).engagements;
      if (way === undefined) throw new Error('no way');
      const { totals, stages, end, promise } = way;
      const times = engagement.stages.map(({ takesHours, waitsHours }) => takesHours + waitsHours);
      expect(totals.leadTime).toBeCloseTo(
        times.reduce((sum, time) => sum + time, 0),
        9,
      );
      expect(totals.activityRatio === null).toBe(totals.leadTime === 0);
      expect(totals.activityRatio ?? 0).toBeGreaterThanOrEqual(0);
      expect(totals.activityRatio ?? 0).toBeLessThanOrEqual(1);
      expect(totals.rolled ?? 1).toBeLessThanOrEqual(Math.min(1, ...stages.map(({ accurate }) => accurate)));
      expect(totals.leadTimeWithIncident - totals.leadTime).toBeCloseTo(end?.late ?? 0, 9);
      // What the customer feels of the end is what impact says of it.
      const { result } = answerImpact(model, { incidents });
      const last = engagement.stages.at(-1)?.team;
      const arriving = result.handoffs.filter(
        ({ from, to }) => last !== engagement.customer && from === last && to === engagement.customer,
      );
      const own = result.teams.find(({ id }) => id === last)?.late ?? 0;
      const felt = arriving.length > 0 ? Math.max(...arriving.map((handoff) => handoff.late)) : own;
      expect(end?.late ?? 0).toBeCloseTo(felt, 8);
      if (promise?.state === 'kept') expect(promise.spare).toBeGreaterThan(-1e-8);
      if (promise?.state === 'broken') expect(promise.spare).toBeLessThan(0);
    });
    fc.assert(property, { numRuns: 150 });
  });

  it('has nobody late where nothing goes wrong', () => {
    const property = fc.property(wayCases, ({ organization, engagement }) => {
      const model = buildModel(organization);
      const result = answerEngagement(model, { engagements: [engagement], incidents: [] });
      for (const { stages, end, totals, promise } of result.engagements) {
        expect(stages.filter((stage) => stage.late !== 0 || stage.via !== null)).toEqual([]);
        expect(stages.filter((stage) => stage.defects !== stage.baselineDefects)).toEqual([]);
        expect(end?.late ?? 0).toBe(0);
        expect(totals.leadTimeWithIncident).toBe(totals.leadTime);
        expect(promise?.state).not.toBe('broken');
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('has a gap exactly where no hand-off joins two stages, and every way by others is one', () => {
    const property = fc.property(wayCases, ({ organization, engagement }) => {
      const model = buildModel(organization);
      const [way] = answerEngagement(model, { engagements: [engagement], incidents: [] }).engagements;
      const { handoffs } = organization;
      const ends = engagement.stages.map(({ team }) => team);
      if (ends.length > 0) ends.push(engagement.customer);
      const missing = ends
        .slice(1)
        .map((to, i) => [ends[i] ?? '', to] as const)
        .filter(([from, to]) => from !== to && !handoffs.some((one) => one.from === from && one.to === to));
      expect((way?.gaps ?? []).map(({ from, to }) => [from, to])).toEqual(missing);
      for (const gap of way?.gaps ?? []) {
        if (gap.way === null) continue;
        let at = gap.from;
        for (const id of gap.way) {
          const handoff = handoffs.find((one) => one.id === id);
          expect(handoff?.from).toBe(at);
          at = handoff?.to ?? '';
        }
        expect(at).toBe(gap.to);
        expect(gap.way.length).toBeGreaterThan(1);
      }
    });
    fc.assert(property, { numRuns: 150 });
  });
});
