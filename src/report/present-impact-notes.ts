import { formatDuration } from '../model/duration.ts';
import type { TellingTotals } from '../model/impact-answer.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline, ListItem } from './blocks.ts';
import { countOf, formatChain, formatMoney, joinPhrases } from './phrases.ts';
import type { ImpactContext } from './impact-view.ts';

const NEAR = 1e-9;
const MOST_NAMED = 3;

/** What it comes to, what telling would save, and what a reader should know about the numbers: a line each. */
export function presentNotes(context: ImpactContext): Block[] {
  const lines = [
    totalsLine(context),
    depthLine(context),
    tellingLine(context),
    endlessLine(context),
    assumedFeedbackLine(context),
    alreadyBrokenLine(context),
    neededLine(context),
    noCustomersLine(context),
  ];
  const items = lines.filter((text) => text !== undefined).map((text): ListItem => ({ text }));
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'In all' },
        { kind: 'list', items },
      ];
}

function totalsLine({ answer, organization }: ImpactContext): Inline | undefined {
  const { totals } = answer.result;
  const { calendar, currency } = organization;
  if (totals.teams === 0 && totals.cost === 0) return undefined;
  const parts = [
    `${countOf(totals.teams, 'other team')} affected, ${formatDuration(totals.teamLate, calendar)} late together`,
  ];
  if (totals.customers > 0) parts.push(`customers ${formatDuration(totals.customerLate, calendar)} of it`);
  if (totals.cost > 0) parts.push(`cost of delay ${formatMoney(totals.cost, currency)}`);
  return `${parts.join('; ')}.`;
}

function depthLine({ answer, view }: ImpactContext): Inline | undefined {
  if (view.depth === undefined) return undefined;
  return `Listed are teams at most ${countOf(view.depth, 'hand-off')} away; the totals are those of all ${answer.result.totals.teams}.`;
}

function tellingLine({ answer, organization, view }: ImpactContext): Inline | undefined {
  const { told, untold, result, customerCount } = answer;
  const now = result.totals;
  if (now.teams === 0) return undefined;
  const size = (totals: TellingTotals): number => (customerCount > 0 ? totals.customerLate : totals.teamLate);
  const words = (totals: TellingTotals): string => formatDuration(size(totals), organization.calendar);
  const who = customerCount > 0 ? 'customers' : 'teams';
  if (view.telling === 'told') {
    return size(untold) - size(now) > NEAR
      ? `Telling: if nobody told, ${who} would be ${words(untold)} late in all instead of ${words(now)}.`
      : 'Telling changes nothing here: nobody knows early enough to use it.';
  }
  const saved = size(now) - size(told) > NEAR || now.promisesBroken > told.promisesBroken;
  const keptNow = size(untold) - size(now);
  if (saved) {
    const promises = now.promisesBroken - told.promisesBroken;
    const kept = promises > 0 ? `, ${countOf(promises, 'more promise')} kept` : '';
    return [
      'If every giver told as soon as it knew: ',
      { text: `${who} ${words(told)} late instead of ${words(now)}`, mark: 'fine' },
      `${kept}.`,
    ];
  }
  if (keptNow > NEAR)
    return `Telling: what is told today already saves ${who} ${formatDuration(keptNow, organization.calendar)}.`;
  return organization.handoffs.some(({ workaround }) => workaround !== undefined)
    ? 'Telling would change nothing here: nobody knows early enough to use it.'
    : 'Telling would change nothing: no hand-off names a workaround that early notice could help.';
}

function endlessLine({ answer, organization, naming }: ImpactContext): Inline | undefined {
  const { result, loop } = answer;
  if (result.status === 'settled') return undefined;
  const { currency } = organization;
  const round = loop === undefined ? 'a loop' : `the loop ${formatChain(loop.map((id) => naming.team(id)))}`;
  const cost =
    result.totals.costPerRound > 0
      ? ` Every further round costs ${formatMoney(result.totals.costPerRound, currency)}.`
      : '';
  const what =
    result.status === 'persistent'
      ? `It never settles: ${round} has not enough slack or buffer to catch up.`
      : `After ${result.rounds} rounds it still moves round ${round.replace(/^the loop/, 'the loop')}.`;
  return [{ text: what, mark: 'late' }, cost];
}

function assumedFeedbackLine({ answer }: ImpactContext): Inline | undefined {
  const { assumedFeedback } = answer.result;
  if (assumedFeedback.length === 0) return undefined;
  const named = assumedFeedback.slice(0, MOST_NAMED).map((id) => `“${id}”`);
  if (assumedFeedback.length > MOST_NAMED) named.push(`${assumedFeedback.length - MOST_NAMED} more`);
  const [verb, kind] = assumedFeedback.length === 1 ? ['is', 'a loop'] : ['are', 'loops'];
  return `${joinPhrases(named)} ${verb} taken to feed the next round, because ${kind} had no feedback hand-off; say which with feedback: true.`;
}

function alreadyBrokenLine({ answer, naming }: ImpactContext): Inline | undefined {
  const broken = answer.result.handoffs.filter(({ promise }) => promise === 'already-broken');
  if (broken.length === 0) return undefined;
  const named = broken.slice(0, MOST_NAMED).map(({ id }) => naming.handoff(id));
  if (broken.length > MOST_NAMED) named.push(`${broken.length - MOST_NAMED} more`);
  const verb = broken.length === 1 ? 'is' : 'are';
  return `With no incident at all, ${countOf(broken.length, 'promise')} ${verb} broken: ${joinPhrases(named)}.`;
}

function neededLine({ answer, naming }: ImpactContext): Inline | undefined {
  const used = new Set(answer.result.teams.map(({ via }) => via));
  const seldom = [...used]
    .flatMap((id) => (id === null ? [] : (naming.handoffOf(id) ?? [])))
    .filter(({ neededShare }) => neededShare < 1);
  const [first] = seldom;
  if (first === undefined) return undefined;
  const more = seldom.length > 1 ? ` (${countOf(seldom.length - 1, 'other')} too not always)` : '';
  const what = first.what === '' ? first.id : first.what;
  return `Taken to be needed this time: “${what}” is in ${formatShare(first.neededShare)} of rounds${more}.`;
}

function noCustomersLine({ answer }: ImpactContext): Inline | undefined {
  if (answer.customerCount > 0) return undefined;
  return 'No team is a customer, so nothing says where the ripple ends; mark customers with kind: customer.';
}
