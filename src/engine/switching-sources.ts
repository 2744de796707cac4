import { flagAt, intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';
import { findSources, reachBack } from './sources-of.ts';

/** Where a delay can make somebody take the work of another giver, with other defects, and that matters. */
export interface Switching {
  /** By rank: 1 for the sources whose delay may do that. */
  readonly isSource: Uint8Array;
  /** The hand-offs that are used as long as they are on time; undefined where nothing is certain. */
  readonly usual: readonly number[] | undefined;
}

/**
 * Where a switch of giver changes defects that cost rework or break a promised accuracy: the one place where a larger
 * delay can do less (MODEL “Lateness is monotone”). undefined if there is none.
 */
export function findSwitching(
  network: Network,
  baseline: Baseline,
  requirements: Requirements,
): Switching | undefined {
  const isUpstream = findSources(network, requirements);
  const usual = findUsual(network, baseline).filter(
    (slot) => isUpstream[intAt(network.receiver, slot)] === 1,
  );
  // Where the baseline still moves, everything may.
  const receivers = baseline.isSettled
    ? usual.map((slot) => intAt(network.receiver, slot))
    : Array.from({ length: network.teamCount }, (_, team) => team);
  if (receivers.length === 0) return undefined;
  const isSpoilt = reachOn(network, receivers);
  const minds = (slot: number): boolean => flagAt(isSpoilt, intAt(network.giver, slot)) === 1;
  const hasRework = network.reworkHours.some(
    (hours, slot) => isMore(hours, 0) && isUpstream[intAt(network.receiver, slot)] === 1 && minds(slot),
  );
  const hasPromise = requirements.slots.some(
    (slot, i) => isMore(realAt(requirements.accurateShare, i), 0) && minds(slot),
  );
  if (!hasRework && !hasPromise) return undefined;
  return { isSource: reachBack(network, receivers), usual: baseline.isSettled ? usual : undefined };
}

/** Of each any-of group whose members do not all pass on the same defects: the one that passes on fewest, then the first. */
function findUsual(network: Network, { defectShare }: Baseline): number[] {
  const passed = (slot: number): number =>
    realAt(defectShare, intAt(network.giver, slot)) * realAt(network.passedShare, slot);
  const usual: number[] = [];
  let slot = 0;
  while (slot < network.handoffCount) {
    const groupEnd = intAt(network.groupEnd, slot);
    let best = slot;
    let isEqual = true;
    for (let member = slot + 1; member < groupEnd; member++) {
      if (!isSame(passed(member), passed(best))) isEqual = false;
      if (isMore(passed(best), passed(member))) best = member;
    }
    if (!isEqual) usual.push(best);
    slot = groupEnd;
  }
  return usual;
}

/** By rank: 1 for these teams and for all that their work comes to. */
function reachOn(network: Network, teams: readonly number[]): Uint8Array {
  const isReached = new Uint8Array(network.teamCount);
  const open: number[] = [];
  const reach = (team: number): void => {
    if (flagAt(isReached, team) === 1) return;
    isReached[team] = 1;
    open.push(team);
  };
  teams.forEach(reach);
  for (let team = open.pop(); team !== undefined; team = open.pop()) {
    network.receivers.subarray(network.firstReceiver[team], network.firstReceiver[team + 1]).forEach(reach);
    network.nextReceivers
      .subarray(network.firstNextReceiver[team], network.firstNextReceiver[team + 1])
      .forEach(reach);
  }
  return isReached;
}
