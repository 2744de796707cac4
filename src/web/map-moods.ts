import type { GraphArrow, GraphNode, GraphView } from '../model/graph-view.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactHandOff, ImpactResult, ImpactTeam } from '../model/impact-result.ts';
import { itemAt } from '../model/indexed.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import { LEAST_HOURS, isNoticeable, isNoticed } from '../model/noticeable.ts';
import { countOf } from '../report/phrases.ts';
import type { RippleHops } from './ripple-hops.ts';

/** How a node of the map is shown. */
export interface NodeMood {
  /** How late it is: 0 not at all, 1 under a day, 2 under a week, 3 longer. */
  readonly late: 0 | 1 | 2 | 3;
  /** Whether more of its work than usual is not right. */
  readonly isSpoilt: boolean;
  /** Whether an incident is put on it. */
  readonly isOrigin: boolean;
  /** What it feels, longest first: the first that fits its box is written there. */
  readonly words: readonly string[];
}

/** How an arrow of the map is shown. */
export interface ArrowMood {
  /** Whether it holds its receiver up: the way that the ripple takes. */
  readonly isBinding: boolean;
  /** Whether something is late by it; else what it brings is only not right. */
  readonly isLate: boolean;
  /** Whether an incident is put on it. */
  readonly isOrigin: boolean;
  /** Whether the ripple is on its way along it at this moment. */
  readonly isRunning: boolean;
}

/** What a ripple does to the teams and hand-offs, by their numbers, and when. */
export interface RippleMarks {
  readonly teams: ReadonlyMap<number, TeamMark>;
  readonly handoffs: ReadonlyMap<number, HandOffMark>;
}

interface TeamMark {
  readonly felt: ImpactTeam | undefined;
  readonly isOrigin: boolean;
  readonly hop: number;
}

interface HandOffMark {
  readonly isBinding: boolean;
  readonly isLate: boolean;
  readonly isOrigin: boolean;
  /** That of its receiver. */
  readonly hop: number;
}

/** No ripple. */
export const NO_MARKS: RippleMarks = { teams: new Map(), handoffs: new Map() };

/** What a ripple does to whom, for all views and hops at once. */
export function markRipple(
  { teams, handoffs }: Organization,
  result: ImpactResult,
  hops: RippleHops,
): RippleMarks {
  const felt = new Map(result.teams.filter(isNoticed).map((team) => [team.id, team]));
  const origins = new Set(
    result.incidents.map((incident) => ('team' in incident ? `t${incident.team}` : `h${incident.handoff}`)),
  );
  const ofTeams = new Map<number, TeamMark>();
  teams.forEach(({ id }, number) => {
    const [team, isOrigin] = [felt.get(id), origins.has(`t${id}`)];
    if (team !== undefined || isOrigin) {
      ofTeams.set(number, { felt: team, isOrigin, hop: hops.ofTeam.get(id) ?? 0 });
    }
  });
  const spoilt = new Set(result.teams.filter(isNoticeable).map(({ id }) => id));
  const ofHandoffs = new Map<number, HandOffMark>();
  handoffs.forEach(({ id, from, to }, number) => {
    const [arriving, receiver] = [itemAt(result.handoffs, number), felt.get(to)];
    const isOrigin = origins.has(`h${id}`);
    const isLate = isLateBy(arriving);
    const carries = receiver !== undefined && (isLate || (spoilt.has(from) && spoilt.has(to)));
    if (!carries && !isOrigin) return;
    const isBinding = receiver?.via === id && receiver.late > LEAST_HOURS;
    ofHandoffs.set(number, { isBinding, isLate, isOrigin, hop: hops.ofTeam.get(to) ?? 1 });
  });
  return { teams: ofTeams, handoffs: ofHandoffs };
}

function isLateBy({ late }: ImpactHandOff): boolean {
  return late > LEAST_HOURS;
}

