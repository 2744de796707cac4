import { realAt } from './arrays.ts';
import type { Assumption } from './backward-pass.ts';
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

/** What may be said beside the question. */
export interface ToleranceSearch {
  readonly cost?: ToleranceCost;
  readonly limits?: ToleranceLimits;
}

/** How the tolerances were found, for measurements. */
export interface ToleranceCost {
  /** Sources that the backward pass alone does not decide, and how many ripples it took to. */
  searched: number;
  runs: number;
  /** How many times a team was looked at, and how many sources the limits left out: of those nothing is said (Infinity). */
  evaluated?: number;
  left?: number;
}

/** What is not asked of a search, so that it can be over sooner. */
export interface ToleranceLimits {
  /** By rank: from this tolerance on any number as large will do. */
  readonly enoughHours: Float64Array;
  /** So many evaluations of a team in all. */
  readonly mostEvaluated: number;
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
  { cost, limits }: ToleranceSearch = {},
): Float64Array {
  const use = classifyWorkarounds(network);
  const isSource = findSources(network, requirements);
  let evaluated = 0;
  const runBack = (assumption: Assumption, required: Requirements): Float64Array => {
    const pass = new BackwardPass(network, use, assumption);
    const found = pass.run(required);
    evaluated += pass.evaluated;
    return found;
  };
  const upper = runBack('covered', requirements);
  const hasGroups = network.groupEnd.some((end, slot) => end > slot + 1);
  const lower = hasGroups || use.includes(PERHAPS_EASED) ? findLower(runBack, requirements) : upper;
  const switching =
    hasGroups || !baseline.isSettled ? findSwitching(network, baseline, requirements) : undefined;
  const still = switching && findStill(runBack, requirements, switching, network.teamCount);
  const tolerances = new Float64Array(network.teamCount).fill(Infinity);
  const open: number[] = [];
  for (let team = 0; team < network.teamCount; team++) {
    if (isSource[team] === 0 || team === requirements.team) continue;
    const fine = realAt(switching?.isSource[team] === 1 && still !== undefined ? still : lower, team);
    const isEnough = limits !== undefined && fine >= realAt(limits.enoughHours, team);
    if (!isEnough && !isNear(fine, realAt(upper, team))) open.push(team);
    else tolerances[team] = fine >= HOWEVER_LONG_HOURS ? Infinity : toCleanHours(fine);
  }
  if (cost !== undefined) cost.evaluated = evaluated;
  if (open.length === 0) return tolerances;
  const sub = extractSubNetwork(network, baseline, requirements, isSource);
  const probe = new SourceProbe(sub.network, sub.baseline, sub.requirements);
  const subUse = classifyWorkarounds(sub.network);
  const rankInSub = new Map(Array.from(sub.wholeRanks, (whole, rank) => [whole, rank]));
  let left = 0;
  for (const team of open) {
    if (limits !== undefined && evaluated + probe.evaluated >= limits.mostEvaluated) {
      left += 1;
      continue;
    }
    const mayDrop = switching?.isSource[team] === 1;
    const found = searchTolerance(probe, subUse, {
      source: rankInSub.get(team) ?? -1,
      lowerHours: realAt(mayDrop && still !== undefined ? still : lower, team),
      upperHours: Math.min(HOWEVER_LONG_HOURS, realAt(upper, team)),
      mayDrop,
      enoughHours: limits === undefined ? Infinity : realAt(limits.enoughHours, team),
    });
    tolerances[team] = found === HOWEVER_LONG_HOURS ? Infinity : toCleanHours(found);
  }
  if (cost !== undefined) {
    cost.searched = open.length - left;
    cost.runs = probe.runs;
    cost.evaluated = evaluated + probe.evaluated;
    cost.left = left;
  }
  return tolerances;
}

type RunBack = (assumption: Assumption, requirements: Requirements) => Float64Array;

/** The better of two lower bounds, each of which takes another member of every any-of group for the one that is used. */
function findLower(runBack: RunBack, requirements: Requirements): Float64Array {
  const first = runBack('first', requirements);
  const last = runBack('last', requirements);
  return first.map((hours, team) => Math.max(hours, realAt(last, team)));
}

/** Lower bounds up to which nobody has a reason to switch giver either; 0 where nothing is certain. */
function findStill(
  runBack: RunBack,
  requirements: Requirements,
  { usual }: Switching,
  teamCount: number,
): Float64Array {
  if (usual === undefined) return new Float64Array(teamCount);
  const { slots, lateHours, accurateShare } = requirements;
  return findLower(runBack, {
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
