import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerWhy } from '../../src/analysis/answer-why.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { ImpactTeam } from '../../src/model/impact-result.ts';
import type { HandOff, Incident, IncidentTarget, Organization } from '../../src/model/organization.ts';
import type { Way, WayStep, WhyResult } from '../../src/model/why-result.ts';
import type { OrgCase, OrgLimits } from '../random-orgs.ts';
import { orgCases } from '../random-orgs.ts';

vi.setConfig({ testTimeout: 60_000 });

/** One incident, on a team. */
function single({ organization, incidents }: OrgCase): Incident[] {
  return incidents.filter(({ target }) => 'team' in target && organization.teams.length > 0).slice(0, 1);
}

function forEachAsked(
  limits: OrgLimits,
  numRuns: number,
  check: (model: OrgModel, incident: Incident, team: string) => void,
): number {
  let asked = 0;
  fc.assert(
    fc.property(orgCases(limits), (orgCase) => {
      const [incident] = single(orgCase);
      if (incident === undefined) return;
      const model = buildModel(orgCase.organization);
      // Where defects still rise with no incident at all, not all of what rises has a cause.
      if (!model.baseline.isSettled) return;
      for (const { id } of orgCase.organization.teams) {
        check(model, incident, id);
        asked += 1;
      }
    }),
    { numRuns },
  );
  return asked;
}

function whyFrom(model: OrgModel, incident: Incident, to: string, ways = 1): WhyResult {
  return answerWhy(model, { from: incident.target, to, incidents: [incident], ways });
}

