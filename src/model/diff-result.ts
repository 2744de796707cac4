import type { DiffImpact } from './diff-impact.ts';
import type { DiffStructure } from './diff-structure.ts';
import type { Finding } from './finding.ts';

/** The answer to `ripple diff`, as `--format json` prints it. Times are hours, shares fractions of 1, both unrounded. */
export interface DiffResult {
  readonly kind: 'ripple/diff';
  readonly version: 1;
  /** The name in the head. */
  readonly org: string;
  readonly base: DiffSide;
  readonly head: DiffSide;
  readonly verdict: DiffVerdict;
  readonly structure: DiffStructure;
  readonly impact: DiffImpact;
  /** What matters to customers first. */
  readonly findings: readonly Finding[];
}

/** One of the two maps. */
export interface DiffSide {
  /** What was compared, in words: a path, a revision, `merge base with origin/main (1a2b3c4)`. */
  readonly label: string;
  readonly files: readonly string[];
}

/** What it comes to for customers and promises: same: nothing in the maps differs; changed: neither better nor worse; mixed: both. */
export type DiffVerdict = 'same' | 'changed' | 'better' | 'worse' | 'mixed';
