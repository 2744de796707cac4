import * as fc from 'fast-check';
import type { CiReport, Finding, FindingPlace, FindingStep } from '../../src/model/finding.ts';
import { FINDING_SEVERITIES, fingerprintOf } from '../../src/model/finding.ts';
import { anyText } from './hostile-texts.ts';

/** Paths that are hard to name, and some that no report can name. */
export const ODD_PATHS: readonly string[] = [
  'ripple.yaml',
  './maps/../ripple.yaml',
  'maps/claims & payments, 50%: a.yaml',
  "ümläut/東京 (1)'s*!.yaml",
  'a:b.yaml',
  'line\nbreak.yaml',
  '::error file=x::.yaml',
  '<stdin>',
  '-',
  '/abs/ripple.yaml',
  'C:\\maps\\ripple.yaml',
  '\\\\share\\ripple.yaml',
  '../outside.yaml',
  'a/../../outside.yaml',
  'half \ud83d.yaml',
  '',
];

const place: fc.Arbitrary<FindingPlace> = fc
  .tuple(fc.constantFrom(...ODD_PATHS), fc.nat(999), fc.nat(99), fc.nat(2), fc.nat(99))
  .map(([file, line, column, lines, columns]) => ({
    file,
    line: line + 1,
    column: column + 1,
    endLine: line + 1 + lines,
    endColumn: (lines === 0 ? column : 0) + columns + 1,
  }));

const steps: fc.Arbitrary<readonly FindingStep[]> = fc.array(fc.record({ message: anyText, place }), {
  maxLength: 3,
});

const RULES = ['promises-kept', 'single-source', 'unused-accept', 'never-seen'];

/** Any finding: hostile texts, odd places, in any state. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    severity: fc.constantFrom(...FINDING_SEVERITIES),
    entity: fc.record({
      kind: fc.constantFrom('team', 'handoff', 'scenario', 'engagement', 'organization'),
      id: anyText,
    }),
    about: anyText,
    message: anyText,
    place: fc.option(place),
    related: steps,
    way: steps,
    accepted: fc.option(anyText, { freq: 3 }),
    baseline: fc.option(fc.constantFrom('new', 'known')),
    fails: fc.boolean(),
    says: fc.boolean(),
  })
  .map(({ fails, says, ...rest }) => ({
    ...rest,
    fingerprint: fingerprintOf(rest.rule, rest.entity, rest.about),
    ...(says ? { fails } : {}),
  }));

/** Any report; one kind of finding is not among its kinds. */
export const anyReport: fc.Arbitrary<CiReport> = fc.record(
  {
    verb: fc.constantFrom('check', 'diff', 'impact', 'stress'),
    org: anyText,
    headline: anyText,
    kinds: fc.constant(
      RULES.slice(0, 3).map((code) => ({
        code,
        severity: 'warn' as const,
        title: `Something about ${code}`,
        why: 'It matters.',
        mend: 'Talk about it.',
      })),
    ),
    findings: fc.array(anyFinding, { maxLength: 12 }),
    orgFile: fc.constantFrom(...ODD_PATHS),
  },
  { requiredKeys: ['verb', 'org', 'headline', 'kinds', 'findings'] },
);

/** A plain finding, with what a test says otherwise. */
export function findingWith(changes: Partial<Finding> = {}): Finding {
  const { rule = 'promises-kept', about = '' } = changes;
  const entity = changes.entity ?? { kind: 'handoff', id: 'a->b' };
  return {
    rule,
    severity: 'warn',
    entity,
    about,
    fingerprint: fingerprintOf(rule, entity, about),
    message: 'The promise to B breaks. It is 4h late.',
    place: { file: 'maps/ripple.yaml', line: 7, column: 5, endLine: 7, endColumn: 9 },
    related: [],
    way: [],
    accepted: null,
    baseline: null,
    ...changes,
  };
}

/** A report of `check` with these findings. */
export function reportOf(...findings: Finding[]): CiReport {
  const kind = (code: string, title: string) =>
    ({ code, severity: 'warn', title, why: 'People rely on it.', mend: 'Talk about it.' }) as const;
  return {
    verb: 'check',
    org: 'Shop',
    headline: 'Something',
    kinds: [kind('promises-kept', 'A promise breaks'), kind('single-source', 'One source')],
    findings,
    orgFile: 'ripple.yaml',
  };
}
