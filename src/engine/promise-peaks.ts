import type { Baseline } from './baseline.ts';
import { RipplePeaks } from './ripple-peaks.ts';

/** The peaks of a ripple that hears of some hand-offs alone, such as the promised ones: of the others it is not asked. */
export class PromisePeaks extends RipplePeaks {
  readonly isKept: Uint8Array;

  constructor(baseline: Baseline, isKept: Uint8Array) {
    super(baseline, isKept.length);
    this.isKept = isKept;
  }
}
