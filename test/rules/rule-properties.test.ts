import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { findHelpfulTelling } from '../../src/analysis/find-helpful-telling.ts';
import { findLongOutages } from '../../src/analysis/find-long-outages.ts';
import { findMultiplyingSlots } from '../../src/analysis/find-multiplying-slots.ts';
import { findPromiseInversions } from '../../src/analysis/find-promise-inversions.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel, handoffById } from '../../src/analysis/org-model.ts';
import type { ImpactHandOff, ImpactResult } from '../../src/model/impact-result.ts';
import type { Incident, Organization, Team } from '../../src/model/organization.ts';
import { promisesKept } from '../../src/rules/catalogue/promises-kept.ts';
import type { OrgLimits } from '../random-orgs.ts';
import { orgCases } from '../random-orgs.ts';
import { discoveriesOf } from './discoveries.ts';

fc.configureGlobal({ seed: 20261122 });
vi.setConfig({ testTimeout: 120_000 });

const NONE = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };
/** More than what is found is off by, and less than anything that is written in a case. */
const A_BIT = 1e-3;

function impactOf(model: OrgModel, incidents: readonly Incident[]): ImpactResult {
  return answerImpact(model, { incidents }).result;
}

function handoffIn({ handoffs }: ImpactResult, id: string): ImpactHandOff {
  const found = handoffs.find((handoff) => handoff.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function brokenIn({ handoffs }: ImpactResult): string[] {
  return handoffs.filter(({ promise }) => promise === 'broken').map(({ id }) => id);
}

/** Random organizations whose case is a scenario of theirs. */
function withScenario(limits: OrgLimits = {}): fc.Arbitrary<Organization> {
  return orgCases(limits).map(({ organization, incidents }) => {
    const { place } = organization;
    const declared = incidents.map((incident) => ({ ...incident, place, extra: {} }));
    const scenario = {
      place,
      id: 'case',
      name: 'Case',
      description: '',
      incidents: declared,
      accepts: [],
      extra: {},
    };
    return { ...organization, scenarios: [scenario] };
  });
}

/** Checks something that most cases have none of, and that enough of them have. */
function forAll(
  least: number,
  cases: fc.Arbitrary<Organization>,
  check: (model: OrgModel, seen: () => void) => void,
): void {
  let seen = 0;
  const property = fc.property(cases, (organization) =>
    check(buildModel(organization), () => {
      seen += 1;
    }),
  );
  fc.assert(property, { numRuns: 300 });
  expect(seen).toBeGreaterThan(least);
}

describe('promises-kept', () => {
  it('finds what impact finds, by a way without gaps', () => {
    forAll(200, withScenario(), (model, seen) => {
      const [scenario] = model.organization.scenarios;
      const result = impactOf(model, scenario?.incidents ?? []);
      const found = discoveriesOf(promisesKept, model);
      expect(found.map(({ entity }) => entity.id)).toEqual(brokenIn(result));
      for (const { entity, way = [], about } of found) {
        seen();
        expect(about).toBe('case');
        const { from, to } = handoffById(model, entity.id);
        expect(way.at(-1)?.message).toContain(`${from} → ${to}`);
        const ends = way.map(({ message }) => /(t\d+) → (t\d+)/.exec(message)?.slice(1) ?? []);
        ends.slice(1).forEach(([giver], i) => expect(giver).toBe(ends[i]?.[1]));
      }
    });
  });
});

describe('promise-inversion', () => {
  it('has a supplier that keeps its promise, but no later', () => {
    forAll(60, withScenario(), (model, seen) => {
      for (const { handoff, allowed, broken } of findPromiseInversions(model)) {
        seen();
        const { delayHours, qualityShare } = allowed;
        const sizes = { ...NONE, delayHours, qualityShare };
        const target = { handoff: handoff.id };
        const result = impactOf(model, [{ target, ...sizes }]);
        expect(broken.handoff.from).toBe(handoff.to);
        expect(brokenIn(result)).toContain(broken.handoff.id);
        expect(brokenIn(result)).not.toContain(handoff.id);
        // What comes back round a loop may add to it, within the promise.
        const { late } = handoffIn(result, handoff.id);
        expect(late).toBeGreaterThan(allowed.feltHours - 1e-9);
        expect(late).toBeLessThan((handoff.promise.lateHours ?? Infinity) + 1e-9);
        expect(handoffIn(result, broken.handoff.id).late).toBe(broken.feltHours);
        for (const [isSized, more] of [
          [delayHours > 0, { delayHours: delayHours + A_BIT }],
          [qualityShare > 0, { qualityShare: qualityShare + A_BIT }],
        ] as const)
          if (isSized)
            expect(brokenIn(impactOf(model, [{ target, ...sizes, ...more }]))).toContain(handoff.id);
      }
    });
  });

  it('misses none', () => {
    forAll(60, withScenario({ slots: false }), (model, seen) => {
      const found = new Set(
        Array.from(
          findPromiseInversions(model),
          ({ handoff, broken }) => `${handoff.id} ${broken.handoff.id}`,
        ),
      );
      for (const { id, from, to, promise, slackHours, workaround } of model.organization.handoffs) {
        if (from === to) continue;
        if (promise.lateHours === undefined || promise.accurateShare !== undefined) continue;
        if (workaround?.noticeHours === 0) continue;
        const delayHours = slackHours + promise.lateHours;
        const result = impactOf(model, [{ target: { handoff: id }, ...NONE, delayHours }]);
        if (brokenIn(result).includes(id)) continue;
        for (const broken of brokenIn(result)) {
          if (handoffById(model, broken).from !== to) continue;
          seen();
          expect(found).toContain(`${id} ${broken}`);
        }
      }
    });
  });
});

describe('outage-too-long', () => {
  /** Whether a customer is hurt: late, or a promise of time to it broken where there is one. */
  function isHurt(model: OrgModel, customer: Team, team: string, outageHours: number): boolean {
    const result = impactOf(model, [{ target: { team }, ...NONE, outageHours }]);
    const promised = model.organization.handoffs.filter(
      ({ to, promise }) => to === customer.id && promise.lateHours !== undefined,
    );
    if (promised.length === 0) return result.teams.some(({ id, late }) => id === customer.id && late > 0);
    const broken = brokenIn(result);
    return promised.some(({ id }) => broken.includes(id));
  }

  const MINUTE = 1 / 60;

  it('is what runs of the outage show, in both directions', () => {
    forAll(150, withScenario({ rework: false }), (model, seen) => {
      const found = new Map(Array.from(findLongOutages(model), (outage) => [outage.team.id, outage]));
      const customers = model.organization.teams.filter(({ kind }) => kind === 'customer');
      for (const { id, kind, recoveryHours } of model.organization.teams) {
        if (kind === 'customer') continue;
        const hurt = customers.filter((customer) => isHurt(model, customer, id, recoveryHours));
        const outage = found.get(id);
        expect(outage?.customers ?? 0).toBe(hurt.length);
        if (outage === undefined) continue;
        seen();
        const { customer, survivesHours } = outage;
        expect(hurt).toContain(customer);
        expect(isHurt(model, customer, id, Math.min(recoveryHours, survivesHours + MINUTE))).toBe(true);
        expect(survivesHours * 60).toBeCloseTo(Math.round(survivesHours * 60), 9);
        if (survivesHours > 0)
          for (const other of hurt) expect(isHurt(model, other, id, survivesHours)).toBe(false);
      }
    });
  });

  it('tells an outage that is survived where a longer one may do less', () => {
    forAll(100, withScenario(), (model, seen) => {
      for (const { team, customer, survivesHours } of findLongOutages(model)) {
        seen();
        const { id, recoveryHours } = team;
        expect(survivesHours).toBeLessThan(recoveryHours);
        expect(isHurt(model, customer, id, recoveryHours)).toBe(true);
        expect(isHurt(model, customer, id, Math.min(recoveryHours, survivesHours + MINUTE))).toBe(true);
        if (survivesHours > 0) expect(isHurt(model, customer, id, survivesHours)).toBe(false);
      }
    });
  });
});

describe('slot-multiplies', () => {
  it('is what a run of the delay shows', () => {
    const limits = { delayHours: 1, becomesHours: 4 };
    forAll(60, withScenario(), (model, seen) => {
      for (const { handoff, feltHours, customer } of findMultiplyingSlots(model, () => limits)) {
        seen();
        const delayHours = handoff.slackHours + 1;
        const result = impactOf(model, [{ target: { handoff: handoff.id }, ...NONE, delayHours }]);
        expect(feltHours).toBeGreaterThanOrEqual(4);
        expect(handoffIn(result, handoff.id).late).toBeGreaterThanOrEqual(feltHours);
        const late = result.teams.filter(({ kind }) => kind === 'customer').map((team) => team.late);
        expect(customer?.lateHours ?? 0).toBe(Math.max(0, ...late));
      }
    });
  });
});

describe('telling-would-help', () => {
  it('is what a run with that hand-off told shows', () => {
    forAll(15, withScenario(), (model, seen) => {
      for (const { handoff, situation, saved, insteadHours } of findHelpfulTelling(model, () => 8)) {
        seen();
        const incidents =
          'scenario' in situation
            ? situation.scenario.incidents
            : [{ target: { team: situation.team.id }, ...NONE, delayHours: situation.delayHours }];
        const { organization } = model;
        const handoffs = organization.handoffs.map((one) =>
          one.id === handoff.id ? { ...one, tells: true } : one,
        );
        const told = impactOf(buildModel({ ...organization, handoffs }), incidents);
        expect(handoff.tells).toBe(false);
        expect(brokenIn(impactOf(model, incidents))).toContain(saved.handoff.id);
        expect(brokenIn(told)).not.toContain(saved.handoff.id);
        expect(handoffIn(told, saved.handoff.id).late).toBe(insteadHours);
      }
    });
  });
});
