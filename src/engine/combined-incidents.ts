import { flagAt, intAt, realAt } from './arrays.ts';
import { isMore } from './compare.ts';
import type { PlacedIncidents } from './incidents.ts';

/**
 * The incidents of a run, one per place: delays add, the longest outage counts, qualities combine as
 * 1 - (1-q1)(1-q2), the shortest notice among those with a delay or an outage counts. Entry 0 is "no incident",
 * so a place's number can be asked without a branch.
 */
export class CombinedIncidents {
  /** Ranks of the teams and slots of the hand-offs that have one. */
  readonly teams: number[] = [];
  readonly handoffs: number[] = [];
  private readonly delayHours: number[] = [0];
  private readonly outageHours: number[] = [0];
  private readonly qualityShare: number[] = [0];
  private readonly noticeHours: number[] = [0];
  private readonly entryOfTeam: Int32Array;
  private readonly entryOfHandOff: Int32Array;

  constructor(teamCount: number, handoffCount: number) {
    this.entryOfTeam = new Int32Array(teamCount);
    this.entryOfHandOff = new Int32Array(handoffCount);
  }

  /** Takes the place of the incidents before; costs only what they and the new ones touch. */
  set(incidents: PlacedIncidents): void {
    for (const rank of this.teams) this.entryOfTeam[rank] = 0;
    for (const slot of this.handoffs) this.entryOfHandOff[slot] = 0;
    this.teams.length = 0;
    this.handoffs.length = 0;
    for (const sizes of this.allSizes()) sizes.length = 1;
    for (let i = 0; i < incidents.count; i++) this.add(incidents, i);
  }

  /** The number of a team's combined incident; 0 for none. */
  ofTeam(rank: number): number {
    return intAt(this.entryOfTeam, rank);
  }

  /** The number of a hand-off's combined incident; 0 for none. */
  ofHandOff(slot: number): number {
    return intAt(this.entryOfHandOff, slot);
  }

  /** By the number of a combined incident. */
  delayOf(entry: number): number {
    return sizeAt(this.delayHours, entry);
  }

  /** By the number of a combined incident. */
  outageOf(entry: number): number {
    return sizeAt(this.outageHours, entry);
  }

  /** By the number of a combined incident. */
  qualityOf(entry: number): number {
    return sizeAt(this.qualityShare, entry);
  }

  /** By the number of a combined incident. */
  noticeOf(entry: number): number {
    return sizeAt(this.noticeHours, entry);
  }

  /** What a hand-off's giver knows of it, in hours before the due time: of its own delay and of the incident's. */
  noticeOnArrival(entry: number, giverLateHours: number, giverNoticeHours: number): number {
    if (!isMore(this.delayOf(entry), 0)) return giverNoticeHours;
    return isMore(giverLateHours, 0)
      ? Math.min(giverNoticeHours, this.noticeOf(entry))
      : this.noticeOf(entry);
  }

  private add(incidents: PlacedIncidents, i: number): void {
    const onHandOff = flagAt(incidents.onHandOff, i) === 1;
    const entry = this.entryAt(intAt(incidents.at, i), onHandOff);
    const delay = realAt(incidents.delayHours, i);
    const outage = onHandOff ? 0 : realAt(incidents.outageHours, i);
    if (isMore(delay, 0) || isMore(outage, 0)) {
      const isFirst = !isMore(this.delayOf(entry), 0) && !isMore(this.outageOf(entry), 0);
      const notice = realAt(incidents.noticeHours, i);
      this.noticeHours[entry] = isFirst ? notice : Math.min(notice, this.noticeOf(entry));
    }
    this.delayHours[entry] = this.delayOf(entry) + delay;
    this.outageHours[entry] = Math.max(this.outageOf(entry), outage);
    const clean = (1 - this.qualityOf(entry)) * (1 - realAt(incidents.qualityShare, i));
    this.qualityShare[entry] = 1 - clean;
  }

  private entryAt(place: number, onHandOff: boolean): number {
    const entries = onHandOff ? this.entryOfHandOff : this.entryOfTeam;
    const known = intAt(entries, place);
    if (known !== 0) return known;
    const entry = this.delayHours.length;
    entries[place] = entry;
    (onHandOff ? this.handoffs : this.teams).push(place);
    for (const sizes of this.allSizes()) sizes.push(0);
    return entry;
  }

  private allSizes(): readonly number[][] {
    return [this.delayHours, this.outageHours, this.qualityShare, this.noticeHours];
  }
}

function sizeAt(sizes: readonly number[], entry: number): number {
  const size = sizes[entry];
  if (size === undefined) throw new RangeError(`incident ${entry} of ${sizes.length}`);
  return size;
}
