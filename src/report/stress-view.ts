import type { IncidentTarget, Organization } from '../model/organization.ts';
import type { StressAnswer, StressRow } from '../model/stress-result.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { Naming } from './naming.ts';
import { countOf } from './phrases.ts';

/** How much is shown, and how the question was put. */
export interface StressView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  readonly telling: 'declared' | 'told' | 'untold';
  /** At most so many places are listed; undefined: as many as are worth it. */
  readonly top: number | undefined;
  /** Whether selectors say which places are ranked. */
  readonly isSelection: boolean;
  /** The question as a command line, for the commands that are worth running next; undefined where there is none. */
  readonly command: string | undefined;
  /** The command that asks what the incident at one place does; undefined without a command line. */
  readonly impactCommand: ((place: IncidentTarget, row: StressRow) => string) | undefined;
  /** The command that asks who upstream can make a customer late; undefined without a command line. */
  readonly exposureCommand: ((customer: string) => string) | undefined;
}

/** The question as it is put without a command line. */
export const PLAIN_STRESS_VIEW: StressView = {
  all: false,
  telling: 'declared',
  top: undefined,
  isSelection: false,
  command: undefined,
  impactCommand: undefined,
  exposureCommand: undefined,
};

/** What the parts of the answer share. */
export interface StressContext {
  readonly answer: StressAnswer;
  readonly organization: Organization;
  readonly naming: Naming;
  readonly view: StressView;
}

/** The place of a row: a team or a hand-off. */
export function placeOfRow(row: StressRow): IncidentTarget {
  return 'from' in row ? { handoff: row.id } : { team: row.id };
}

/** What people call the place of a row. */
export function nameOfRow(row: StressRow, naming: Naming): string {
  return 'from' in row ? naming.handoff(row.id) : row.name;
}

/** `33 teams` or `12 hand-offs`. */
export function countPlaces(count: number, { result }: StressAnswer): string {
  return countOf(count, result.handoffs === undefined ? 'team' : 'hand-off');
}

/** Whether two places are as bad by what they are ranked by. */
export function isTie({ result }: StressAnswer, a: StressRow, b: StressRow): boolean {
  const keys = ['customerLate', 'cost', 'teamLate'] as const;
  const more = result.rankedBy === 'promises' ? (['promisesBroken', 'customers', 'teams'] as const) : [];
  return [...keys, ...more].every((key) => Math.abs(a[key] - b[key]) <= LEAST_HOURS);
}

/** Whether all places are at hand; of a saved answer only those that were listed are. */
export function listsAllPlaces({ result, rows }: StressAnswer): boolean {
  return rows.length === result.places;
}

/** Whether an incident makes a customer late, or anybody else. */
export function hitsCustomers({ customerLate }: StressRow): boolean {
  return customerLate > LEAST_HOURS;
}

/** Whether an incident makes anybody else late. */
export function makesLate({ teamLate, customerLate }: StressRow): boolean {
  return teamLate > LEAST_HOURS || customerLate > LEAST_HOURS;
}
