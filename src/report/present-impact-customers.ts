import { formatDuration } from '../model/duration.ts';
import type { MissedParts } from '../model/impact-answer.ts';
import type { ImpactHandOff, ImpactTeam } from '../model/impact-result.ts';
import type { HandOff } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, ListItem, Span } from './blocks.ts';
import { countOf, describePromise, formatCount, joinPhrases } from './phrases.ts';
import type { ImpactContext, PresentedPart } from './impact-view.ts';
import { isNoticeable, isNoticed } from '../model/noticeable.ts';

const MOST_CUSTOMERS = 5;
const MOST_HANDOFFS = 1;

/** Who outside feels it: how late or how spoilt, by which way, against which promise, in their own words. */
export function presentCustomers(context: ImpactContext): PresentedPart {
  const { result } = context.answer;
  const customers = result.teams.filter((team) => team.kind === 'customer');
  const noticing = context.view.all ? customers : customers.filter(isNoticed);
  if (noticing.length === 0) return { blocks: [], isCut: customers.length > 0 };
  const shown = context.view.all ? noticing : noticing.slice(0, MOST_CUSTOMERS);
  const rest = noticing.length - shown.length;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Customers' },
    { kind: 'list', items: shown.map((customer) => presentCustomer(context, customer)) },
  ];
  if (rest > 0) {
    const text = `${formatCount(shown.length)} of ${countOf(noticing.length, 'affected customer')}, the latest first; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: shown.length < customers.length };
}

function presentCustomer(context: ImpactContext, customer: ImpactTeam): ListItem {
  const { organization, naming } = context;
  const spans: Span[] = [{ text: customer.name, mark: 'strong' }];
  const isSpoilt = isNoticeable(customer);
  if (customer.late > 0) {
    spans.push(' waits ', { text: formatDuration(customer.late, organization.calendar), mark: 'late' });
    if (isSpoilt) spans.push(' and');
  }
  if (isSpoilt || customer.late === 0) {
    spans.push(...describeRise(customer));
  }
  const giver = customer.chain.length > 2 ? customer.chain.at(-2) : undefined;
  if (giver !== undefined) spans.push(`, by way of ${naming.team(giver)}`);
  return { text: spans, details: presentHandOffs(context, customer) };
}

/** How often something is not right, and how often otherwise; no digits where they would be the same. */
function describeRise({ defects, baselineDefects }: ImpactTeam): Span[] {
  const [now, usual] = [formatShare(defects), formatShare(baselineDefects)];
  if (now === usual) {
    return [
      ' gets something not right ',
      { text: `a little more often than usual (${usual})`, mark: 'late' },
    ];
  }
  return [' gets something not right ', { text: `${now} of the time`, mark: 'late' }, ` instead of ${usual}`];
}

/** The hand-offs by which it reaches a customer: broken promises first, then the latest. */
function presentHandOffs(context: ImpactContext, customer: ImpactTeam): Inline[] {
  const { answer, naming, view } = context;
  const arriving = answer.result.handoffs
    .filter((handoff) => handoff.to === customer.id && (handoff.late > 0 || handoff.promise === 'broken'))
    .toSorted((a, b) => Number(b.promise === 'broken') - Number(a.promise === 'broken') || b.late - a.late);
  const shown = view.all ? arriving : arriving.slice(0, MOST_HANDOFFS);
  const rank = shown.length < arriving.length ? ` (the worst of ${formatCount(arriving.length)})` : '';
  return shown.map((handoff) => presentHandOff(context, handoff, naming.handoffOf(handoff.id), rank));
}

function presentHandOff(
  context: ImpactContext,
  arriving: ImpactHandOff,
  handoff: HandOff | undefined,
  rank: string,
): Span[] {
  const { calendar } = context.organization;
  const missed = context.answer.missed.get(arriving.id) ?? { time: false, quality: false };
  const what = context.naming.what(arriving.id);
  const facts: string[] = [];
  if (arriving.late > 0) facts.push(`${formatDuration(arriving.late, calendar)} late`);
  if (missed.quality) facts.push(`${formatShare(1 - arriving.defects)} right`);
  const spans: Span[] = [`${what}${rank}: ${facts.length === 0 ? 'on time' : joinPhrases(facts)}`];
  const words = promiseWords(context, handoff, missed);
  const promised = words === '' ? '' : ` (${words})`;
  if (arriving.promise === 'broken') spans.push(', ', { text: `promise broken${promised}`, mark: 'late' });
  else if (arriving.promise === 'kept') spans.push(', ', { text: `promise kept${promised}`, mark: 'fine' });
  else if (arriving.promise === 'already-broken') spans.push(`, promise broken anyway${promised}`);
  else spans.push(', nothing promised');
  const needs = needsWords(handoff, arriving.late > 0, missed.quality);
  if (needs !== '') spans.push('; needed: ', { text: needs, mark: 'quiet' });
  return spans;
}

/** The parts of the promise that are missed; all of it where none is. */
function promiseWords(
  { organization }: ImpactContext,
  handoff: HandOff | undefined,
  missed: MissedParts,
): string {
  const { lateHours, accurateShare } = handoff?.promise ?? {};
  const isMissed = missed.time || missed.quality;
  const told = {
    lateHours: missed.time || !isMissed ? lateHours : undefined,
    accurateShare: missed.quality || !isMissed ? accurateShare : undefined,
  };
  return describePromise(told, organization.calendar);
}

/** What the receiver said it needs, as far as it does not get it. */
function needsWords(handoff: HandOff | undefined, isLate: boolean, missesQuality: boolean): string {
  const { timing = '', quality = '', accuracy = '' } = handoff?.needs ?? {};
  const touched = [...(isLate ? [timing] : []), ...(missesQuality ? [quality, accuracy] : [])];
  return touched.filter((words) => words !== '').join('; ');
}
