import { describe, expect, it } from 'vitest';
import type { ImpactQuestion } from '../../src/analysis/answer-impact.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { teamsWithin } from '../../src/analysis/teams-within.ts';
import type { ImpactAnswer } from '../../src/model/impact-answer.ts';
import type { Incident } from '../../src/model/organization.ts';
import { modelOf } from '../read-text.ts';
import * as worlds from '../worlds.ts';

type Sizes = Partial<Omit<Incident, 'target'>>;

const nothing = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };
const onTeam = (team: string, sizes: Sizes): Incident => ({ ...nothing, ...sizes, target: { team } });
const onHandOff = (handoff: string, sizes: Sizes): Incident => ({
  ...nothing,
  ...sizes,
  target: { handoff },
});

async function ask(
  world: string,
  incidents: readonly Incident[],
  { depth, ...options }: Omit<ImpactQuestion, 'incidents'> & { readonly depth?: number } = {},
): Promise<ImpactAnswer> {
  const model = await modelOf(world);
  const near = depth === undefined ? undefined : teamsWithin(model, incidents, depth);
  return answerImpact(model, { incidents, near, ...options });
}

const ids = ({ result }: ImpactAnswer): string[] => result.teams.map(({ id }) => id);

/** A team of the answer; throws where it is not affected. */
function teamOf({ result }: ImpactAnswer, id: string) {
  const team = result.teams.find((one) => one.id === id);
  if (team === undefined) throw new Error(`${id} is not affected`);
  return team;
}

function handoffOf({ result }: ImpactAnswer, id: string) {
  const handoff = result.handoffs.find((one) => one.id === id);
  if (handoff === undefined) throw new Error(`no hand-off ${id}`);
  return handoff;
}

describe('depth', () => {
  const strike = [onTeam('plan', { delayHours: 16 })];

  it.each([
    [0, ['plan']],
    [1, ['plan', 'make']],
    [2, ['plan', 'make', 'pack']],
    [3, ['plan', 'make', 'pack', 'shop']],
    [99, ['plan', 'make', 'pack', 'shop']],
  ])('%d lists the teams at most as many hand-offs from the team', async (depth, expected) => {
    expect(ids(await ask(worlds.CHAIN, strike, { depth }))).toEqual(expected);
  });

  it.each([
    [0, []],
    [1, ['pack']],
    [2, ['pack', 'shop']],
  ])('%d counts the hand-off that has the incident', async (depth, expected) => {
    const answer = await ask(worlds.CHAIN, [onHandOff('make->pack', { delayHours: 8 })], { depth });
    expect(ids(answer)).toEqual(expected);
  });

  it('is the fewest from any incident, by whichever way', async () => {
    const late = onTeam('source', { delayHours: 8 });
    expect(ids(await ask(worlds.DIAMOND, [late], { depth: 1 }))).toEqual(['left', 'source', 'right']);
    const alsoLate = onHandOff('left->end', { delayHours: 1 });
    const both = await ask(worlds.DIAMOND, [late, alsoLate], { depth: 1 });
    expect(ids(both)).toEqual(['end', 'left', 'source', 'right']);
  });

  it('leaves totals, hand-offs and steps those of all', async () => {
    const all = await ask(worlds.CHAIN, strike);
    const near = await ask(worlds.CHAIN, strike, { depth: 0 });
    expect(near.result).toEqual({ ...all.result, teams: all.result.teams.slice(0, 1) });
    expect(near.steps).toEqual(all.steps);
  });
});

