import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { Naming } from '../report/naming.ts';
import { isNoticed } from '../model/noticeable.ts';
import { countOf, customersWhoFeel } from '../report/phrases.ts';

/** What has come of a change, in a sentence for those who listen: how many feel it, and who most. */
export function announceOutcome(
  answer: ImpactAnswer | undefined,
  { calendar, naming }: { readonly calendar: Calendar; readonly naming: Naming },
): string {
  if (answer === undefined) return 'Nothing goes wrong.';
  const { affected, customerCount, result } = answer;
  const given = new Set(result.incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const felt = affected.filter((team) => isNoticed(team) && !given.has(team.id));
  if (felt.length === 0) return 'Nobody else feels it.';
  const customers = felt.filter(({ kind }) => kind === 'customer');
  const others = felt.length - customers.length;
  const parts = customerCount === 0 ? [] : [customersWhoFeel(customers.length, customerCount)];
  if (others > 0) parts.push(`${countOf(others, 'team')} inside ${others === 1 ? 'feels' : 'feel'} it`);
  const [latest] = (customers.length > 0 ? customers : felt).toSorted((a, b) => b.late - a.late);
  if (latest !== undefined && latest.late > 0)
    parts.push(`${naming.team(latest.id)} most, ${formatDuration(latest.late, calendar)} late`);
  return capitalized(`${parts.join('; ')}.`);
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
