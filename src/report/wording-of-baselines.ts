import type { SomeWordings } from './wording.ts';

/** What a baseline of `check` says of findings that are gone. */
export const BASELINE_WORDING = {
  'stale-baseline': {
    title: 'known finding is gone',
    message: ({ finding, reason }) =>
      reason === 'accepted'
        ? `The baseline knows ${finding}, which the org file accepts by now`
        : `The baseline knows ${finding}, which is no longer found`,
    why: 'A baseline is a list of what is still to be done. An entry that stays when its finding is gone would hide the same finding when it comes back.',
    mend: 'Take the entry out, or write the whole file anew: `ripple check --baseline FILE --update-baseline`. It only gets shorter by that, unless there are new findings too.',
  },
} satisfies SomeWordings;
