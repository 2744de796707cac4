import type { CiReport, Finding, FindingKind, FindingPlace } from '../model/finding.ts';
import { isFailing, isOpen } from '../model/finding.ts';
import { describeEntity, distinguish, kindsOf } from './ci-findings.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml, xmlAttribute } from './escape-xml.ts';

/**
 * Findings as JUnit XML, as Jenkins and GitLab read it: a suite for each rule, a test case for each finding, and one that
 * passes for each rule that found nothing. What the gate forbids fails, what is accepted or known is skipped, everything else
 * passes and says what it is; so there are failures where the exit code is 1.
 */
export function renderJunit(report: CiReport): string {
  const keys = distinguish(report.findings);
  const suites = kindsOf(report).map((kind) => renderSuite(report, kind, keys));
  const name = xmlAttribute('name', `ripple ${report.verb}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${name} ${sumUp(report.findings, suites.length - countFound(report))}>`,
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
}

function renderSuite(
  { verb, findings }: CiReport,
  kind: FindingKind,
  keys: ReadonlyMap<Finding, string>,
): string[] {
  const found = findings.filter(({ rule }) => rule === kind.code);
  const suite = `ripple.${verb}.${kind.code}`;
  const passed = `    <testcase ${xmlAttribute('classname', suite)} ${xmlAttribute('name', kind.title)} time="0"/>`;
  return [
    `  <testsuite ${xmlAttribute('name', suite)} ${sumUp(found, found.length === 0 ? 1 : 0)}>`,
    ...(found.length === 0 ? [passed] : found.flatMap((finding) => renderCase(finding, suite, keys))),
    '  </testsuite>',
  ];
}

function renderCase(finding: Finding, suite: string, keys: ReadonlyMap<Finding, string>): string[] {
  const message = cleanText(finding.message);
  const repeats = /(?:#\d+)?$/.exec(keys.get(finding) ?? '')?.[0] ?? '';
  const name = `${cleanText(describeEntity(finding))}${repeats}`;
  const open = `    <testcase ${xmlAttribute('classname', suite)} ${xmlAttribute('name', name)} time="0">`;
  return [open, ...renderOutcome(finding, message), '    </testcase>'];
}

/** The message also in the body: not every reader shows the attribute. */
function renderOutcome(finding: Finding, message: string): string[] {
  const body = [message, ...listPlaces(finding)].join('\n');
  if (isFailing(finding)) {
    const type = xmlAttribute('type', finding.rule);
    return [`      <failure ${xmlAttribute('message', message)} ${type}>${escapeXml(body)}</failure>`];
  }
  const output = `      <system-out>${escapeXml(`${finding.severity}: ${body}`)}</system-out>`;
  if (isOpen(finding)) return [output];
  const why =
    finding.accepted === null ? 'known in the baseline' : `accepted: ${cleanText(finding.accepted)}`;
  return [`      <skipped ${xmlAttribute('message', why)}/>`, output];
}

function listPlaces({ place, related, way }: Finding): string[] {
  return [
    ...(place === null ? [] : [`at ${formatPlace(place)}`]),
    ...way.map((step) => `by ${formatPlace(step.place)}: ${cleanText(step.message)}`),
    ...related.map((step) => `see ${formatPlace(step.place)}: ${cleanText(step.message)}`),
  ];
}

function formatPlace({ file, line }: FindingPlace): string {
  return `${cleanText(file)}:${line}`;
}

function countFound({ findings }: CiReport): number {
  return new Set(findings.map(({ rule }) => rule)).size;
}

/** How many test cases there are, those that passed because nothing was found among them, and how they ended. */
function sumUp(findings: readonly Finding[], passed: number): string {
  const failures = findings.filter(isFailing).length;
  const skipped = findings.filter((finding) => !isOpen(finding)).length;
  const tests = findings.length + passed;
  return `tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
}
