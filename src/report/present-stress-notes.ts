import { formatShare } from '../model/share.ts';
import type { Block, Inline } from './blocks.ts';
import { formatCount, joinSome } from './phrases.ts';
import { presentInAll } from './present-in-all.ts';
import type { StressContext } from './stress-view.ts';
import { countPlaces, nameOfRow, hitsCustomers, listsAllPlaces, makesLate } from './stress-view.ts';

const MOST_NAMED = 3;

/** Who is far from every customer and yet matters: the rule is said with it. */
export function presentHiddenHubs({ answer, naming, view }: StressContext): Block[] {
  const { hiddenHubs } = answer.result;
  const hubs = answer.rows.filter((row) => 'hidden' in row && row.hidden);
  const [first] = hubs;
  if (hiddenHubs === null || first === undefined) return [];
  const names = hubs.map((row, i) => {
    const away = i === 0 ? `${row.hops} hand-offs from the nearest customer` : String(row.hops);
    return `${nameOfRow(row, naming)} (${away})`;
  });
  const named = joinSome(names, view.all ? names.length : MOST_NAMED);
  const [matter, are] = hubs.length === 1 ? ['matters', 'is'] : ['matter', 'are'];
  const rule = ` Hidden: ${hiddenHubs.hops} or more hand-offs away, farther than half of the teams from which a customer is late, and at least ${formatShare(hiddenHubs.exposure)} exposure.`;
  return [
    { kind: 'heading', level: 2, text: 'Hidden hubs' },
    {
      kind: 'paragraph',
      text: [
        { text: named, mark: 'strong' },
        ` ${matter} much and ${are} far from any customer: people there often don’t know.`,
        { text: rule, mark: 'quiet' },
      ],
    },
  ];
}

/** What it comes to, and what a reader should know about the numbers: a line each. */
export function presentStressNotes(context: StressContext): Block[] {
  const lines = [
    reachLine(context),
    quietLine(context),
    roundsLine(context),
    selectionLine(context),
    noCustomersLine(context),
  ];
  return presentInAll(lines);
}

function reachLine({ answer, organization }: StressContext): Inline | undefined {
  const { places, hitCustomers, breakPromises, customers } = answer.result;
  if (customers === 0 || places === 0) return undefined;
  // Who feels it without being late is told of all places, or of none.
  const felt = listsAllPlaces(answer) ? answer.rows.filter((row) => row.customers > 0).length : hitCustomers;
  const late = `at ${formatCount(hitCustomers)} it makes one late`;
  const { handoffs } = organization;
  const isPromised =
    breakPromises > 0 ||
    handoffs.some(({ promise: { lateHours, accurateShare } }) => (lateHours ?? accurateShare) !== undefined);
  const breaks = isPromised ? `; at ${formatCount(breakPromises)} it breaks a promise` : '';
  const of = countPlaces(places, answer);
  return felt === hitCustomers
    ? `At ${formatCount(felt)} of ${of} it makes a customer late${breaks}.`
    : `At ${formatCount(felt)} of ${of} a customer feels it: ${late}${breaks}.`;
}

/** Those that are hardly worth a row. */
function quietLine({ answer }: StressContext): Inline | undefined {
  const quiet = answer.rows.filter((row) => !makesLate(row)).length;
  const inside = answer.rows.filter((row) => makesLate(row) && !hitsCustomers(row)).length;
  if (quiet === answer.rows.length || !listsAllPlaces(answer)) return undefined;
  const parts: string[] = [];
  if (inside > 0 && answer.rows.some(hitsCustomers))
    parts.push(`at ${countPlaces(inside, answer)} it makes others inside late, but no customer`);
  if (quiet > 0) parts.push(`at ${countPlaces(quiet, answer)} it makes nobody else late`);
  const text = parts.join('; ');
  return text === '' ? undefined : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function roundsLine({ answer }: StressContext): Inline | undefined {
  const endless = answer.rows.filter(({ status }) => status !== 'settled').length;
  if (endless === 0) return undefined;
  if (!listsAllPlaces(answer))
    return 'Where it goes round a loop and does not settle, lateness is that of the worst round, cost that of 50 rounds.';
  return `At ${countPlaces(endless, answer)} it goes round a loop and does not settle: lateness is that of the worst round, cost that of 50 rounds.`;
}

function selectionLine({ answer, view }: StressContext): Inline | undefined {
  if (!view.isSelection) return undefined;
  const { places } = answer.result;
  return `Ranked ${places === 1 ? 'is' : 'are'} ${countPlaces(places, answer)}, as selected; who feels it is counted everywhere.`;
}

function noCustomersLine({ answer }: StressContext): Inline | undefined {
  if (answer.result.customers > 0) return undefined;
  const isAsked = answer.rows.some((row) => 'tolerance' in row);
  const tolerance = isAsked ? ' and the tolerance, which is about customers, says nothing' : '';
  return `No team is a customer, so the ranking counts the teams inside${tolerance}; mark customers with kind: customer.`;
}
