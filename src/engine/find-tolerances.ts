import { realAt } from './arrays.ts';
import { BackwardPass } from './backward-pass.ts';
import type { Baseline } from './baseline.ts';
import { HOWEVER_LONG_HOURS, toCleanHours } from './clean-hours.ts';
import type { Network } from './network.ts';
import type { Requirements } from './requirements.ts';
import { requireTeam } from './requirements.ts';
import { searchTolerance } from './search-tolerance.ts';
import { SourceProbe } from './source-probe.ts';
import { findSources } from './sources-of.ts';
import { extractSubNetwork } from './sub-network.ts';
import type { Switching } from './switching-sources.ts';
import { findSwitching } from './switching-sources.ts';
import { PERHAPS_EASED, classifyWorkarounds } from './workaround-use.ts';

/** Bounds nearer than this share of them are one number. */
const SAME_SHARE = 1e-9;

/** How the tolerances were found, for measurements. */
export interface ToleranceCost {
  /** Sources that the backward pass alone does not decide, and how many ripples it took to. */
  searched: number;
  runs: number;
}

/**
 * By rank: the largest delay in hours at that team alone, with no notice, such that it and every smaller one leave the
 * target's lateness within a limit; Infinity where no delay ever exceeds it, and for the target itself.
 */
export function findTolerances(
  network: Network,
  baseline: Baseline,
  target: number,
  limitHours: number,
): Float64Array {
  return findTolerancesOf(network, baseline, requireTeam(target, limitHours));
}

/**
 * By rank: the largest delay in hours at that team alone, with no notice, such that it and every smaller one leave
 * whole what is required; Infinity where no delay ever breaks it, and for the team that is required to be on time. One
 * backward pass decides every source for which no any-of group and no workaround that may come too late stands between
 * its bounds; the forward model decides the others.
 */
export function findTolerancesOf(
  network: Network,
  baseline: Baseline,
  requirements: Requirements,
  cost: ToleranceCost = { searched: 0, runs: 0 },
): Float64Array {
  const use = classifyWorkarounds(network);
  const isSource = findSources(network, requirements);
  const upper = new BackwardPass(network, use, 'covered').run(requirements);
  const hasGroups = network.groupEnd.some((end, slot) => end > slot + 1);
  const lower = hasGroups || use.includes(PERHAPS_EASED) ? findLower(network, use, requirements) : upper;
  const switching =
    hasGroups || !baseline.isSettled ? findSwitching(network, baseline, requirements) : undefined;
  const still = switching && findStill(network, use, requirements, switching);
  const tolerances = new Float64Array(network.teamCount).fill(Infinity);
  const open: number[] = [];
  for (let team = 0; team < network.teamCount; team++) {
    if (isSource[team] === 0 || team === requirements.team) continue;
    const fine = realAt(switching?.isSource[team] === 1 && still !== undefined ? still : lower, team);
    if (!isNear(fine, realAt(upper, team))) open.push(team);
    else tolerances[team] = fine >= HOWEVER_LONG_HOURS ? Infinity : toCleanHours(fine);
  }
  if (open.length === 0) return tolerances;
  const sub = extractSubNetwork(network, baseline, requirements, isSource);
  const probe = new SourceProbe(sub.network, sub.baseline, sub.requirements);
  const subUse = classifyWorkarounds(sub.network);
  const rankInSub = new Map(Array.from(sub.wholeRanks, (whole, rank) => [whole, rank]));
  for (const team of open) {
    const mayDrop = switching?.isSource[team] === 1;
    const found = searchTolerance(probe, subUse, {
      source: rankInSub.get(team) ?? -1,
      lowerHours: realAt(mayDrop && still !== undefined ? still : lower, team),
      upperHours: Math.min(HOWEVER_LONG_HOURS, realAt(upper, team)),
      mayDrop,
    });
    tolerances[team] = found === HOWEVER_LONG_HOURS ? Infinity : toCleanHours(found);
  }
  cost.searched = open.length;
  cost.runs = probe.runs;
  return tolerances;
}

/** The better of two lower bounds, each of which takes another member of every any-of group for the one that is used. */
function findLower(network: Network, use: Uint8Array, requirements: Requirements): Float64Array {
  const first = new BackwardPass(network, use, 'first').run(requirements);
  const last = new BackwardPass(network, use, 'last').run(requirements);
  return first.map((hours, team) => Math.max(hours, realAt(last, team)));
}

/** Lower bounds up to which nobody has a reason to switch giver either; 0 where nothing is certain. */
function findStill(
  network: Network,
  use: Uint8Array,
  requirements: Requirements,
  { usual }: Switching,
): Float64Array {
  if (usual === undefined) return new Float64Array(network.teamCount);
  const { slots, lateHours, accurateShare } = requirements;
  return findLower(network, use, {
    ...requirements,
    slots: Int32Array.of(...slots, ...usual),
    lateHours: Float64Array.of(...lateHours, ...usual.map(() => 0)),
    accurateShare: Float64Array.of(...accurateShare, ...usual.map(() => 0)),
  });
}

function isNear(lower: number, upper: number): boolean {
  if (lower >= HOWEVER_LONG_HOURS) return true;
  return upper - lower <= SAME_SHARE * Math.max(1, lower);
}