function impactOn(model: OrgModel, incidents: readonly Incident[], id: string): ImpactTeam | undefined {
  return answerImpact(model, { incidents }).result.teams.find((team) => team.id === id);
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

function expectNear(a: number, b: number): void {
  if (!near(a, b)) throw new Error(`${a} for ${b}`);
}

/** Everything that a step says adds up. */
function checkStep({ carries, time, quality, team }: WayStep): void {
  expect(time === null).toBe(carries !== 'late' && carries !== 'switch');
  expect(quality === null).toBe(carries === 'late' || carries === 'switch');
  if (time !== null) {
    const { leaves, slack, toSlot, workaround, notBlocking, arrives } = time;
    expectNear(leaves - slack + toSlot - workaround - notBlocking, arrives);
    if (team.backup === null) expect(team.inputs).toBeGreaterThanOrEqual(arrives - 1e-6);
  }
  if (quality !== null) {
    const { defects, usual, catches, taints, spoils, rework, reworkForAll } = quality;
    expectNear(defects * (1 - catches) * taints, spoils);
    expectNear(reworkForAll * catches * Math.max(0, defects - usual), rework);
  }
  if ((carries === 'late' || carries === 'rework') && team.backup === null)
    expectNear(Math.max(team.inputs + team.rework - team.buffer, team.outage) + team.delay, team.late);
}

/** Every step begins where the one before ended, and with what that one brought. */
function checkWay(way: Way, incidents: readonly Incident[]): void {
  way.steps.forEach((step, i) => {
    checkStep(step);
    const next = way.steps[i + 1];
    if (next === undefined) return;
    expect(next.from).toBe(step.to);
    if (next.time !== null) expectNear(next.time.leaves, step.team.late + next.time.onTheWay);
    else if (way.binding || incidents.length > 1) return;
    else if (step.carries === 'defects') expectNear(next.quality?.defects ?? 0, step.team.defects);
  });
}

describe('why, on random organizations', () => {
  it('tells the way of the impact, and its figures', () => {
    let ways = 0;
    forEachAsked({}, 400, (model, incident, id) => {
      const team = impactOn(model, [incident], id);
      const { to, ways: found } = whyFrom(model, incident, id);
      expectNear(to.late, team?.late ?? 0);
      expectNear(
        to.defects - to.baselineDefects,
        team === undefined ? 0 : team.defects - team.baselineDefects,
      );
      for (const way of found) checkWay(way, [incident]);
      if (team === undefined || team.via === null || team.late < 1e-6) return;
      const [binding] = found;
      if (binding === undefined) throw new Error(`no way to ${id}`);
      ways += 1;
      expect(binding.binding).toBe(true);
      expectNear(binding.steps.at(-1)?.team.late ?? 0, team.late);
      expect(binding.steps.at(-1)?.handoff).toBe(team.via);
      if (binding.steps.every(({ carries }) => carries === 'late'))
        expect([binding.steps[0]?.from, ...binding.steps.map(({ to: receiver }) => receiver)]).toEqual(
          team.chain,
        );
    });
    expect(ways).toBeGreaterThan(300);
  });

  it('says that nothing arrives only where nothing does, and then what it would take', () => {
    let limits = 0;
    let nevers = 0;
    forEachAsked({ rework: false }, 250, (model, incident, id) => {
      const answer = whyFrom(model, incident, id);
      const isOrigin = 'team' in incident.target && incident.target.team === id;
      if (answer.ways.length > 0) {
        expect(answer.nearest).toBeNull();
        expect(answer.needed).toBeNull();
        return;
      }
      const team = impactOn(model, [incident], id);
      if (!isOrigin) expect(team).toBeUndefined();
      expect(answer.nearest === null).toBe(answer.hops === null);
      expect(answer.needed === null).toBe(answer.hops === null || isOrigin);
      if (answer.needed === null) return;
      const { measure, most } = answer.needed;
      const sized = (size: number): Incident => ({
        ...incident,
        ...(measure === 'delay' ? { delayHours: size } : {}),
        ...(measure === 'outage' ? { outageHours: size } : {}),
        ...(measure === 'quality' ? { qualityShare: Math.min(1, size) } : {}),
      });
      if (most === null) {
        nevers += 1;
        expect(impactOn(model, [sized(measure === 'quality' ? 1 : 1e8)], id)).toBeUndefined();
        expect(answer.needed.barrier).not.toBeNull();
        return;
      }
      limits += 1;
      expect(impactOn(model, [sized(most)], id)?.late ?? 0).toBeLessThan(1e-5);
      expect(impactOn(model, [sized(most + 1e-4)], id)).toBeDefined();
      const { steps = [], rest = [] } = answer.nearest ?? {};
      expect(steps.length + rest.length).toBeGreaterThan(0);
      for (const step of steps) checkStep(step);
    });
    expect(Math.min(limits, nevers)).toBeGreaterThan(10);
  });

  it('finds the worst ways that there are, in their order', () => {
    let compared = 0;
    forEachAsked({ loops: 'none', anyOf: false }, 300, (model, incident, id) => {
      const most = 4;
      const answer = whyFrom(model, incident, id, most);
      const all = allWays(model, incident, id);
      for (const brings of ['late', 'defects'] as const) {
        const found = answer.ways.filter((way) => way.brings === brings && !way.binding);
        const expected = all.filter((way) => way.brings === brings).sort((a, b) => b.size - a.size);
        // The binding way stands first, whatever it would bring by itself.
        const binding = answer.ways.find((way) => way.brings === brings && way.binding);
        const others = expected.filter(({ key }) => binding === undefined || key !== keyOf(binding.steps));
        found.forEach((way, i) => {
          expectNear(brings === 'late' ? way.late : way.defects, others[i]?.size ?? NaN);
        });
        const wanted = Math.min(most, others.length + (binding === undefined ? 0 : 1));
        expect(found.length + (binding === undefined ? 0 : 1)).toBe(wanted);
        compared += found.length;
      }
    });
    expect(compared).toBeGreaterThan(200);
  });

  it('comes by no team twice in a further way, and never gives the same way twice', () => {
    forEachAsked({}, 200, (model, incident, id) => {
      const { ways } = whyFrom(model, incident, id, 5);
      const keys = ways.map(({ brings, steps }) => `${brings} ${keyOf(steps)}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { binding, steps } of ways) {
        const teams = steps.map(({ to }) => to);
        if (!binding) expect(new Set(teams).size).toBe(teams.length);
      }
    });
  });

  it('gives fewer ways as the first of more, loops or not', () => {
    forEachAsked({}, 150, (model, incident, id) => {
      const sizes = ({ ways }: WhyResult, brings: Way['brings']): number[] =>
        ways.filter((way) => way.brings === brings && !way.binding).map((way) => way.late + way.defects);
      const [few, many] = [whyFrom(model, incident, id, 2), whyFrom(model, incident, id, 8)];
      for (const brings of ['late', 'defects'] as const) {
        const all = sizes(many, brings);
        sizes(few, brings).forEach((size, i) => expectNear(size, all[i] ?? NaN));
      }
    });
  });

  it('asked of a scenario, tells what holds a team up where it is not this one', () => {
    let elsewhere = 0;
    fc.assert(
      fc.property(orgCases({}), ({ organization, incidents }) => {
        const model = buildModel(organization);
        const [first] = incidents;
        if (first === undefined) return;
        const from: IncidentTarget = first.target;
        for (const { id } of organization.teams) {
          const team = impactOn(model, incidents, id);
          const { other, ways, to } = answerWhy(model, { from, to: id, incidents, ways: 3 });
          expectNear(to.late, team?.late ?? 0);
          for (const way of ways) checkWay(way, incidents);
          if (other === null) continue;
          elsewhere += 1;
          expect(other.steps.at(-1)?.handoff).toBe(team?.via);
          expect(ways.some(({ binding, brings }) => binding && brings === 'late')).toBe(false);
        }
      }),
      { numRuns: 250 },
    );
    expect(elsewhere).toBeGreaterThan(50);
  });
});

function keyOf(steps: readonly WayStep[]): string {
  return steps.map(({ handoff, carries }) => `${handoff}:${carries}`).join(' ');
}

interface PlainWay {
  readonly key: string;
  readonly brings: 'late' | 'defects';
  readonly size: number;
}

/** All ways one after the other, each reckoned by itself: what takes exponential time in a large organization. */
function allWays(model: OrgModel, incident: Incident, to: string): PlainWay[] {
  const { organization } = model;
  const impact = new Map(
    answerImpact(model, { incidents: [incident] }).result.teams.map((team) => [team.id, team]),
  );
  const usualOf = usualDefects(model, organization);
  const noticeOf = (id: string): number => impact.get(id)?.notice ?? 0;
  const ways: PlainWay[] = [];
  const walk = (at: string, brings: 'late' | 'defects', size: number, key: string): void => {
    if (at === to && key !== '') {
      ways.push({ key, brings, size });
      return;
    }
    for (const handoff of organization.handoffs.filter(({ from }) => from === at)) {
      const team = organization.teams.find(({ id }) => id === handoff.to);
      if (team === undefined) throw new Error('no receiver');
      const on = (carries: string, next: 'late' | 'defects', nextSize: number): void =>
        walk(handoff.to, next, nextSize, `${key}${key === '' ? '' : ' '}${handoff.id}:${carries}`);
      if (brings === 'late') {
        const late = arrivesLate(handoff, size, noticeOf(at)) - team.bufferHours;
        if (late > 1e-9) on('late', 'late', late);
        continue;
      }
      const usual = usualOf(at);
      const late = handoff.reworkHours * handoff.catchesShare * Math.max(0, size - usual) - team.bufferHours;
      if (late > 1e-9) on('rework', 'late', late);
      const passes = (1 - handoff.catchesShare) * handoff.taintsShare;
      const clean = 1 - usual * passes;
      const defects = clean < 1e-9 ? 0 : 1 - ((1 - usualOf(handoff.to)) * (1 - size * passes)) / clean;
      if (defects - usualOf(handoff.to) > 1e-9) on('defects', 'defects', defects);
    }
  };
  const from = 'team' in incident.target ? incident.target.team : '';
  const origin = impact.get(from);
  if (origin === undefined) return [];
  if (origin.late > 1e-9) walk(from, 'late', origin.late, '');
  if (origin.defects - origin.baselineDefects > 1e-9) walk(from, 'defects', origin.defects, '');
  return ways;
}

/** Steps 2 to 4 of the model. */
function arrivesLate(handoff: HandOff, late: number, giverNotice: number): number {
  const { slackHours, everyHours, workaround, blocksShare, tells } = handoff;
  if (late - slackHours < 1e-9) return 0;
  let felt = late - slackHours;
  if (everyHours > 0) felt = everyHours * Math.ceil((felt - 1e-6) / everyHours);
  if (workaround !== undefined && (tells ? giverNotice : 0) >= workaround.noticeHours - 1e-9)
    felt -= Math.min(felt, workaround.savesHours + workaround.savesShare * felt);
  return felt * blocksShare;
}

function usualDefects(model: OrgModel, { teams }: Organization): (id: string) => number {
  const { compiled, baseline } = model;
  const byId = new Map(
    teams.map(({ id }, i) => [id, baseline.defectShare[compiled.rankOfTeam[i] ?? 0] ?? 0]),
  );
  return (id) => byId.get(id) ?? 0;
}
