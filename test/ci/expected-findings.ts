/** What `diff` and `check` have to notice of a commit; written by hand from what the commit does, not from what they say. */
export interface Expected {
  /** `verb: code entity` that is found at this commit alone, or that it is there to show. */
  readonly shows: string;
  readonly verdict: 'worse' | 'changed';
  /** All errors and warnings of `diff`: `code entity`. */
  readonly diff: readonly string[];
  /** All that `check` finds and did not find before: `code entity`, with what it is about in brackets. */
  readonly check: readonly string[];
  /** What it found before and does not any more. */
  readonly gone?: readonly string[];
}

/** By the names of the commits, in their order. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'slack-gone': {
    shows: 'diff: promise-newly-broken courier->clinic',
    verdict: 'worse',
    diff: ['promise-newly-broken courier->clinic', 'customer-later clinic', 'tolerance-lost clinic'],
    check: [
      'promises-kept courier->clinic (snow)',
      // 4h each, and what is left between them and the clinic's 2h is the slack and the buffer of others.
      'outage-too-long packing',
      'outage-too-long courier',
    ],
  },
  'promise-tightened': {
    shows: 'diff: promise-newly-broken courier->patient',
    verdict: 'worse',
    // Nobody waits longer: what arrives is the same.
    diff: ['promise-newly-broken courier->patient'],
    check: ['promises-kept courier->patient (snow)'],
  },
  'backup-gone': {
    shows: 'diff: new-single-source cloud',
    verdict: 'worse',
    diff: [
      'customer-later patient',
      'customer-later clinic',
      'new-single-source cloud',
      'tolerance-lost patient',
      'tolerance-lost clinic',
    ],
    check: ['single-source cloud'],
  },
  'weekly-slot': {
    shows: 'check: slot-multiplies courier->clinic',
    verdict: 'worse',
    // As much delay as before is survived: a week begins where an hour began.
    diff: ['promise-newly-broken courier->clinic', 'customer-later clinic'],
    check: ['promises-kept courier->clinic (no-lists)', 'slot-multiplies courier->clinic'],
  },
  'nobody-tells': {
    shows: 'check: telling-would-help packing->courier',
    verdict: 'worse',
    diff: [
      'promise-newly-broken courier->patient',
      'promise-newly-broken courier->clinic',
      'customer-later patient',
      'customer-later clinic',
      'tolerance-lost patient',
      'tolerance-lost clinic',
    ],
    check: [
      'promises-kept courier->patient (no-lists)',
      'outage-too-long storeroom',
      'telling-would-help packing->courier',
    ],
  },
  'backup-shares-its-supplier': {
    shows: 'check: fake-redundancy storeroom',
    verdict: 'worse',
    diff: [
      'promise-newly-broken courier->patient',
      'promise-newly-broken courier->clinic',
      'customer-later patient',
      'customer-later clinic',
      'new-single-source wholesaler',
      'new-fake-redundancy storeroom',
      'tolerance-lost patient',
      'tolerance-lost clinic',
    ],
    check: [
      'promises-kept courier->patient (strike)',
      'promises-kept courier->clinic (strike)',
      'fake-redundancy storeroom (medicines)',
      'single-source wholesaler',
    ],
    // The storeroom is now said under the wholesaler, on whom it hangs.
    gone: ['single-source storeroom'],
  },
  'less-accurate': {
    shows: 'check: promise-broken-anyway courier->patient',
    verdict: 'worse',
    diff: [
      'promise-newly-broken courier->patient',
      'customer-more-defects patient',
      'customer-more-defects clinic',
    ],
    check: ['promise-broken-anyway courier->patient'],
  },
  'loop-without-slack': {
    shows: 'check: loop-never-recovers packing->storeroom',
    verdict: 'worse',
    diff: [
      'promise-newly-broken courier->patient',
      'promise-newly-broken courier->clinic',
      'customer-later patient',
      'customer-later clinic',
      'new-endless-loop storeroom',
      'tolerance-lost patient',
      'tolerance-lost clinic',
    ],
    check: ['loop-never-recovers packing->storeroom', 'outage-too-long wholesaler'],
  },
  'renamed-and-slower': {
    shows: 'check: outage-too-long pharmacist',
    // Another name and another habit change nothing of what a day's delay does.
    verdict: 'changed',
    diff: [],
    check: ['single-source order-system', 'outage-too-long pharmacist'],
    gone: ['single-source cloud'],
  },
  'customer-forgotten': {
    shows: 'diff: customer-no-longer-served clinic',
    // Whoever gets nothing waits for nothing, and is not better off for that.
    verdict: 'worse',
    diff: [
      'customer-no-longer-served clinic',
      'promise-dropped courier->clinic',
      'promise-dropped pharmacist->clinic',
    ],
    check: ['customer-unserved clinic'],
    gone: [
      'promises-kept courier->clinic (snow)',
      'promises-kept courier->clinic (no-lists)',
      'promises-kept courier->clinic (strike)',
      'slot-multiplies courier->clinic',
      // One promise is left behind each of them.
      'single-source desk',
      'single-source order-system',
      'single-source wholesaler',
    ],
  },
};
