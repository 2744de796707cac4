import { flagAt, intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import { feltHours } from './felt.ts';
import { WITHIN_HOURS, invertFelt, invertHandOff } from './invert-handoff.ts';
import type { Network } from './network.ts';
import type { SourceProbe } from './source-probe.ts';
import { PERHAPS_EASED } from './workaround-use.ts';

/** Ways that fork at any-of groups may be very many; with more steps than this the search goes on without them. */
const MOST_STEPS = 10_000;

/** What a ripple that broke something proves about smaller delays. */
export interface LatenessProof {
  /** Every delay above this breaks the same thing by the same ways, up to the delay that was run; in hours. */
  readonly aboveHours: number;
  /** False where a workaround that came too late in this ripple might be in time for a smaller delay. */
  readonly isCertain: boolean;
}

/**
 * Follows what is late in a probe's last ripple back to the source and turns each hand-off round: how small may the
 * delay be and still do this? Of an any-of group all members have to be late, so each is followed, and the one that
 * asks for most counts. undefined where no such proof is found.
 */
export function traceLateness(
  probe: SourceProbe,
  workaroundUse: Uint8Array,
  source: number,
): LatenessProof | undefined {
  const tracer = new Tracer(probe, workaroundUse, source);
  const aboveHours = tracer.traceRequirements();
  return Number.isNaN(aboveHours) ? undefined : { aboveHours, isCertain: tracer.isCertain };
}

class Tracer {
  isCertain = true;
  private steps = 0;
  private readonly probe: SourceProbe;
  private readonly network: Network;
  private readonly workaroundUse: Uint8Array;
  private readonly source: number;

  constructor(probe: SourceProbe, workaroundUse: Uint8Array, source: number) {
    this.probe = probe;
    this.network = probe.network;
    this.workaroundUse = workaroundUse;
    this.source = source;
  }

  /** From the first requirement that is broken, in the first round in which it is. NaN where none is by lateness. */
  traceRequirements(): number {
    const { probe, network } = this;
    const { team, limitHours, slots, lateHours } = probe.requirements;
    for (let round = 1; round <= probe.rounds; round++) {
      if (team >= 0 && isMore(probe.history.lateHours(team, round), limitHours))
        return this.traceTeam(team, round, limitHours + WITHIN_HOURS);
      for (let i = 0; i < slots.length; i++) {
        const slot = intAt(slots, i);
        if (!isMore(this.felt(slot, round), realAt(lateHours, i))) continue;
        const isEased = this.isEased(slot, round);
        const hours = invertFelt(network, slot, realAt(lateHours, i) + WITHIN_HOURS, isEased);
        return this.traceTeam(intAt(network.giver, slot), this.roundOfGiver(slot, round), hours);
      }
    }
    return NaN;
  }

  /** The delay above which a team is later in a round than this. */
  private traceTeam(team: number, round: number, hours: number): number {
    const { network } = this;
    if (team === this.source && round === 1) return hours;
    this.steps += 1;
    if (this.steps > MOST_STEPS) return NaN;
    const heldUp = hours + realAt(network.bufferHours, team);
    const [first, end] = this.findLatest(team, round, heldUp);
    let above = first === end ? NaN : 0;
    for (let slot = first; slot < end; slot++) {
      const giverHours = invertHandOff(network, slot, heldUp, this.isEased(slot, round));
      const giver = intAt(network.giver, slot);
      above = Math.max(above, this.traceTeam(giver, this.roundOfGiver(slot, round), giverHours));
    }
    return above;
  }

  /** The hand-off or group that holds a team up most, if for longer than this; nothing else. */
  private findLatest(team: number, round: number, hours: number): [first: number, end: number] {
    const { network } = this;
    const end = intAt(network.firstInput, team + 1);
    let latest: [number, number] = [end, end];
    let most = hours;
    let slot = intAt(network.firstInput, team);
    while (slot < end) {
      const groupEnd = intAt(network.groupEnd, slot);
      let least = Infinity;
      for (let member = slot; member < groupEnd; member++)
        least = Math.min(least, this.felt(member, round) * realAt(network.blocksShare, member));
      if (least > most) {
        most = least;
        latest = [slot, groupEnd];
      }
      slot = groupEnd;
    }
    return latest;
  }

  private felt(slot: number, round: number): number {
    const { history } = this.probe;
    const giver = intAt(this.network.giver, slot);
    const late = history.lateHours(giver, this.roundOfGiver(slot, round));
    return feltHours(this.network, slot, late, this.notice(slot, round));
  }

  private notice(slot: number, round: number): number {
    if (flagAt(this.network.tells, slot) === 0) return 0;
    return this.probe.history.noticeHours(intAt(this.network.giver, slot), this.roundOfGiver(slot, round));
  }

  private roundOfGiver(slot: number, round: number): number {
    return round - flagAt(this.network.feedback, slot);
  }

  private isEased(slot: number, round: number): boolean {
    const { network } = this;
    if (!isMore(realAt(network.workaroundNoticeHours, slot), this.notice(slot, round))) return true;
    const isAtOnce = intAt(network.giver, slot) === this.source && this.roundOfGiver(slot, round) === 1;
    if (!isAtOnce && this.workaroundUse[slot] === PERHAPS_EASED) this.isCertain = false;
    return false;
  }
}
