import { describe, expect, it } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import type { ImpactAnswer } from '../../src/model/impact-answer.ts';
import type { ImpactTeam } from '../../src/model/impact-result.ts';
import { createNaming } from '../../src/report/naming.ts';
import { announceOutcome } from '../../src/web/announce-outcome.ts';
import { countGuesses } from '../../src/web/count-guesses.ts';
import { dayLate } from '../../src/web/day-late.ts';
import { LATEST_FIRST, partResult, sortAgain, sortTeams } from '../../src/web/result-rows.ts';
import { modelOf } from '../read-text.ts';
import { CHAIN } from '../worlds.ts';

function team(id: string, values: Partial<ImpactTeam> = {}): ImpactTeam {
  return {
    id,
    name: id,
    kind: 'team',
    late: 0,
    round: 1,
    notice: 0,
    defects: 0,
    baselineDefects: 0,
    via: null,
    chain: [id],
    cost: 0,
    costPerRound: 0,
    ...values,
  };
}

const TEAMS = [
  team('b', { late: 3, cost: 5 }),
  team('shop', { kind: 'customer', late: 2, defects: 0.3, baselineDefects: 0.29 }),
  team('a', { late: 3, defects: 0.2, baselineDefects: 0.1 }),
  team('hardly', { defects: 0.1001, baselineDefects: 0.1 }),
];

const names = (teams: readonly ImpactTeam[]): string => teams.map(({ id }) => id).join(' ');

describe('the table of those who feel it', () => {
  it('sorts by any column; the same column again turns it round; equal rows stay as they were', () => {
    expect(names(sortTeams(TEAMS, LATEST_FIRST))).toBe('b a shop hardly');
    const up = sortAgain(LATEST_FIRST, 'late');
    expect([up.descending, names(sortTeams(TEAMS, up))]).toEqual([false, 'hardly shop b a']);
    const byName = sortAgain(up, 'name');
    expect([byName.descending, names(sortTeams(TEAMS, byName))]).toEqual([false, 'a b hardly shop']);
    expect(names(sortTeams(TEAMS, sortAgain(up, 'defects')))).toBe('a shop hardly b');
    expect(names(sortTeams(TEAMS, sortAgain(up, 'cost')))).toBe('b shop a hardly');
  });

  it('has customers first, and leaves out who would not notice until all are asked for', () => {
    const told = (all: boolean): unknown =>
      partResult(TEAMS, LATEST_FIRST, all).map(({ title, teams, leftOut }) => [title, names(teams), leftOut]);
    expect(told(false)).toEqual([
      ['Customers', 'shop', 0],
      ['Teams', 'b a', 1],
    ]);
    expect(told(true)).toEqual([
      ['Customers', 'shop', 0],
      ['Teams', 'b a hardly', 0],
    ]);
  });

  it('stops at 50 rows, customers counted', () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      team(`t${i}`, { late: 1, kind: i < 20 ? 'customer' : 'team' }),
    );
    const parts = partResult(many, LATEST_FIRST, false);
    expect(parts.map(({ teams, leftOut }) => [teams.length, leftOut])).toEqual([
      [20, 0],
      [30, 40],
    ]);
  });
});

async function answerOf(world: string, origin: string): Promise<ImpactAnswer> {
  const model = await modelOf(world);
  return answerImpact(model, { incidents: [dayLate(origin, model.organization.calendar)] });
}

describe('a round of guessing', () => {
  it('counts found, spared and surprising; where it begins nobody has to guess', async () => {
    const answer = await answerOf(CHAIN, 'make');
    expect(answer.affected.map(({ id }) => id).sort()).toEqual(['make', 'pack', 'shop']);
    expect(countGuesses(['plan', 'make', 'shop'], answer)).toEqual({
      found: ['shop'],
      spared: ['plan'],
      surprising: ['pack'],
    });
    expect(countGuesses([], answer).surprising.toSorted()).toEqual(['pack', 'shop']);
  });
});

describe('what is said after a change', () => {
  it('counts who feels it and names whom most', async () => {
    const { organization } = await modelOf(CHAIN);
    const view = { calendar: organization.calendar, naming: createNaming(organization) };
    const said = (answer: ImpactAnswer | undefined): string => announceOutcome(answer, view);
    expect(said(undefined)).toBe('Nothing goes wrong.');
    expect(said(await answerOf(CHAIN, 'make'))).toBe(
      'The only customer feels it; 1 team inside feels it; shop most, 6h late.',
    );
    expect(said(await answerOf(CHAIN, 'shop'))).toBe('Nobody else feels it.');
  });
});
