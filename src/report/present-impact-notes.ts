import { formatDuration } from '../model/duration.ts';
import type { ShownImpact, TellingTotals } from '../model/impact-answer.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline } from './blocks.ts';
import { LEAST_HOURS, isNoticed } from '../model/noticeable.ts';
import { presentInAll } from './present-in-all.ts';
import {
  countOf,
  describeAssumedFeedback,
  formatChain,
  formatCount,
  formatMoney,
  joinPhrases,
  joinSome,
} from './phrases.ts';
import type { ImpactContext } from './impact-view.ts';
import { listsAll } from './impact-view.ts';

const MOST_NAMED = 3;

/** What it comes to, what telling would save, and what a reader should know about the numbers: a line each. */
export function presentNotes(context: ImpactContext): Block[] {
  const lines = [
    roundsLine(context),
    totalsLine(context),
    listedLine(context),
    tellingLine(context),
    assumedFeedbackLine(context),
    alreadyBrokenLine(context),
    saturatedLine(context),
    neededLine(context),
    noCustomersLine(context),
  ];
  return presentInAll(lines);
}

function totalsLine({ answer, organization }: ImpactContext): Inline | undefined {
  const { totals, status } = answer.result;
  const { calendar, currency } = organization;
  if (totals.teams === 0 && totals.cost === 0) return undefined;
  const { incidents } = answer.result;
  const isOrigin = (id: string): boolean => incidents.some((one) => 'team' in one && one.team === id);
  const barely = listsAll(answer)
    ? answer.affected.filter((team) => !isNoticed(team) && !isOrigin(team.id)).length
    : 0;
  const parts = [
    totals.teams === 0 ? 'No other team affected' : `${countOf(totals.teams, 'other team')} affected`,
  ];
  if (barely > 0) parts[0] += ` (${formatCount(barely)} barely: defects up by less than 0.05%)`;
  if (totals.teamLate > LEAST_HOURS)
    parts[0] += `, ${formatDuration(totals.teamLate, calendar)} late together`;
  if (totals.customerLate > LEAST_HOURS)
    parts.push(`customers ${formatDuration(totals.customerLate, calendar)} of it`);
  const span = status === 'settled' ? '' : ` over ${answer.roundsSummed} rounds`;
  if (totals.cost > 0) parts.push(`cost of delay ${formatMoney(totals.cost, currency)}${span}`);
  return `${parts.join('; ')}.`;
}

function listedLine({ answer, view }: ImpactContext): Inline | undefined {
  const { depth, isSelection } = view;
  if (!listsAll(answer)) return listedOfSaved(answer);
  const asked = [
    ...(isSelection ? ['is selected'] : []),
    ...(depth === undefined ? [] : [`is at most ${countOf(depth, 'hand-off')} away`]),
  ];
  if (asked.length === 0) return undefined;
  const { result, affected } = answer;
  const others = affected.length - result.teams.length;
  if (others === 0 && depth !== undefined && !isSelection)
    return `Everyone affected is at most ${countOf(depth, 'hand-off')} away.`;
  const customers = [affected, result.teams].map(
    (teams) => teams.filter(({ kind }) => kind === 'customer').length,
  );
  const hidden = (customers[0] ?? 0) - (customers[1] ?? 0);
  const who = hidden > 0 ? ` (${countOf(hidden, 'customer')} among them)` : '';
  const where = isSelection ? 'not listed' : 'further on';
  return `Listed is who ${joinPhrases(asked)}; ${countOf(others, 'more affected team')}${who} ${where}. All numbers count them too.`;
}

/** A saved answer does not say why it lists no more. */
function listedOfSaved({ result, affected }: ShownImpact): Inline {
  const { incidents, totals } = result;
  const others = affected.filter(
    ({ id }) => !incidents.some((one) => 'team' in one && one.team === id),
  ).length;
  return `Listed are ${formatCount(others)} of ${countOf(totals.teams, 'affected team')}, as was asked. All numbers count the others too.`;
}

