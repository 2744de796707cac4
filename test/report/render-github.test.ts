import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/model/finding.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderGithub } from '../../src/report/render-github.ts';
import { anyReport, findingWith, reportOf } from './random-reports.ts';
import { readAnnotations } from './read-annotations.ts';

describe('renderGithub', () => {
  it('annotates the place of a finding, the gravest first', () => {
    const place = { file: 'maps/50%, a:b.yaml', line: 1, column: 1, endLine: 3, endColumn: 2 };
    const findings = [
      findingWith({ severity: 'info', place: null }),
      findingWith({ about: 's', place, message: '100% late:\nnow' }),
      findingWith({ about: 't', severity: 'error' }),
      findingWith({ about: 'u', accepted: 'fine' }),
      findingWith({ about: 'v', baseline: 'known' }),
    ];
    expect(renderGithub(reportOf(...findings))).toBe(
      [
        '::error file=maps/ripple.yaml,line=7,endLine=7,col=5,endColumn=8,title=A promise breaks::The promise to B breaks. It is 4h late. (promises-kept)',
        '::warning file=maps/50%25%2C a%3Ab.yaml,line=1,endLine=3,title=A promise breaks::100%25 late: now (promises-kept)',
        '1 note is not annotated; the summary (ripple check --format markdown) lists it.',
        '',
      ].join('\n'),
    );
  });

  it('is empty where nothing was found', () => {
    expect(renderGithub(reportOf())).toBe('');
  });

  it('writes ten of each type and says how many are missing', () => {
    const findings = (['info', 'warn', 'error'] as const).flatMap((severity, i) =>
      Array.from({ length: 10 + i }, (_, n) => findingWith({ severity, about: `${n}`, message: `${n}` })),
    );
    const { annotations, lines } = readAnnotations(renderGithub(reportOf(...findings)));
    expect(annotations.map(({ command }) => command)).toEqual(
      ['error', 'warning'].flatMap((command) => Array<string>(10).fill(command)),
    );
    expect(annotations.slice(0, 10).map(({ message }) => Number.parseInt(message, 10))).toEqual([
      ...Array(10).keys(),
    ]);
    expect(lines).toEqual([
      '3 more findings not annotated: GitHub shows at most 10 annotations of each type in a step. ripple check --format markdown or json has all.',
      '10 notes are not annotated; the summary (ripple check --format markdown) lists them.',
    ]);
  });

  it('of any report gives no orders but its own', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { annotations, lines } = readAnnotations(renderGithub(report));
        expect(lines.length).toBeLessThanOrEqual(2);
        const open = report.findings.filter(isOpen);
        const allMessages = open.map(({ message, rule }) => `${cleanText(message)} (${rule})`);
        for (const { command, properties, message } of annotations) {
          expect(['error', 'warning']).toContain(command);
          expect(allMessages).toContain(message);
          expect(Object.keys(properties).join()).toMatch(/^(?:file,line,endLine,(?:col,endColumn,)?)?title$/);
        }
        if (lines.length === 0) expect(annotations).toHaveLength(open.length);
      }),
      { numRuns: 300 },
    );
  });
});
