import type { Telling } from '../engine/network.ts';
import type { Incident, IncidentTarget } from '../model/organization.ts';

/** What is asked of `why`; every id must exist. */
export interface WhyQuestion {
  readonly from: IncidentTarget;
  /** A team's id. */
  readonly to: string;
  readonly incidents: readonly Incident[];
  /** Id of the declared scenario that the incidents come from. */
  readonly scenario?: string | undefined;
  readonly telling?: Telling;
  /** At most so many ways that make late, and as many that bring defects (default: 1). */
  readonly ways?: number;
}
