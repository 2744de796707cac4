import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ExposureQuestion } from '../../src/analysis/answer-exposure.ts';
import { answerExposure } from '../../src/analysis/answer-exposure.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { ExposureResult, ExposureSource } from '../../src/model/exposure-result.ts';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import { itemAt } from '../../src/model/indexed.ts';
import type { Incident } from '../../src/model/organization.ts';
import { orgCases } from '../random-orgs.ts';

fc.configureGlobal({ seed: 20260801 });
vi.setConfig({ testTimeout: 60_000 });

/** More than a tolerance is off by, and less than anything that is written in a case. */
const A_BIT = 1e-3;

const NONE = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };

interface Asked {
  readonly model: OrgModel;
  readonly target: string;
  readonly result: ExposureResult;
}

/** Questions about some team of a random organization. Rework is left out where monotone lateness is counted on. */
function asked(question: Partial<ExposureQuestion>, rework = false): fc.Arbitrary<Asked> {
  return fc.tuple(orgCases({ rework }), fc.nat()).map(([{ organization }, at]) => {
    const model = buildModel(organization);
    const target = itemAt(organization.teams, at % organization.teams.length).id;
    return { model, target, result: answerExposure(model, { target, delayHours: 8, ...question }).result };
  });
}

function impactOf(model: OrgModel, team: string, sizes: Partial<Omit<Incident, 'target'>>): ImpactResult {
  return answerImpact(model, { incidents: [{ target: { team }, ...NONE, ...sizes }] }).result;
}

function lateIn({ teams }: ImpactResult, id: string): number {
  return teams.find((team) => team.id === id)?.late ?? 0;
}

function forAll(cases: fc.Arbitrary<Asked>, check: (asked: Asked, source: ExposureSource) => void): void {
  let seen = 0;
  const property = fc.property(cases, (one) => {
    for (const source of one.result.sources) {
      seen += 1;
      check(one, source);
    }
  });
  fc.assert(property, { numRuns: 60 });
  expect(seen).toBeGreaterThan(80);
}

describe('exposure', () => {
  it('has the lateness that impact has', () => {
    forAll(asked({}, true), ({ model, target }, { id, late }) =>
      expect(late).toBe(lateIn(impactOf(model, id, { delayHours: 8 }), target)),
    );
  });

  it.each([0, 3])('has tolerances that are just short of too late, at %dh', (limitHours) => {
    forAll(asked({ limitHours }), ({ model, target }, { id, tolerance }) => {
      const lateBy = (delayHours: number): number => lateIn(impactOf(model, id, { delayHours }), target);
      const within = lateBy(tolerance === null ? 1e6 : Math.max(0, tolerance - A_BIT));
      expect(within).toBeLessThanOrEqual(limitHours + 1e-6);
      if (tolerance !== null) expect(lateBy(tolerance + A_BIT)).toBeGreaterThan(limitHours);
    });
  });

  it('has tolerances up to which promises hold', () => {
    forAll(asked({ promise: true }), ({ model, result }, { id, tolerance }) => {
      const broken = (delayHours: number): string[] =>
        impactOf(model, id, { delayHours }).handoffs.flatMap((handoff) =>
          handoff.promise === 'broken' && result.promises.includes(handoff.id) ? [handoff.id] : [],
        );
      expect(broken(tolerance === null ? 1e6 : Math.max(0, tolerance - A_BIT))).toEqual([]);
      if (tolerance !== null) expect(broken(tolerance + A_BIT).length).toBeGreaterThan(0);
    });
  });

  it('takes an outage at one team alone for a delay of its length', () => {
    forAll(asked({}), ({ model, target }, { id, late }) =>
      expect(lateIn(impactOf(model, id, { outageHours: 8 }), target)).toBe(late),
    );
  });

  it('tells the way from the source to the target, or where it ends', () => {
    forAll(asked({}), ({ model, target }, { id, tolerance, via, chain, ends }) => {
      const { handoffs } = model.organization;
      expect(ends.length > 0).toBe(tolerance === null);
      expect([chain[0], chain.at(-1)]).toEqual(tolerance === null ? [undefined, undefined] : [id, target]);
      chain.slice(1).forEach((to, i) => {
        expect(handoffs.some((handoff) => handoff.from === chain[i] && handoff.to === to)).toBe(true);
      });
      if (tolerance !== null) expect(handoffs.find((handoff) => handoff.id === via)?.to).toBe(target);
    });
  });

  it('has the defects that impact has, and a share up to which all is well', () => {
    forAll(asked({ qualityShare: 0.2 }), ({ model, target, result }, { id, defects, qualityTolerance }) => {
      const by = (qualityShare: number): ImpactResult => impactOf(model, id, { qualityShare });
      const spoilt = by(0.2).teams.find((team) => team.id === target)?.defects;
      expect(defects).toBe(spoilt ?? result.baselineDefects);
      const isWell = (impact: ImpactResult): boolean =>
        lateIn(impact, target) < 1e-6 &&
        impact.handoffs.every(
          (handoff) => handoff.promise !== 'broken' || !result.promises.includes(handoff.id),
        );
      expect(isWell(by(Math.max(0, (qualityTolerance ?? 1) - 1e-5)))).toBe(true);
      if (typeof qualityTolerance === 'number')
        expect(isWell(by(Math.min(1, qualityTolerance + 1e-5)))).toBe(false);
    });
  });
});
