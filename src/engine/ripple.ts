import type { Baseline } from './baseline.ts';
import type { PlacedIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import type { RippleHistory } from './ripple-history.ts';
import { RippleLog } from './ripple-log.ts';
import { RipplePeaks } from './ripple-peaks.ts';
import type { RippleEnd } from './ripple-rounds.ts';
import { RippleRounds } from './ripple-rounds.ts';

/**
 * A ripple with all that can be told of it: `peaks` and `log` hold the last run. Made once, it runs as often as
 * wanted; a run costs the hand-offs of the teams that it reaches, not more.
 */
export class Ripple {
  readonly peaks: RipplePeaks;
  readonly log = new RippleLog();
  readonly network: Network;
  private readonly rounds: RippleRounds;

  constructor(network: Network, baseline: Baseline) {
    this.network = network;
    this.peaks = new RipplePeaks(baseline, network.handoffCount);
    this.rounds = new RippleRounds({ network, baseline, record: this.peaks, log: this.log });
  }

  /** Repeats rounds until all is settled, proves persistent, or 50 are over. A history keeps every round. */
  run(incidents: PlacedIncidents, history?: RippleHistory): RippleEnd {
    return this.rounds.run(incidents, history);
  }

  /** How many times the last run looked at a team: what it cost, in a number that no machine changes. */
  get evaluated(): number {
    return this.rounds.evaluated;
  }
}
