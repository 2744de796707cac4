import { formatDuration } from '../model/duration.ts';
import type { ImpactStep } from '../model/impact-answer.ts';
import type { Block, Inline } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { describeFelt, presentWays } from './present-ways.ts';
import type { WaysContext } from './why-view.ts';

/** Why one team feels a ripple, as far as the ripple itself tells it. */
export interface FeltContext extends WaysContext {
  /** How it came to be late; undefined where it is not. */
  readonly step: ImpactStep | undefined;
  /** The hand-off that holds it up; null if none does. */
  readonly via: string | null;
  /** Whether it has an incident of its own. */
  readonly isOrigin: boolean;
  /** How late it would be if every giver told as soon as it knew; undefined where that was not asked. */
  readonly lateIfTold: number | undefined;
}

/** The why of one team: what it feels, the ways by which it comes, and what would help. */
export function presentFelt(context: FeltContext): Block[] {
  const { to, ways } = context.result;
  const felt = describeFelt(context, to);
  const begins = context.isOrigin ? ' It begins here.' : '';
  const known = ways.length > 0 || begins !== '' ? [] : ['No hand-off brings it.'];
  return [
    {
      kind: 'paragraph',
      text: [{ text: `${felt ?? `${to.name} feels nothing of it`}.`, mark: 'strong' }, begins],
    },
    ...known.map((text): Block => ({ kind: 'paragraph', text })),
    ...presentWays(context),
    ...presentHelp(context),
  ];
}

/** What would keep it on time, each by itself; nothing where its own incident is all there is. */
function presentHelp(context: FeltContext): Block[] {
  const items = [helpBySlack(context), helpByBuffer(context), helpByTelling(context)]
    .filter((text) => text !== undefined)
    .map((text) => ({ text }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What would help' },
    { kind: 'list', items },
  ];
}

/** What is felt beyond the slack would not be, were the slack so much longer. */
function helpBySlack({ step, via, naming, calendar }: FeltContext): Inline | undefined {
  if (step === undefined || via === null || step.inputs <= LEAST_HOURS) return undefined;
  const beyond = step.leaves - step.slack;
  if (beyond <= LEAST_HOURS) return undefined;
  const more = step.slack > LEAST_HOURS ? ' more' : '';
  return `${formatDuration(beyond, calendar)}${more} slack on “${naming.what(via)}”: nothing of it would be felt by this hand-off.`;
}

/** A buffer takes up all that comes in, but nothing of a team's own delay or outage. */
function helpByBuffer({ step, isOrigin, result: { to }, calendar }: FeltContext): Inline | undefined {
  if (step === undefined || isOrigin || to.kind === 'customer' || to.late <= LEAST_HOURS) return undefined;
  const more = step.buffer > LEAST_HOURS ? ' more' : '';
  return `${formatDuration(to.late, calendar)}${more} buffer at ${to.name}: it would be on time, by whichever way it comes.`;
}

function helpByTelling({ lateIfTold, result: { to }, calendar }: FeltContext): Inline | undefined {
  if (lateIfTold === undefined || to.late - lateIfTold <= LEAST_HOURS) return undefined;
  const late = lateIfTold <= LEAST_HOURS ? 'on time' : `${formatDuration(lateIfTold, calendar)} late`;
  return `Telling: if every giver told as soon as it knew, ${to.name} would be ${late} instead of ${formatDuration(to.late, calendar)}.`;
}
