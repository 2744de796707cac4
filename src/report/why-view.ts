import type { Calendar } from '../model/calendar.ts';
import type { IncidentTarget, Organization } from '../model/organization.ts';
import type { WhyResult } from '../model/why-result.ts';
import type { Naming } from './naming.ts';

/** How much is shown, and how the question was put. */
export interface WhyView {
  /** Every hand-off of a long way, instead of its two ends. */
  readonly all: boolean;
  readonly telling: 'declared' | 'told' | 'untold';
  /** The question as a command line, without `--ways`, `--told` and `--untold`; undefined where there is none, as are the ones below. */
  readonly command: string | undefined;
  /** The same for more ways; undefined where no more are given. */
  readonly moreWaysCommand: string | undefined;
  /** The question the other way round. */
  readonly commandBack: string | undefined;
  /** The same incidents, asked about from another place. */
  readonly commandFrom: ((from: IncidentTarget) => string) | undefined;
  /** How many ways were asked for. */
  readonly ways: number;
}

/** What telling the hand-offs of a way takes. */
export interface StepContext {
  readonly calendar: Calendar;
  readonly naming: Naming;
  readonly view: Pick<WhyView, 'all'>;
  /** Whether it is left out where in the files a hand-off stands: not everybody has them at hand. */
  readonly isWithoutPlaces?: boolean;
}

/** What telling ways takes. */
export interface WaysContext extends StepContext {
  readonly result: Pick<WhyResult, 'to' | 'ways'>;
}

/** What the parts of the answer share. */
export interface WhyContext {
  readonly result: WhyResult;
  readonly organization: Organization;
  readonly calendar: Calendar;
  readonly naming: Naming;
  readonly view: WhyView;
}
