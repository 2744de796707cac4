import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import { formatShare } from '../model/share.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { LoopWay, StructureLoop } from '../model/structure-result.ts';
import type { Inline, ListItem, Span } from './blocks.ts';
import { countOf, formatChain, formatCount, joinPhrases } from './phrases.ts';
import type { StructureContext, StructurePart } from './structure-view.ts';
import { nameTeams } from './structure-view.ts';

const MOST_LOOPS = 6;
const MOST_WAYS = 3;
const MOST_TEAMS = 4;

/** Each loop: who is in it, whether it catches up, and by which hand-offs it goes round. Those that never do first. */
export function presentLoops(context: StructureContext): StructurePart {
  const { result, view, calendar } = context;
  const title = { kind: 'heading', level: 2, text: 'Loops: who is each other’s customer' } as const;
  if (result.loops.length === 0)
    return {
      blocks: [title, { kind: 'paragraph', text: 'None: nobody’s work comes back to them.' }],
      isCut: false,
    };
  const byEnding = result.loops.toSorted((a, b) => Number(isEndless(b)) - Number(isEndless(a)));
  const shown = byEnding.slice(0, view.all ? Infinity : MOST_LOOPS);
  const left = byEnding.length - shown.length;
  const tried = `Tried with each team of a loop in turn: ${describeTrial(result.incident, calendar)}.`;
  const note =
    left === 0
      ? tried
      : `${tried} ${formatCount(shown.length)} of ${countOf(byEnding.length, 'loop')} listed; --all.`;
  const isCut =
    left > 0 || shown.some((loop) => loop.ways.length > mostWays(loop) || loop.teams.length > MOST_TEAMS);
  return {
    blocks: [
      title,
      { kind: 'paragraph', text: [{ text: note, mark: 'quiet' }] },
      { kind: 'list', items: shown.map((loop) => presentLoop(context, loop)) },
    ],
    isCut: isCut && !view.all,
  };
}

/** Whether some problem in it is never made up. */
export function isEndless({ status }: StructureLoop): boolean {
  return status !== 'settled';
}

/** What a loop is tried with: `it is 1d late`. */
function describeTrial({ delay, outage, quality, notice }: StressIncident, calendar: Calendar): string {
  const parts: string[] = [];
  if (delay > 0) parts.push(`is ${formatDuration(delay, calendar)} late`);
  if (outage === null) parts.push('is out for its own recovery time');
  else if (outage > 0) parts.push(`is out for ${formatDuration(outage, calendar)}`);
  const known = notice > 0 && parts.length > 0 ? ` (known ${formatDuration(notice, calendar)} ahead)` : '';
  if (quality > 0) parts.push(`hands on ${formatShare(quality)} that is not right`);
  return `it ${parts.length === 0 ? 'is on time' : joinPhrases(parts)}${known}`;
}

function presentLoop(context: StructureContext, loop: StructureLoop): ListItem {
  const { keptBy } = loop;
  return {
    text: [`${describeMembers(context, loop)}: `, ...describeEnding(context, loop)],
    details: [
      ...(keptBy === null ? [] : [describeKeeper(context, keptBy)]),
      ...describeCure(context, loop),
      ...describeSaturated(context, loop),
      ...describeWays(context, loop),
    ],
  };
}

function describeMembers(context: StructureContext, { teams, handoffs }: StructureLoop): string {
  const names = nameTeams(context, teams, MOST_TEAMS);
  if (teams.length === 1) return `${names} hands to itself`;
  if (teams.length === 2) return `${names} are each other’s customers`;
  return `${names} work in ${handoffs === teams.length ? 'a circle' : 'circles'}`;
}

/** Whether it catches up, and when. */
function describeEnding({ naming }: StructureContext, loop: StructureLoop): Span[] {
  const { status, rounds, tried, never, teams, worst } = loop;
  const some =
    tried < teams.length ? ` (tried at ${formatCount(tried)} of ${countOf(teams.length, 'team')})` : '';
  if (status === 'settled') {
    const text = rounds <= 2 ? 'does not come back' : `is all made up by round ${rounds}`;
    return ['what is lost there ', { text, mark: 'fine' }, `${some}.`];
  }
  const text =
    status === 'persistent'
      ? 'is never made up, it comes back every round'
      : `is not made up after ${rounds} rounds`;
  const others = never === 1 ? '' : ` or ${countOf(never - 1, 'other')} of the ${countOf(tried, 'team')}`;
  const where = never === tried ? '' : `, if it begins at ${naming.team(worst)}${others}`;
  return ['what is lost there ', { text, mark: 'late' }, `${where}${some}.`];
}

