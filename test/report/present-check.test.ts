import { describe, expect, it } from 'vitest';
import type { CheckBaseline, CheckDiagnostic, CheckResult } from '../../src/model/check-result.ts';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import type { CheckView } from '../../src/report/check-view.ts';
import { PLAIN_CHECK } from '../../src/report/check-view.ts';
import { describeDiagnostics } from '../../src/report/describe-diagnostics.ts';
import { presentCheck } from '../../src/report/present-check.ts';
import { presentCheckComment } from '../../src/report/present-check-comment.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import { findingOf, findingsOf, resultOf } from './findings.ts';

const WELL = resultOf([]);
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
const STALE: CheckBaseline = {
  file: 'known.json',
  new: 0,
  known: 0,
  stale: [{ rule: 'single-source', entity: { kind: 'team', id: 'x' }, about: '', reason: 'not-found' }],
  updated: false,
};
const WARNING: CheckDiagnostic = { ...ERROR, severity: 'warning', file: null, line: null, column: null };

const NOTE = { rule: 'handoff-without-needs', severity: 'info' } as const;

function textOf(result: CheckResult, view: Partial<CheckView> = {}): string {
  return renderText(presentCheck(result, { ...PLAIN_CHECK, ...view }), { width: 80, color: 0 });
}

describe('presentCheck', () => {
  it('does not say that all is well where something fails', () => {
    const text = textOf(resultOf(findingsOf(5, NOTE)), { failOn: 'info' });
    expect(text).toMatch(/^Shop: 5 notes\.\n\n5 notes fail \(--fail-on info\)\./);
  });

  it('says where no team is a customer', () => {
    const counts = { teams: 2, customers: 0, handoffs: 1, scenarios: 0, engagements: 0 };
    expect(textOf({ ...WELL, counts })).toContain('No team is a customer, so');
    expect(textOf(WELL)).not.toContain('No team is a customer');
  });

  it('says why a known finding is gone', () => {
    const [gone] = STALE.stale;
    for (const [reason, words] of [
      ['accepted', 'accepted now'],
      ['rule-off', 'its rule is off now'],
    ] as const) {
      const stale = gone === undefined ? [] : [{ ...gone, reason }];
      expect(textOf(resultOf([], { baseline: { ...STALE, stale } })).replaceAll('\n', ' ')).toContain(
        `1 gone (single-source at team “x”, ${words})`,
      );
    }
  });

  it.each<[string, CheckResult]>([
    ['Shop: all is well.', WELL],
    ['The file: all is well.', { ...WELL, org: '' }],
    ['Shop: 1 warning.', { ...WELL, diagnostics: [WARNING] }],
    ['Not usable yet: 1 error.', { ...UNUSABLE, diagnostics: [ERROR] }],
    ['Not usable yet: 2 errors, 1 warning.', { ...UNUSABLE, diagnostics: [ERROR, WARNING, ERROR] }],
    ['Shop: all is well, with 12 notes.', resultOf(findingsOf(12, NOTE))],
    ['Shop: all is well; 2 accepted.', resultOf(findingsOf(2, { accepted: 'so it is' }))],
    [
      'Shop: 1 error, 3 warnings, 1 note; 1 accepted, 2 known.',
      resultOf(
        [
          findingOf(1, { ...NOTE, baseline: 'new' }),
          ...findingsOf(2, { baseline: 'known' }),
          ...findingsOf(2, { baseline: 'new' }),
          findingOf(9, { severity: 'error', baseline: 'new' }),
          findingOf(8, { accepted: 'so it is' }),
        ],
        { diagnostics: [WARNING] },
      ),
    ],
    ['Shop: 1 known finding gone.', resultOf([], { baseline: STALE })],
    ['Shop: all is well.', resultOf([], { baseline: { ...STALE, updated: true } })],
    [
      'Shop: more than 1 warning.',
      { ...WELL, diagnostics: [WARNING, { ...WARNING, code: 'too-many-warnings' }] },
    ],
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
    expect(textOf({ ...UNUSABLE, diagnostics: [ERROR] }, { isListed: false })).toBe(
      'Not usable yet: 1 error.\n',
    );
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

  it('lists the gravest first, each with its place and its rule', () => {
    const result = resultOf([findingOf(2), findingOf(7, { severity: 'error' })], { diagnostics: [WARNING] });
    expect(itemsOf(textOf(result))).toEqual([
      '- ripple.yaml:7:3 error[single-source] Message 7.',
      '- warning[unknown-team] There is no team “x”',
      '- ripple.yaml:2:3 warning[single-source] Message 2.',
    ]);
  });

  it('sums notes up by rule, with the first few places', () => {
    const text = textOf(resultOf(findingsOf(12, NOTE)), { command: 'ripple check' });
    expect(text).toContain(
      'Notes\n- 12 × handoff-without-needs: What is needed is not written down (team-1,\n' +
        '  team-2, team-3 and 9 more)\n',
    );
    expect(text).toContain('  ripple check --all                     also each note with its place\n');
    expect(textOf(resultOf([findingOf(4, NOTE)]))).toContain('\n- 1 × handoff-without-needs: Message 4.\n');
  });

  it('shows the first few warnings of each rule, and says how many more there are', () => {
    const findings = [...findingsOf(8), findingOf(20, { rule: 'fake-redundancy' })];
    const view = { command: 'ripple check' };
    expect(itemsOf(textOf(resultOf(findings), view)).slice(2)).toEqual([
      '- ripple.yaml:3:3 warning[single-source] Message 3.',
      '- … and 5 more of single-source',
      '- ripple.yaml:20:3 warning[fake-redundancy] Message 20.',
    ]);
    expect(textOf(resultOf(findings), view)).toContain('also 5 more findings\n');
    // What makes it fail is to be mended one by one.
    expect(itemsOf(textOf(resultOf(findings), { failOn: 'warn' }))).toHaveLength(9);
    expect(itemsOf(textOf(resultOf(findingsOf(30)), { failOn: 'warn' }))).toHaveLength(21);
    expect(itemsOf(textOf(resultOf(findingsOf(30)), { all: true }))).toHaveLength(30);
  });

  const SOURCE = { line: 7, text: '  payments: {}', carets: '  ^^^^^^^^' };
  const PAYOUT = { kind: 'handoff', id: 'payout' } as const;
  const ALIKE = ['flu', 'storm', 'strike'].map((about, i) =>
    findingOf(i + 1, { rule: 'promises-kept', entity: PAYOUT, about }),
  );

  it('makes one item of what a rule finds at one entity, unless --all asks for each', () => {
    const [first] = ALIKE;
    const elsewhere = findingOf(8, { rule: 'promises-kept', about: 'flu' });
    const other = findingOf(9, { rule: 'single-source', entity: PAYOUT });
    const result = resultOf([...ALIKE, elsewhere, other]);
    const view = { command: 'ripple check', failOn: 'warn', sourceOf: () => SOURCE } as const;
    const text = textOf(result, view);
    expect(text).toContain(
      `- ripple.yaml:1:3 warning[promises-kept] ${first?.message}\n` +
        '    and 2 more like it here (storm and strike)\n' +
        '    7 |   payments: {}\n      |   ^^^^^^^^\n',
    );
    expect(itemsOf(text)).toHaveLength(3);
    expect(text).toContain('also 2 more findings\n');
    expect(itemsOf(textOf(result, { ...view, all: true }))).toHaveLength(5);
    expect(textOf(result, { ...view, all: true })).not.toContain('like it');
  });

  it('tells findings of one entity together, and does not mix what is accepted with what is not', () => {
    const [first, second, ...rest] = ALIKE.map((finding) => ({ ...finding, about: '' }));
    expect(textOf(resultOf(ALIKE.map((finding) => ({ ...finding, about: '' }))))).toContain(
      '\n    and 2 more like it here\n',
    );
    const mixed = [first, { ...second, accepted: 'so it is' }, ...rest].flatMap((finding) =>
      finding === undefined ? [] : [findingOf(1, finding)],
    );
    expect(textOf(resultOf(mixed))).toContain('\n    and 1 more like it here\n');
  });

  it('names the first few of many alike, and counts places where it leaves some out', () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      findingOf(1, { rule: 'promises-kept', entity: PAYOUT, about: `s${i}` }),
    );
    expect(textOf(resultOf(many))).toContain('and 7 more like it here (s1, s2, s3, s4, s5 and 2 more)');
    const places = [1, 2, 3, 4, 5].flatMap((n) =>
      ['flu', 'storm'].map((about) => findingOf(n, { entity: { kind: 'handoff', id: `h${n}` }, about })),
    );
    const text = textOf(resultOf(places), { command: 'ripple check' });
    expect(itemsOf(text).slice(3)).toEqual(['- … and 4 more of single-source at 2 other places']);
    expect(text).toContain('also 7 more findings\n');
  });

  it('leaves what is accepted or known to --all, which says why', () => {
    const findings = [findingOf(1, { accepted: 'so it is' }), findingOf(2, { baseline: 'known' })];
    const baseline = { file: 'known.json', new: 0, known: 1, stale: [], updated: false };
    const short = textOf(resultOf(findings, { baseline }), { command: 'ripple check' });
    expect(itemsOf(short)).toEqual([]);
    expect(short).toContain('ripple check --all   also 1 accepted, 1 known\n');
    expect(short).not.toContain('explain');
    const long = textOf(resultOf(findings, { baseline }), { command: 'ripple check', all: true });
    expect(long).toContain('- ripple.yaml:1:3 warning[single-source] Message 1.\n    accepted: so it is\n');
    expect(long).toContain(
      '- ripple.yaml:2:3 warning[single-source] Message 2.\n    known in the baseline\n',
    );
    expect(long).not.toContain('ripple check');
  });

  it.each<[CheckView['failOn'], string]>([
    ['never', '1 error and 3 warnings do not fail (--fail-on never).'],
  ])('says what lets it pass with --fail-on %s', (failOn, words) => {
    const findings = [...findingsOf(3), findingOf(9, { severity: 'error' }), findingOf(8, NOTE)];
    expect(textOf(resultOf(findings), { failOn })).toContain(`\n${words}\n`);
  });

  it.each<[CheckView['failOn'], string]>([
    ['error', '1 error fails (--fail-on error); 3 warnings do not.'],
    ['warn', '1 error and 3 warnings fail (--fail-on warn).'],
    ['info', '1 error, 3 warnings and 1 note fail (--fail-on info).'],
  ])('says what makes it fail with --fail-on %s', (failOn, words) => {
    const findings = [...findingsOf(3), findingOf(9, { severity: 'error' }), findingOf(8, NOTE)];
    expect(textOf(resultOf(findings), { failOn })).toContain(`\n${words}\n`);
  });

  it('says nothing of failing where nothing but notes passes, or the file cannot be used', () => {
    expect(textOf({ ...UNUSABLE, diagnostics: [ERROR] })).not.toContain('fail');
    expect(textOf(resultOf([findingOf(8, NOTE)]))).not.toContain('fail');
    expect(textOf(resultOf([findingOf(1)]))).toContain('\n1 warning does not fail (--fail-on error).\n');
  });

  it.each<[Partial<CheckBaseline>, string]>([
    [{ known: 12, stale: [] }, 'Baseline known.json: 12 known, 0 new.'],
    [
      { known: 12, new: 1 },
      'Baseline known.json: 12 known, 1 new, 1 gone (single-source at team “x”); --update-baseline writes it anew.',
    ],
    [
      { updated: true, new: 2 },
      'Baseline known.json is written anew: 2 added, 1 taken out (single-source at team “x”).',
    ],
    [{ updated: true, stale: [] }, 'Baseline known.json is written anew: nothing has changed.'],
  ])('says what the baseline says to it: %j', (parts, words) => {
    const text = textOf(resultOf([], { baseline: { ...STALE, ...parts } }));
    expect(text.replaceAll('\n', ' ')).toContain(words);
    // Whatever the gate forbids, a baseline that is written anew knows it by now.
    const open = textOf(
      resultOf([findingOf(1, { severity: 'error' })], { baseline: { ...STALE, ...parts } }),
    );
    expect(open.includes('1 error fails')).toBe(parts.updated !== true);
  });

  it('shows the line of what makes it fail, and of nothing else', () => {
    const findings = [findingOf(7, { severity: 'error' }), findingOf(8)];
    const view = { sourceOf: () => SOURCE };
    expect(textOf(resultOf(findings), view)).toContain(
      '- ripple.yaml:7:3 error[single-source] Message 7.\n' +
        '    7 |   payments: {}\n' +
        '      |   ^^^^^^^^\n' +
        '- ripple.yaml:8:3 warning[single-source] Message 8.\n',
    );
    expect(textOf(resultOf(findings), { ...view, failOn: 'never' })).not.toContain('payments');
  });
});

