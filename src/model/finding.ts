import type { Place } from './source-file.ts';
import { positionAt } from './source-file.ts';

/** How grave a finding is, the gravest last. */
export const FINDING_SEVERITIES = ['info', 'warn', 'error'] as const;
/** info: worth knowing; warn: worth a talk; error: `check` fails. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** What findings can be about. */
export const FINDING_ENTITIES = ['team', 'handoff', 'scenario', 'engagement', 'organization'] as const;

/** What a finding is about: something that has an id in the file, or the organization as a whole (its id is empty). */
export interface FindingEntity {
  readonly kind: (typeof FINDING_ENTITIES)[number];
  readonly id: string;
}

/** A range in a file; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface FindingPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place together with what happens there. */
export interface FindingStep {
  readonly message: string;
  readonly place: FindingPlace;
  /** The id of the hand-off that is there, of a step on a way. */
  readonly handoff?: string;
}

/** One thing that a rule, a comparison or a question found, worded and placed: what every format for CI is made from. */
export interface Finding {
  /** The code of the rule, as `ripple explain` takes it. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly entity: FindingEntity;
  /** Tells several findings of one rule at one entity apart, as the id of a scenario; empty where there is only one. */
  readonly about: string;
  /** The same as long as rule, entity and `about` are: no line, number or wording is in it. */
  readonly fingerprint: string;
  /** The first sentence can stand alone. Names in it are untrusted and unescaped. */
  readonly message: string;
  readonly place: FindingPlace | null;
  /** Other places that belong to it, with what is there. */
  readonly related: readonly FindingStep[];
  /** The ripple's way through the file, origin first; empty where nothing moves. */
  readonly way: readonly FindingStep[];
  /** Why the people accept it; null where they don't. */
  readonly accepted: string | null;
  /** Beside a baseline: whether it is known there; null where there is none. */
  readonly baseline: 'new' | 'known' | null;
  /**
   * Whether the gate of the verb (`--fail-on`) forbids it, so that reports and exit code say the same; where the verb does
   * not say, errors are.
   */
  readonly fails?: boolean;
}

/** What a rule is, for people. */
export interface FindingKind {
  readonly code: string;
  /** Unless the organization says otherwise. */
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}

/** What the formats for CI are made from, whatever was asked. */
export interface CiReport {
  readonly verb: 'check' | 'diff' | 'impact' | 'stress';
  readonly org: string;
  /** The outcome in one line. */
  readonly headline: string;
  /** All that was looked for, found or not, in the order of the catalogue. */
  readonly kinds: readonly FindingKind[];
  /** What matters most first. */
  readonly findings: readonly Finding[];
  /** The org file: where findings without a place are shown, since readers ask for one; the first place that there is without it. */
  readonly orgFile?: string;
}

/** Whether it is neither accepted by the people nor known in a baseline. */
export function isOpen({ accepted, baseline }: Finding): boolean {
  return accepted === null && baseline !== 'known';
}

/** Whether the gate forbids it. */
export function isFailing(finding: Finding): boolean {
  return isOpen(finding) && (finding.fails ?? finding.severity === 'error');
}

/** `rule:kind/id:about`, with everything that could be mistaken for a separator encoded. */
export function fingerprintOf(rule: string, { kind, id }: FindingEntity, about: string): string {
  const parts = [rule, `${kind}/${encode(id)}`, ...(about === '' ? [] : [encode(about)])];
  return parts.join(':');
}

/** The lines and columns of a place. */
export function findingPlace({ file, start, end }: Place): FindingPlace {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { file: file.path, ...from, endLine: to.line, endColumn: to.column };
}

function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
