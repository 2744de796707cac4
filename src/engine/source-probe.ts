import type { Baseline } from './baseline.ts';
import { createIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';
import { isBroken } from './requirements.ts';
import { RippleHistory } from './ripple-history.ts';
import { Ripple } from './ripple.ts';

/** Asks the forward model what one team's problem breaks; made once, it asks as often as wanted. */
export class SourceProbe {
  readonly network: Network;
  readonly requirements: Requirements;
  /** How many ripples it ran. */
  runs = 0;
  /** Rounds of the last ripple, and what every team was like in each. */
  rounds = 0;
  history: RippleHistory;
  private readonly baseline: Baseline;
  private readonly ripple: Ripple;
  private readonly incident = createIncidents(1);

  constructor(network: Network, baseline: Baseline, requirements: Requirements) {
    this.network = network;
    this.baseline = baseline;
    this.requirements = requirements;
    this.ripple = new Ripple(network, baseline);
    this.history = new RippleHistory(baseline);
  }

  /** Whether a delay in hours at one team alone, with no notice, breaks what is required. */
  isTooLate(source: number, hours: number): boolean {
    this.incident.delayHours[0] = hours;
    this.incident.qualityShare[0] = 0;
    return this.isBrokenBy(source);
  }

  /** Whether what is required breaks when one team alone spoils this share of its work. */
  isTooSpoilt(source: number, share: number): boolean {
    this.incident.delayHours[0] = 0;
    this.incident.qualityShare[0] = share;
    return this.isBrokenBy(source);
  }

  private isBrokenBy(source: number): boolean {
    const { baseline, incident, network, requirements, ripple } = this;
    incident.at[0] = source;
    this.runs += 1;
    this.history = new RippleHistory(baseline);
    this.rounds = ripple.run(incident, this.history).rounds;
    return isBroken(requirements, network, baseline, ripple.peaks);
  }
}
