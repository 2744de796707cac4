import type { StressSizes } from './plan-stress.ts';

/** What is asked of two maps. */
export interface DiffQuestion {
  /** What is put on each team in turn. */
  readonly incident: StressSizes;
  /** Each team's own `recovery` as its outage, instead of the incident's. */
  readonly ownRecovery?: boolean;
  /** In hours: a customer who is later by no more than this is not later. */
  readonly worseBy: number;
}