function tellingLine({ answer, organization, view }: ImpactContext): Inline | undefined {
  const { told, untold, result, customerCount } = answer;
  const now = result.totals;
  if (told === undefined || untold === undefined || customerCount === undefined) return undefined;
  if (now.teamLate <= LEAST_HOURS) return undefined;
  const size = (totals: TellingTotals): number => (customerCount > 0 ? totals.customerLate : totals.teamLate);
  const words = (totals: TellingTotals): string => formatDuration(size(totals), organization.calendar);
  const onTime = (totals: TellingTotals): boolean => size(totals) <= LEAST_HOURS;
  const who = customerCount > 0 ? 'customers' : 'teams';
  const lostUntold = size(untold) - size(now);
  if (view.telling === 'told' && lostUntold > LEAST_HOURS) {
    const instead = onTime(now) ? 'on time' : words(now);
    return `Telling: if nobody told, ${who} would be ${words(untold)} late in all instead of ${instead}.`;
  }
  const morePromises = now.promisesBroken - told.promisesBroken;
  if (size(now) - size(told) > LEAST_HOURS || morePromises > 0) {
    const kept = morePromises > 0 ? `, ${countOf(morePromises, 'more promise')} kept` : '';
    const instead = onTime(told)
      ? `${who} on time instead of ${words(now)} late`
      : `${who} ${words(told)} late instead of ${words(now)}`;
    return ['If every giver told as soon as it knew: ', { text: instead, mark: 'fine' }, `${kept}.`];
  }
  if (lostUntold > LEAST_HOURS) {
    const saved = formatDuration(lostUntold, organization.calendar);
    return `Telling: what is told already saves ${who} ${saved}; telling more would save nothing.`;
  }
  // On a map without workarounds nobody expects anything of telling.
  if (organization.handoffs.every(({ workaround }) => workaround === undefined)) return undefined;
  return 'Telling would change nothing: where work is late, no workaround waits for news, or news comes too late for it.';
}

/** What a reader has to know about the rounds to follow the sums. */
function roundsLine({ answer, organization, naming }: ImpactContext): Inline | undefined {
  const { result, loop } = answer;
  const { status, rounds, totals } = result;
  if (status === 'settled') {
    return rounds <= 2
      ? undefined
      : `It goes round a loop and all is well again in round ${rounds}; late is the worst round, costs add up all rounds.`;
  }
  const round = loop === undefined ? 'a loop' : `the loop ${formatChain(loop.map((id) => naming.team(id)))}`;
  const money = formatMoney(totals.costPerRound, organization.currency);
  if (status === 'persistent' || answer.isSteady) {
    const cost = totals.costPerRound > 0 ? ` Every further round costs ${money}.` : '';
    return [
      { text: `It never settles: ${round} has not enough slack or buffer to catch up.`, mark: 'late' },
      cost,
    ];
  }
  const cost = totals.costPerRound > 0 ? ` The last 24 rounds cost ${money} each on average.` : '';
  return [{ text: `It has not settled after ${rounds} rounds of ${round}.`, mark: 'late' }, cost];
}

function assumedFeedbackLine({ answer }: ImpactContext): Inline | undefined {
  const { assumedFeedback } = answer.result;
  if (assumedFeedback.length === 0) return undefined;
  return `${describeAssumedFeedback(assumedFeedback, MOST_NAMED)}; say which with feedback: true.`;
}

/** Of the promises that the ripple comes by, those that do not hold anyway. */
function alreadyBrokenLine({ answer, naming }: ImpactContext): Inline | undefined {
  const reached = new Set(answer.affected.map(({ id }) => id));
  const broken = answer.brokenAnyway.filter((id) => {
    const handoff = naming.handoffOf(id);
    return handoff !== undefined && (reached.has(handoff.from) || reached.has(handoff.to));
  });
  if (broken.length === 0) return undefined;
  const named = broken.map((id) => naming.handoff(id));
  const promises =
    broken.length === 1 ? '1 promise on the way is' : `${broken.length} promises on the way are`;
  return `With no incident at all, ${promises} not kept in the share that is right: ${joinSome(named, MOST_NAMED)}.`;
}

function saturatedLine({ answer, naming }: ImpactContext): Inline | undefined {
  const [first] = answer.saturated;
  if (first === undefined) return undefined;
  const more = answer.saturated.length > 1 ? ` and ${countOf(answer.saturated.length - 1, 'more team')}` : '';
  return [
    {
      text: `With no incident at all, hardly anything from ${naming.team(first)}${more} is right`,
      mark: 'late',
    },
    ': defects go round a loop that nobody checks. Give its hand-offs catches, or taints under 100%.',
  ];
}

function neededLine({ answer, naming }: ImpactContext): Inline | undefined {
  const used = new Set(answer.result.teams.map(({ via }) => via));
  const seldom = [...used]
    .flatMap((id) => (id === null ? [] : (naming.handoffOf(id) ?? [])))
    .filter(({ neededShare }) => neededShare < 1);
  const [first] = seldom;
  if (first === undefined) return undefined;
  const more = seldom.length > 1 ? ` (${countOf(seldom.length - 1, 'other')} too not always)` : '';
  return `Taken to be needed this time: “${naming.what(first.id)}” is in ${formatShare(first.neededShare)} of rounds${more}.`;
}

function noCustomersLine({ answer }: ImpactContext): Inline | undefined {
  if (answer.customerCount !== 0) return undefined;
  return 'No team is a customer, so nothing says where the ripple ends; mark customers with kind: customer.';
}
