import { isMore, isSame } from '../engine/compare.ts';
import type {
  CustomerChange,
  IncidentChanges,
  PromiseCause,
  PromiseChange,
  PromiseFate,
  PromiseSide,
} from '../model/diff-impact.ts';
import { numberAt } from '../model/indexed.ts';
import { isVisiblyOther } from '../model/noticeable-rise.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, rankAcross, slotAcross } from './map-pair.ts';
import { handoffAt, teamAt } from './org-model.ts';
import { missedParts, promiseState } from './promise-state.ts';
import type { SideRipple } from './side-ripple.ts';

/** Compares what the last runs of two sides did, as often as wanted. */
export class RippleComparison {
  readonly base: SideRipple;
  readonly head: SideRipple;
  private readonly pair: MapPair;
  private readonly worseBy: number;

  constructor(pair: MapPair, base: SideRipple, head: SideRipple, worseBy: number) {
    this.pair = pair;
    this.base = base;
    this.head = head;
    this.worseBy = worseBy;
  }

  /** What is otherwise than before; customers by more than the threshold. */
  changes(): IncidentChanges {
    return { promises: this.promises(), customers: this.customers() };
  }

  /** What the head's last run does, where there is nothing to compare it with. */
  effectsOfHead(): IncidentChanges {
    const { head } = this;
    const broken = inOrder(head.brokenSlots(), head.model.compiled.handoffAtSlot);
    const moved = inOrder(head.customersMoved(), head.model.compiled.teamAtRank);
    return {
      promises: broken.map((slot) => ({
        handoff: handoffAt(head.model, slot).id,
        change: 'newly-broken',
        because: 'scenario',
        before: null,
        after: sideOf(head, slot),
      })),
      customers: moved.flatMap((rank): CustomerChange[] => {
        const { usual, ...after } = head.feltBy(rank);
        const isHit = isMore(after.late, this.worseBy) || isMore(after.defects, usual);
        return isHit
          ? [{ customer: teamAt(head.model, rank).id, because: 'scenario', before: null, after }]
          : [];
      }),
    };
  }

  private promises(): PromiseChange[] {
    const { base, head, pair } = this;
    const slots = new Set(head.brokenSlots());
    const onlyInBase: number[] = [];
    for (const slot of base.brokenSlots()) {
      const now = slotAcross(base.model, head.model, pair.handoffInHead, slot);
      if (now < 0) onlyInBase.push(slot);
      else slots.add(now);
    }
    return [
      ...inOrder([...slots], head.model.compiled.handoffAtSlot).flatMap((slot) => this.promiseAt(slot)),
      ...inOrder(onlyInBase, base.model.compiled.handoffAtSlot).map((slot): PromiseChange => ({
        handoff: handoffIdInHead(pair, handoffAt(base.model, slot).id),
        change: 'dropped',
        because: 'promise',
        before: sideOf(base, slot),
        after: null,
      })),
    ];
  }

  /** A hand-off of the head whose promise is broken on either side. */
  private promiseAt(slot: number): PromiseChange[] {
    const { base, head, pair } = this;
    const slotBefore = slotAcross(head.model, base.model, pair.handoffInBase, slot);
    const before = slotBefore < 0 ? null : sideOf(base, slotBefore);
    const after = sideOf(head, slot);
    const change = fateOf(before, after, {
      before: slotBefore >= 0 && missesTime(base, slotBefore),
      after: missesTime(head, slot),
    });
    if (change === undefined) return [];
    const because: PromiseCause =
      change === 'dropped' || this.isBecauseOfPromise(slot, slotBefore, change) ? 'promise' : 'ripple';
    return [{ handoff: handoffAt(head.model, slot).id, change, because, before, after }];
  }

  /** Whether what arrives now would leave the promise as it was in the base at its fate there. */
  private isBecauseOfPromise(slot: number, slotBefore: number, change: PromiseFate): boolean {
    if (slotBefore < 0) return true;
    const { feltHours, carriedShare, usualShare } = this.head.broughtBy(slot);
    const promised = handoffAt(this.base.model, slotBefore);
    const state = promiseState(promised, feltHours, carriedShare, usualShare);
    return (state === 'broken') === (change === 'newly-kept');
  }

  private customers(): CustomerChange[] {
    const { base, head, pair } = this;
    const ranks = new Set(head.customersMoved());
    for (const rank of base.customersMoved()) {
      const now = rankAcross(base.model, head.model, pair.teamInHead, rank);
      if (now >= 0) ranks.add(now);
    }
    return inOrder([...ranks], head.model.compiled.teamAtRank).flatMap((rank) => this.customerAt(rank));
  }

  /** Only what the incident adds counts of defects: what is so in any case is said once. */
  private customerAt(rank: number): CustomerChange[] {
    const { base, head, pair } = this;
    const rankBefore = rankAcross(head.model, base.model, pair.teamInBase, rank);
    if (rankBefore < 0) return [];
    const { id, kind } = teamAt(head.model, rank);
    if (kind !== 'customer' || teamAt(base.model, rankBefore).kind !== 'customer') return [];
    const { usual: usualBefore, ...before } = base.feltBy(rankBefore);
    const { usual: usualAfter, ...after } = head.feltBy(rank);
    const isOtherwiseLate = isMore(Math.abs(after.late - before.late), this.worseBy);
    const isOtherwiseRight =
      isVisiblyOther(after.defects, before.defects) &&
      !isSame(after.defects - usualAfter, before.defects - usualBefore);
    return isOtherwiseLate || isOtherwiseRight ? [{ customer: id, because: 'ripple', before, after }] : [];
  }
}

function sideOf(ripple: SideRipple, slot: number): PromiseSide {
  const { feltHours, carriedShare } = ripple.broughtBy(slot);
  return { promise: ripple.promiseAt(slot), late: feltHours, defects: carriedShare };
}

function missesTime(ripple: SideRipple, slot: number): boolean {
  const { feltHours } = ripple.broughtBy(slot);
  return missedParts(handoffAt(ripple.model, slot), feltHours, 0).time;
}

/** A promise that was not kept anyway is newly broken or kept only where it is about time. */
function fateOf(
  before: PromiseSide | null,
  after: PromiseSide,
  misses: { readonly before: boolean; readonly after: boolean },
): PromiseFate | undefined {
  const wasBroken = before?.promise === 'broken';
  const isBroken = after.promise === 'broken';
  if (wasBroken === isBroken) return undefined;
  if (isBroken) return before?.promise === 'already-broken' && !misses.after ? undefined : 'newly-broken';
  if (after.promise === null) return 'dropped';
  return after.promise === 'already-broken' && !misses.before ? undefined : 'newly-kept';
}

function inOrder(numbers: readonly number[], inDocument: Int32Array): number[] {
  return numbers.toSorted((a, b) => numberAt(inDocument, a) - numberAt(inDocument, b));
}
