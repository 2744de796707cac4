import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type {
  WorkshopCard,
  WorkshopCardKind,
  WorkshopCardLevel,
  WorkshopStepKind,
} from '../model/workshop-result.ts';
import type { Naming } from './naming.ts';
import { customersWhoFeel, describeIncident, joinSome } from './phrases.ts';

/** The parts of a session. */
export const STEPS: Readonly<Record<WorkshopStepKind, string>> = {
  welcome: 'Welcome',
  customers: 'Who are your internal customers?',
  map: 'Build the map on the wall',
  incidents: 'Guess the ripple, incident by incident',
  debrief: 'What did we see?',
  break: 'Break',
  engagement: 'A customer’s way through us',
  agreements: 'What would make it easier?',
  close: 'Back at work',
};

/** What there is to be learned from an incident, as a noun. */
export const CARD_KINDS: Readonly<Record<WorkshopCardKind, string>> = {
  neighbor: 'the next desk feels it',
  absorbed: 'a ripple that ends before a customer',
  scenario: 'several at once',
  quality: 'work that is not right',
  'back-room': 'a back room that stops a customer',
  telling: 'a word in time that saves a promise',
  slot: 'an hour that costs days',
  backup: 'a backup that does not help',
  loop: 'a loop that does not catch up',
};

/** How hard an incident is to guess. */
export const LEVELS: Readonly<Record<WorkshopCardLevel, string>> = {
  1: 'easy',
  2: 'takes thought',
  3: 'surprising',
};

const MOST_INCIDENTS = 3;

/** What goes wrong: the declared scenario's name, or each incident. */
export function describeCardIncidents(
  { scenario, incidents }: WorkshopCard,
  naming: Naming,
  calendar: Calendar,
): string {
  if (scenario !== null) return scenario.name;
  return joinSome(
    incidents.map((incident) => describeIncident(incident, naming, calendar)),
    MOST_INCIDENTS,
  );
}

/** What comes of it: how many customers feel it, and how late the one is whose way is told. */
export function describeCardOutcome(
  { impact, focus }: WorkshopCard,
  naming: Naming,
  calendar: Calendar,
): string {
  const felt = customersWhoFeel(impact.totals.customers, undefined);
  const hit = impact.teams.find(({ id }) => id === focus);
  if (hit === undefined) return `${felt}.`;
  const late = hit.late > 0 ? `waits ${formatDuration(hit.late, calendar)}` : 'gets work that is not right';
  return `${felt}; ${naming.team(hit.id)} ${late}.`;
}