/** The way by which it comes back for ever, hand-off by hand-off. */
function describeKeeper(context: StructureContext, way: LoopWay): Span[] {
  return [`It comes back by ${describeHandOffs(context, way)}; ${describeTakenUp(context, way)}.`];
}

/** The ways round, but for one that has been told; first those on which least is taken up. */
function describeWays(context: StructureContext, loop: StructureLoop): Inline[] {
  const { view } = context;
  const others = loop.ways
    .filter((way) => !isSameWay(way, loop.keptBy))
    .toSorted((a, b) => a.slack + a.buffer - (b.slack + b.buffer));
  const shown = others.slice(0, view.all ? Infinity : mostWays(loop));
  const lines = shown.map((way, i): Inline => {
    const also = i > 0 || loop.keptBy !== null ? 'Also round by' : 'Round by';
    const takenUp = describeTakenUp(context, way);
    if (view.all) return `${also} ${describeHandOffs(context, way)}; ${takenUp}.`;
    return `${also} ${describeChain(context, way)}; ${takenUp}.`;
  });
  const left = others.length - shown.length;
  const cut =
    loop.ways.length < loop.feedback && view.all
      ? ` (${countOf(loop.feedback, 'hand-off')} in it feed the next round)`
      : '';
  if (left > 0)
    lines.push([{ text: `${countOf(left, 'more way', 'more ways')} round; --all.`, mark: 'quiet' }]);
  else if (cut !== '') lines.push([{ text: cut.trim(), mark: 'quiet' }]);
  return lines;
}

/** Where nothing comes back, the way on which least is taken up says it all. */
function mostWays({ status, rounds }: StructureLoop): number {
  return status === 'settled' && rounds <= 2 ? 1 : MOST_WAYS;
}

function isSameWay({ handoffs }: LoopWay, other: LoopWay | null): boolean {
  const ids = new Set(other?.handoffs.map(({ handoff }) => handoff));
  return handoffs.length === ids.size && handoffs.every(({ handoff }) => ids.has(handoff));
}

/** The teams of a way, and the hand-off that closes it, with its line. */
function describeChain({ naming }: StructureContext, { handoffs }: LoopWay): string {
  const [first] = handoffs;
  const last = handoffs.at(-1);
  if (first === undefined || last === undefined) return '';
  const chain = formatChain([first.from, ...handoffs.map(({ to }) => to)].map((id) => naming.team(id)));
  const assumed = last.assumed ? ', as is assumed,' : '';
  return `${chain}, where “${naming.what(last.handoff)}” (${last.file}:${last.line})${assumed} feeds the next round`;
}

/** Every hand-off of a way, with its line. */
function describeHandOffs({ naming }: StructureContext, { handoffs }: LoopWay): string {
  const arrows = handoffs.map(({ handoff, from, to, file, line, feedback, assumed }) => {
    const what = naming.handoffOf(handoff)?.what ?? '';
    const next = feedback ? `, ${assumed ? 'taken to feed' : 'feeds'} the next round` : '';
    return `${naming.team(from)} → ${naming.team(to)}${what === '' ? '' : ` “${what}”`} (${file}:${line}${next})`;
  });
  return arrows.join(', ');
}

/** What slack and buffers take up each time round. */
function describeTakenUp({ calendar }: StructureContext, { slack, buffer }: LoopWay): string {
  const parts = [
    ...(slack > 0 ? [`${formatDuration(slack, calendar)} of slack`] : []),
    ...(buffer > 0 ? [`${formatDuration(buffer, calendar)} of buffers`] : []),
  ];
  return parts.length === 0 ? 'no slack and no buffer on it' : `${joinPhrases(parts)} on it`;
}

function describeCure({ naming, calendar }: StructureContext, { cure }: StructureLoop): Inline[] {
  if (cure === null) return [];
  const more = `${formatDuration(cure.slack, calendar)} more slack`;
  return [
    [
      { text: `${more} for “${naming.what(cure.handoff)}”`, mark: 'fine' },
      ` is the least that ends it within a few rounds: all is well again in round ${cure.rounds}; more ends it sooner.`,
    ],
  ];
}

function describeSaturated(context: StructureContext, { saturated }: StructureLoop): Inline[] {
  if (saturated.length === 0) return [];
  const names = nameTeams(context, saturated, MOST_TEAMS);
  return [
    [
      { text: `With no incident at all, hardly anything from ${names} is right`, mark: 'late' },
      ': defects go round and pile up. Give its hand-offs catches, or taints under 100%.',
    ],
  ];
}
