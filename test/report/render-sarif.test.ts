import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { renderSarif } from '../../src/report/render-sarif.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';
import { anyReport, findingWith, reportOf } from './random-reports.ts';
import type { Sarif } from './read-sarif.ts';
import { placesOf, readSarif } from './read-sarif.ts';
import { createSarifValidator, HAS_SARIF_SCHEMA, SARIF_SCHEMA } from './sarif-validator.ts';

// Hundreds of reports, each as large as a name of thousands of letters makes it.
vi.setConfig({ testTimeout: 60_000 });

const WAY = [
  { message: 'A is 1d late', place: { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 } },
  { message: 'it comes late', place: { file: 'b c.yaml', line: 3, column: 5, endLine: 4, endColumn: 1 } },
];

describe('renderSarif', () => {
  it('writes a finding with all that it has', () => {
    const finding = findingWith({ way: WAY, related: WAY.slice(1), baseline: 'new' });
    const run = readSarif(renderSarif(reportOf(finding), '1.2.3'));
    expect(run.tool.driver).toMatchObject({ name: 'ripple', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(run.automationDetails.id).toBe('ripple/check/');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[0]).toEqual({
      id: 'promises-kept',
      shortDescription: { text: 'A promise breaks' },
      fullDescription: { text: 'A promise breaks. People rely on it.' },
      help: {
        text: 'People rely on it.\n\nTalk about it.',
        markdown: 'People rely on it.\n\nTalk about it.',
      },
      defaultConfiguration: { level: 'warning' },
      properties: {
        tags: ['ripple', 'check', 'hand-offs'],
        precision: 'very-high',
        'problem.severity': 'warning',
      },
    });
    const place = (uri: string, startLine: number, startColumn: number, end: [number, number]) => ({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine, startColumn, endLine: end[0], endColumn: end[1] },
    });
    expect(run.results).toEqual([
      {
        ruleId: 'promises-kept',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'The promise to B breaks. It is 4h late.' },
        locations: [
          {
            physicalLocation: place('maps/ripple.yaml', 7, 5, [7, 9]),
            logicalLocations: [{ name: 'a->b', fullyQualifiedName: 'handoff/a->b', kind: 'handoff' }],
          },
        ],
        codeFlows: [
          {
            threadFlows: [
              {
                locations: [
                  {
                    location: {
                      physicalLocation: place('a.yaml', 1, 1, [1, 2]),
                      message: { text: 'A is 1d late' },
                    },
                  },
                  {
                    location: {
                      physicalLocation: place('b%20c.yaml', 3, 5, [4, 1]),
                      message: { text: 'it comes late' },
                    },
                  },
                ],
              },
            ],
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: place('b%20c.yaml', 3, 5, [4, 1]),
            message: { text: 'it comes late' },
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/),
          'rippleFinding/v1': 'promises-kept:handoff/a-%3Eb',
        },
        baselineState: 'new',
      },
    ]);
  });

  it('suppresses what is accepted, with the reason, and tells what a baseline knows', () => {
    const findings = [
      findingWith({ accepted: 'We talked.' }),
      findingWith({ about: 's', baseline: 'known' }),
    ];
    const [accepted, known] = readSarif(renderSarif(reportOf(...findings), '1.2.3')).results;
    expect(accepted?.suppressions).toEqual([{ kind: 'external', justification: 'We talked.' }]);
    expect(accepted).not.toHaveProperty('baselineState');
    expect(known?.baselineState).toBe('unchanged');
    expect(known).not.toHaveProperty('suppressions');
  });

  it('has fingerprints that no line, number or wording changes, and a second one for what repeats', () => {
    const moved = { file: 'b.yaml', line: 70, column: 1, endLine: 70, endColumn: 2 };
    const findings = [
      findingWith(),
      findingWith({ place: moved, message: 'Other words.' }),
      findingWith({ about: 's' }),
    ];
    const prints = (...chosen: typeof findings) =>
      readSarif(renderSarif(reportOf(...chosen), '1.2.3')).results.map(
        (result) => result.partialFingerprints,
      );
    const [first, second, third] = findings.map((finding) => prints(finding)[0]);
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
    expect(new Set(prints(...findings).map((print) => print['primaryLocationLineHash'])).size).toBe(3);
  });

  it('puts what has no place at the beginning of the org file, and nothing where no report can name it', () => {
    const place = { file: '<stdin>', line: 2, column: 1, endLine: 2, endColumn: 2 };
    const run = readSarif(
      renderSarif(reportOf(findingWith({ place: null }), findingWith({ place })), '1.2.3'),
    );
    expect(run.results[0]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'ripple.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    });
    expect(run.results[1]?.locations[0]).toEqual({
      logicalLocations: [{ name: 'a->b', fullyQualifiedName: 'handoff/a->b', kind: 'handoff' }],
    });
  });

  it('leaves out the least grave where there are too many, and says so', () => {
    const findings = (['info', 'error', 'warn', 'error'] as const).map((severity, i) =>
      findingWith({ severity, about: `${i}`, ...(i === 1 ? { accepted: 'fine' } : {}) }),
    );
    const whole = renderSarif(reportOf(...findings), '1.2.3');
    expect(readSarif(whole).invocations).toEqual([{ executionSuccessful: true }]);
    const cut = readSarif(renderSarif(reportOf(...findings), '1.2.3', { results: 2, bytes: 100_000 }));
    expect(cut.results.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(cut.invocations[0].toolExecutionNotifications?.[0]?.message.text).toContain(
      '2 findings of 4 left out, the least grave',
    );
    const bytes = new TextEncoder().encode(whole).length + 900;
    for (const less of [0, 400, 1000, 5000]) {
      const smaller = renderSarif(reportOf(...findings), '1.2.3', { results: 9, bytes: bytes - less });
      expect(smaller.length).toBeLessThanOrEqual(Math.max(bytes - less, 2500));
    }
  });

  it('takes as many findings as GitHub does', () => {
    const findings = Array.from({ length: 25_100 }, (_, i) => findingWith({ about: `${i}`, message: 'x' }));
    const text = renderSarif(reportOf(...findings), '1.2.3');
    expect(text.length).toBeLessThan(10_000_000);
    const { results, invocations } = readSarif(text);
    expect(results.length).toBeLessThanOrEqual(25_000);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('makes no link of a message', () => {
    const [result] = readSarif(
      renderSarif(reportOf(findingWith({ message: '[x](javascript:alert(1))' })), '1.2.3'),
    ).results;
    expect(result?.message.text).toBe('[x] (javascript:alert(1))');
  });
});

describe('SARIF of any report', () => {
  it('is what GitHub takes', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderSarif(report, '1.2.3');
        expect(text).not.toMatch(/[\p{Cs}\p{Bidi_Control}]/u);
        const log: Sarif = JSON.parse(text);
        expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
        const run = readSarif(text);
        const { rules } = run.tool.driver;
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
        for (const rule of rules) {
          expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
          expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
          expect(rule.help.text).not.toBe('');
        }
        expect(run.results).toHaveLength(report.findings.length);
        run.results.forEach((result, i) => {
          expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
          expect(['note', 'warning', 'error']).toContain(result.level);
          expect(result.locations).toHaveLength(1);
          expect(result.suppressions !== undefined).toBe(report.findings[i]?.accepted !== null);
          for (const { artifactLocation, region } of placesOf(result)) {
            expect(artifactLocation.uri).toMatch(/^(?![/.])(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+$/);
            expect(decodeURIComponent(artifactLocation.uri)).not.toMatch(/(?:^|\/)\.{0,2}(?:\/|$)/);
            expect(region.startLine).toBeGreaterThanOrEqual(1);
            expect([region.endLine, region.endColumn]).toSatisfy(([line = 0, column = 0]: number[]) =>
              line === region.startLine ? column >= region.startColumn : line > region.startLine,
            );
          }
        });
        const hashes = run.results.map((result) => result.partialFingerprints['primaryLocationLineHash']);
        expect(new Set(hashes).size).toBe(hashes.length);
      }),
      { numRuns: 200 },
    );
  });

  it.skipIf(!HAS_SARIF_SCHEMA)(`fits the published schema (skipped without ${SARIF_SCHEMA})`, () => {
    const validate = createSarifValidator();
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).not.toEqual([]);
    for (const name of HOSTILE_NAMES) {
      const finding = findingWith({ message: name, entity: { kind: 'team', id: name }, accepted: name });
      expect(validate(JSON.parse(renderSarif(reportOf(finding), '1.2.3')))).toEqual([]);
    }
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(validate(JSON.parse(renderSarif(report, '1.2.3')))).toEqual([]);
        const limits = { results: 2, bytes: 5000 };
        expect(validate(JSON.parse(renderSarif(report, '1.2.3', limits)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