/** How the nodes of a view are shown at a hop, by node id; those that feel nothing are left out. */
export function moodsOfNodes(
  view: GraphView,
  marks: RippleMarks,
  hop: number,
  { calendar }: Organization,
): ReadonlyMap<string, NodeMood> {
  const moods = new Map<string, NodeMood>();
  for (const node of view.nodes) {
    const reached = node.teams.flatMap((number) => {
      const mark = marks.teams.get(number);
      return mark === undefined || mark.hop > hop ? [] : [mark];
    });
    if (reached.length > 0) moods.set(node.id, moodOf(node, reached, calendar));
  }
  return moods;
}

type Calendar = Organization['calendar'];

function moodOf({ kind, teams }: GraphNode, reached: readonly TeamMark[], calendar: Calendar): NodeMood {
  const felt = reached.flatMap((mark) => mark.felt ?? []);
  const isOrigin = reached.some((mark) => mark.isOrigin);
  const late = felt.reduce((most, team) => Math.max(most, team.late), 0);
  const worst = felt.filter(isNoticeable).toSorted((a, b) => rise(b) - rise(a))[0];
  const lateness = late > LEAST_HOURS ? `${formatDuration(late, calendar)} late` : '';
  const spoilt = worst === undefined ? '' : `${formatShare(worst.defects)} not right`;
  return {
    late: levelOf(late, calendar),
    isSpoilt: worst !== undefined,
    isOrigin,
    words:
      kind === 'group'
        ? wordsOfGroup(lateness, spoilt, `${felt.length} of ${teams.length}`)
        : wordsOfTeam(lateness, spoilt, isOrigin),
  };
}

function rise({ defects, baselineDefects }: ImpactTeam): number {
  return defects - baselineDefects;
}

function wordsOfTeam(lateness: string, spoilt: string, isOrigin: boolean): string[] {
  const [first, second] = lateness === '' ? [spoilt, ''] : [lateness, spoilt];
  const both = second === '' ? first : `${first}, ${second}`;
  if (!isOrigin) return [both, first];
  return first === '' ? ['starts here'] : [`${both}, starts here`, both, first];
}

function wordsOfGroup(lateness: string, spoilt: string, count: string): string[] {
  const worst = lateness === '' ? spoilt : lateness;
  if (worst === '') return ['starts here'];
  return [`up to ${worst}, ${count} teams`, `up to ${worst}, ${count}`, `up to ${worst}`, worst];
}

function levelOf(hours: number, { hoursPerDay, daysPerWeek }: Calendar): NodeMood['late'] {
  if (hours <= LEAST_HOURS) return 0;
  if (hours < hoursPerDay) return 1;
  return hours < hoursPerDay * daysPerWeek ? 2 : 3;
}

/** How the arrows of a view are shown at a hop, by arrow id; those that bring nothing so far are left out. */
export function moodsOfArrows(
  view: GraphView,
  marks: RippleMarks,
  hop: number,
  isRunning: boolean,
): ReadonlyMap<string, ArrowMood> {
  const moods = new Map<string, ArrowMood>();
  if (marks.handoffs.size === 0) return moods;
  for (const arrow of view.arrows) {
    const mood = moodOfArrow(arrow, marks, hop, isRunning);
    if (mood !== undefined) moods.set(arrow.id, mood);
  }
  return moods;
}

/** An arrow is on its way one hop before its receiver is reached. */
function moodOfArrow(
  { handoffs }: GraphArrow,
  marks: RippleMarks,
  hop: number,
  isRunning: boolean,
): ArrowMood | undefined {
  let [isBinding, isLate, isOrigin, isMoving, isSeen] = [false, false, false, false, false];
  for (const number of handoffs) {
    const mark = marks.handoffs.get(number);
    if (mark === undefined || (mark.hop > hop + 1 && !mark.isOrigin)) continue;
    const moves = isRunning && mark.hop === hop + 1;
    if (mark.hop > hop && !moves && !mark.isOrigin) continue;
    isSeen = true;
    isBinding ||= mark.isBinding;
    isLate ||= mark.isLate;
    isOrigin ||= mark.isOrigin;
    isMoving ||= moves;
  }
  return isSeen ? { isBinding, isLate, isOrigin, isRunning: isMoving } : undefined;
}

/** What is written in a node that feels nothing: of a group how many teams it has. */
export function calmWords({ kind, teams }: GraphNode): string {
  return kind === 'group' ? countOf(teams.length, 'team') : '';
}
