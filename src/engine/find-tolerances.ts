import { realAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore } from './compare.ts';
import { createIncidents } from './incidents.ts';
import type { Network } from './network.ts';
import { Ripple } from './ripple.ts';

/** However long: what does not arrive then never does. */
const HOWEVER_LONG_HOURS = 1e9;

/**
 * By rank: the largest delay in hours at that team alone, with no notice, that leaves the target's lateness within a
 * limit; Infinity where no delay ever exceeds it, and for the target itself.
 */
export function findTolerances(
  network: Network,
  baseline: Baseline,
  target: number,
  limitHours: number,
): Float64Array {
  const ripple = new Ripple(network, baseline);
  const incident = createIncidents(1);
  const tolerances = new Float64Array(network.teamCount).fill(Infinity);
  const isTooLate = (source: number, hours: number): boolean => {
    incident.at[0] = source;
    incident.delayHours[0] = hours;
    ripple.run(incident);
    return isMore(realAt(ripple.peaks.lateHours, target), limitHours);
  };
  for (let source = 0; source < network.teamCount; source++) {
    if (source === target || !isTooLate(source, HOWEVER_LONG_HOURS)) continue;
    let fine = 0;
    let late = 1;
    while (!isTooLate(source, late)) late *= 2;
    while (late - fine > 1e-9) {
      const middle = (fine + late) / 2;
      if (middle === fine || middle === late) break;
      if (isTooLate(source, middle)) late = middle;
      else fine = middle;
    }
    tolerances[source] = fine;
  }
  return tolerances;
}
