import type { FindingKind } from '../model/finding.ts';

/** What `impact` can find, for people. */
export const IMPACT_KINDS = [
  {
    code: 'promise-broken',
    severity: 'warn',
    title: 'A promise breaks',
    why: 'Somebody counts on what this hand-off promises, and does not get it if this happens.',
    mend: 'Ask with `ripple why` where the time or the quality is lost; slack, a buffer, a second source or telling in time may keep the promise.',
  },
  {
    code: 'customer-late',
    severity: 'warn',
    title: 'A customer waits',
    why: 'What happens inside is felt outside: a customer gets its work later than it is due.',
    mend: 'Ask with `ripple why` by which way it gets there, and what would take it up on the way.',
  },
  {
    code: 'customer-not-right',
    severity: 'info',
    title: 'A customer gets more that is not right',
    why: 'What is not right inside gets through to a customer more often than usual.',
    mend: 'Ask with `ripple why` by which way it gets there, and where a check would find it.',
  },
] as const satisfies readonly FindingKind[];
