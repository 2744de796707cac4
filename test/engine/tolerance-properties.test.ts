import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildModel, rankOf } from '../../src/analysis/org-model.ts';
import { computeBaseline } from '../../src/engine/baseline.ts';
import { findQualityTolerances } from '../../src/engine/find-quality-tolerances.ts';
import { findTolerances, findTolerancesOf } from '../../src/engine/find-tolerances.ts';
import { createIncidents } from '../../src/engine/incidents.ts';
import type { Requirements } from '../../src/engine/requirements.ts';
import { isBroken } from '../../src/engine/requirements.ts';
import { Ripple } from '../../src/engine/ripple.ts';
import { compileNetwork } from '../../src/graph/compile-network.ts';
import type { Organization } from '../../src/model/organization.ts';
import { runPlainModel } from '../plain-model.ts';
import type { OrgLimits } from '../random-orgs.ts';
import { orgCases } from '../random-orgs.ts';

fc.configureGlobal({ seed: 20261122 });
vi.setConfig({ testTimeout: 60_000 });

/** A delay that nothing survives: what is not late then never is. */
const HUGE_HOURS = 1e9;

/** A target, what it must hold, and everything on the way: its punctuality (even), or the promises it makes (odd). */
function requirementsOf(organization: Organization, target: number, limitHours: number, isPromise: boolean) {
  const compiled = compileNetwork(organization);
  const { network } = compiled;
  const slots = isPromise
    ? Int32Array.from(network.giver.keys()).filter((e) => network.giver[e] === target)
    : new Int32Array(0);
  const promises = Array.from(slots, (e) => organization.handoffs[compiled.handoffAtSlot[e] ?? -1]?.promise);
  const requirements: Requirements = {
    team: isPromise ? -1 : target,
    limitHours,
    slots,
    lateHours: Float64Array.from(promises, (promise) => promise?.lateHours ?? Infinity),
    accurateShare: Float64Array.from(promises, (promise) => promise?.accurateShare ?? 0),
  };
  return { network, baseline: computeBaseline(network), requirements };
}

interface Asked {
  readonly organization: Organization;
  readonly target: number;
  readonly limitHours: number;
  readonly isPromise: boolean;
}

function asked(limits: OrgLimits = {}): fc.Arbitrary<Asked> {
  return fc
    .record({
      org: orgCases(limits),
      at: fc.nat(11),
      limitHours: fc.constantFrom(0, 0, 2.5, 17),
      isPromise: fc.boolean(),
    })
    .map(({ org: { organization }, at, limitHours, isPromise }) => ({
      organization,
      target: at % organization.teams.length,
      limitHours,
      isPromise,
    }));
}

/** For each source: what it bears breaks nothing, nor does less of it; a millionth more does. */
function checkEach(one: Asked, kind: 'delay' | 'quality'): number {
  const { network, baseline, requirements } = requirementsOf(
    one.organization,
    one.target,
    one.limitHours,
    one.isPromise,
  );
  const find = kind === 'delay' ? findTolerancesOf : findQualityTolerances;
  const most = kind === 'delay' ? HUGE_HOURS : 1;
  const found = find(network, baseline, requirements);
  const ripple = new Ripple(network, baseline);
  const incident = createIncidents(1);
  let finite = 0;
  found.forEach((size, source) => {
    if (source === requirements.team) return;
    const breaks = (tried: number): boolean => {
      incident.at[0] = source;
      (kind === 'delay' ? incident.delayHours : incident.qualityShare)[0] = tried;
      ripple.run(incident);
      return isBroken(requirements, network, baseline, ripple.peaks);
    };
    const bears = Math.min(size, most);
    for (const part of [0.1, 0.37, 0.5, 0.83, 0.99, 1])
      if (size > 0 && breaks(part * bears)) throw new Error(`${part} of ${size} at ${source} breaks it`);
    if (size === Infinity || size === 1) return;
    finite += 1;
    if (!breaks(size + 1.1e-6 * Math.max(1, size)))
      throw new Error(`more than ${size} at ${source} breaks nothing`);
  });
  return finite;
}

describe('what a source bears breaks nothing, and a millionth more does', () => {
  it('of delay', () => {
    let finite = 0;
    fc.assert(
      fc.property(asked({ rework: false }), (one) => void (finite += checkEach(one, 'delay'))),
      { numRuns: 400 },
    );
    expect(finite).toBeGreaterThan(200);
  });

  it('of delay, where a switch of giver may save rework', () => {
    let finite = 0;
    fc.assert(
      fc.property(asked(), (one) => void (finite += checkEach(one, 'delay'))),
      { numRuns: 150 },
    );
    expect(finite).toBeGreaterThan(80);
  });

  it('of spoilt work', () => {
    let finite = 0;
    fc.assert(
      fc.property(asked(), (one) => void (finite += checkEach(one, 'quality'))),
      { numRuns: 150 },
    );
    expect(finite).toBeGreaterThan(40);
  });
});

describe('tolerances equal those that halving with the plain model finds', () => {
  const few = orgCases({ rework: false }).filter(({ organization }) => organization.teams.length <= 5);

  it('for one target of each organization', () => {
    let finite = 0;
    const property = fc.property(few, fc.nat(4), fc.constantFrom(0, 3), ({ organization }, at, limit) => {
      const model = buildModel(organization);
      const target = organization.teams[at % organization.teams.length]?.id ?? '';
      const found = findTolerances(model.compiled.network, model.baseline, rankOf(model, target), limit);
      for (const { id } of organization.teams) {
        if (id === target) continue;
        const expected = halve(organization, id, target, limit);
        const actual = found[rankOf(model, id)] ?? NaN;
        if (expected < Infinity) finite += 1;
        if (actual !== expected && Math.abs(actual - expected) > 2e-6 * Math.max(1, expected))
          throw new Error(`${id} to ${target}: ${actual} for ${expected}`);
      }
    });
    fc.assert(property, { numRuns: 60 });
    expect(finite).toBeGreaterThan(20);
  });
});

/** The tolerance by halving alone, each step a run of the plain model. */
function halve(organization: Organization, source: string, target: string, limitHours: number): number {
  const isLate = (delayHours: number): boolean => {
    const incident = {
      target: { team: source },
      delayHours,
      outageHours: 0,
      qualityShare: 0,
      noticeHours: 0,
    };
    const { teams } = runPlainModel(organization, [incident]);
    return (teams.find(({ id }) => id === target)?.late ?? 0) - limitHours >= 1e-9;
  };
  if (!isLate(HUGE_HOURS)) return Infinity;
  let fine = 0;
  let late = 1;
  while (!isLate(late)) late *= 2;
  while (late - fine > 1e-7 * Math.max(1, fine)) {
    const middle = (fine + late) / 2;
    if (isLate(middle)) late = middle;
    else fine = middle;
  }
  return fine;
}
