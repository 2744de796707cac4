/**
 * Incidents as parallel arrays, one entry an incident. `at` is a team's rank where `onHandOff` is 0, else a
 * hand-off's slot. Hours and shares; an outage on a hand-off is ignored.
 */
export interface PlacedIncidents {
  readonly count: number;
  readonly onHandOff: Uint8Array;
  readonly at: Int32Array;
  readonly delayHours: Float64Array;
  readonly outageHours: Float64Array;
  readonly qualityShare: Float64Array;
  readonly noticeHours: Float64Array;
}

/** Room for a number of incidents, all without effect. */
export function createIncidents(count: number): PlacedIncidents {
  return {
    count,
    onHandOff: new Uint8Array(count),
    at: new Int32Array(count),
    delayHours: new Float64Array(count),
    outageHours: new Float64Array(count),
    qualityShare: new Float64Array(count),
    noticeHours: new Float64Array(count),
  };
}
