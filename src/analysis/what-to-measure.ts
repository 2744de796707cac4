import { isMore } from '../engine/compare.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import { createIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import { Ripple } from '../engine/ripple.ts';
import type { SweepTask } from '../engine/sweep-task.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import { Sweep } from '../engine/sweep.ts';
import { numberAt } from '../model/indexed.ts';
import type { Entity } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import { lineOf } from '../model/source-file.ts';
import type { StressMeasure, StressNumber, StressNumberKey } from '../model/stress-result.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';
import type { StressPlan, StressQuestion } from './plan-stress.ts';

/** By how much a number that somebody guessed is easily off. */
const OFF = 0.3;

/** What moves the figure by less than this share of it is not worth anybody's time. */
const GUESS = 0.05;

/** Each is tried twice, and each try is a ripple of its own on a network of its own. */
const MOST_NUMBERS = 100;

/** A number of the file that a ripple meets. */
interface Candidate {
  readonly key: StressNumberKey;
  readonly unit: 'hours' | 'share';
  readonly value: number;
  readonly entity: Entity & { readonly id: string };
  /** How late what meets it is. */
  readonly metHours: number;
  /** Whether it takes in all that meets it, and would if it were that much smaller: nothing at all would change. */
  readonly hasRoom: boolean;
  /** The task with another value. */
  readonly change: (value: number) => SweepTask;
}

/** By how much the figure of the place at a position of a plan moves if one number that its ripple meets is off. */
export function whatToMeasure(
  model: OrgModel,
  { ownRecovery }: StressQuestion,
  { task }: StressPlan,
  position: number,
): StressMeasure {
  const alone: SweepTask = { ...task, incidents: incidentAt(task.incidents, position) };
  const [customerLate, teamLate] = runAlone(alone);
  const figure = isMore(customerLate, 0) ? 'customerLate' : 'teamLate';
  const now = figure === 'customerLate' ? customerLate : teamLate;
  const figureOf = (changed: SweepTask): number => runAlone(changed)[figure === 'customerLate' ? 0 : 1];
  const met = [...findCandidates(model, alone), ...(ownRecovery === true ? recoveryOf(model, alone) : [])];
  const moving = met.filter(({ hasRoom }) => !hasRoom);
  const tried = new Set(moving.toSorted((a, b) => b.metHours - a.metHours).slice(0, MOST_NUMBERS));
  return {
    place: placeId(model, alone.incidents),
    figure,
    now,
    off: OFF,
    guess: GUESS,
    numbers: met
      .filter((candidate) => candidate.hasRoom || tried.has(candidate))
      .map((candidate) => tryOut(candidate, now, candidate.hasRoom ? () => now : figureOf))
      .sort((a, b) => (isMore(a.moves, b.moves) ? -1 : isMore(b.moves, a.moves) ? 1 : 0)),
    leftOut: moving.length - tried.size,
  };
}

function tryOut(
  { key, unit, value, entity, change }: Candidate,
  now: number,
  figureOf: (task: SweepTask) => number,
): StressNumber {
  const most = unit === 'share' ? 1 : Infinity;
  const less = figureOf(change(value * (1 - OFF)));
  const more = figureOf(change(Math.min(most, value * (1 + OFF))));
  const moves = Math.max(Math.abs(less - now), Math.abs(more - now));
  const guessWillDo = !isMore(moves, 0) || moves < GUESS * now;
  return { key, of: entity.id, value, unit, less, more, moves, guessWillDo, ...lineOf(placeOf(entity, key)) };
}

function runAlone(task: SweepTask): readonly [customerLate: number, teamLate: number] {
  const columns = createSweepColumns(1);
  new Sweep(task).run(0, 1, columns);
  return [numberAt(columns.customerLate, 0), numberAt(columns.teamLate, 0)];
}

