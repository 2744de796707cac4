import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerStress } from '../../src/analysis/answer-stress.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { StressQuestion } from '../../src/analysis/plan-stress.ts';
import { planStress } from '../../src/analysis/plan-stress.ts';
import { findTolerances } from '../../src/engine/find-tolerances.ts';
import type { Telling } from '../../src/engine/network.ts';
import { sweepAll } from '../../src/engine/sweep-all.ts';
import type { ImpactTotals } from '../../src/model/impact-result.ts';
import type { HandOff, Incident, IncidentTarget, Organization, Team } from '../../src/model/organization.ts';
import type { StressAnswer, StressNumber, StressRow } from '../../src/model/stress-result.ts';
import { orgCases } from '../random-orgs.ts';

vi.setConfig({ testTimeout: 60_000 });

function ask(model: OrgModel, question: StressQuestion): StressAnswer {
  const plan = planStress(model, question);
  return answerStress(model, question, plan, sweepAll(plan.task, plan.targets));
}

function expectNear(actual: number, expected: number, what: string): void {
  if (Math.abs(actual - expected) > 1e-6 * Math.max(1, Math.abs(expected)))
    throw new Error(`${what}: ${actual} for ${expected}`);
}

/** The incident of a question at a place. */
function incidentAt(
  { incident, ownRecovery }: StressQuestion,
  target: IncidentTarget,
  teams: readonly Team[],
) {
  const recovery = teams.find((team) => 'team' in target && team.id === target.team)?.recoveryHours ?? 0;
  return { ...incident, target, outageHours: ownRecovery === true ? recovery : incident.outageHours };
}

function totalsOf(model: OrgModel, incident: Incident, telling: Telling): ImpactTotals {
  return answerImpact(model, { incidents: [incident], telling }).result.totals;
}

const targetOf = (row: StressRow): IncidentTarget => ('from' in row ? { handoff: row.id } : { team: row.id });

const questions = fc.record({
  byHandoff: fc.boolean(),
  ownRecovery: fc.boolean(),
  telling: fc.constantFrom<Telling>('declared', 'told', 'untold'),
});

/** Of each random organization its first incident, put everywhere. */
const asked = fc.record({ orgCase: orgCases(), how: questions }).map(({ orgCase, how }) => {
  const [{ target: _, ...incident } = { target: { team: '' }, ...NOTHING }] = orgCase.incidents;
  const { byHandoff } = how;
  const question: StressQuestion = {
    incident: { ...incident, outageHours: byHandoff ? 0 : incident.outageHours },
    byHandoff,
    ownRecovery: how.ownRecovery && !byHandoff,
    telling: how.telling,
  };
  return { organization: orgCase.organization, question };
});

const NOTHING = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };

describe('every row of stress', () => {
  it('is what impact says of the same incident there', () => {
    let rows = 0;
    const property = fc.property(asked, ({ organization, question }) => {
      const model = buildModel(organization);
      for (const row of ask(model, question).rows) {
        const incident = incidentAt(question, targetOf(row), organization.teams);
        const { result } = answerImpact(model, {
          incidents: [incident],
          telling: question.telling ?? 'declared',
        });
        const { totals } = result;
        const worst = Math.max(0, ...result.teams.map((team) => (team.kind === 'customer' ? team.late : 0)));
        expect([row.id, row.teams, row.customers, row.promisesBroken, row.status]).toEqual([
          row.id,
          totals.teams,
          totals.customers,
          totals.promisesBroken,
          result.status,
        ]);
        expectNear(row.teamLate, totals.teamLate, 'teamLate');
        expectNear(row.customerLate, totals.customerLate, 'customerLate');
        expectNear(row.cost, totals.cost, 'cost');
        expectNear(row.worstCustomerLate, worst, 'worst');
        rows += 1;
      }
    });
    fc.assert(property, { numRuns: 150 });
    expect(rows).toBeGreaterThan(500);
  });

  it('stands where its figures put it, with every place once', () => {
    const property = fc.property(asked, ({ organization, question }) => {
      const { rows, result } = ask(buildModel(organization), question);
      const places = question.byHandoff === true ? organization.handoffs : inside(organization);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(places.map(({ id }) => id).toSorted());
      expect(result.places).toBe(places.length);
      const order = new Map(places.map(({ id }, i) => [id, i]));
      rows.slice(1).forEach((row, i) => {
        const before = rows[i] ?? row;
        const first = (['customerLate', 'cost', 'teamLate'] as const).find(
          (key) => Math.abs(before[key] - row[key]) >= 1e-9,
        );
        if (first === undefined) expect(order.get(before.id)).toBeLessThan(order.get(row.id) ?? -1);
        else expect(before[first]).toBeGreaterThan(row[first]);
      });
      const largest = Math.max(0, ...rows.map(({ customerLate }) => customerLate));
      for (const { exposure, customerLate } of rows)
        expectNear(exposure, largest < 1e-9 ? 0 : customerLate / largest, 'exposure');
    });
    fc.assert(property, { numRuns: 150 });
  });
});

