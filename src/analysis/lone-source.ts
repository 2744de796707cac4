import type { Baseline } from '../engine/baseline.ts';
import { createIncidents } from '../engine/incidents.ts';
import type { Network } from '../engine/network.ts';
import { Ripple } from '../engine/ripple.ts';

/** Hours or a share of 1. */
export interface LoneSize {
  readonly delayHours?: number;
  readonly qualityShare?: number;
}

/** Puts a problem at one team after the other, each alone and without notice: one ripple, used again and again. */
export class LoneSource {
  /** What it reads is that of the last run. */
  readonly ripple: Ripple;
  private readonly incident = createIncidents(1);

  constructor(network: Network, baseline: Baseline) {
    this.ripple = new Ripple(network, baseline);
  }

  /** Runs a problem at the team of a rank. */
  run(rank: number, { delayHours = 0, qualityShare = 0 }: LoneSize): Ripple {
    this.incident.at[0] = rank;
    this.incident.delayHours[0] = delayHours;
    this.incident.qualityShare[0] = qualityShare;
    this.ripple.run(this.incident);
    return this.ripple;
  }
}
