import { isMore } from '../engine/compare.ts';
import { feltHours } from '../engine/felt.ts';
import { createIncidents } from '../engine/incidents.ts';
import { Ripple } from '../engine/ripple.ts';
import { numberAt } from '../model/indexed.ts';
import type { HandOff, Team } from '../model/organization.ts';
import type { HandingStep } from './handing-step.ts';
import { readLateWay } from './handing-step.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { WorkLimit } from './work-limit.ts';

/** So many evaluations of a team in all: some seconds. Only organizations of many thousands of teams need more. */
export const MOST_EVALUATED = 6_000_000;

/** A hand-off that has to wait for its next slot long after what made it late is over. */
export interface MultiplyingSlot {
  readonly handoff: HandOff;
  /** How much later than its slack. */
  readonly delayHours: number;
  readonly feltHours: number;
  /** The customer that waits longest then, of equals the first in the document; undefined where none does. */
  readonly customer: { readonly team: Team; readonly lateHours: number } | undefined;
  /** The way to that customer; else the hand-off alone. */
  readonly way: readonly HandingStep[];
}

/** From how much delay beyond the slack to how much that is felt, in hours. */
export interface SlotLimits {
  readonly delayHours: number;
  readonly becomesHours: number;
}

/**
 * In document order. Only where somebody is late by it: blocks, buffers and backups may take it all up. One ripple for
 * each hand-off with slots that wide.
 */
export function* findMultiplyingSlots(
  model: OrgModel,
  limitsAt: (handoff: HandOff) => SlotLimits | undefined,
  work: WorkLimit = new WorkLimit(MOST_EVALUATED),
): Generator<MultiplyingSlot> {
  const { organization, compiled } = model;
  const { network } = compiled;
  const ripple = new Ripple(network, model.baseline);
  const incident = createIncidents(1);
  incident.onHandOff[0] = 1;
  for (const [i, handoff] of organization.handoffs.entries()) {
    const limits = handoff.everyHours > 0 ? limitsAt(handoff) : undefined;
    if (limits === undefined) continue;
    const slot = numberAt(compiled.slotOfHandOff, i);
    const lateHours = handoff.slackHours + limits.delayHours;
    const felt = feltHours(network, slot, lateHours, 0);
    if (!isMore(felt, 0) || isMore(limits.becomesHours, felt)) continue;
    work.asked += 1;
    if (work.isOver) {
      work.left += 1;
      continue;
    }
    incident.at[0] = slot;
    incident.delayHours[0] = lateHours;
    ripple.run(incident);
    work.spend(ripple.evaluated);
    if (!ripple.peaks.teams.some((rank) => isMore(numberAt(ripple.peaks.lateHours, rank), 0))) continue;
    const customer = findLatestCustomer(model, ripple);
    const rank = rankOf(model, customer?.team.id ?? handoff.to);
    yield {
      handoff,
      delayHours: limits.delayHours,
      feltHours: felt,
      customer,
      way: readLateWay(model, ripple, { rank, ownDelayHours: lateHours }),
    };
  }
}

function findLatestCustomer(
  { organization, compiled }: OrgModel,
  { peaks }: Ripple,
): MultiplyingSlot['customer'] {
  let latest: MultiplyingSlot['customer'];
  for (const number of peaks.teams
    .map((rank) => numberAt(compiled.teamAtRank, rank))
    .toSorted((a, b) => a - b)) {
    const team = organization.teams[number];
    const lateHours = numberAt(peaks.lateHours, numberAt(compiled.rankOfTeam, number));
    if (team?.kind === 'customer' && isMore(lateHours, latest?.lateHours ?? 0)) latest = { team, lateHours };
  }
  return latest;
}
