import type {
  CheckBaseline,
  CheckCounts,
  CheckDiagnostic,
  CheckResult,
  CheckRule,
  CheckTotals,
} from '../model/check-result.ts';
import type { Finding, FindingEntity, FindingPlace, FindingStep } from '../model/finding.ts';
import { FINDING_ENTITIES, FINDING_SEVERITIES } from '../model/finding.ts';
import { COUNT, FLAG, TEXT, listOf, oneOf, optional, orNull, record } from './json-shape.ts';
import { IDS, headOf } from './saved-shapes.ts';

const PLACE = record<FindingPlace>('a place', {
  file: TEXT,
  line: COUNT,
  column: COUNT,
  endLine: COUNT,
  endColumn: COUNT,
});

const STEP = record<FindingStep>('a step', { message: TEXT, place: PLACE, handoff: optional(TEXT) });

const ENTITY = record<FindingEntity>('what a finding is about', { kind: oneOf(FINDING_ENTITIES), id: TEXT });

/** One thing that a rule or a comparison found. */
export const FINDING = record<Finding>('a finding', {
  rule: TEXT,
  severity: oneOf(FINDING_SEVERITIES),
  entity: ENTITY,
  about: TEXT,
  fingerprint: TEXT,
  message: TEXT,
  place: orNull(PLACE),
  related: listOf(STEP),
  way: listOf(STEP),
  accepted: orNull(TEXT),
  baseline: orNull(oneOf(['new', 'known'])),
  fails: optional(FLAG),
});

export const CHECK = record<CheckResult>('an answer of check', {
  ...headOf('ripple/check'),
  usable: FLAG,
  org: orNull(TEXT),
  files: IDS,
  counts: orNull(
    record<CheckCounts>('the counts', {
      teams: COUNT,
      customers: COUNT,
      handoffs: COUNT,
      scenarios: COUNT,
      engagements: COUNT,
    }),
  ),
  assumedFeedback: IDS,
  diagnostics: listOf(
    record<CheckDiagnostic>('a diagnostic', {
      code: TEXT,
      severity: oneOf(['error', 'warning']),
      message: TEXT,
      file: orNull(TEXT),
      line: orNull(COUNT),
      column: orNull(COUNT),
      related: listOf(record('a place', { file: TEXT, line: COUNT, column: COUNT })),
    }),
  ),
  rules: listOf(
    record<CheckRule>('a rule', { code: TEXT, severity: oneOf(FINDING_SEVERITIES), title: TEXT }),
  ),
  totals: record<CheckTotals>('the totals', {
    error: COUNT,
    warn: COUNT,
    info: COUNT,
    accepted: COUNT,
    known: COUNT,
  }),
  findings: listOf(FINDING),
  baseline: orNull(
    record<CheckBaseline>('a baseline', {
      file: TEXT,
      new: COUNT,
      known: COUNT,
      stale: listOf(
        record<CheckBaseline['stale'][number]>('a finding that is gone', {
          rule: TEXT,
          entity: ENTITY,
          about: TEXT,
          reason: oneOf(['not-found', 'accepted', 'rule-off']),
        }),
      ),
      updated: FLAG,
    }),
  ),
});