describe('telling', () => {
  const late = [onTeam('plan', { delayHours: 16 })];
  const silent = { customerLate: 13, teamLate: 15 + 13 + 13, promisesBroken: 1 };
  const told = { customerLate: 6.5, teamLate: 15 + 13 + 6.5, promisesBroken: 0 };

  it('as declared stops where one does not tell', async () => {
    const answer = await ask(worlds.CHAIN, late);
    expect(answer.result.totals).toMatchObject(silent);
    expect(teamOf(answer, 'make').notice).toBe(8);
    expect(teamOf(answer, 'pack').notice).toBe(0);
  });

  it.each(['declared', 'told', 'untold'] as const)('%s: both ends are told besides', async (telling) => {
    const answer = await ask(worlds.CHAIN, late, { telling });
    expect(answer.told).toMatchObject(told);
    expect(answer.untold).toMatchObject(silent);
    expect(answer.result.totals).toMatchObject(telling === 'told' ? told : silent);
  });

  it('shows in the steps', async () => {
    const steps = {
      leaves: 13,
      slack: 0,
      toSlot: 0,
      notBlocking: 0,
      rework: 0,
      buffer: 0,
      outage: 0,
      delay: 0,
    };
    const loud = await ask(worlds.CHAIN, late, { telling: 'told' });
    expect(loud.steps.get('shop')).toEqual({ ...steps, workaround: 6.5, inputs: 6.5 });
    const quiet = await ask(worlds.CHAIN, late);
    expect(quiet.steps.get('shop')).toEqual({ ...steps, workaround: 0, inputs: 13 });
  });
});

describe('the order of the teams', () => {
  it('is by lateness, then document order', async () => {
    expect(ids(await ask(worlds.DIAMOND, [onTeam('source', { delayHours: 8 })]))).toEqual([
      'end',
      'left',
      'source',
      'right',
    ]);
  });

  it('is by what is not right where the lateness is the same', async () => {
    const answer = await ask(worlds.DIAMOND, [
      onTeam('source', { delayHours: 8 }),
      onTeam('left', { qualityShare: 0.25 }),
    ]);
    expect(answer.result.teams.map(({ id, late, defects }) => [id, late, defects])).toEqual([
      ['left', 8, 0.25],
      ['end', 8, 0.125],
      ['source', 8, 0],
      ['right', 6, 0],
    ]);
  });

  it('counts defects above the baseline only', async () => {
    const answer = await ask(worlds.QUALITY, [onTeam('lawyer', { qualityShare: 0.2 })]);
    expect(ids(answer)).toEqual(['lawyer', 'editor', 'reader']);
    expect(teamOf(answer, 'editor').baselineDefects).toBeCloseTo(0.02, 12);
    expect(teamOf(answer, 'editor').defects).toBeCloseTo(1 - 0.98 * 0.8, 12);
  });
});

describe('totals', () => {
  const factory = onTeam('factory', { delayHours: 8 });

  it('count the affected without those that have an incident of their own, and all customers', async () => {
    const answer = await ask(worlds.TWO_CUSTOMERS, [factory, onTeam('near', { delayHours: 1 })]);
    expect(answer.result.totals).toEqual({
      teams: 2,
      teamLate: 12,
      customers: 2,
      customerLate: 9 + 6,
      promisesBroken: 2,
      promisesAlreadyBroken: 0,
      cost: 80 + 600,
      costPerRound: 0,
    });
    expect(answer.customerCount).toBe(2);
  });

  it('count a team whose incoming hand-off has the incident', async () => {
    const answer = await ask(worlds.TWO_CUSTOMERS, [onHandOff('wholesaler->far', { delayHours: 3 })]);
    expect(answer.result.totals).toMatchObject({ teams: 1, teamLate: 3, customers: 1, customerLate: 3 });
  });

  it('are nothing where nothing goes wrong', async () => {
    const answer = await ask(worlds.TWO_CUSTOMERS, [onTeam('factory', {})]);
    expect(answer.result).toMatchObject({ status: 'settled', rounds: 1, teams: [] });
    expect(Object.values(answer.result.totals).every((total) => total === 0)).toBe(true);
    expect(answer.steps.size).toBe(0);
  });

  it('repeat a lateness that stays to the end', async () => {
    const desk = worlds.SELF_LOOP.replace('buffer: 1h, ', '');
    const { result } = await ask(desk, [onTeam('desk', { delayHours: 4 })]);
    expect(result).toMatchObject({ status: 'persistent', rounds: 2 });
    expect(result.totals).toMatchObject({ teams: 0, cost: 50 * 40, costPerRound: 40 });
  });
});

