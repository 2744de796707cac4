import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/model/finding.ts';
import { renderGitlab } from '../../src/report/render-gitlab.ts';
import { anyReport, findingWith, reportOf } from './random-reports.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(text: string): Issue[] {
  const issues: Issue[] = JSON.parse(text);
  return issues;
}

describe('renderGitlab', () => {
  it('writes one issue a line', () => {
    const findings = [
      findingWith({ fails: true }),
      findingWith({ severity: 'info', place: null, about: 's' }),
      findingWith({ accepted: 'fine', about: 't' }),
      findingWith({ baseline: 'known', about: 'u' }),
    ];
    expect(renderGitlab(reportOf(...findings))).toBe(
      [
        '[',
        '{"description":"The promise to B breaks. It is 4h late.","check_name":"promises-kept","fingerprint":"promises-kept:handoff/a-%3Eb","severity":"critical","location":{"path":"maps/ripple.yaml","lines":{"begin":7}}},',
        '{"description":"The promise to B breaks. It is 4h late.","check_name":"promises-kept","fingerprint":"promises-kept:handoff/a-%3Eb:s","severity":"info","location":{"path":"ripple.yaml","lines":{"begin":1}}}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('is an empty list where nothing was found', () => {
    expect(renderGitlab(reportOf())).toBe('[]\n');
  });

  it('of any report has every field that GitLab requires, and no fingerprint twice', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const issues = issuesOf(renderGitlab(report));
        expect(issues).toHaveLength(report.findings.filter(isOpen).length);
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        for (const { severity, location, check_name: name, ...rest } of issues) {
          expect(Object.keys(rest)).toEqual(['description', 'fingerprint']);
          expect(['info', 'minor', 'major', 'critical']).toContain(severity);
          expect(name).toMatch(/^[a-z-]+$/);
          expect(location.path).not.toMatch(/^\.\//);
          expect(Number.isInteger(location.lines.begin) && location.lines.begin >= 1).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
