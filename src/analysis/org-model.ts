import type { Baseline } from '../engine/baseline.ts';
import { computeBaseline } from '../engine/baseline.ts';
import type { CompiledNetwork } from '../graph/compile-network.ts';
import { compileNetwork } from '../graph/compile-network.ts';
import type { OrgGraph } from '../graph/org-graph.ts';
import { buildGraph } from '../graph/org-graph.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { HandOff, Organization, Team } from '../model/organization.ts';

/** An organization ready to be asked: built and compiled once, then only questioned. */
export interface OrgModel {
  readonly organization: Organization;
  /** @internal Its types need packages that a user of the library has no reason to install. */
  readonly graph: OrgGraph;
  /** @internal */
  readonly compiled: CompiledNetwork;
  /** What is not right with no incident at all. */
  readonly baseline: Baseline;
}

/** Builds, compiles and computes the baseline. O(teams + hand-offs) without loops. */
export function buildModel(organization: Organization): OrgModel {
  const graph = buildGraph(organization);
  const compiled = compileNetwork(organization, graph);
  return { organization, graph, compiled, baseline: computeBaseline(compiled.network) };
}

/** The team at a rank of the network. @internal */
export function teamAt({ organization, compiled }: OrgModel, rank: number): Team {
  return itemAt(organization.teams, numberAt(compiled.teamAtRank, rank));
}

/** The hand-off at a slot of the network. @internal */
export function handoffAt({ organization, compiled }: OrgModel, slot: number): HandOff {
  return itemAt(organization.handoffs, numberAt(compiled.handoffAtSlot, slot));
}

/** The rank of a team that is known to exist. @internal */
export function rankOf({ graph, compiled }: OrgModel, teamId: string): number {
  return numberAt(compiled.rankOfTeam, graph.getNodeAttribute(teamId, 'index'));
}

/** The slot of a hand-off that is known to exist. @internal */
export function slotOf({ graph, compiled }: OrgModel, handoffId: string): number {
  return numberAt(compiled.slotOfHandOff, graph.getEdgeAttribute(handoffId, 'index'));
}
