import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SarifResult } from '../report/read-sarif.ts';
import { readSarif } from '../report/read-sarif.ts';
import { readXml } from '../report/read-xml.ts';
import { HAS_SARIF_SCHEMA, SARIF_SCHEMA, createSarifValidator } from '../report/sarif-validator.ts';
import { EXPECTED } from './expected-findings.ts';
import { TEN_COMMITS } from './ten-commits.ts';
import type { Answer, BrokenState, FindingRead, State } from './ten-states.ts';
import { askAtEachCommit } from './ten-states.ts';

/**
 * A git repository made on the spot, in which each of ten commits breaks something else: what `diff` and `check` say at
 * each, as goldens and by a table written by hand (`expected-findings.ts`), so that a golden that is wrong is noticed.
 * `UPDATE_GOLDENS=1 npx vitest run test/ci` rewrites the goldens; read them then, the table is not rewritten.
 */
const GOLDENS = join(import.meta.dirname, 'goldens');
const UPDATE = process.env['UPDATE_GOLDENS'] === '1';
/** Commits whose comment for a pull request is a golden too. */
const COMMENTED = ['slack-gone', 'loop-without-slack'];
const NAMES = TEN_COMMITS.map(({ name }) => name);

let folder = '';
let states: [State, ...BrokenState[]] = [{ name: '', check: noAnswer() }];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ripple-ci-'));
  states = await askAtEachCommit(folder);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ten commits that each break something else', () => {
  it('are preceded by a map that is sound', () => {
    const [{ check }] = states;
    expect(check.json.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(check.codes).toEqual({ error: 0, warn: 0 });
  });

  it('each have their row in the table, and each shows what no other one does', () => {
    expect(Object.keys(EXPECTED)).toEqual(NAMES);
    expect(new Set(Object.values(EXPECTED).map(({ shows }) => shows)).size).toBe(NAMES.length);
    for (const { shows, diff, check } of Object.values(EXPECTED))
      expect([...diff.map((words) => `diff: ${words}`), ...check.map((words) => `check: ${words}`)]).toEqual(
        expect.arrayContaining([expect.stringContaining(shows)]),
      );
  });
});

