import { UsageFailure } from '../failure.ts';
import { openSides } from '../org-side.ts';
import { parseTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import type { DiffOptions } from './diff-options.ts';
import { DIFF_FORMATS } from './diff-options.ts';

/** Opens both sides, compares them, finds what matters, presents and renders. */
export const runDiff: VerbRunner<DiffOptions> = async ([base, head], options, environment) => {
  parseTargets(options, DIFF_FORMATS);
  await openSides({ base, head, file: options.file }, environment);
  throw new UsageFailure('diff compares nothing yet');
};
