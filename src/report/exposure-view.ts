import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { ExposureSource } from '../model/exposure-result.ts';
import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { Organization } from '../model/organization.ts';
import type { Naming } from './naming.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';

/** How much is shown, and how the question was put. */
export interface ExposureView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  readonly telling: 'declared' | 'told' | 'untold';
  readonly depth: number | undefined;
  /** Whether selectors say who is listed. */
  readonly isSelection: boolean;
  /** The question as a command line; undefined where there is none, as are the ones below. */
  readonly command: string | undefined;
  /** The same about work that is not right; undefined where that is asked already. */
  readonly qualityCommand: string | undefined;
  /** How so long a delay of a source gets to the target. */
  readonly whyCommand: ((from: string, delay: string) => string) | undefined;
  /** What so long a delay of a source does to everybody. */
  readonly impactCommand: ((from: string, delay: string) => string) | undefined;
}

/** The question as it is put without a command line. */
export const PLAIN_EXPOSURE_VIEW: ExposureView = {
  all: false,
  telling: 'declared',
  depth: undefined,
  isSelection: false,
  command: undefined,
  qualityCommand: undefined,
  whyCommand: undefined,
  impactCommand: undefined,
};

/** What the parts of the answer share. */
export interface ExposureContext {
  readonly answer: ExposureAnswer;
  readonly organization: Organization;
  readonly calendar: Calendar;
  readonly naming: Naming;
  readonly view: ExposureView;
  readonly target: ExposureTarget;
}

/** The team that may be hurt, in words. */
export interface ExposureTarget {
  readonly name: string;
  readonly isCustomer: boolean;
  /** What must not happen to it, as an infinitive's object: `keep Ann waiting`, `make Claims more than 4h late`. */
  readonly hurt: string;
  /** The same as `keeping Ann waiting` and `keeps Ann waiting`. */
  readonly hurting: string;
  readonly hurts: string;
}

/** A source that can hurt the target. */
export interface NearSource extends ExposureSource {
  readonly tolerance: number;
}

/** Whether some delay there goes beyond the measure. */
export function isNear(source: ExposureSource): source is NearSource {
  return source.tolerance !== null;
}

/** Half a minute, which is the least that a duration shows. */
export const LEAST_TOLERANCE_HOURS = 1 / 120;

/** Whether people would take the tolerance for none. */
export function isAnyDelay({ tolerance }: ExposureSource): boolean {
  return tolerance !== null && tolerance < LEAST_TOLERANCE_HOURS;
}

/** What is enough, as a clause: `more than 4h late is enough`, `any delay at all is felt`. */
export function describeEnough(source: NearSource, calendar: Calendar): string {
  if (isAnyDelay(source)) return 'any delay at all is enough';
  return `more than ${formatDuration(source.tolerance, calendar)} late is enough`;
}

/** The target and what must not happen to it, in words. */
export function describeTarget(
  { result }: ExposureAnswer,
  { calendar }: Organization,
  naming: Naming,
): ExposureTarget {
  const name = naming.team(result.target);
  const isCustomer = naming.teamOf(result.target)?.kind === 'customer';
  const known = result.promises.flatMap((id) => naming.handoffOf(id) ?? []);
  const gives = known.some(({ from }) => from === result.target);
  // A saved answer alone does not say whose promises they are.
  const whose = known.length === 0 && result.promises.length > 0 ? 'of or to' : gives ? 'of' : 'to';
  const verbs = (make: string, keep: string, breaks: string): string => {
    if (result.limit === null) return `${breaks} a promise ${whose} ${name}`;
    const limit = result.limit > LEAST_HOURS ? formatDuration(result.limit, calendar) : undefined;
    if (isCustomer) return `${keep} ${name} waiting${limit === undefined ? '' : ` for more than ${limit}`}`;
    return limit === undefined ? `${make} ${name} late` : `${make} ${name} more than ${limit} late`;
  };
  return {
    name,
    isCustomer,
    hurt: verbs('make', 'keep', 'break'),
    hurting: verbs('making', 'keeping', 'breaking'),
    hurts: verbs('makes', 'keeps', 'breaks'),
  };
}
