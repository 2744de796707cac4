import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailing, isOpen } from '../../src/model/finding.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderJunit } from '../../src/report/render-junit.ts';
import { anyReport, findingWith, reportOf } from './random-reports.ts';
import type { XmlElement } from './read-xml.ts';
import { readXml } from './read-xml.ts';

const STEP = {
  message: 'A is 1d late',
  place: { file: 'a.yaml', line: 2, column: 1, endLine: 2, endColumn: 2 },
};

function casesOf(root: XmlElement): XmlElement[] {
  return root.children.flatMap(({ children }) => children);
}

describe('renderJunit', () => {
  it('writes a suite for each rule, and what the gate forbids as a failure', () => {
    const findings = [
      findingWith({ fails: true, way: [STEP] }),
      findingWith({ about: 'flu-week' }),
      findingWith({ about: 'a', accepted: 'We <talked>.' }),
      findingWith({ about: 'b', baseline: 'known', fails: true }),
    ];
    expect(renderJunit(reportOf(...findings))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ripple check" tests="5" failures="1" errors="0" skipped="2" time="0">
  <testsuite name="ripple.check.promises-kept" tests="4" failures="1" errors="0" skipped="2" time="0">
    <testcase classname="ripple.check.promises-kept" name="hand-off a-&gt;b" time="0">
      <failure message="The promise to B breaks. It is 4h late." type="promises-kept">The promise to B breaks. It is 4h late.
at maps/ripple.yaml:7
by a.yaml:2: A is 1d late</failure>
    </testcase>
    <testcase classname="ripple.check.promises-kept" name="hand-off a-&gt;b (flu-week)" time="0">
      <system-out>warn: The promise to B breaks. It is 4h late.
at maps/ripple.yaml:7</system-out>
    </testcase>
    <testcase classname="ripple.check.promises-kept" name="hand-off a-&gt;b (a)" time="0">
      <skipped message="accepted: We &lt;talked&gt;."/>
      <system-out>warn: The promise to B breaks. It is 4h late.
at maps/ripple.yaml:7</system-out>
    </testcase>
    <testcase classname="ripple.check.promises-kept" name="hand-off a-&gt;b (b)" time="0">
      <skipped message="known in the baseline"/>
      <system-out>warn: The promise to B breaks. It is 4h late.
at maps/ripple.yaml:7</system-out>
    </testcase>
  </testsuite>
  <testsuite name="ripple.check.single-source" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase classname="ripple.check.single-source" name="One source" time="0"/>
  </testsuite>
</testsuites>
`);
  });

  it('fails errors where the verb does not say what its gate forbids', () => {
    const root = readXml(
      renderJunit(reportOf(findingWith({ severity: 'error' }), findingWith({ about: 's' }))),
    );
    expect(casesOf(root).map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['failure'],
      ['system-out'],
      [],
    ]);
  });

  it('replaces what XML has no room for', () => {
    const message = 'a\u0000b\u0008c\ufffed\uffffe\ud800f]]>&<!--';
    const root = readXml(renderJunit(reportOf(findingWith({ message, fails: true }))));
    expect(casesOf(root)[0]?.children[0]?.attributes['message']).toBe(
      cleanText(message).replaceAll(/[\ufffe\uffff]/g, '\ufffd'),
    );
  });

  it('of any report is XML that counts right and says everything', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const root = readXml(renderJunit(report));
        const cases = casesOf(root);
        const outcomes = cases.map(({ children }) => children.map(({ name }) => name));
        const count = (name: string): number => outcomes.filter((names) => names.includes(name)).length;
        const { findings } = report;
        expect(root.attributes).toEqual({
          name: `ripple ${report.verb}`,
          tests: String(cases.length),
          failures: String(count('failure')),
          errors: '0',
          skipped: String(count('skipped')),
          time: '0',
        });
        expect(count('failure')).toBe(findings.filter(isFailing).length);
        expect(count('skipped')).toBe(findings.filter((finding) => !isOpen(finding)).length);
        expect(outcomes.filter((names) => names.length > 0)).toHaveLength(findings.length);
        for (const suite of root.children) {
          expect(suite.attributes['tests']).toBe(String(suite.children.length));
          for (const { attributes } of suite.children)
            expect(attributes['classname']).toBe(suite.attributes['name']);
        }
        for (const failure of cases.flatMap(({ children }) => children.filter((c) => c.name === 'failure')))
          expect(failure.text).toContain(failure.attributes['message']);
      }),
      { numRuns: 200 },
    );
  });
});
