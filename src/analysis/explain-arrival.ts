import type { CombinedIncidents } from '../engine/combined-incidents.ts';
import { afterSlack, savedByWorkaround, untilSlot } from '../engine/felt.ts';
import type { Network } from '../engine/network.ts';
import { numberAt } from '../model/indexed.ts';

/** What a giver is like in one round. */
export interface GiverState {
  readonly lateHours: number;
  readonly noticeHours: number;
  readonly defectShare: number;
}

/**
 * How the lateness of a giver becomes that of its hand-off on arrival, in hours:
 * leaves - slack + toSlot - workaround - notBlocking = arrives.
 */
export interface ArrivalSteps {
  /** How late it leaves the giver, with what an incident on the hand-off itself adds. */
  readonly leaves: number;
  /** What an incident on the hand-off itself adds to the giver's lateness. */
  readonly onTheWay: number;
  readonly slack: number;
  readonly toSlot: number;
  /** What the receiver's workaround saves. */
  readonly workaround: number;
  readonly notBlocking: number;
  readonly arrives: number;
  /** How early the receiver hears of it; 0 where nobody tells. */
  readonly notice: number;
}

/** Takes one hand-off through steps 1 to 4 of the model, as far as time goes. Incidents act in round 1 alone. */
export function explainArrival(
  network: Network,
  incidents: CombinedIncidents,
  { slot, round }: { readonly slot: number; readonly round: number },
  giver: Pick<GiverState, 'lateHours' | 'noticeHours'>,
): ArrivalSteps {
  const incident = round === 1 ? incidents.ofHandOff(slot) : 0;
  const onTheWay = incidents.delayOf(incident);
  const known = incidents.noticeOnArrival(incident, giver.lateHours, giver.noticeHours);
  const notice = network.tells[slot] === 1 ? known : 0;
  const leaves = giver.lateHours + onTheWay;
  const beyondSlack = afterSlack(network, slot, leaves);
  const atSlot = untilSlot(network, slot, beyondSlack);
  const workaround = savedByWorkaround(network, slot, atSlot, notice);
  const felt = atSlot - workaround;
  const arrives = felt * numberAt(network.blocksShare, slot);
  return {
    leaves,
    onTheWay,
    slack: leaves - beyondSlack,
    toSlot: atSlot - beyondSlack,
    workaround,
    notBlocking: felt - arrives,
    arrives,
    notice,
  };
}
