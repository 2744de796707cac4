import type { OrgModel } from '../analysis/org-model.ts';
import { rankOf } from '../analysis/org-model.ts';
import { findTolerances } from '../engine/find-tolerances.ts';
import { hopsUpstream } from '../engine/hops-upstream.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';

/** What a team has to do with others. */
export interface TeamFacts {
  readonly team: Team;
  /** In document order. */
  readonly gets: readonly HandOff[];
  readonly gives: readonly HandOff[];
  /** Customers outside that its work gets to, nearest first, then in document order. */
  readonly customers: readonly FarTeam[];
}

/** A team, and how many hand-offs away it is. */
export interface FarTeam {
  readonly id: string;
  readonly hops: number;
}

/** What can be said of a team without any ripple. */
export function gatherTeamFacts(model: OrgModel, teamId: string): TeamFacts | undefined {
  const { teams, handoffs } = model.organization;
  const team = teams.find(({ id }) => id === teamId);
  if (team === undefined) return undefined;
  return {
    team,
    gets: handoffs.filter(({ to }) => to === teamId),
    gives: handoffs.filter(({ from }) => from === teamId),
    customers: findCustomers(model, teamId),
  };
}

/** Hand-off by hand-off outwards from the team, those of feedback too. */
function findCustomers({ organization }: OrgModel, teamId: string): FarTeam[] {
  const { handoffs, teams } = organization;
  const receivers = new Map<string, string[]>();
  for (const { from, to } of handoffs) {
    const known = receivers.get(from);
    if (known === undefined) receivers.set(from, [to]);
    else known.push(to);
  }
  const hops = new Map([[teamId, 0]]);
  for (const [id, distance] of hops) {
    for (const receiver of receivers.get(id) ?? []) {
      if (!hops.has(receiver)) hops.set(receiver, distance + 1);
    }
  }
  const outside = new Set(teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id));
  return [...hops]
    .flatMap(([id, distance]) => (distance > 0 && outside.has(id) ? [{ id, hops: distance }] : []))
    .toSorted((a, b) => a.hops - b.hops);
}

/** How late a source may be before a target is late by it, in hours; Infinity: however late. */
export interface Tolerance extends FarTeam {
  readonly hours: number;
}

/** Who upstream could make a team late, the nearest to it first: by tolerance, then hops, then document order; as `exposure` does. */
export function findDangers(model: OrgModel, target: string): Tolerance[] {
  const { compiled, organization } = model;
  const rank = rankOf(model, target);
  const hours = tolerancesTo(model, rank);
  const hops = hopsUpstream(compiled.network, Int32Array.of(rank));
  return organization.teams
    .flatMap(({ id }): Tolerance[] => {
      const source = rankOf(model, id);
      const distance = numberAt(hops, source);
      return distance > 0 ? [{ id, hops: distance, hours: numberAt(hours, source) }] : [];
    })
    .toSorted((a, b) => (a.hours === b.hours ? a.hops - b.hops : a.hours - b.hours));
}

/** How late a team may be before each of the others feels it; the one that feels it first comes first. */
export function findTolerancesOfSource(
  model: OrgModel,
  source: string,
  targets: readonly FarTeam[],
): Tolerance[] {
  const rank = rankOf(model, source);
  return targets
    .map((target) => ({ ...target, hours: numberAt(tolerancesTo(model, rankOf(model, target.id)), rank) }))
    .toSorted((a, b) => (a.hours === b.hours ? a.hops - b.hops : a.hours - b.hours));
}

const foundOf = new WeakMap<OrgModel, Map<number, Float64Array>>();

/** Exact and not quick, so each is found once. */
function tolerancesTo(model: OrgModel, target: number): Float64Array {
  const ofModel = foundOf.get(model) ?? new Map<number, Float64Array>();
  foundOf.set(model, ofModel);
  const found = ofModel.get(target) ?? findTolerances(model.compiled.network, model.baseline, target, 0);
  ofModel.set(target, found);
  return found;
}
