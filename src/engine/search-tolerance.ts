import { nearestCleanHours } from './clean-hours.ts';
import { bisect, findFirstBad } from './first-crossing.ts';
import type { SourceProbe } from './source-probe.ts';
import { traceLateness } from './trace-lateness.ts';

/** What is known of one source's tolerance before the forward model is asked. */
export interface ToleranceBounds {
  readonly source: number;
  /** Every delay up to the lower one breaks nothing, every one above the upper one does, in hours. */
  readonly lowerHours: number;
  readonly upperHours: number;
  /** Whether a larger delay may break less than a smaller one. */
  readonly mayDrop: boolean;
}

/** By this share of itself, or hours, a delay is taken larger to see whether it breaks anything. */
const JUST_ABOVE = 1e-7;

/**
 * The largest delay between the bounds such that it and every smaller one break nothing, found with the forward
 * model: from above, by what each ripple that breaks something proves about smaller delays. The upper bound itself if nothing
 * breaks there. Where larger delays may break less, it is the first break that samples show.
 */
export function searchTolerance(
  probe: SourceProbe,
  workaroundUse: Uint8Array,
  { source, lowerHours, upperHours, mayDrop }: ToleranceBounds,
): number {
  const isBad = (hours: number): boolean => probe.isTooLate(source, hours);
  const tidy = (hours: number): number => {
    const clean = nearestCleanHours(hours);
    return clean > hours && !isBad(clean) ? clean : hours;
  };
  if (mayDrop) return tidy(searchSamples(isBad, upperHours));
  if (!isBad(upperHours)) return upperHours;
  let fine = lowerHours;
  let bad = upperHours;
  // The probe's last ripple is always the one at `bad` here.
  while (bad - fine > JUST_ABOVE * Math.max(1, fine)) {
    const proof = traceLateness(probe, workaroundUse, source);
    if (proof === undefined || proof.aboveHours >= bad) return tidy(bisect(isBad, fine, bad));
    const above = Math.max(fine, proof.aboveHours);
    if (above > fine && isBad(above)) {
      bad = above;
      continue;
    }
    if (proof.isCertain) return above;
    const next = above + JUST_ABOVE * Math.max(1, above);
    if (next >= bad || isBad(next)) return above;
    fine = next;
    let middle = (fine + bad) / 2;
    while (bad - fine > JUST_ABOVE * Math.max(1, fine) && !isBad(middle)) {
      fine = middle;
      middle = (fine + bad) / 2;
    }
    bad = middle;
  }
  return tidy(fine);
}

const SAMPLES = 256;

/** Where samples first break something, narrowed down. Denser near 0, where most of what can change does. */
function searchSamples(isBad: (hours: number) => boolean, upperHours: number): number {
  if (isBad(0)) return 0;
  const sizes = Array.from(
    { length: SAMPLES },
    (_, i) => upperHours * (Math.expm1(((i + 1) / SAMPLES) * 20) / Math.expm1(20)),
  );
  const [fine, bad] = findFirstBad(isBad, sizes);
  return bad === Infinity ? upperHours : bisect(isBad, fine, bad);
}
