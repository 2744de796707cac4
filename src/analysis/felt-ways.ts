import { isMore } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { Way, WhyTeam } from '../model/why-result.ts';
import type { WayContext } from './describe-way.ts';
import { describeBindingWay } from './describe-way.ts';
import type { LoneWay } from './lone-way.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, teamAt } from './org-model.ts';
import { broughtBy, promiseState } from './promise-state.ts';
import type { TracedStep } from './trace-binding-way.ts';
import { traceBindingWay, traceDefectsWay } from './trace-binding-way.ts';
import type { RanRipple } from './ways-between.ts';
import { createLoneWay, worstRoundForDefects } from './ways-between.ts';

/** What a team feels, and by which ways: the one that decides how late it is, then that of most of its defects. */
export interface FeltWays {
  readonly to: WhyTeam;
  /** Empty where it is late on its own account alone. */
  readonly ways: readonly Way[];
}

/** How a ripple that has run came to a team, from wherever it began. Costs the ways alone, not the graph. */
export function traceFeltWays(model: OrgModel, ran: RanRipple, teamId: string): FeltWays {
  const { replay, ripple } = ran;
  const rank = rankOf(model, teamId);
  const to = describeTarget(model, ran, rank);
  const context = contextOf(model, ran, createLoneWay(model, ran, { rank }));
  const late = isMore(to.late, 0) ? traceBindingWay(replay, rank, numberAt(ripple.peaks.round, rank)) : [];
  const spoilt = isMore(to.defects, to.baselineDefects)
    ? traceDefectsWay(replay, rank, worstRoundForDefects(replay, rank))
    : [];
  return {
    to,
    ways: [
      ...(late.length === 0 ? [] : [bindingWay(context, late, to)]),
      ...(spoilt.length === 0 ? [] : [defectsWay(context, spoilt, to)]),
    ],
  };
}

/** The way that decides how late a team is. */
export function bindingWay(context: WayContext, steps: readonly TracedStep[], to: WhyTeam): Way {
  return {
    brings: 'late',
    binding: true,
    late: to.late,
    defects: to.baselineDefects,
    steps: describeBindingWay(context, steps),
  };
}

/** The way by which most of a team's defects come. */
export function defectsWay(context: WayContext, steps: readonly TracedStep[], to: WhyTeam): Way {
  return {
    brings: 'defects',
    binding: true,
    late: 0,
    defects: to.defects,
    steps: describeBindingWay(context, steps),
  };
}

/** What the steps of ways through a ripple are described from. */
export function contextOf(model: OrgModel, { ripple }: RanRipple, lone: LoneWay): WayContext {
  return {
    model,
    lone,
    promiseOf(slot) {
      const { feltHours, carriedShare, usualShare } = broughtBy(model, ripple.peaks, slot);
      return promiseState(handoffAt(model, slot), feltHours, carriedShare, usualShare);
    },
  };
}

/** What a team feels of a ripple, by its rank. */
export function describeTarget(model: OrgModel, { ripple: { peaks } }: RanRipple, rank: number): WhyTeam {
  const { id, name, kind } = teamAt(model, rank);
  return {
    id,
    name,
    kind,
    late: numberAt(peaks.lateHours, rank),
    round: numberAt(peaks.round, rank),
    defects: numberAt(peaks.defectShare, rank),
    baselineDefects: numberAt(model.baseline.defectShare, rank),
  };
}
