import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import { RippleHistory } from '../engine/ripple-history.ts';
import { MOST_ROUNDS } from '../engine/ripple-course.ts';
import type { RippleEnd } from '../engine/ripple-rounds.ts';
import { Ripple } from '../engine/ripple.ts';
import { isMore } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { FoundWay, WayStart } from './find-ways.ts';
import { findWays } from './find-ways.ts';
import { LoneWay } from './lone-way.ts';
import type { OrgModel } from './org-model.ts';
import { Replay } from './replay.ts';
import type { TracedStep } from './trace-binding-way.ts';
import { traceBindingWay, traceDefectsWay } from './trace-binding-way.ts';

/** A team by its rank, or a hand-off by its slot. */
export type Origin = { readonly rank: number } | { readonly slot: number };

/** From where to whom, and how many ways of each kind. */
export interface BetweenQuestion {
  readonly origin: Origin;
  readonly target: number;
  readonly most: number;
  /** By rank: 1 where a way leads to the target. */
  readonly leadsThere: Uint8Array;
}

/** A ripple that has run, with all that is asked of it afterwards. */
export interface RanRipple {
  readonly ripple: Ripple;
  readonly end: RippleEnd;
  readonly replay: Replay;
}

/** The ways from an origin to a team in one ripple. */
export interface WaysBetween {
  readonly lone: LoneWay;
  /** The way that makes the target as late as it is, from the origin on; undefined if it does not come by there. */
  readonly binding: readonly TracedStep[] | undefined;
  /** The same way from where it began; empty if the target is not late, or late on its own account alone. */
  readonly wholeBinding: readonly TracedStep[];
  /** The ways that make late, then those that bring defects, worst first, the binding one among them or not. */
  readonly ways: readonly FoundWay[];
  /** The way of most defects beyond the usual, from the origin on; undefined if it does not come by there. */
  readonly mostDefects: readonly TracedStep[] | undefined;
  /** Where the ways begin. */
  readonly start: WayStart;
}

/** Runs incidents and keeps every round. */
export function runAndKeep(model: OrgModel, telling: Telling, placed: PlacedIncidents): RanRipple {
  const network = withTelling(model.compiled.network, telling);
  const ripple = new Ripple(network, model.baseline);
  const history = new RippleHistory(model.baseline);
  const end = ripple.run(placed, history);
  return { ripple, end, replay: new Replay(model, network, history, placed) };
}

/** Finds the ways by which a ripple gets from an origin to a team. */
export function findWaysBetween(
  model: OrgModel,
  ran: RanRipple,
  { origin, target, most, leadsThere }: BetweenQuestion,
): WaysBetween {
  const { ripple, replay } = ran;
  const isLate = isMore(numberAt(ripple.peaks.lateHours, target), 0);
  const wholeBinding = isLate ? traceBindingWay(replay, target, numberAt(ripple.peaks.round, target)) : [];
  const isSpoilt = isMore(
    numberAt(ripple.peaks.defectShare, target),
    numberAt(model.baseline.defectShare, target),
  );
  const wholeDefects = isSpoilt ? traceDefectsWay(replay, target, worstRoundForDefects(replay, target)) : [];
  const binding = fromOrigin(replay, wholeBinding, origin);
  const start = startOf(replay, ripple, origin, binding?.[0]);
  const lone = createLoneWay(model, ran, origin);
  return {
    lone,
    binding,
    wholeBinding,
    ways: findWays(lone, { start, target, most, leadsThere }),
    mostDefects: fromOrigin(replay, wholeDefects, origin),
    start,
  };
}

/** What single ways from an origin bring by themselves. */
export function createLoneWay({ baseline }: OrgModel, { replay }: RanRipple, origin: Origin): LoneWay {
  return new LoneWay(replay, baseline.defectShare, 'slot' in origin ? origin.slot : -1);
}

/** The part of a way that follows its first coming by the origin; undefined if it never does. */
function fromOrigin(
  { network }: Replay,
  steps: readonly TracedStep[],
  origin: Origin,
): readonly TracedStep[] | undefined {
  const at = steps.findIndex(({ slot }) =>
    'slot' in origin ? slot === origin.slot : numberAt(network.giver, slot) === origin.rank,
  );
  return at < 0 ? undefined : steps.slice(at);
}

/** Round 1 for whoever has an incident of its own; else where the binding way comes by, else its own worst round. */
function startOf(replay: Replay, ripple: Ripple, origin: Origin, first: TracedStep | undefined): WayStart {
  if ('slot' in origin) {
    const hasIncident = replay.incidents.ofHandOff(origin.slot) > 0;
    return { slot: origin.slot, round: hasIncident ? 1 : (first?.round ?? 1) };
  }
  const team = origin.rank;
  if (replay.incidents.ofTeam(team) > 0) return { team, round: 1 };
  if (first !== undefined) return { team, round: replay.giverRound(first) };
  const worst = numberAt(ripple.peaks.round, team);
  return { team, round: worst > 0 ? worst : worstRoundForDefects(replay, team) };
}

/** The first round in which most of a team's work is not right. */
export function worstRoundForDefects({ history }: Replay, team: number): number {
  let worst = 1;
  for (let round = 2; round <= MOST_ROUNDS; round++)
    if (isMore(history.defectShare(team, round), history.defectShare(team, worst))) worst = round;
  return worst;
}
