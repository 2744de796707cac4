import type { FindingKind } from '../model/finding.ts';

/** What `stress` can find, for people: worth knowing, since something goes wrong everywhere once. */
export const STRESS_KINDS = [
  {
    code: 'breaks-promise',
    severity: 'info',
    title: 'A problem here breaks promises',
    why: 'If this happens here, somebody does not get what a hand-off promises.',
    mend: 'Ask with `ripple impact` which promises they are; here is where help would matter.',
  },
  {
    code: 'makes-customer-late',
    severity: 'info',
    title: 'A problem here makes customers wait',
    why: 'If this happens here, it is felt outside.',
    mend: 'Ask with `ripple impact` who waits and how long; here is where slack, a buffer or a second source would matter.',
  },
] as const satisfies readonly FindingKind[];
