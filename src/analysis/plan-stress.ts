import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import type { SweepTask } from '../engine/sweep-task.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Incident, IncidentTarget } from '../model/organization.ts';
import type { StressRanking } from '../model/stress-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';

/** What is asked of `stress`. */
export interface StressQuestion {
  /** What is put on each place in turn. */
  readonly incident: StressSizes;
  /** Each team's own `recovery` as its outage, instead of the incident's. */
  readonly ownRecovery?: boolean;
  /** Each hand-off in turn, instead of each team; without outages. */
  readonly byHandoff?: boolean;
  readonly telling?: Telling;
  /** Only these teams, by id, or the hand-offs that they give. */
  readonly selected?: ReadonlySet<string> | undefined;
  /** Whether the longest delay is wanted too that leaves each customer on time; of teams. */
  readonly tolerance?: boolean;
  /** At most so many are listed, the first of the ranking. */
  readonly top?: number | undefined;
  /** What comes first (default: late). */
  readonly rankBy?: StressRanking | undefined;
  /** Whether all ranked places are rolled up to groups too. */
  readonly byGroup?: boolean;
  /** Whether the result tells which numbers of the file are worth measuring. */
  readonly measure?: boolean;
}

/** An incident without its place. */
export type StressSizes = Omit<Incident, 'target'>;

/** Where the incidents are put, and all that the engine needs to run them: plain arrays, for any thread or machine. */
export interface StressPlan {
  /** In document order; the task's incidents are in the same order. */
  readonly places: readonly IncidentTarget[];
  readonly task: SweepTask;
  /** Ranks of the customers whose tolerances are wanted, in document order; empty if none are. */
  readonly targets: Int32Array;
}

/** The places, each with its incident, and the customers whose tolerances are asked for. O(teams + hand-offs). */
export function planStress(model: OrgModel, question: StressQuestion): StressPlan {
  const { compiled, baseline } = model;
  const { handoffCount } = compiled.network;
  const customers = customerRanks(model);
  const isCustomer = new Uint8Array(compiled.network.teamCount);
  for (const rank of customers) isCustomer[rank] = 1;
  const promises = Array.from({ length: handoffCount }, (_, slot) => handoffAt(model, slot).promise);
  const places = placesOf(model, question);
  return {
    places,
    task: {
      network: withTelling(compiled.network, question.telling ?? 'declared'),
      baseline,
      isCustomer,
      promisedLateHours: Float64Array.from(promises, ({ lateHours }) => lateHours ?? Infinity),
      promisedAccurateShare: Float64Array.from(promises, ({ accurateShare }) => accurateShare ?? 0),
      incidents: placeAll(model, question, places),
    },
    targets: question.tolerance === true ? customers : new Int32Array(0),
  };
}

/** The ranks of all customers, in document order. @internal */
export function customerRanks({ organization, compiled }: OrgModel): Int32Array {
  const ranks = organization.teams.flatMap(({ kind }, i) =>
    kind === 'customer' ? [numberAt(compiled.rankOfTeam, i)] : [],
  );
  return Int32Array.from(ranks);
}

function placesOf({ organization }: OrgModel, { byHandoff, selected }: StressQuestion): IncidentTarget[] {
  const isSelected = (id: string): boolean => selected?.has(id) !== false;
  if (byHandoff === true)
    return organization.handoffs.filter(({ from }) => isSelected(from)).map(({ id }) => ({ handoff: id }));
  return organization.teams
    .filter(({ id, kind }) => kind !== 'customer' && isSelected(id))
    .map(({ id }) => ({ team: id }));
}

function placeAll(
  model: OrgModel,
  { incident, ownRecovery }: StressQuestion,
  places: readonly IncidentTarget[],
): PlacedIncidents {
  const { organization, compiled } = model;
  const outageAt = (target: IncidentTarget): number =>
    ownRecovery === true && 'team' in target
      ? itemAt(organization.teams, compiled.numberOfTeam.get(target.team) ?? -1).recoveryHours
      : incident.outageHours;
  const incidents = places.map((target) => ({ ...incident, target, outageHours: outageAt(target) }));
  return placeIncidents(model, incidents);
}
