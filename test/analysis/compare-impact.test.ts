import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answerDiff } from '../../src/analysis/answer-diff.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { answerStructure } from '../../src/analysis/answer-structure.ts';
import { brokenAnyway } from '../../src/analysis/promise-state.ts';
import type { OrgModel } from '../../src/analysis/org-model.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { findTolerances } from '../../src/engine/find-tolerances.ts';
import type {
  CustomerChange,
  DiffImpact,
  IncidentFigures,
  PromiseChange,
  PromiseSide,
} from '../../src/model/diff-impact.ts';
import type { DiffResult } from '../../src/model/diff-result.ts';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import type { Incident, Organization } from '../../src/model/organization.ts';
import type { EditedOrg } from '../edited-orgs.ts';
import { editedOrgs } from '../edited-orgs.ts';

vi.setConfig({ testTimeout: 60_000 });

const DAY = { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 };
const SPOILT = { delayHours: 2, outageHours: 0, qualityShare: 0.5, noticeHours: 0 };

function diff(
  base: Organization,
  head: Organization,
  incident = DAY,
  worseBy = 0,
): Omit<DiffResult, 'findings'> {
  const [before, after] = [buildModel(base), buildModel(head)];
  return answerDiff({ label: 'base', model: before }, { label: 'head', model: after }, { incident, worseBy })
    .result;
}

function impactOf(model: OrgModel, incidents: readonly Incident[]): ImpactResult {
  return answerImpact(model, { incidents }).result;
}

function expectNear(actual: number, expected: number, what: string): void {
  if (Math.abs(actual - expected) > 1e-6 * Math.max(1, Math.abs(expected)))
    throw new Error(`${what}: ${actual} for ${expected}`);
}

function expectFigures(figures: IncidentFigures | null, { totals, status, teams }: ImpactResult): void {
  if (figures === null) throw new Error('no figures');
  const worst = Math.max(0, ...teams.map(({ kind, late }) => (kind === 'customer' ? late : 0)));
  expect([figures.teams, figures.customers, figures.promisesBroken, figures.status]).toEqual([
    totals.teams,
    totals.customers,
    totals.promisesBroken,
    status,
  ]);
  expectNear(figures.customerLate, totals.customerLate, 'customerLate');
  expectNear(figures.teamLate, totals.teamLate, 'teamLate');
  expectNear(figures.cost, totals.cost, 'cost');
  expectNear(figures.worstCustomerLate, worst, 'worst');
}

function expectSide(side: PromiseSide | null, handoff: string, { handoffs }: ImpactResult): void {
  const found = handoffs.find(({ id }) => id === handoff);
  if (side === null || found === undefined) expect([side, found]).toEqual([null, undefined]);
  else {
    expect(side.promise).toBe(found.promise);
    expectNear(side.late, found.late, 'late');
    expectNear(side.defects, found.defects, 'defects');
  }
}

/** Every promise that one side breaks and the other does not, as two impacts say it. */
function brokenOtherwise(before: ImpactResult, after: ImpactResult): string[] {
  const broken = ({ handoffs }: ImpactResult): Set<string> =>
    new Set(handoffs.filter(({ promise }) => promise === 'broken').map(({ id }) => id));
  const [was, is] = [broken(before), broken(after)];
  return [...new Set([...was, ...is])].filter((id) => was.has(id) !== is.has(id)).toSorted();
}

/** Whether the only difference is that a promise of accuracy is broken anyway on one side, and by the incident on the other. */
function isOnlyAnyway(
  id: string,
  before: ImpactResult,
  after: ImpactResult,
  { base, head }: EditedOrg,
): boolean {
  const [was, is] = [before, after].map(({ handoffs }) => handoffs.find((one) => one.id === id));
  const promised = (organization: Organization): number =>
    organization.handoffs.find((one) => one.id === id)?.promise.lateHours ?? Infinity;
  const states = [was?.promise, is?.promise];
  if (!states.includes('already-broken')) return false;
  return (was?.late ?? 0) - promised(base) < 1e-9 && (is?.late ?? 0) - promised(head) < 1e-9;
}