function inside({ teams }: Organization): Team[] {
  return teams.filter(({ kind }) => kind !== 'customer');
}

it('tolerances are those of each customer, of every team that a way leads from', () => {
  const property = fc.property(orgCases(), ({ organization }) => {
    const model = buildModel(organization);
    const { result } = ask(model, { incident: { ...NOTHING, delayHours: 8 }, tolerance: true });
    const customers = organization.teams.filter(({ kind }) => kind === 'customer');
    for (const { id, tolerance, tolerances = [], hops } of result.teams ?? []) {
      const { rankOfTeam, numberOfTeam, network } = model.compiled;
      const rank = (team: string): number => rankOfTeam[numberOfTeam.get(team) ?? -1] ?? -1;
      const expected = customers.filter((customer) => reaches(organization, id, customer.id));
      expect(tolerances.map(({ customer }) => customer)).toEqual(expected.map((customer) => customer.id));
      expect(hops === null).toBe(expected.length === 0);
      for (const one of tolerances) {
        const found = findTolerances(network, model.baseline, rank(one.customer), 0)[rank(id)] ?? NaN;
        expect(one.tolerance).toBe(found === Infinity ? null : found);
      }
      const finite = tolerances.flatMap((one) => one.tolerance ?? []);
      expect(tolerance).toBe(finite.length === 0 ? null : Math.min(...finite));
    }
  });
  fc.assert(property, { numRuns: 25 });
});

function reaches({ handoffs }: Organization, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const team of reached)
    for (const handoff of handoffs) if (handoff.from === team) reached.add(handoff.to);
  return reached.has(to);
}

it('what to measure is what impact says of a file with that number changed', () => {
  let numbers = 0;
  const property = fc.property(asked, ({ organization, question }) => {
    const model = buildModel(organization);
    const { measure, rows } = ask(model, question);
    for (const { place, figure, now, numbers: moved } of measure) {
      const row = rows.find(({ id }) => id === place);
      if (row === undefined) throw new Error(`no row ${place}`);
      expectNear(now, row[figure], 'now');
      moved.slice(1).forEach(({ moves }, i) => {
        expect(moves).toBeLessThan((moved[i]?.moves ?? 0) + 1e-9);
      });
      for (const number of moved) {
        for (const [share, found] of [
          [0.7, number.less],
          [1.3, number.more],
        ] as const) {
          const changed = withNumber(organization, number, share);
          const incident = incidentAt(question, targetOf(row), changed.teams);
          const totals = totalsOf(buildModel(changed), incident, question.telling ?? 'declared');
          expectNear(found, totals[figure], `${number.key} of ${number.of}`);
          numbers += 1;
        }
      }
    }
  });
  fc.assert(property, { numRuns: 60 });
  expect(numbers).toBeGreaterThan(200);
});

/** The organization with one number smaller or larger; a share stays one. */
function withNumber(organization: Organization, { key, of }: StressNumber, share: number): Organization {
  return {
    ...organization,
    teams: organization.teams.map((team) => (team.id === of ? changeTeam(team, key, share) : team)),
    handoffs: organization.handoffs.map((handoff) =>
      handoff.id === of ? changeHandOff(handoff, key, share) : handoff,
    ),
  };
}

function changeTeam(team: Team, key: StressNumber['key'], share: number): Team {
  if (key === 'buffer') return { ...team, bufferHours: team.bufferHours * share };
  return key === 'recovery' ? { ...team, recoveryHours: team.recoveryHours * share } : team;
}

function changeHandOff(handoff: HandOff, key: StressNumber['key'], share: number): HandOff {
  const { workaround } = handoff;
  if (key === 'slack') return { ...handoff, slackHours: handoff.slackHours * share };
  if (key === 'blocks') return { ...handoff, blocksShare: Math.min(1, handoff.blocksShare * share) };
  if (workaround === undefined) throw new Error('no workaround');
  const { savesHours, savesShare, noticeHours } = workaround;
  if (key === 'workaround.notice')
    return { ...handoff, workaround: { ...workaround, noticeHours: noticeHours * share } };
  const saves = { savesHours: savesHours * share, savesShare: Math.min(1, savesShare * share) };
  return { ...handoff, workaround: { ...workaround, ...saves } };
}
