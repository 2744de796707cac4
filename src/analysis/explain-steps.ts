import { CombinedIncidents } from '../engine/combined-incidents.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import type { LogEntry } from '../engine/ripple-log.ts';
import type { Ripple } from '../engine/ripple.ts';
import type { ImpactStep } from '../model/impact-answer.ts';
import { numberAt } from '../model/indexed.ts';
import { explainArrival } from './explain-arrival.ts';
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
    const entry = ripple.log.entryAt(numberAt(ripple.peaks.entry, rank));
    if (entry !== undefined)
      steps.set(teamAt(model, rank).id, explainEntry(network, ripple, incidents, entry));
  }
  return steps;
}

function explainEntry(
  network: Network,
  { log }: Ripple,
  incidents: CombinedIncidents,
  entry: LogEntry,
): ImpactStep {
  const { via, inputLateHours: inputs, reworkHours: rework } = entry;
  const own = entry.round === 1 ? incidents.ofTeam(entry.team) : 0;
  const team = {
    inputs,
    rework,
    buffer: Math.min(inputs + rework, numberAt(network.bufferHours, entry.team)),
    outage: incidents.outageOf(own),
    delay: incidents.delayOf(own),
  };
  if (via < 0) return { leaves: 0, slack: 0, toSlot: 0, workaround: 0, notBlocking: 0, ...team };
  // A giver without an entry was on time; only the hand-off itself had an incident.
  const giver = log.entryAt(entry.parent) ?? { lateHours: 0, noticeHours: 0 };
  const { leaves, slack, toSlot, workaround, notBlocking } = explainArrival(
    network,
    incidents,
    { slot: via, round: entry.round },
    giver,
  );
  return { leaves, slack, toSlot, workaround, notBlocking, ...team };
}
