import { describe, expect, it } from 'vitest';
import type { CheckDiagnostic, CheckResult } from '../../src/model/check-result.ts';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import { describeDiagnostics } from '../../src/report/describe-diagnostics.ts';
import { presentCheck } from '../../src/report/present-check.ts';
import { renderText } from '../../src/report/render-text.ts';

const WELL: CheckResult = {
  kind: 'ripple/check',
  version: 1,
  usable: true,
  org: 'Shop',
  files: ['ripple.yaml'],
  counts: { teams: 1, customers: 1, handoffs: 2, scenarios: 0, engagements: 1 },
  assumedFeedback: [],
  diagnostics: [],
};
const UNUSABLE: CheckResult = { ...WELL, usable: false, org: null, counts: null };
const ERROR: CheckDiagnostic = {
  code: 'unknown-team',
  severity: 'error',
  message: 'There is no team “x”',
  file: 'ripple.yaml',
  line: 3,
  column: 5,
  related: [],
};
const WARNING: CheckDiagnostic = { ...ERROR, severity: 'warning', file: null, line: null, column: null };

function textOf(result: CheckResult): string {
  return renderText(presentCheck(result), { width: 80, color: 0 });
}

describe('presentCheck', () => {
  it.each<[string, CheckResult]>([
    ['Shop: all is well.', WELL],
    ['The file: all is well.', { ...WELL, org: '' }],
    ['Shop: usable, with 1 warning.', { ...WELL, diagnostics: [WARNING] }],
    ['Not usable yet: 1 error.', { ...UNUSABLE, diagnostics: [ERROR] }],
    ['Not usable yet: 2 errors, 1 warning.', { ...UNUSABLE, diagnostics: [ERROR, WARNING, ERROR] }],
  ])('begins with what matters: %s', (headline, result) => {
    expect(textOf(result).split('\n')[0]).toBe(headline);
  });

  it('counts what the file holds', () => {
    expect(textOf(WELL)).toContain(
      '1 team (1 customer among them), 2 hand-offs, 0 scenarios and 1 engagement in 1\nfile.',
    );
    expect(textOf(UNUSABLE)).not.toContain('hand-off');
  });

  it('lists a line for each diagnostic, with its place where it has one', () => {
    const text = textOf({ ...UNUSABLE, diagnostics: [ERROR, WARNING] });
    expect(text).toContain('\n- ripple.yaml:3:5 error[unknown-team] There is no team “x”\n');
    expect(text).toContain('\n- warning[unknown-team] There is no team “x”\n');
  });

  it('lists none where they stand beside it, and counts them all the same', () => {
    const blocks = presentCheck({ ...UNUSABLE, diagnostics: [ERROR] }, false);
    expect(renderText(blocks, { width: 80, color: 0 })).toBe('Not usable yet: 1 error.\n');
  });

  it('names the first few of the hand-offs that were taken for feedback', () => {
    const some = textOf({ ...WELL, assumedFeedback: ['a->b', 'c->d'] });
    expect(some).toContain('“a->b” and “c->d”');
    const many = textOf({ ...WELL, assumedFeedback: ['1', '2', '3', '4', '5', '6', '7'] }).replaceAll(
      /\s+/g,
      ' ',
    );
    expect(many).toContain('“4”, “5” and 2 more are taken');
  });
});

describe('describeDiagnostics', () => {
  const file = { path: 'ripple.yaml', text: 'one\r\ntwo three\n' };

  it('words each one and resolves its places, which count from 1', () => {
    const place = { file, start: 9, end: 14 };
    const diagnostic = createDiagnostic('duplicate-id', { what: 'team', id: 'x' }, place, {
      file,
      start: 0,
      end: 3,
    });
    expect(describeDiagnostics([diagnostic])).toEqual([
      {
        code: 'duplicate-id',
        severity: 'error',
        message: 'The team “x” is already there',
        file: 'ripple.yaml',
        line: 2,
        column: 5,
        related: [{ file: 'ripple.yaml', line: 1, column: 1 }],
      },
    ]);
  });

  it('has null for the place of what concerns the call', () => {
    const [described] = describeDiagnostics([createDiagnostic('file-not-found', { path: 'x' })]);
    expect(described).toMatchObject({ file: null, line: null, column: null, related: [] });
  });
});
