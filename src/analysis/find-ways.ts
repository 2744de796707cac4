import { NEAR } from '../engine/compare.ts';
import { RankQueue, queueAll } from '../engine/rank-queue.ts';
import { MOST_ROUNDS } from '../engine/ripple-course.ts';
import { numberAt } from '../model/indexed.ts';
import type { LoneWay } from './lone-way.ts';
import type { Handing } from './replay.ts';
import type { TracedStep } from './trace-binding-way.ts';

/** Where ways begin: a team in a round of its own, or one hand-off in the receiver's round. */
export type WayStart = { readonly team: number; readonly round: number } | Handing;

/** What is looked for. */
export interface WaysQuestion {
  readonly start: WayStart;
  readonly target: number;
  /** At most so many of each kind. */
  readonly most: number;
  /** By rank: 1 where a way leads to the target. */
  readonly leadsThere: Uint8Array;
}

/** A way that arrives, and what it brings by itself. */
export interface FoundWay {
  readonly steps: readonly TracedStep[];
  readonly brings: 'late' | 'defects';
  /** Hours, or the share that is not right. */
  readonly size: number;
}

/** The end of a way so far; the whole of it is read by following `before`. */
interface Label {
  readonly team: number;
  readonly brings: 'late' | 'defects';
  readonly size: number;
  readonly step: TracedStep | undefined;
  readonly before: Label | undefined;
  readonly length: number;
}

/** At a team, no more ways than these are followed where loops end some of them. */
const MOST_FOLLOWED = 128;

/**
 * The worst ways from a start to a team, each team on a way at most once, by what each brings by itself; first those
 * that make late. Of all ways to a team in a round only the worst few are followed further: more lateness or more
 * defects never turn into less on the same way. So the cost is that of a ripple times the number of ways, whereas
 * counting out all ways would double with every diamond. Where loops are, the few that were followed may all come
 * back to a team of their own; then more are followed, up to a limit, beyond which a way may be missed.
 */
export function findWays(lone: LoneWay, question: WaysQuestion): FoundWay[] {
  for (let followed = question.most; ; followed *= 4) {
    const search = new WaySearch(lone, question, followed);
    const found = search.find();
    if (!search.mayMissWays || followed * 4 > MOST_FOLLOWED) return found;
  }
}

class WaySearch {
  private readonly lone: LoneWay;
  private readonly question: WaysQuestion;
  /** At a team, so many ways of each kind are followed further. */
  private readonly followed: number;
  private readonly queue: RankQueue;
  private readonly found: Label[] = [];
  private current = new Map<number, Label[]>();
  private before = new Map<number, Label[]>();
  private isCut = false;
  private isBlocked = false;

  constructor(lone: LoneWay, question: WaysQuestion, followed: number) {
    this.lone = lone;
    this.question = question;
    this.followed = followed;
    this.queue = new RankQueue(lone.replay.network.teamCount);
  }

  find(): FoundWay[] {
    const { start, most } = this.question;
    this.begin(start);
    for (let { round } = start; round <= MOST_ROUNDS; round++) {
      this.queue.begin(0);
      for (let team = this.queue.take(); team >= 0; team = this.queue.take()) this.arriveAt(team, round);
      this.before = this.current;
      this.current = new Map();
      if (this.before.size === 0) break;
      this.wakeNextRound();
    }
    return keepWorstOfEach(this.found, most).map(readWay);
  }

  /** Whether ways were left out at a team, and others that were followed came back to a team of their own. */
  get mayMissWays(): boolean {
    return this.isCut && this.isBlocked;
  }

  private begin(start: WayStart): void {
    const { replay } = this.lone;
    if ('slot' in start) {
      const origins = originsOf(replay.giverOf(start), numberAt(replay.network.giver, start.slot));
      this.keep(
        numberAt(replay.network.receiver, start.slot),
        origins.flatMap((origin) => this.handOver(origin, start)),
      );
      return;
    }
    const { team, round } = start;
    const { history } = replay;
    const usual = history.defectShare(team, 0);
    const state = {
      lateHours: history.lateHours(team, round),
      defectShare: history.defectShare(team, round),
    };
    const labels = originsOf(state, team).filter(
      ({ brings, size }) => size - (brings === 'late' ? 0 : usual) >= NEAR,
    );
    this.store(team, labels);
  }