/** The numbers that a ripple meets: those of hand-offs, then of teams, in document order. */
function findCandidates(model: OrgModel, task: SweepTask): Candidate[] {
  const { network, incidents } = task;
  const ripple = new Ripple(network, task.baseline);
  ripple.run(incidents);
  const { handoffs, lateHours, feltHours } = ripple.peaks;
  const felt = new Map<number, number>();
  const candidates: Candidate[] = [];
  for (const slot of handoffs.toSorted((a, b) => numberAt(network.order, a) - numberAt(network.order, b))) {
    const onIt = incidents.onHandOff[0] === 1 && incidents.at[0] === slot;
    const giverHours = numberAt(lateHours, numberAt(network.giver, slot));
    const leaves = giverHours + (onIt ? numberAt(incidents.delayHours, 0) : 0);
    if (!isMore(leaves, 0)) continue;
    candidates.push(...numbersOfHandOff(model, task, slot, leaves));
    const receiver = numberAt(network.receiver, slot);
    felt.set(receiver, Math.max(felt.get(receiver) ?? 0, numberAt(feltHours, slot)));
  }
  const { teamAtRank } = model.compiled;
  const receivers = [...felt].sort(([a], [b]) => numberAt(teamAtRank, a) - numberAt(teamAtRank, b));
  for (const [team, hours] of receivers)
    if (isMore(hours, 0)) candidates.push(...bufferOf(model, task, team, hours));
  return candidates;
}

type HandOffNumbers = 'slackHours' | 'blocksShare' | 'savesHours' | 'savesShare' | 'workaroundNoticeHours';

const HANDOFF_NUMBERS: readonly [HandOffNumbers, StressNumberKey, 'hours' | 'share'][] = [
  ['slackHours', 'slack', 'hours'],
  ['blocksShare', 'blocks', 'share'],
  ['savesHours', 'workaround.saves', 'hours'],
  ['savesShare', 'workaround.saves', 'share'],
  ['workaroundNoticeHours', 'workaround.notice', 'hours'],
];

/** What is nothing, or all of it, nobody has estimated. */
function numbersOfHandOff(model: OrgModel, task: SweepTask, slot: number, metHours: number): Candidate[] {
  const entity = handoffAt(model, slot);
  return HANDOFF_NUMBERS.flatMap(([array, key, unit]): Candidate[] => {
    const value = numberAt(task.network[array], slot);
    if (!isMore(value, 0) || value === Infinity || (array === 'blocksShare' && value === 1)) return [];
    const hasRoom = key === 'slack' && !isMore(metHours, value * (1 - OFF));
    return [
      {
        key,
        unit,
        value,
        entity,
        metHours,
        hasRoom,
        change: (other) => withNumber(task, array, slot, other),
      },
    ];
  });
}

function bufferOf(model: OrgModel, task: SweepTask, team: number, metHours: number): Candidate[] {
  const value = numberAt(task.network.bufferHours, team);
  if (!isMore(value, 0)) return [];
  const change = (other: number): SweepTask => withNumber(task, 'bufferHours', team, other);
  // Rework comes on top of what is late.
  const hasRoom =
    !isMore(metHours, value * (1 - OFF)) && task.network.reworkHours.every((hours) => hours === 0);
  return [{ key: 'buffer', unit: 'hours', value, entity: teamAt(model, team), metHours, hasRoom, change }];
}

/** Where the incident is the team's own recovery: the plan puts it there as its outage. */
function recoveryOf(model: OrgModel, task: SweepTask): Candidate[] {
  const { incidents } = task;
  const value = numberAt(incidents.outageHours, 0);
  if (incidents.onHandOff[0] === 1 || value === 0) return [];
  const entity = teamAt(model, numberAt(incidents.at, 0));
  const change = (other: number): SweepTask => ({
    ...task,
    incidents: { ...incidents, outageHours: Float64Array.of(other) },
  });
  return [{ key: 'recovery', unit: 'hours', value, entity, metHours: value, hasRoom: false, change }];
}

function withNumber(
  task: SweepTask,
  array: HandOffNumbers | 'bufferHours',
  index: number,
  value: number,
): SweepTask {
  const changed = task.network[array].slice();
  changed[index] = value;
  const network: Network = { ...task.network, [array]: changed };
  return { ...task, network };
}

function incidentAt(incidents: PlacedIncidents, i: number): PlacedIncidents {
  const one = createIncidents(1);
  one.onHandOff[0] = numberAt(incidents.onHandOff, i);
  one.at[0] = numberAt(incidents.at, i);
  one.delayHours[0] = numberAt(incidents.delayHours, i);
  one.outageHours[0] = numberAt(incidents.outageHours, i);
  one.qualityShare[0] = numberAt(incidents.qualityShare, i);
  one.noticeHours[0] = numberAt(incidents.noticeHours, i);
  return one;
}

function placeId(model: OrgModel, { onHandOff, at }: PlacedIncidents): string {
  const index = numberAt(at, 0);
  return (onHandOff[0] === 1 ? handoffAt(model, index) : teamAt(model, index)).id;
}
