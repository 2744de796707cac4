import type { Baseline } from './baseline.ts';
import { RipplePeaks } from './ripple-peaks.ts';

/** The peaks of a ripple that hears of promised hand-offs alone: of the others it is not asked. */
export class PromisePeaks extends RipplePeaks {
  readonly isKept: Uint8Array;

  constructor(baseline: Baseline, isPromised: Uint8Array) {
    super(baseline, isPromised.length);
    this.isKept = isPromised;
  }
}
