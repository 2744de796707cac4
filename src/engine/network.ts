/**
 * An organization as numbers. Teams are numbered by rank: every same-round hand-off goes from a lower to a higher
 * rank. Hand-offs are numbered by slot: by receiver, and within a receiver the ungrouped ones first, then each
 * any-of group together, all in document order. Times are hours, shares fractions of 1.
 */
export interface Network {
  readonly teamCount: number;
  readonly handoffCount: number;

  // By team rank.
  readonly bufferHours: Float64Array;
  readonly leadHours: Float64Array;
  /** Share of its own work that is not right. */
  readonly ownDefectShare: Float64Array;
  readonly costPerHour: Float64Array;
  /** The slots of a team's inputs: from firstInput[rank] up to firstInput[rank + 1]. */
  readonly firstInput: Int32Array;
  /** The receivers of its same-round hand-offs, each once: receivers[firstReceiver[rank]] and on. */
  readonly firstReceiver: Int32Array;
  readonly receivers: Int32Array;
  /** The same for its feedback hand-offs. */
  readonly firstNextReceiver: Int32Array;
  readonly nextReceivers: Int32Array;

  // By hand-off slot.
  readonly giver: Int32Array;
  readonly receiver: Int32Array;
  /** Position in the document, which breaks ties. */
  readonly order: Int32Array;
  /** 1 where it feeds the receiver's next round. */
  readonly feedback: Uint8Array;
  /** The slot after the last member of its any-of group; its own slot + 1 where it is in none. */
  readonly groupEnd: Int32Array;
  readonly slackHours: Float64Array;
  /** Time between two slots in the calendar; 0: at any time. */
  readonly everyHours: Float64Array;
  readonly blocksShare: Float64Array;
  /** 1 where the giver warns the receiver. */
  readonly tells: Uint8Array;
  readonly savesHours: Float64Array;
  readonly savesShare: Float64Array;
  /** How early the receiver must know for its workaround; Infinity without one. */
  readonly workaroundNoticeHours: Float64Array;
  /** Share of defects that spoils the receiver's output: what its check misses, times what that taints. */
  readonly passedShare: Float64Array;
  /** Hours of rework if all of it were defective, as far as the check finds it. */
  readonly reworkHours: Float64Array;
}

/** Whom a scenario lets tell: as the organization declares it, everybody, or nobody. */
export type Telling = 'declared' | 'told' | 'untold';

/** The same network with every hand-off told, or none. */
export function withTelling(network: Network, telling: Telling): Network {
  if (telling === 'declared') return network;
  return { ...network, tells: new Uint8Array(network.handoffCount).fill(telling === 'told' ? 1 : 0) };
}
