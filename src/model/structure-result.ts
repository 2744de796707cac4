import type { DefeatedGroup } from './defeated-group.ts';
import type { RippleStatus } from './impact-result.ts';
import type { StressIncident } from './stress-result.ts';

/** The answer to `ripple stress --structure`, as `--format json` prints it. Times are hours, shares fractions of 1. */
export interface StructureResult {
  readonly kind: 'ripple/structure';
  readonly version: 1;
  readonly org: string;
  /** What the loops are tried with, at each of their teams in turn. */
  readonly incident: StressIncident;
  /** Sets of teams that are each other's customers, by their first team in document order. */
  readonly loops: readonly StructureLoop[];
  /** Teams that hand nothing on and are no customers; as all lists of ids here in document order. */
  readonly ends: readonly string[];
  /** Teams that hand on, but from which no way leads to any customer. */
  readonly noWayToCustomers: readonly string[];
  /** Teams and roles (no suppliers, systems or customers) that hand on, and that nobody hands anything. */
  readonly sources: readonly string[];
  /** Teams that neither give nor receive anything, customers among them. */
  readonly alone: readonly string[];
  /** How many customers the organization has. */
  readonly customers: number;
  /** Customers that nobody hands anything. */
  readonly unservedCustomers: readonly string[];
  /** How many hand-offs are promised in any way. */
  readonly promises: number;
  /** By number of promises behind which they stand alone, descending, then document order. */
  readonly singleSources: readonly SingleSource[];
  /** Every any-of group, in document order of its first hand-off. */
  readonly groups: readonly AnyOfGroup[];
}

/** Teams each of which is upstream of all the others: what one does comes back to it. */
export interface StructureLoop {
  readonly teams: readonly string[];
  /** How many hand-offs go from one of them to another, and how many of those feed the next round. */
  readonly handoffs: number;
  readonly feedback: number;
  /** For each hand-off that feeds the next round the shortest way round that it closes, no way twice. */
  readonly ways: readonly LoopWay[];
  /** The worst ending of the incident, put on its teams one by one. */
  readonly status: RippleStatus;
  /** Rounds until all was as before; of several the most. 50 at most. */
  readonly rounds: number;
  /** The first team with that ending. */
  readonly worst: string;
  /** At how many of its teams the incident was tried: all, but in very large loops. From how many it never recovers. */
  readonly tried: number;
  readonly never: number;
  /** Where it never recovers: the way round by which the lateness comes back; null if it is not lateness. */
  readonly keptBy: LoopWay | null;
  /** Where it never recovers: the least that helps; null where slack at one place does not. */
  readonly cure: LoopCure | null;
  /** Those of its teams whose work is nearly all defective with no incident at all. */
  readonly saturated: readonly string[];
}

/** A way round: hand-offs in the order of the work, a feedback one last, each beginning where the one before ends. */
export interface LoopWay {
  readonly handoffs: readonly LoopHandOff[];
  /** Hours that its hand-offs' slack and its teams' buffers can take up each time round, at most. */
  readonly slack: number;
  readonly buffer: number;
}

/** A hand-off of a loop. */
export interface LoopHandOff {
  readonly handoff: string;
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly line: number;
  /** Whether it feeds the next round, and whether that is only assumed. */
  readonly feedback: boolean;
  readonly assumed: boolean;
}

/** How much more slack of one hand-off makes a loop recover. */
export interface LoopCure {
  readonly handoff: string;
  /** Hours more than now, in whole minutes: the least with which all is as before within 10 rounds. */
  readonly slack: number;
  readonly rounds: number;
}

/** A team that cannot be gone around: if it stopped, these promised hand-offs of the same round would not come. */
export interface SingleSource {
  readonly team: string;
  /** Ids of the promised hand-offs, its own among them, in document order. */
  readonly promises: readonly string[];
}

/** Hand-offs of which one suffices. */
export interface AnyOfGroup extends DefeatedGroup {
  /** How many teams all its hand-offs depend on. */
  readonly shared: number;
  /** These teams, at most 100: within the same round first, then the nearest to the receiver. */
  readonly sharedBy: readonly SharedGiver[];
}

/** A team without which a choice is none. */
export interface SharedGiver {
  readonly team: string;
  /** The fewest hand-offs from it to the receiver. */
  readonly hops: number;
  /** Whether all of them stop in the same round; else some do only in later ones. */
  readonly sameRound: boolean;
}