function customersOf({ teams }: Organization): string[] {
  return teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id);
}

function expectChanges(
  edited: EditedOrg,
  changes: { readonly promises: readonly PromiseChange[]; readonly customers: readonly CustomerChange[] },
  before: ImpactResult,
  after: ImpactResult,
): void {
  for (const change of changes.promises) {
    expectSide(change.before, change.handoff, before);
    expectSide(change.after, change.handoff, after);
  }
  const expected = brokenOtherwise(before, after).filter((id) => !isOnlyAnyway(id, before, after, edited));
  expect(changes.promises.map(({ handoff }) => handoff).toSorted()).toEqual(expected);
  const [was, is] = [before, after].map(({ teams }) => new Map(teams.map((team) => [team.id, team])));
  const customers = customersOf(edited.base).filter((id) => customersOf(edited.head).includes(id));
  const late = customers.filter(
    (id) => Math.abs((is?.get(id)?.late ?? 0) - (was?.get(id)?.late ?? 0)) >= 1e-9,
  );
  const listed = new Map(changes.customers.map((change) => [change.customer, change]));
  expect(late.filter((id) => !listed.has(id))).toEqual([]);
  for (const [id, change] of listed) {
    expectNear(change.before?.late ?? NaN, was?.get(id)?.late ?? 0, 'before');
    expectNear(change.after.late, is?.get(id)?.late ?? 0, 'after');
    const defects = is?.get(id)?.defects;
    if (defects !== undefined) expectNear(change.after.defects, defects, 'defects');
  }
}

