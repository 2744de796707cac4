import type { Baseline } from '../engine/baseline.ts';
import { computeBaseline } from '../engine/baseline.ts';
import type { CompiledNetwork } from '../graph/compile-network.ts';
import { compileNetwork } from '../graph/compile-network.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff, Organization, Team } from '../model/organization.ts';

/** An organization ready to be asked: built and compiled once, then only questioned. */
export interface OrgModel {
  readonly organization: Organization;
  /** @internal Its types need packages that a user of the library has no reason to install. */
  /** @internal */
  readonly compiled: CompiledNetwork;
  /** What is not right with no incident at all. */
  readonly baseline: Baseline;
}

/** Builds, compiles and computes the baseline. O(teams + hand-offs) without loops. */
export function buildModel(organization: Organization): OrgModel {
  const compiled = compileNetwork(organization);
  return { organization, compiled, baseline: computeBaseline(compiled.network) };
}

/** The team at a rank of the network. @internal */
export function teamAt({ organization, compiled }: OrgModel, rank: number): Team {
  return itemAt(organization.teams, numberAt(compiled.teamAtRank, rank));
}

/** The hand-off at a slot of the network. @internal */
export function handoffAt({ organization, compiled }: OrgModel, slot: number): HandOff {
  return itemAt(organization.handoffs, numberAt(compiled.handoffAtSlot, slot));
}

/** The rank of a team that is known to exist. */
export function rankOf(model: OrgModel, teamId: string): number {
  const { rankOfTeam, numberOfTeam } = model.compiled;
  return numberAt(rankOfTeam, numberOrThrow(numberOfTeam, teamId));
}

/** The slot of a hand-off that is known to exist. */
export function slotOf(model: OrgModel, handoffId: string): number {
  return numberAt(model.compiled.slotOfHandOff, numberOrThrow(numbersOfHandOffs(model), handoffId));
}

/** A hand-off that is known to exist. */
export function handoffById(model: OrgModel, handoffId: string): HandOff {
  return itemAt(model.organization.handoffs, numberOrThrow(numbersOfHandOffs(model), handoffId));
}

const handOffNumbers = new WeakMap<Organization, ReadonlyMap<string, number>>();

/** Only questions that name hand-offs need them by their ids. */
function numbersOfHandOffs({ organization }: OrgModel): ReadonlyMap<string, number> {
  const known = handOffNumbers.get(organization);
  if (known !== undefined) return known;
  const numbers = new Map(organization.handoffs.map(({ id }, i) => [id, i]));
  handOffNumbers.set(organization, numbers);
  return numbers;
}

function numberOrThrow(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new Error(`no ${id}`);
  return number;
}