describe('promises', () => {
  it('that were broken before are told apart', async () => {
    const { result } = await ask(worlds.QUALITY, [onTeam('writer', { qualityShare: 0.5 })]);
    expect(result.handoffs.map(({ promise }) => promise)).toEqual([null, 'broken', 'already-broken']);
    expect(result.totals).toMatchObject({ promisesBroken: 1, promisesAlreadyBroken: 1 });
  });

  it('are broken before with nothing wrong at all', async () => {
    const { result } = await ask(worlds.QUALITY, []);
    expect(result.handoffs.map(({ promise }) => promise)).toEqual([null, 'kept', 'already-broken']);
  });

  it('on time are about what is felt, and exactly on the limit is kept', async () => {
    const onLimit = await ask(worlds.CHAIN, [onTeam('pack', { delayHours: 8 })]);
    expect(handoffOf(onLimit, 'pack->shop').promise).toBe('kept');
    const over = await ask(worlds.CHAIN, [onTeam('pack', { delayHours: 8.25 })]);
    expect(handoffOf(over, 'pack->shop').promise).toBe('broken');
    const inTime = await ask(worlds.CHAIN, [onTeam('pack', { delayHours: 16, noticeHours: 8 })]);
    expect(handoffOf(inTime, 'pack->shop')).toMatchObject({ late: 8, promise: 'kept' });
  });
});

describe('the question', () => {
  it('is repeated: a scenario by its id', async () => {
    const model = await modelOf(worlds.CHAIN);
    const incidents = model.organization.scenarios[0]?.incidents ?? [];
    const { result } = answerImpact(model, { incidents, scenario: 'strike' });
    expect(result).toMatchObject({ kind: 'ripple/impact', version: 1, org: 'Chain', scenario: 'strike' });
    expect(result.incidents).toEqual([{ team: 'plan', delay: 16, outage: 0, quality: 0, notice: 0 }]);
  });

  it('is repeated: incidents by flags with no scenario', async () => {
    const incident = { delayHours: 1, qualityShare: 0.5, noticeHours: 2 };
    const { result } = await ask(worlds.CHAIN, [onHandOff('make->pack', incident)]);
    expect(result.scenario).toBeNull();
    expect(result.incidents).toEqual([
      { handoff: 'make->pack', delay: 1, outage: 0, quality: 0.5, notice: 2 },
    ]);
  });
});