describe('what two maps come to', () => {
  it('is nothing where they are the same', () => {
    const property = fc.property(editedOrgs(), ({ base }) => {
      const { verdict, impact } = diff(base, structuredClone(base));
      expect(verdict).toBe('same');
      expectNothing(impact);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('is what impact says of each side, and nothing is missed', () => {
    let changes = 0;
    const property = fc.property(editedOrgs(), fc.constantFrom(DAY, SPOILT), (edited, incident) => {
      const { base, head } = edited;
      const [before, after] = [buildModel(base), buildModel(head)];
      const { impact } = diff(base, head, incident);
      for (const scenario of impact.scenarios) {
        const was = impactOf(
          before,
          base.scenarios.find(({ id }) => id === scenario.scenario)?.incidents ?? [],
        );
        const is = impactOf(
          after,
          head.scenarios.find(({ id }) => id === scenario.scenario)?.incidents ?? [],
        );
        expectFigures(scenario.before, was);
        expectFigures(scenario.after, is);
        expectChanges(edited, scenario, was, is);
      }
      const inside = (organization: Organization): string[] =>
        organization.teams.filter(({ kind }) => kind !== 'customer').map(({ id }) => id);
      const teams = inside(head).filter((id) => inside(base).includes(id));
      expect(impact.stress.teams).toBe(teams.length);
      const rows = new Map(impact.stress.rows.map((row) => [row.team, row]));
      for (const team of teams) {
        const incidents = [{ ...incident, target: { team } }];
        const [was, is] = [impactOf(before, incidents), impactOf(after, incidents)];
        const row = rows.get(team);
        if (row !== undefined) {
          changes += 1;
          expectFigures(row.before, was);
          expectFigures(row.after, is);
        } else {
          for (const key of [
            'teams',
            'customers',
            'promisesBroken',
            'customerLate',
            'teamLate',
            'cost',
          ] as const)
            expectNear(was.totals[key], is.totals[key], `${team}: ${key}`);
        }
        expectChanges(edited, row ?? { promises: [], customers: [] }, was, is);
      }
      expect([...rows.keys()].filter((team) => !teams.includes(team))).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
    expect(changes).toBeGreaterThan(100);
  });

  it('with no incident is what is broken anyway', () => {
    let found = 0;
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const { usual } = diff(base, head).impact;
      const [was, is] = [base, head].map((organization) => new Set(brokenAnyway(buildModel(organization))));
      const otherwise = [...new Set([...(was ?? []), ...(is ?? [])])].filter(
        (id) => was?.has(id) !== is?.has(id),
      );
      // A promise that is broken by the time alone is none of those.
      expect(usual.promises.map(({ handoff }) => handoff).toSorted()).toEqual(otherwise.toSorted());
      found += otherwise.length;
    });
    fc.assert(property, { numRuns: 150 });
    expect(found).toBeGreaterThan(5);
  });

  it('is the opposite the other way round', () => {
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const [there, back] = [diff(base, head), diff(head, base)];
      const mirrored: Readonly<Record<string, string>> = {
        worse: 'better',
        better: 'worse',
      };
      // Of whoever is handed less than before, gains are not said, which the other way round are losses.
      const alike = customersServedAlike(base, head);
      expect(keysOf(back.impact, alike).toSorted()).toEqual(
        keysOf(there.impact, alike, (change) => OPPOSITE[change] ?? change).toSorted(),
      );
      const turned = ({ service, promised }: DiffImpact, turn: Readonly<Record<string, string>>): string[] =>
        [
          ...service.map(({ customer, change }) => `${customer} ${turn[change] ?? change}`),
          ...promised.map(({ handoff, change }) => `${handoff} ${turn[change] ?? change}`),
        ].toSorted();
      expect(turned(back.impact, {})).toEqual(turned(there.impact, OPPOSITE));
      // What was dropped one way is a new promise the other way.
      if (
        there.impact.promises.every(({ because }) => because === 'ripple') &&
        back.impact.promises.every(({ because }) => because === 'ripple') &&
        there.impact.choices.length + back.impact.choices.length === 0 &&
        [there, back].every(({ impact }) => impact.service.length + impact.promised.length === 0) &&
        alike.size === customersOf(head).filter((id) => customersOf(base).includes(id)).length
      )
        expect(back.verdict).toBe(mirrored[there.verdict] ?? there.verdict);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('has the tolerances, single sources and loops of each side', () => {
    let found = 0;
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const { impact } = diff(base, head);
      const [before, after] = [buildModel(base), buildModel(head)];
      const customers = customersOf(base).filter((id) => customersOf(head).includes(id));
      for (const customer of customers) {
        const listed = new Map(
          impact.tolerances
            .filter((effect) => effect.customer === customer)
            .flatMap(({ teams }) => teams.map((team) => [team.team, team] as const)),
        );
        const [was, is] = [tolerancesOf(before, customer), tolerancesOf(after, customer)];
        for (const { id } of head.teams.filter((team) => base.teams.some((one) => one.id === team.id))) {
          const [then, now] = [was.get(id) ?? NaN, is.get(id) ?? NaN];
          const differs = then !== now && !(Math.abs(then - now) <= 1e-5);
          const isSaid = differs && isComparable(now < then, customer, base, head);
          expect([id, listed.has(id)]).toEqual([id, isSaid]);
          if (!isSaid) continue;
          found += 1;
          const orNull = (hours: number): number | null => (hours === Infinity ? null : hours);
          expect(listed.get(id)).toEqual({ team: id, before: orNull(then), after: orNull(now) });
        }
      }
      expectSources(impact, before, after);
      expectLoops(impact, before, after);
    });
    fc.assert(property, { numRuns: 150 });
    expect(found).toBeGreaterThan(50);
  });

  it('is never better by what is not handed over or promised any more', () => {
    let [served, dropped] = [0, 0];
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const { verdict, impact } = diff(base, head);
      const lost = customersOf(base).filter((id) => handedTo(id, base) > 0 && handedTo(id, head) === 0);
      const said = impact.service.filter(({ change }) => change === 'no-longer-served');
      expect(said.map(({ customer }) => customer).toSorted()).toEqual(lost.toSorted());
      const everyone = new Set([...customersOf(base), ...customersOf(head)]);
      const promisesTo = ({ handoffs }: Organization, id: string): number =>
        handoffs.filter(
          ({ to, promise }) =>
            to === id && (promise.lateHours !== undefined || promise.accurateShare !== undefined),
        ).length;
      const fewer = [...everyone].filter((id) => promisesTo(head, id) < promisesTo(base, id));
      for (const id of fewer)
        expect(impact.promised.map(({ change, to }) => `${change} ${to}`)).toContain(`dropped ${id}`);
      if (lost.length + fewer.length > 0) expect(['worse', 'mixed']).toContain(verdict);
      const gains = [
        ...impact.customers.filter(({ change }) => change === 'earlier' || change === 'fewer-defects'),
        ...impact.tolerances.filter(({ change }) => change === 'gained'),
      ].map(({ customer }) => customer);
      expect(gains.filter((id) => handedTo(id, head) < handedTo(id, base))).toEqual([]);
      served += lost.length;
      dropped += fewer.length;
    });
    fc.assert(property, { numRuns: 200 });
    expect(Math.min(served, dropped)).toBeGreaterThan(5);
  });

  it('counts a customer as later only beyond the threshold', () => {
    const property = fc.property(editedOrgs(), ({ base, head }) => {
      const all = diff(base, head).impact;
      const some = diff(base, head, DAY, 2).impact;
      const late = ({ stress }: DiffImpact, least: number): string[] =>
        stress.rows.flatMap(({ team, customers }) =>
          customers
            .filter(({ before, after }) => Math.abs(after.late - (before?.late ?? 0)) - least >= 1e-9)
            .map(({ customer }) => `${team} ${customer}`),
        );
      expect(late(some, 2)).toEqual(late(all, 2));
      expect(
        some.customers.filter(
          ({ change, worst }) => change === 'later' && worst.after.late - worst.before.late < 2,
        ),
      ).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

function handedTo(customer: string, { handoffs }: Organization): number {
  return handoffs.filter(({ to }) => to === customer).length;
}

/** Customers of both sides with as many hand-offs as before. */
function customersServedAlike(base: Organization, head: Organization): Set<string> {
  return new Set(
    customersOf(base)
      .filter((id) => customersOf(head).includes(id))
      .filter((id) => handedTo(id, base) === handedTo(id, head)),
  );
}

/** Whether a loss, or a gain, is said of a customer: not a gain of whoever is handed less, nor a loss of whoever was handed nothing. */
function isComparable(isLoss: boolean, customer: string, base: Organization, head: Organization): boolean {
  const [before, after] = [handedTo(customer, base), handedTo(customer, head)];
  return isLoss ? before > 0 || after === 0 : after >= before;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  'newly-broken': 'newly-kept',
  'newly-kept': 'newly-broken',
  later: 'earlier',
  earlier: 'later',
  'more-defects': 'fewer-defects',
  'fewer-defects': 'more-defects',
  new: 'gone',
  gone: 'new',
  lost: 'gained',
  gained: 'lost',
  dropped: 'made',
  made: 'dropped',
  'no-longer-served': 'newly-served',
  'newly-served': 'no-longer-served',
  endless: 'recovers',
  recovers: 'endless',
};

/** What was found, in words that can be turned round. */
function keysOf(
  impact: DiffImpact,
  alike: ReadonlySet<string>,
  turn: (change: string) => string = (change) => change,
): string[] {
  const promises = impact.stress.rows.flatMap(({ team, promises: changes }) =>
    changes
      .filter(({ before, after }) => before?.promise != null && after?.promise != null)
      .map(({ handoff, change }) => `${team} ${handoff} ${turn(change)}`),
  );
  return [
    ...promises,
    ...impact.customers
      .filter(({ customer }) => alike.has(customer))
      .map(({ customer, change, teams }) => `${customer} ${turn(change)} ${teams}`),
    ...impact.singleSources.map(
      ({ team, change, promises: ids }) => `${team} ${turn(change)} ${ids.toSorted().join()}`,
    ),
    ...impact.loops.map(({ teams, change }) => `${teams.toSorted().join()} ${turn(change)}`),
    ...impact.tolerances
      .filter(({ customer }) => alike.has(customer))
      .map(({ customer, change, teams }) => `${customer} ${turn(change)} ${teams.length}`),
  ];
}

function expectNothing(impact: DiffImpact): void {
  const { promises, customers, usual, stress, singleSources, choices, loops, tolerances, scenarios } = impact;
  expect([promises, customers, usual.promises, usual.customers, stress.rows]).toEqual([[], [], [], [], []]);
  expect([singleSources, choices, loops, tolerances]).toEqual([[], [], [], []]);
  for (const scenario of scenarios) {
    expect(scenario.after).toEqual(scenario.before);
    expect([scenario.change, scenario.promises, scenario.customers]).toEqual(['none', [], []]);
  }
}

function tolerancesOf(model: OrgModel, customer: string): Map<string, number> {
  const { rankOfTeam, numberOfTeam, network } = model.compiled;
  const rank = (id: string): number => rankOfTeam[numberOfTeam.get(id) ?? -1] ?? -1;
  const found = findTolerances(network, model.baseline, rank(customer), 0);
  return new Map(model.organization.teams.map(({ id }) => [id, found[rank(id)] ?? NaN]));
}

function expectSources(impact: DiffImpact, before: OrgModel, after: OrgModel): void {
  const pairs = (model: OrgModel): Set<string> =>
    new Set(
      answerStructure(model).singleSources.flatMap(({ team, promises }) =>
        promises.map((id) => `${team} ${id}`),
      ),
    );
  const promised = ({ organization }: OrgModel): Set<string> =>
    new Set(
      organization.handoffs
        .filter(({ promise }) => promise.lateHours !== undefined || promise.accurateShare !== undefined)
        .map(({ id }) => id),
    );
  const [was, is] = [pairs(before), pairs(after)];
  const isInBoth = (pair: string): boolean => {
    const id = pair.split(' ')[1] ?? '';
    return promised(before).has(id) && promised(after).has(id);
  };
  for (const [change, having, others] of [
    ['new', is, was],
    ['gone', was, is],
  ] as const) {
    // A new team can take the place of one that is gone: of those only so much can be said.
    const isThere = (id: string): boolean =>
      [before, after].every(({ organization }) => organization.teams.some((team) => team.id === id));
    const expected = [...having].filter(
      (pair) => !others.has(pair) && isInBoth(pair) && isThere(pair.split(' ')[0] ?? ''),
    );
    const listed = impact.singleSources
      .filter((source) => source.change === change && isThere(source.team))
      .flatMap(({ team, promises }) => promises.map((id) => `${team} ${id}`));
    expect(listed.toSorted()).toEqual(expected.toSorted());
  }
}

function expectLoops(impact: DiffImpact, before: OrgModel, after: OrgModel): void {
  const [was, is] = [before, after].map((model) => answerStructure(model).loops);
  const isSharing = (a: { teams: readonly string[] }, b: { teams: readonly string[] }): boolean =>
    a.teams.some((team) => b.teams.includes(team));
  for (const loop of is ?? []) {
    const same = (was ?? []).filter((other) => isSharing(loop, other));
    const listed = impact.loops.find(
      ({ teams, change }) => change !== 'gone' && change !== 'recovers' && teams.join() === loop.teams.join(),
    );
    if (same.length === 0) expect(listed).toMatchObject({ change: 'new', after: loop.status });
    else if (loop.status !== 'settled' && same.every(({ status }) => status === 'settled'))
      expect(listed).toMatchObject({ change: 'endless', after: loop.status });
    else expect(listed).toBeUndefined();
  }
}
