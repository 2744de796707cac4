import { hopsUpstream } from '../engine/hops-upstream.ts';
import type { Swept } from '../engine/sweep-all.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { HiddenHubRule, StressFigures, StressRow, StressTolerance } from '../model/stress-result.ts';
import { findDefeatedGroups } from './find-defeated-groups.ts';
import { isHiddenHub } from './find-hidden-hubs.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';
import type { StressPlan, StressQuestion } from './plan-stress.ts';

/** What is known of the places of a plan beside their figures. */
export interface KnownOfPlaces {
  readonly plan: StressPlan;
  readonly swept: Swept;
  readonly rule: HiddenHubRule | undefined;
}

/** Makes rows of figures: the function takes a place's figures and its position in the plan. */
export function describePlace(
  model: OrgModel,
  { ownRecovery, tolerance }: StressQuestion,
  { plan, swept, rule }: KnownOfPlaces,
): (figures: StressFigures, position: number) => StressRow {
  const { onHandOff, at, outageHours } = plan.task.incidents;
  const tolerancesOf = tolerance === true ? readTolerances(model, plan, swept) : undefined;
  return (figures, position) => {
    const index = numberAt(at, position);
    if (onHandOff[position] === 1) {
      const { id, from, to, what } = handoffAt(model, index);
      return { id, from, to, what, ...figures };
    }
    const { id, name } = teamAt(model, index);
    return {
      id,
      name,
      ...figures,
      hidden: isHiddenHub(figures, rule),
      ...(ownRecovery === true ? { outage: numberAt(outageHours, position) } : {}),
      ...tolerancesOf?.(index),
    };
  };
}

/** What `--tolerance` tells of a team. */
interface Tolerances {
  readonly tolerance: number | null;
  readonly tolerances: readonly StressTolerance[];
  readonly defeats: readonly DefeatedGroup[];
}

/** The tolerances that a sweep found, by a team's rank: of the customers that a way leads to. */
function readTolerances(
  model: OrgModel,
  { task, targets }: StressPlan,
  { tolerances }: Swept,
): (rank: number) => Tolerances {
  const customers = Array.from(targets, (target, i) => ({
    id: teamAt(model, target).id,
    found: itemAt(tolerances, i),
    hops: hopsUpstream(task.network, Int32Array.of(target)),
  }));
  const defeated = findDefeatedGroups(model);
  return (rank) => {
    const reached = customers
      .filter(({ hops }) => numberAt(hops, rank) >= 0)
      .map(({ id, found }) => ({ customer: id, tolerance: numberAt(found, rank) }));
    const smallest = reached.reduce((least, { tolerance }) => Math.min(least, tolerance), Infinity);
    return {
      tolerance: orNull(smallest),
      tolerances: reached.map(({ customer, tolerance }) => ({ customer, tolerance: orNull(tolerance) })),
      defeats: defeated.get(teamAt(model, rank).id) ?? [],
    };
  };
}

/** JSON knows no Infinity. */
function orNull(tolerance: number): number | null {
  return tolerance === Infinity ? null : tolerance;
}
