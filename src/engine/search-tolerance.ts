import { HOWEVER_LONG_HOURS, nearestCleanHours } from './clean-hours.ts';
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

/** Delays that are tried where a larger one may break less: between two bounds, and without an upper one. */
const SAMPLES = 64;
const OPEN_SAMPLES = 256;

/**
 * The largest delay between the bounds such that it and every smaller one break nothing, found with the forward
 * model; the upper bound itself if nothing breaks there. Where larger delays may break less, it is the first break that
 * samples show, and what happens only between two of them is not seen.
 */
export function searchTolerance(
  probe: SourceProbe,
  workaroundUse: Uint8Array,
  bounds: ToleranceBounds,
): number {
  const { source, lowerHours, upperHours, mayDrop } = bounds;
  const isBad = (hours: number): boolean => probe.isTooLate(source, hours);
  if (mayDrop && lowerHours === 0 && isBad(0)) return 0;
  const [fine, bad] = findFirstBad(isBad, mayDrop ? spread(lowerHours, upperHours) : [upperHours]);
  if (bad === Infinity) return upperHours;
  const found = narrowDown(probe, workaroundUse, {
    ...bounds,
    lowerHours: Math.max(fine, lowerHours),
    upperHours: bad,
  });
  const clean = nearestCleanHours(found);
  return clean > found && clean < bad && !isBad(clean) ? clean : found;
}

/** Ascending sizes up to the upper bound; without one denser near the lower, where most of what can change does. */
function spread(lowerHours: number, upperHours: number): readonly number[] {
  const width = upperHours - lowerHours;
  if (upperHours < HOWEVER_LONG_HOURS)
    return Array.from({ length: SAMPLES }, (_, i) => lowerHours + (width * (i + 1)) / SAMPLES);
  return Array.from(
    { length: OPEN_SAMPLES },
    (_, i) => lowerHours + (width * Math.expm1(((i + 1) / OPEN_SAMPLES) * 20)) / Math.expm1(20),
  );
}

/**
 * From a delay that breaks something, the probe's last, down to where it begins: by what each ripple proves about
 * smaller delays, in few steps and in clean numbers; by halving where it proves nothing.
 */
function narrowDown(
  probe: SourceProbe,
  workaroundUse: Uint8Array,
  { source, lowerHours, upperHours, mayDrop }: ToleranceBounds,
): number {
  const isBad = (hours: number): boolean => probe.isTooLate(source, hours);
  let fine = lowerHours;
  let bad = upperHours;
  while (bad - fine > JUST_ABOVE * Math.max(1, fine)) {
    const proof = traceLateness(probe, workaroundUse, source);
    if (proof === undefined || proof.aboveHours >= bad) return bisect(isBad, fine, bad);
    const above = Math.max(fine, proof.aboveHours);
    if (above > fine && isBad(above)) {
      bad = above;
      continue;
    }
    if (proof.isCertain && !mayDrop) return above;
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
  return fine;
}