describe('by which way', () => {
  it('rework that outweighs lateness leads to where the defects are found', async () => {
    const answer = await ask(worlds.QUALITY, [
      onTeam('lawyer', { delayHours: 1 }),
      onTeam('writer', { qualityShare: 0.5 }),
    ]);
    // Of the writer's work 55 % is wrong, not 10 %; the check finds 80 % of that: 10 h * 0.8 * 0.45.
    const editor = teamOf(answer, 'editor');
    expect(editor.late).toBeCloseTo(1 + 3.6, 9);
    expect(editor).toMatchObject({ via: 'writer->editor', chain: ['writer', 'editor'] });
    expect(teamOf(answer, 'reader').chain).toEqual(['writer', 'editor', 'reader']);
    expect(teamOf(answer, 'writer')).toMatchObject({
      late: 0,
      round: 0,
      notice: 0,
      via: null,
      chain: ['writer'],
    });
    expect(answer.steps.get('editor')).toMatchObject({ leaves: 0, inputs: 1 });
    expect(answer.steps.get('editor')?.rework).toBeCloseTo(3.6, 9);
    expect(answer.steps.has('writer')).toBe(false);
  });

  it('lateness that outweighs rework leads to who is late', async () => {
    const answer = await ask(worlds.QUALITY, [
      onTeam('lawyer', { delayHours: 4 }),
      onTeam('writer', { qualityShare: 0.5 }),
    ]);
    expect(teamOf(answer, 'editor')).toMatchObject({ via: 'lawyer->editor', chain: ['lawyer', 'editor'] });
  });

  it('an incident on a feedback hand-off begins with its giver in round 0', async () => {
    const answer = await ask(worlds.LOOP, [onHandOff('b->a', { delayHours: 4 })]);
    expect(answer.result).toMatchObject({ status: 'settled', rounds: 3, assumedFeedback: [] });
    expect(teamOf(answer, 'a')).toMatchObject({ late: 3, round: 1, via: 'b->a', chain: ['b', 'a'] });
    expect(teamOf(answer, 'b')).toMatchObject({ late: 2, round: 1, via: 'a->b', chain: ['b', 'a', 'b'] });
    expect(answer.steps.get('a')).toMatchObject({ leaves: 4, slack: 1, inputs: 3, delay: 0 });
  });

  it('a delay that comes round again does not hide that it began here', async () => {
    const answer = await ask(worlds.LOOP, [onTeam('a', { delayHours: 6 })]);
    // Rounds: a 6, b 5; a 4, b 3; a 2, b 1; all on time.
    expect(answer.result).toMatchObject({ status: 'settled', rounds: 4 });
    expect(teamOf(answer, 'a')).toMatchObject({ late: 6, round: 1, via: null, chain: ['a'] });
  });

  it('of interchangeable hand-offs the earlier one leads on', async () => {
    const both = await ask(worlds.SHARED_SUPPLIER, [onTeam('supplier', { delayHours: 8 })]);
    expect(teamOf(both, 'desk')).toMatchObject({
      late: 4,
      via: 'two->desk',
      chain: ['supplier', 'two', 'desk'],
    });
    const one = await ask(worlds.SHARED_SUPPLIER, [onTeam('one', { delayHours: 8 })]);
    expect(ids(one)).toEqual(['one']);
    expect(handoffOf(one, 'one->desk').late).toBe(8);
  });

  it('the steps name the wait for the next slot and what does not block', async () => {
    const answer = await ask(worlds.SLOT, [onTeam('author', { delayHours: 1 })]);
    expect(answer.steps.get('board')).toMatchObject({ leaves: 1, slack: 0, toSlot: 39, inputs: 40 });
    expect(answer.steps.get('applicant')).toMatchObject({ leaves: 40, notBlocking: 20, inputs: 20 });
    expect(handoffOf(answer, 'board->applicant').late).toBe(40);
  });

  it('a hand-off to itself is taken as feedback and worn down by the buffer', async () => {
    const answer = await ask(worlds.SELF_LOOP, [onTeam('desk', { delayHours: 4 })]);
    expect(answer.result).toMatchObject({ status: 'settled', rounds: 5, assumedFeedback: ['desk->desk'] });
    expect(teamOf(answer, 'desk')).toMatchObject({
      late: 4,
      via: null,
      chain: ['desk'],
      cost: 10 * (4 + 3 + 2 + 1),
    });
    expect(handoffOf(answer, 'desk->desk')).toMatchObject({ late: 4, feedback: true });
  });

  it('a team that is late and held up explains both', async () => {
    const incidents = [onTeam('plan', { delayHours: 4 }), onTeam('make', { delayHours: 1, outageHours: 2 })];
    const answer = await ask(worlds.CHAIN, incidents);
    expect(teamOf(answer, 'make')).toMatchObject({
      late: 4,
      via: 'plan->make',
      chain: ['plan', 'make'],
      notice: 0,
    });
    expect(answer.steps.get('make')).toMatchObject({ inputs: 4, buffer: 1, outage: 2, delay: 1 });
  });
});
