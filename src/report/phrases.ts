import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactIncident } from '../model/impact-result.ts';
import type { HandOffPromise } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { Naming } from './naming.ts';

/** `one thing`, `two things`: the number as digits, the noun in its right form. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A whole number with a comma at every thousand: the same on every machine. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Money to the whole unit, with the currency where the organization names one. */
export function formatMoney(amount: number, currency: string): string {
  return currency === '' ? formatCount(amount) : `${currency} ${formatCount(amount)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinPhrases(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases[0] ?? '';
  return `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;
}

/** The first few of many, and how many more there are. */
export function joinSome(phrases: readonly string[], most: number): string {
  const more = phrases.length - most;
  return joinPhrases(more > 0 ? [...phrases.slice(0, most), `${formatCount(more)} more`] : phrases);
}

/** `2 of 5 customers feel it`, and how it is said of all, of none, and where nobody knows how many there are. */
export function customersWhoFeel(count: number, all: number | undefined): string {
  if (count === 0) return 'no customer feels it';
  if (all === undefined) return `${countOf(count, 'customer')} ${count === 1 ? 'feels' : 'feel'} it`;
  if (count === all && all === 1) return 'the only customer feels it';
  if (count === all) return `${all === 2 ? 'both' : `all ${formatCount(all)}`} customers feel it`;
  return `${formatCount(count)} of ${formatCount(all)} customers ${count === 1 ? 'feels' : 'feel'} it`;
}

/** That some hand-offs had to be taken as feedback, and why: a sentence without its end. */
export function describeAssumedFeedback(ids: readonly string[], most: number): string {
  const named = joinSome(
    ids.map((id) => `“${id}”`),
    most,
  );
  const [verb, loops] = ids.length === 1 ? ['is', 'a loop'] : ['are', 'loops'];
  return `${named} ${verb} taken to feed the next round, because ${loops} had no feedback hand-off`;
}

/** The teams of a chain by name, with arrows; a long one keeps its two ends. */
export function formatChain(names: readonly string[]): string {
  if (names.length <= 7) return names.join(' → ');
  return [...names.slice(0, 3), `(${formatCount(names.length - 6)} more)`, ...names.slice(-3)].join(' → ');
}

/** In brackets, behind what goes wrong: as if every hand-off told, or none; empty as it is declared. */
export function describeTelling(telling: 'declared' | 'told' | 'untold'): string {
  if (telling === 'declared') return '';
  return ` ${telling === 'told' ? '(every' : '(no'} hand-off told in advance)`;
}

/** What goes wrong at one place, as a clause: `Claims is 3d late`, `20% of the work of Claims is not right`. */
export function describeIncident(incident: ImpactIncident, naming: Naming, calendar: Calendar): string {
  const isTeam = 'team' in incident;
  const subject = isTeam ? naming.team(incident.team) : naming.handoff(incident.handoff);
  const inTime: string[] = [];
  if (incident.delay > 0) inTime.push(`is ${formatDuration(incident.delay, calendar)} late`);
  if (incident.outage > 0) inTime.push(`is out for ${formatDuration(incident.outage, calendar)}`);
  const clauses: string[] = [];
  if (inTime.length > 0) {
    const known = incident.notice > 0 ? ` (known ${formatDuration(incident.notice, calendar)} ahead)` : '';
    clauses.push(`${subject} ${joinPhrases(inTime)}${known}`);
  }
  if (incident.quality > 0) {
    const work = clauses.length > 0 ? 'it' : isTeam ? `the work of ${subject}` : subject;
    clauses.push(`${formatShare(incident.quality)} of ${work} is not right`);
  }
  return clauses.length === 0 ? `${subject} is on time` : joinPhrases(clauses);
}

/** What a hand-off promises: `at most 4h late and 98% right`; empty if nothing. */
export function describePromise({ lateHours, accurateShare }: HandOffPromise, calendar: Calendar): string {
  const parts: string[] = [];
  if (lateHours !== undefined)
    parts.push(lateHours === 0 ? 'on time' : `at most ${formatDuration(lateHours, calendar)} late`);
  if (accurateShare !== undefined) parts.push(`${formatShare(accurateShare)} right`);
  return joinPhrases(parts);
}
