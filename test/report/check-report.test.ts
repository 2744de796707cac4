import { describe, expect, it } from 'vitest';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import type { StaleFinding } from '../../src/model/known-findings.ts';
import { reportCheck } from '../../src/report/check-report.ts';
import { tabulateCheck } from '../../src/report/tabulate-check.ts';
import { findingOf, resultOf } from './findings.ts';

const NOTHING = { kinds: [], diagnostics: [], stale: [], failOn: 'error' } as const;
const KNOWN = { path: 'known.json', text: '{\n  { rule }\n}' };
const STALE: StaleFinding = {
  rule: 'single-source',
  entity: { kind: 'handoff', id: 'a->b' },
  about: 'flu',
  place: { file: KNOWN, start: 4, end: 12 },
  reason: 'accepted',
};

describe('reportCheck', () => {
  it('has what counts first, the gravest of it first', () => {
    const result = resultOf([
      findingOf(1, { severity: 'error', accepted: 'so it is' }),
      findingOf(2, { severity: 'error', baseline: 'known' }),
      findingOf(3, { severity: 'info' }),
      findingOf(4),
      findingOf(5, { severity: 'error' }),
    ]);
    const { findings, headline, org, verb } = reportCheck(result, NOTHING);
    expect(findings.map(({ entity }) => entity.id)).toEqual([
      'team-5',
      'team-4',
      'team-3',
      'team-1',
      'team-2',
    ]);
    expect({ org, verb }).toEqual({ org: 'Shop', verb: 'check' });
    expect(headline).toBe('Shop: 1 error, 1 warning, 1 note; 1 accepted, 1 known.');
  });

  it('has the diagnostics, and what each kind means before the rules', () => {
    const place = { file: KNOWN, start: 0, end: 1 };
    const diagnostics = [createDiagnostic('unknown-team', { id: 'x', nearest: undefined }, place)];
    const kind = { code: 'single-source', severity: 'warn', title: '', why: '', mend: '' } as const;
    const { findings, kinds } = reportCheck(resultOf([findingOf(4)]), {
      kinds: [kind],
      diagnostics,
      stale: [],
      failOn: 'error',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['unknown-team', 'single-source']);
    expect(kinds.map(({ code }) => code)).toEqual(['unknown-team', 'single-source']);
  });

  it('has what is gone from the baseline at its line there, as an error about its entity', () => {
    const { findings, kinds } = reportCheck(resultOf([]), { ...NOTHING, stale: [STALE] });
    expect(findings).toEqual([
      {
        rule: 'stale-baseline',
        severity: 'error',
        entity: { kind: 'handoff', id: 'a->b' },
        about: 'single-source flu',
        fingerprint: 'stale-baseline:handoff/a-%3Eb:single-source%20flu',
        message:
          'The baseline knows single-source at hand-off “a->b” (flu), which is accepted now: --update-baseline takes it out',
        place: { file: 'known.json', line: 2, column: 3, endLine: 2, endColumn: 11 },
        related: [],
        way: [],
        accepted: null,
        baseline: null,
        fails: true,
      },
    ]);
    expect(kinds.map(({ code }) => code)).toEqual(['stale-baseline']);
  });
});

it('tabulateCheck has a row for each finding, empty where there is no place', () => {
  const findings = [findingOf(1, { place: null, accepted: 'so, it is' }), findingOf(2, { baseline: 'new' })];
  expect(tabulateCheck(reportCheck(resultOf(findings), NOTHING))).toBe(
    'rule,severity,entity_kind,entity,about,message,file,line,column,accepted,baseline\n' +
      'single-source,warn,team,team-2,,Message 2.,ripple.yaml,2,3,,new\n' +
      'single-source,warn,team,team-1,,Message 1.,,,,"so, it is",\n',
  );
});
