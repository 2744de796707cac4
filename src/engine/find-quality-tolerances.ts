import { flagAt, intAt } from './arrays.ts';
import type { Baseline } from './baseline.ts';
import { isMore } from './compare.ts';
import { bisect, findFirstBad } from './first-crossing.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';
import { SourceProbe } from './source-probe.ts';
import { reachBack, findSources } from './sources-of.ts';
import { extractSubNetwork } from './sub-network.ts';

/** Where more defects may do less, this many shares are tried. */
const SAMPLES = 128;

/** What a share is rounded to where that keeps everything whole. */
const CLEAN_PARTS = 1e6;
const CLEAN_WITHIN = 1e-7;

/**
 * By rank: the largest share of its work that a team alone may spoil such that this and every smaller share leave whole
 * what is required; Infinity where not even all of it breaks anything, and for the team that is required to be on time.
 * With the forward model, to 1e-9. More defects never do less, except where any-of groups and rework meet (a switch of giver
 * can save rework): there 128 shares are tried, and what happens only between two of them is not seen.
 */
export function findQualityTolerances(
  network: Network,
  baseline: Baseline,
  requirements: Requirements,
): Float64Array {
  const tolerances = new Float64Array(network.teamCount).fill(Infinity);
  const isSource = findSources(network, requirements);
  const sub = extractSubNetwork(network, baseline, requirements, isSource);
  const probe = new SourceProbe(sub.network, sub.baseline, sub.requirements);
  const mayDrop = findDropping(sub.network);
  for (let source = 0; source < sub.network.teamCount; source++) {
    const team = intAt(sub.wholeRanks, source);
    if (team === requirements.team || flagAt(isSource, team) === 0) continue;
    tolerances[team] = searchShare((share) => probe.isTooSpoilt(source, share), mayDrop?.[source] === 1);
  }
  return tolerances;
}

function searchShare(isBad: (share: number) => boolean, mayDrop: boolean): number {
  if (isBad(0)) return 0;
  const shares = mayDrop ? Array.from({ length: SAMPLES }, (_, i) => (i + 1) / SAMPLES) : [1];
  const [fine, bad] = findFirstBad(isBad, shares);
  if (bad === Infinity) return Infinity;
  const found = bisect(isBad, fine, bad);
  const clean = Math.round(found * CLEAN_PARTS) / CLEAN_PARTS;
  return Math.abs(clean - found) <= CLEAN_WITHIN && !isBad(clean) ? clean : found;
}

/** By rank: 1 where defects may come to somebody who can take the work of others instead, while rework costs time. */
function findDropping(network: Network): Uint8Array | undefined {
  if (!network.reworkHours.some((hours) => isMore(hours, 0))) return undefined;
  const receivers: number[] = [];
  network.groupEnd.forEach((end, slot) => {
    if (end > slot + 1) receivers.push(intAt(network.receiver, slot));
  });
  return receivers.length > 0 ? reachBack(network, receivers) : undefined;
}
