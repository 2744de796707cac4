import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode, GraphRollUp } from '../model/graph-result.ts';
import { formatShare } from '../model/share.ts';
import { isNoticeable, LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, describeIncident, formatCount, joinPhrases } from './phrases.ts';

/** Under every picture. */
export const GRAPH_LEGEND = 'Arrows follow the work: suppliers left, customers right.';

/** How far a node or an arrow is from being left alone; the line around it is drawn after that, and its words say so. */
export type GraphMark = 'origin' | 'hit' | 'fine';

/** What happens to a node: where it starts, that it is felt, or nothing. */
export function markNode(node: GraphResultNode): GraphMark {
  if (node.origin) return 'origin';
  return isLate(node) || isNoticeable(node) ? 'hit' : 'fine';
}

/** Whether an arrow is worth a thick line: the problem starts on it, or goes on by it. */
export function isOnTheWay({ origin, binding }: GraphResultArrow): boolean {
  return origin || binding;
}

/** The lines under the name of a node, such as `3d late`; none for a team that nothing happens to. */
export function noteNode(node: GraphResultNode, result: GraphResult, calendar: Calendar): string[] {
  const notes: string[] = [];
  const isGroup = node.kind === 'group';
  if (isGroup) notes.push(describeTeams(node, result));
  if (node.origin) notes.push('starts here');
  if (isLate(node)) notes.push(`${isGroup ? 'up to ' : ''}${formatDuration(node.late, calendar)} late`);
  if (isNoticeable(node)) {
    notes.push(`${formatShare(node.defects)} not right (usually ${formatShare(node.baselineDefects)})`);
  }
  return notes;
}

/** The lines beside an arrow: what is handed over, and what comes by it. */
export function noteArrow(arrow: GraphResultArrow, result: GraphResult, calendar: Calendar): string[] {
  const many = arrow.handoffs.length > 1 ? countOf(arrow.handoffs.length, 'hand-off') : '';
  return [arrow.what === '' ? many : arrow.what, ...noteRipple(arrow, result, calendar)].filter(
    (line) => line !== '',
  );
}

/** What comes by an arrow; nothing where no incident is put. */
function noteRipple(arrow: GraphResultArrow, result: GraphResult, calendar: Calendar): string[] {
  if (result.incidents.length === 0) return [];
  const notes: string[] = [];
  if (arrow.origin) notes.push('starts here');
  if (isLate(arrow)) notes.push(`${formatDuration(arrow.late, calendar)} late`);
  if (arrow.promise === 'broken') notes.push('promise broken');
  if (arrow.promise === 'already-broken') notes.push('promise broken anyway');
  return notes;
}

/** What stands above a picture: the organization, and what goes wrong in it. */
export function titleGraph(result: GraphResult, calendar: Calendar): string {
  if (result.incidents.length === 0) return result.org;
  const name = (id: string): string => nameOf(result, id);
  const naming = { team: name, what: name, handoff: name, teamOf: noOne, handoffOf: noOne };
  const wrong = result.incidents
    .slice(0, MOST_INCIDENTS)
    .map((incident) => describeIncident(incident, naming, calendar));
  const more = result.incidents.length - wrong.length;
  return `${result.org}: ${joinPhrases(more > 0 ? [...wrong, `${formatCount(more)} more`] : wrong)}`;
}

/** How a picture is read, sentence by sentence: only of what is in it. */
export function readGraph(result: GraphResult): string[] {
  const sentences = [GRAPH_LEGEND];
  if (result.arrows.some(({ feedback }) => feedback)) {
    sentences.push('Dashed arrows are feedback: they feed the next round.');
  }
  if (result.incidents.length > 0) {
    sentences.push(
      'Thick boxes are hit, the thickest is where it starts; thick arrows are the way it takes.',
    );
  }
  sentences.push(...warnOfLoop(result));
  if (result.rolledUp !== null) sentences.push(describeRollUp(result.rolledUp));
  return sentences;
}

/** That a ripple goes on, as far as is known; none where it settles. */
export function warnOfLoop({ status }: GraphResult): string[] {
  if (status === null || status === 'settled') return [];
  const settles = status === 'persistent' ? 'It never settles' : 'It has not settled after 50 rounds';
  return [`${settles}: it goes round a loop without catching up. Late is that of the worst round.`];
}

/** Why groups are drawn. */
export function describeRollUp({ teams, handoffs, mostTeams, mostHandoffs }: GraphRollUp): string {
  const all = `${countOf(teams, 'team')} and ${countOf(handoffs, 'hand-off')}`;
  const most = `${formatCount(mostTeams)} and ${formatCount(mostHandoffs)}`;
  return `Groups are drawn instead of teams: ${all} are more than can be read in one picture (${most}).`;
}

const MOST_INCIDENTS = 3;

function describeTeams({ teams, affected }: GraphResultNode, { incidents }: GraphResult): string {
  const all = countOf(teams.length, 'team');
  return incidents.length === 0 ? all : `${formatCount(affected)} of ${all} affected`;
}

function isLate({ late }: { readonly late: number }): boolean {
  return late > LEAST_HOURS;
}

/** The name of a node, or what is handed over from whom to whom; the id of what is inside a node. */
function nameOf({ nodes, arrows }: GraphResult, id: string): string {
  const arrow = arrows.find((each) => each.id === id);
  const name = (of: string): string => nodes.find((node) => node.id === of)?.name ?? of;
  if (arrow === undefined) return name(id);
  const way = `${name(arrow.from)} → ${name(arrow.to)}`;
  return arrow.what === '' ? way : `${arrow.what} (${way})`;
}

function noOne(): undefined {
  return undefined;
}