  /** Feedback hand-offs of the teams that were reached in the round before. */
  private wakeNextRound(): void {
    const { network } = this.lone.replay;
    for (const team of this.before.keys())
      queueAll(this.queue, network.firstNextReceiver, network.nextReceivers, team);
  }

  /** All ways into a team in a round, from the teams that were reached already. */
  private arriveAt(team: number, round: number): void {
    if (this.question.leadsThere[team] !== 1) return;
    const { replay } = this.lone;
    const labels: Label[] = [];
    for (const slot of replay.inputsInto(team, round).used) {
      const givers = replay.network.feedback[slot] === 1 ? this.before : this.current;
      for (const giver of givers.get(numberAt(replay.network.giver, slot)) ?? []) {
        if (team !== this.question.target && holds(giver, team)) {
          this.isBlocked = true;
          continue;
        }
        labels.push(...this.handOver(giver, { slot, round }));
      }
    }
    this.keep(team, labels);
  }

  private keep(team: number, labels: readonly Label[]): void {
    if (team === this.question.target) {
      this.found.push(...labels);
      return;
    }
    const worst = keepWorstOfEach(labels, this.followed);
    this.isCut ||= worst.length < labels.length;
    this.store(team, worst);
  }

  private store(team: number, labels: readonly Label[]): void {
    if (labels.length === 0) return;
    const { network } = this.lone.replay;
    this.current.set(team, [...(this.current.get(team) ?? []), ...labels]);
    queueAll(this.queue, network.firstReceiver, network.receivers, team);
  }

  /** What a way brings when it goes on by one more hand-off: lateness stays lateness; defects can turn into it. */
  private handOver(label: Label, handing: Handing): Label[] {
    const { lone } = this;
    const { network } = lone.replay;
    const team = numberAt(network.receiver, handing.slot);
    const further = (carries: TracedStep['carries'], size: number): Label => ({
      team,
      brings: carries === 'defects' ? 'defects' : 'late',
      size,
      step: { slot: handing.slot, round: handing.round, carries },
      before: label,
      length: label.length + 1,
    });
    if (label.brings === 'late') {
      const late = lone.lateBy(handing, lone.arrival(handing, label.size).arrives);
      return late > 0 ? [further('late', late)] : [];
    }
    const carried = lone.carriedShare(handing, label.size);
    const late = lone.lateBy(handing, lone.reworkHours(handing, carried));
    const defects = lone.defectsBy(handing, carried);
    const isMoreThanUsual = defects - lone.replay.history.defectShare(team, 0) >= NEAR;
    return [
      ...(late > 0 ? [further('rework', late)] : []),
      ...(isMoreThanUsual ? [further('defects', defects)] : []),
    ];
  }
}

/** The two ways to begin: late, and not right. The giver of a hand-off may be neither; its hand-off is. */
function originsOf(
  { lateHours, defectShare }: { readonly lateHours: number; readonly defectShare: number },
  team: number,
): Label[] {
  const label = (brings: Label['brings'], size: number): Label => ({
    team,
    brings,
    size,
    step: undefined,
    before: undefined,
    length: 0,
  });
  return [label('late', lateHours), label('defects', defectShare)];
}

/** Whether a way has come by a team already. */
function holds(label: Label, team: number): boolean {
  for (let at: Label | undefined = label; at !== undefined; at = at.before) if (at.team === team) return true;
  return false;
}

/** Of each kind the few worst, those that make late first. */
function keepWorstOfEach(labels: readonly Label[], most: number): Label[] {
  return (['late', 'defects'] as const).flatMap((brings) =>
    keepWorst(
      labels.filter((label) => label.brings === brings),
      most,
    ),
  );
}

/** The few worst, the shorter first among equals; then in the order in which they were found. */
function keepWorst(labels: readonly Label[], most: number): Label[] {
  if (labels.length <= 1) return [...labels];
  return labels
    .toSorted((a, b) => (Math.abs(a.size - b.size) < NEAR ? a.length - b.length : b.size - a.size))
    .slice(0, most);
}

function readWay(label: Label): FoundWay {
  const steps: TracedStep[] = [];
  for (let at: Label | undefined = label; at?.step !== undefined; at = at.before) steps.push(at.step);
  return { steps: steps.reverse(), brings: label.brings, size: label.size };
}
