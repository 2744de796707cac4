import { flagAt, intAt, realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore, isSame } from './compare.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';
import { reachBack } from './sources-of.ts';

/**
 * By rank: 1 for the sources whose delay may make somebody take the work of another giver, with other defects, where
 * those cost rework or break a promised accuracy: the one place where a larger delay can do less (MODEL “Lateness is
 * monotone”). undefined if there are none.
 */
export function findSwitching(
  network: Network,
  baseline: Baseline,
  requirements: Requirements,
): Uint8Array | undefined {
  // Where the baseline still moves, everything may.
  const all = Array.from({ length: network.teamCount }, (_, team) => team);
  const receivers = baseline.isSettled ? findUnequalReceivers(network, baseline) : all;
  if (receivers.length === 0) return undefined;
  const isSpoilt = reachOn(network, receivers);
  const minds = (slot: number): boolean => flagAt(isSpoilt, intAt(network.giver, slot)) === 1;
  const hasRework = network.reworkHours.some((hours, slot) => isMore(hours, 0) && minds(slot));
  const hasPromise = requirements.slots.some(
    (slot, i) => isMore(realAt(requirements.accurateShare, i), 0) && minds(slot),
  );
  return hasRework || hasPromise ? reachBack(network, receivers) : undefined;
}

/** The teams that take more or fewer defects, depending on whom of an any-of group they take the work of. */
function findUnequalReceivers(network: Network, baseline: Baseline): number[] {
  const passed = (slot: number): number =>
    realAt(baseline.defectShare, intAt(network.giver, slot)) * realAt(network.passedShare, slot);
  const receivers: number[] = [];
  for (let slot = 0; slot + 1 < network.handoffCount; slot++) {
    if (intAt(network.groupEnd, slot) === slot + 1 || isSame(passed(slot), passed(slot + 1))) continue;
    const receiver = intAt(network.receiver, slot);
    if (receivers.at(-1) !== receiver) receivers.push(receiver);
  }
  return receivers;
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
