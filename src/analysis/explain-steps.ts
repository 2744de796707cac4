import { CombinedIncidents } from '../engine/combined-incidents.ts';
import { afterSlack, savedByWorkaround, untilSlot } from '../engine/felt.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import type { Ripple } from '../engine/ripple.ts';
import type { ImpactStep } from '../model/impact-answer.ts';
import type { OrgModel } from './org-model.ts';
import { teamAt } from './org-model.ts';

/** How each late team came to be late in its worst round, by team id, from the log of the ripple. */
export function explainSteps(
  model: OrgModel,
  ripple: Ripple,
  placed: PlacedIncidents,
): Map<string, ImpactStep> {
  const { network } = ripple;
  const incidents = new CombinedIncidents(network.teamCount, network.handoffCount);
  incidents.set(placed);
  const steps = new Map<string, ImpactStep>();
  for (const rank of ripple.peaks.teams) {
    const entry = ripple.peaks.entry[rank] ?? -1;
    if (entry >= 0) steps.set(teamAt(model, rank).id, explainEntry(network, ripple, incidents, entry));
  }
  return steps;
}

function explainEntry(
  network: Network,
  { log }: Ripple,
  incidents: CombinedIncidents,
  entry: number,
): ImpactStep {
  const rank = log.team[entry] ?? -1;
  const round = log.round[entry] ?? 0;
  const via = log.via[entry] ?? -1;
  const parent = log.parent[entry] ?? -1;
  const inputs = log.inputLateHours[entry] ?? 0;
  const rework = log.reworkHours[entry] ?? 0;
  const own = round === 1 ? incidents.ofTeam(rank) : 0;
  const team = {
    inputs,
    rework,
    buffer: Math.min(inputs + rework, network.bufferHours[rank] ?? 0),
    outage: incidents.outageOf(own),
    delay: incidents.delayOf(own),
  };
  if (via < 0) return { leaves: 0, slack: 0, toSlot: 0, workaround: 0, notBlocking: 0, ...team };
  const onHandOff = round === 1 ? incidents.ofHandOff(via) : 0;
  const giverNotice = incidents.noticeOnArrival(
    onHandOff,
    log.lateHours[parent] ?? 0,
    log.noticeHours[parent] ?? 0,
  );
  const notice = network.tells[via] === 1 ? giverNotice : 0;
  const leaves = (log.lateHours[parent] ?? 0) + incidents.delayOf(onHandOff);
  const beyondSlack = afterSlack(network, via, leaves);
  const atSlot = untilSlot(network, via, beyondSlack);
  const workaround = savedByWorkaround(network, via, atSlot, notice);
  return {
    leaves,
    slack: leaves - beyondSlack,
    toSlot: atSlot - beyondSlack,
    workaround,
    notBlocking: (atSlot - workaround) * (1 - (network.blocksShare[via] ?? 1)),
    ...team,
  };
}
