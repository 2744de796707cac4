import type { ReportLoop, ReportLoopWay } from '../model/report-result.ts';
import type { Block, Inline, ListItem, Span } from './blocks.ts';
import { countOf, formatChain, formatCount, joinPhrases, joinSome } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { firstOf, paragraph, remark, section } from './report-context.ts';

const MOST_TEAMS = 4;

/** Who is each other's customer, and whether what is lost there is ever made up. */
export function presentReportLoops(context: ReportContext): Block[] {
  const { loops, glance } = context.result;
  const title = section('Loops: who is each other’s customer');
  if (loops.length === 0) return [title, paragraph('None: nobody’s work comes back to them.')];
  return [
    title,
    paragraph(
      `In a loop, what one team does comes back to it in a later round. Tried at each team of a loop in turn: a delay of ${context.duration(context.organization.calendar.hoursPerDay)}, once.`,
    ),
    { kind: 'list', items: loops.map((loop) => presentLoop(context, loop)) },
    ...remark(firstOf(loops.length, glance.loops, 'loop', ', those that never catch up first')),
    ...presentAssumed(context),
  ];
}

function presentLoop(context: ReportContext, loop: ReportLoop): ListItem {
  const way = loop.keptBy;
  return {
    text: [{ text: describeMembers(context, loop), mark: 'strong' }, ': ', ...describeEnding(context, loop)],
    details: [
      ...(way === null ? [] : [describeWay(context, way)]),
      ...describeCure(context, loop),
      ...describeSaturated(context, loop),
    ],
  };
}

function describeMembers({ naming }: ReportContext, { teams, handoffs }: ReportLoop): string {
  const names = joinSome(
    teams.map((id) => naming.team(id)),
    MOST_TEAMS,
  );
  if (teams.length === 1) return `${names} hands to itself`;
  if (teams.length === 2) return `${names} are each other’s customers`;
  return `${names} work in ${handoffs === teams.length ? 'a circle' : 'circles'}`;
}

function describeEnding({ naming }: ReportContext, loop: ReportLoop): Span[] {
  const { status, rounds, tried, never, worst } = loop;
  if (status === 'settled') {
    const text = rounds <= 2 ? 'it does not come back' : `it is made up by round ${rounds}`;
    return ['what is lost there once: ', { text, mark: 'fine' }, '.'];
  }
  const text =
    status === 'persistent'
      ? 'it comes back every round and is never made up'
      : `it is not made up after ${rounds} rounds`;
  const others = never === 1 ? '' : ` or ${countOf(never - 1, 'other')} of the ${countOf(tried, 'team')}`;
  const where = never === tried ? '' : `, if it begins at ${naming.team(worst)}${others}`;
  return ['what is lost there once: ', { text, mark: 'late' }, `${where}.`];
}

/** The teams of a way round, and what is taken up on it. */
function describeWay({ naming, duration }: ReportContext, way: ReportLoopWay): Inline {
  const [first] = way.handoffs;
  const last = way.handoffs.at(-1);
  if (first === undefined || last === undefined) return '';
  const chain = formatChain([first.from, ...way.handoffs.map(({ to }) => to)].map((id) => naming.team(id)));
  const parts = [
    ...(way.slack > 0 ? [`${duration(way.slack)} of slack`] : []),
    ...(way.buffer > 0 ? [`${duration(way.buffer)} of buffers`] : []),
  ];
  const takenUp = parts.length === 0 ? 'no slack and no buffer' : `at most ${joinPhrases(parts)}`;
  return `It comes back by ${chain}, where “${naming.what(last.handoff)}” feeds the next round; each time round ${takenUp} ${parts.length === 0 ? 'takes any of it up' : 'takes it up'}.`;
}

function describeCure({ naming, duration }: ReportContext, { cure }: ReportLoop): Inline[] {
  if (cure === null) return [];
  return [
    [
      {
        text: `What would help: ${duration(cure.slack)} more slack for “${naming.what(cure.handoff)}”`,
        mark: 'fine',
      },
      `. Then all is well again in round ${formatCount(cure.rounds)}.`,
    ],
  ];
}

function describeSaturated({ naming }: ReportContext, { saturated }: ReportLoop): Inline[] {
  if (saturated.length === 0) return [];
  const names = joinSome(
    saturated.map((id) => naming.team(id)),
    MOST_TEAMS,
  );
  return [
    [
      { text: `With nothing going wrong, hardly anything from ${names} is right`, mark: 'late' },
      ': defects go round and pile up, because the map has no check that finds them.',
    ],
  ];
}

/** Loops that the map leaves open. */
function presentAssumed({ result, naming }: ReportContext): Block[] {
  const { assumedFeedback } = result.glance;
  if (assumedFeedback.length === 0) return [];
  const names = joinPhrases(assumedFeedback.map((id) => naming.handoff(id)));
  return remark(
    `The map does not say where a round begins, so ${names} ${assumedFeedback.length === 1 ? 'is' : 'are'} taken to feed the next round.`,
  );
}
