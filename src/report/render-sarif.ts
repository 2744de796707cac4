import type { CiReport, Finding, FindingKind, FindingPlace } from '../model/finding.ts';
import { distinguish, kindsOf, byGravity } from './ci-findings.ts';
import { cleanText } from '../model/clean-text.ts';
import { hashText } from '../model/hash-text.ts';
import { countOf, formatCount } from './phrases.ts';
import { repositoryPath, uriOf } from './repository-path.ts';

/** What GitHub takes: results of one run, steps of one way, letters of a rule's description. */
const MOST_RESULTS = 25_000;
const MOST_STEPS = 1_000;
const MOST_LETTERS = 1_024;
/** GitHub takes 10 MB once they are packed; what is smaller unpacked is sure to fit. */
const MOST_BYTES = 10_000_000;

const LEVELS = { info: 'note', warn: 'warning', error: 'error' } as const;
const PROBLEMS = { info: 'recommendation', warn: 'warning', error: 'error' } as const;

/** How much one file may hold; smaller in tests. */
export interface SarifLimits {
  readonly results: number;
  readonly bytes: number;
}

/**
 * Findings as SARIF 2.1.0, on one line, as GitHub takes it. Where there are too many, the least grave are left out, and a
 * notification says how many.
 */
export function renderSarif(
  report: CiReport,
  version: string,
  limits: SarifLimits = { results: MOST_RESULTS, bytes: MOST_BYTES },
): string {
  const kinds = kindsOf(report);
  const frame = describeRun(report, kinds, version, []);
  const room = limits.bytes - bytesOf(JSON.stringify(wrapRun(frame))) - MOST_LETTERS;
  const kept = keepFitting(describeResults(report, kinds), { results: limits.results, bytes: room });
  const cut = report.findings.length - kept.length;
  const invocation = {
    executionSuccessful: true,
    ...(cut === 0 ? {} : { toolExecutionNotifications: [notifyCut(cut, report.findings.length)] }),
  };
  const run = { ...frame, invocations: [invocation], results: kept };
  return `${JSON.stringify(wrapRun(run))}\n`;
}

function wrapRun(run: object): object {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function describeRun(
  { verb }: CiReport,
  kinds: readonly FindingKind[],
  version: string,
  results: readonly object[],
): object {
  return {
    tool: {
      driver: {
        name: 'ripple',
        version,
        // GitHub asks for three numbers
        ...(/^\d+\.\d+\.\d+/.test(version) ? { semanticVersion: version } : {}),
        rules: kinds.map((kind) => describeRule(kind, verb)),
      },
    },
    // what stands behind the last slash tells runs apart, and ours are all one
    automationDetails: { id: `ripple/${verb}/` },
    columnKind: 'utf16CodeUnits',
    results,
  };
}

function describeRule({ code, severity, title, why, mend }: FindingKind, verb: CiReport['verb']): object {
  const full = [title, why].filter((text) => text !== '').join('. ');
  const help = [why, mend].filter((text) => text !== '');
  return {
    id: code,
    shortDescription: { text: shorten(title) },
    fullDescription: { text: shorten(full) },
    help: {
      text: help.length === 0 ? title : help.join('\n\n'),
      markdown: help.length === 0 ? title : help.join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['ripple', verb, 'hand-offs'],
      precision: 'very-high',
      'problem.severity': PROBLEMS[severity],
    },
  };
}

function describeResults(report: CiReport, kinds: readonly FindingKind[]): ReadonlyMap<Finding, object> {
  const indexOfRule = new Map(kinds.map(({ code }, i) => [code, i]));
  const keys = distinguish(report.findings);
  const fallback = fallbackPlace(report);
  return new Map(
    report.findings.map((finding) => {
      const key = keys.get(finding) ?? finding.fingerprint;
      return [finding, describeResult(finding, indexOfRule.get(finding.rule) ?? -1, key, fallback)];
    }),
  );
}

function describeResult(
  finding: Finding,
  ruleIndex: number,
  key: string,
  fallback: FindingPlace | undefined,
): object {
  const { rule, severity, related, way, accepted, baseline } = finding;
  const physical = physicalLocation(finding.place ?? fallback);
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: messageOf(finding.message),
    locations: [{ ...physical, logicalLocations: [logicalLocation(finding)] }],
    ...(way.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: describeWay(way) }] }] }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.slice(0, MOST_STEPS).map((step, i) => ({ id: i + 1, ...locate(step) })),
        }),
    partialFingerprints: { primaryLocationLineHash: `${hashText(key)}:1`, 'rippleFinding/v1': key },
    ...(accepted === null
      ? {}
      : { suppressions: [{ kind: 'external', justification: cleanText(accepted) }] }),
    ...(baseline === null ? {} : { baselineState: baseline === 'known' ? 'unchanged' : 'new' }),
  };
}

/** Where there is no place that GitHub takes, the message alone. */
function describeWay(way: Finding['way']): object[] {
  return way.slice(0, MOST_STEPS).map((step) => ({ location: locate(step) }));
}

function locate({ message, place }: Finding['way'][number]): object {
  return { ...physicalLocation(place), message: messageOf(message) };
}

function physicalLocation(place: FindingPlace | undefined): object {
  const path = place === undefined ? undefined : repositoryPath(place.file);
  if (place === undefined || path === undefined) return {};
  const { line, column, endLine, endColumn } = place;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function logicalLocation({ entity: { kind, id } }: Finding): object {
  const name = cleanText(id);
  return name === '' ? { kind } : { name, fullyQualifiedName: `${kind}/${name}`, kind };
}

/** The beginning of the org file: GitHub refuses a file in which one result has no place. */
function fallbackPlace({ findings, orgFile }: CiReport): FindingPlace | undefined {
  const file = orgFile ?? findings.find(({ place }) => place !== null)?.place?.file;
  return file === undefined ? undefined : { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** `[text](address)` would be a link in a message. */
function messageOf(text: string): { readonly text: string } {
  return { text: cleanText(text).replaceAll('](', '] (') };
}

function shorten(text: string): string {
  const letters = Array.from(cleanText(text));
  return letters.length <= MOST_LETTERS
    ? letters.join('')
    : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

/** The gravest that fit, in the order of the report. */
function keepFitting(results: ReadonlyMap<Finding, object>, limits: SarifLimits): object[] {
  const kept = new Set<object>();
  let bytes = 0;
  for (const finding of byGravity([...results.keys()])) {
    const result = results.get(finding) ?? {};
    bytes += bytesOf(JSON.stringify(result)) + 1;
    if (bytes > limits.bytes || kept.size >= limits.results) break;
    kept.add(result);
  }
  return [...results.values()].filter((result) => kept.has(result));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function notifyCut(cut: number, all: number): object {
  const text = `${countOf(cut, 'finding')} of ${formatCount(all)} left out, the least grave: GitHub takes ${formatCount(MOST_RESULTS)} and 10 MB. --format json has all of them.`;
  return { level: 'warning', message: { text } };
}