describe('presentCheckComment', () => {
  const findings = [
    findingOf(1, { severity: 'error' }),
    ...findingsOf(2),
    findingOf(3, NOTE),
    findingOf(4, { accepted: 'so it is' }),
    findingOf(5, { baseline: 'known' }),
  ];

  it('has at sight what makes it fail, and folds the rest by rule', () => {
    const blocks = presentCheckComment(resultOf(findings), PLAIN_CHECK);
    expect(blocks.map(({ kind }) => kind).join(' ')).toBe(
      'heading paragraph paragraph list details details details details',
    );
    expect(blocks.flatMap((block) => (block.kind === 'details' ? [block.summary] : []))).toEqual([
      '2 warnings: One team behind a promise (single-source)',
      '1 note: What is needed is not written down (handoff-without-needs)',
      '1 accepted',
      '1 known in the baseline',
    ]);
    expect(renderMarkdown(blocks)).toMatch(
      /^# Shop: 1 error, 2 warnings, 1 note; 1 accepted, 1 known\.\n\n1 error fails \(--fail-on error\); 2 warnings do not\.\n/,
    );
  });

  it('makes one item of what a rule finds at one entity, at sight and folded', () => {
    const alike = (['error', 'warn'] as const).flatMap((severity) =>
      ['flu', '<b>`[x](y)'].map((about) =>
        findingOf(1, { severity, entity: { kind: 'handoff', id: severity }, about }),
      ),
    );
    const markdown = renderMarkdown(presentCheckComment(resultOf(alike), PLAIN_CHECK));
    expect(markdown.match(/Message 1/g)).toHaveLength(2);
    expect(markdown.match(/^ {2}- and 1 more like it here \(/gm)).toHaveLength(2);
    expect(markdown).not.toMatch(/[^\\](?:<b>|`|\[x)/);
    expect(markdown.match(/[^\\]\\<b>/g)).toHaveLength(2);
  });

  it('has warnings of the file at sight where they make it fail', () => {
    const result = resultOf([], { diagnostics: [WARNING] });
    const kindsWith = (failOn: CheckView['failOn']): string[] =>
      presentCheckComment(result, { ...PLAIN_CHECK, failOn }).map(({ kind }) => kind);
    expect(kindsWith('warn')).toEqual(['heading', 'paragraph', 'paragraph', 'list']);
    expect(kindsWith('error')).toEqual(['heading', 'paragraph', 'paragraph', 'details']);
  });
});

function itemsOf(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('- '));
}

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
