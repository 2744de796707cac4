import type { StaleReason } from '../model/known-findings.ts';
import type { SomeWordings } from './wording.ts';

/** What became of a known finding, behind its name. */
const GONE: Readonly<Record<StaleReason, string>> = {
  'not-found': ', which is no longer found',
  accepted: ', which is accepted now',
  'rule-off': '; its rule is off now',
};

/** What a baseline of `check` says of findings that are gone. */
export const BASELINE_WORDING = {
  'stale-baseline': {
    title: 'known finding is gone',
    message: ({ finding, reason }) =>
      `The baseline knows ${finding}${GONE[reason]}: --update-baseline takes it out`,
    why: 'A baseline is a list of what is still to be done. An entry that stays when its finding is gone would hide the same finding when it comes back.',
    mend: 'Take the entry out, or write the whole file anew: `ripple check --baseline FILE --update-baseline`. It only gets shorter by that, unless there are new findings too.',
  },
} satisfies SomeWordings;
