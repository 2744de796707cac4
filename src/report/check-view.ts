import type { FindingPlace } from '../model/finding.ts';
import type { SourceLine } from './blocks.ts';
import type { FailOn } from './count-findings.ts';

/** How much is shown, and how the question was put. */
export interface CheckView {
  /** Each finding by itself, those that are accepted or known too. */
  readonly all: boolean;
  /** From which severity on it fails; undefined where nobody knows, and nothing is said of it. */
  readonly failOn: FailOn | undefined;
  /** Whether the diagnostics are listed; else they stand in full beside the answer. */
  readonly isListed: boolean;
  /** The call as a command line; undefined where there is none. */
  readonly command: string | undefined;
  /** The line of a file; undefined where its text is not at hand. */
  readonly sourceOf: ((place: FindingPlace) => SourceLine | undefined) | undefined;
}

/** The question as it is put without a command line. */
export const PLAIN_CHECK: CheckView = {
  all: false,
  failOn: 'error',
  isListed: true,
  command: undefined,
  sourceOf: undefined,
};