describe.each(NAMES)('%s', (name) => {
  it('is what diff says', () => {
    const { json, codes } = stateOf(name).diff;
    const { verdict, diff } = expectedOf(name);
    expect({ verdict: json.verdict, found: graver(json.findings).toSorted() }).toEqual({
      verdict,
      found: diff.toSorted(),
    });
    const breaks = diff.some((words) => words.startsWith('promise-newly-broken '));
    expect(codes).toEqual({
      'broken-promise': breaks ? 1 : 0,
      worse: verdict === 'worse' ? 1 : 0,
      any: 1,
      never: 0,
    });
  });

  it('is what check newly says, and no longer does', () => {
    const [before, after] = [stateBefore(name).check.json, stateOf(name).check.json];
    const { check, gone = [] } = expectedOf(name);
    expect({
      found: newIn(after.findings, before.findings),
      gone: newIn(before.findings, after.findings),
    }).toEqual({ found: check.toSorted(), gone: gone.toSorted() });
    // From the first commit on there is a warning; that there is an error, no rule says by itself.
    expect(stateOf(name).check.codes).toEqual({ error: 0, warn: 1 });
  });

  it('is in its goldens (UPDATE_GOLDENS=1 writes them)', () => {
    for (const [file, text] of goldensOf(name)) {
      if (UPDATE) {
        mkdirSync(GOLDENS, { recursive: true });
        writeFileSync(join(GOLDENS, file), text);
      }
      expect(text, file).toBe(readFileSync(join(GOLDENS, file), 'utf8'));
    }
  });

  it.each(['diff', 'check'] as const)('has reports of %s that can be read, and say the same', (verb) => {
    const { json, sarif, junit, gitlab } = stateOf(name)[verb];
    const prints = json.findings.map(({ fingerprint }) => fingerprint).toSorted();
    expect(new Set(prints).size).toBe(prints.length);
    const { results } = readSarif(sarif);
    expect(new Set(results.map(printInSarif))).toEqual(new Set(prints));
    expect(results).toHaveLength(prints.length);
    const issues: readonly CodeQualityIssue[] = JSON.parse(gitlab);
    expect(issues.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(prints);
    for (const { location } of issues) expect(location.path).toMatch(/^(ripple|teams\/\w+)\.yaml$/);
    expect(readXml(junit).name).toBe('testsuites');
  });

  it.skipIf(!HAS_SARIF_SCHEMA)(`has SARIF that fits the schema (skipped without ${SARIF_SCHEMA})`, () => {
    const validate = createSarifValidator();
    const { diff, check } = stateOf(name);
    for (const { sarif } of [diff, check]) expect(validate(JSON.parse(sarif))).toEqual([]);
  });
});

describe('what persists from one commit to the next', () => {
  it.each([
    [
      'backup-gone',
      'promises-kept:handoff/courier-%3Eclinic:snow',
      'teams/back.yaml:20',
      'teams/back.yaml:19',
    ],
    ['nobody-tells', 'slot-multiplies:handoff/courier-%3Eclinic', 'teams/back.yaml:19', 'teams/back.yaml:18'],
    [
      'backup-shares-its-supplier',
      'telling-would-help:handoff/packing-%3Ecourier',
      'teams/back.yaml:11',
      'teams/back.yaml:12',
    ],
    ['customer-forgotten', 'outage-too-long:team/pharmacist', 'teams/front.yaml:3', 'teams/office.yaml:3'],
  ])('keeps its fingerprint at %s: %s moves from %s to %s', (name, print, from, to) => {
    expect(placeIn(stateBefore(name).check, print)).toEqual({ json: from, sarif: from, gitlab: from });
    expect(placeIn(stateOf(name).check, print)).toEqual({ json: to, sarif: to, gitlab: to });
  });

  it.each(NAMES)('is known in a baseline of the commit before %s', (name) => {
    const { check, gone = [] } = expectedOf(name);
    const { isNew, stale, code } = stateOf(name).besideBefore;
    expect({ isNew: isNew.map(wordsOf).toSorted(), stale, code }).toEqual({
      isNew: check.toSorted(),
      stale: gone.length,
      code: 1,
    });
  });
});

it('has no golden that no commit has', () => {
  const files = NAMES.flatMap((name) => goldensOf(name).map(([file]) => file));
  expect(readdirSync(GOLDENS).toSorted()).toEqual(files.toSorted());
});

function noAnswer(): Answer {
  return { text: '', markdown: '', json: { findings: [] }, sarif: '', junit: '', gitlab: '', codes: {} };
}

function expectedOf(name: string): (typeof EXPECTED)[string] {
  const expected = EXPECTED[name];
  if (expected === undefined) throw new Error(`no row for ${name}`);
  return expected;
}

function stateOf(name: string): BrokenState {
  const [, ...broken] = states;
  const state = broken.find((one) => one.name === name);
  if (state === undefined) throw new Error(`no commit ${name}`);
  return state;
}

function stateBefore(name: string): State {
  const [sound, ...broken] = states;
  return broken[broken.findIndex((state) => state.name === name) - 1] ?? sound;
}

/** `code entity`, with what it is about in brackets. */
function wordsOf({ rule, entity, about }: FindingRead): string {
  return `${rule} ${entity.id}${about === '' ? '' : ` (${about})`}`;
}

function graver(findings: readonly FindingRead[]): string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, entity }) => `${rule} ${entity.id}`);
}

/** What the first have and the others have not, by fingerprints. */
function newIn(findings: readonly FindingRead[], others: readonly FindingRead[]): string[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings
    .filter(({ fingerprint }) => !known.has(fingerprint))
    .map(wordsOf)
    .toSorted();
}

function goldensOf(name: string): [file: string, text: string][] {
  const number = String(NAMES.indexOf(name) + 1).padStart(2, '0');
  const { diff, check } = stateOf(name);
  return [
    [`${number}-${name}.diff.txt`, diff.text],
    [`${number}-${name}.check.txt`, check.text],
    ...(COMMENTED.includes(name) ? [[`${number}-${name}.diff.md`, diff.markdown] as [string, string]] : []),
  ];
}

function printInSarif({ partialFingerprints }: SarifResult): string | undefined {
  return partialFingerprints['rippleFinding/v1'];
}

/** `file:line` of the finding with this fingerprint, as three formats tell it. */
function placeIn({ json, sarif, gitlab }: Answer, print: string): Readonly<Record<string, string>> {
  const place = json.findings.find(({ fingerprint }) => fingerprint === print)?.place;
  const result = readSarif(sarif).results.find((one) => printInSarif(one) === print);
  const { artifactLocation, region } = result?.locations[0].physicalLocation ?? {};
  const issues: readonly CodeQualityIssue[] = JSON.parse(gitlab);
  const { path, lines } = issues.find(({ fingerprint }) => fingerprint === print)?.location ?? {};
  return {
    json: `${place?.file ?? ''}:${place?.line ?? ''}`,
    sarif: `${artifactLocation?.uri ?? ''}:${region?.startLine ?? ''}`,
    gitlab: `${path ?? ''}:${lines?.begin ?? ''}`,
  };
}

interface CodeQualityIssue {
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}
