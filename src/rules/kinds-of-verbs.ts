import type { CiReport, FindingKind } from '../model/finding.ts';
import { DIFF_KINDS } from './diff-kinds.ts';
import { IMPACT_KINDS } from './impact-kinds.ts';
import { STRESS_KINDS } from './stress-kinds.ts';

/** What a verb can find that holds the organization to no rules; no code is in two lists, nor the code of a rule. */
export interface KindsOfVerb {
  readonly verb: Exclude<CiReport['verb'], 'check'>;
  /** In the order in which the verb reports them. */
  readonly kinds: readonly FindingKind[];
}

/** Of every verb beside `check`, whose kinds are the rules and the diagnostics. */
export const KINDS_OF_VERBS: readonly KindsOfVerb[] = [
  { verb: 'diff', kinds: DIFF_KINDS },
  { verb: 'impact', kinds: IMPACT_KINDS },
  { verb: 'stress', kinds: STRESS_KINDS },
];
