import { DEFAULT_CALENDAR } from '../model/calendar.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import type { FindingEntity } from '../model/finding.ts';
import { FINDING_ENTITIES, fingerprintOf } from '../model/finding.ts';
import type { ListedFinding } from '../model/known-findings.ts';
import { describeKnownFinding } from '../model/known-findings.ts';
import type { LocatedNode } from '../model/located.ts';
import { isNull, placeOfNode, valueOf } from '../model/located.ts';
import { RULE_CODES } from '../model/rule-catalogue.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Draft } from './record-type.ts';
import { RecordType, field } from './record-type.ts';
import { TEXT, oneOf } from './scalar-types.ts';
import type { DecodeContext } from './value-type.ts';
import { createContext, listOf, report } from './value-type.ts';
import { findSyntaxErrors } from './yaml-syntax.ts';

/** What a baseline file says that it is. */
export const BASELINE_KIND = 'ripple/baseline';
/** The form of baseline files. */
export const BASELINE_VERSION = 1;

/** The findings of a baseline in the order of the file; undefined where anything is wrong with it. */
export interface BaselineReading {
  readonly findings: readonly ListedFinding[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const ENTITY = new RecordType<Draft<FindingEntity>>({
  name: 'the entity of a finding',
  create: () => ({ kind: 'organization', id: '' }),
  fields: {
    kind: field('kind', oneOf(FINDING_ENTITIES), 'What it is about.', { required: true }),
    id: field('id', TEXT, 'The id of that; empty for the organization.'),
  },
});

interface FindingDraft {
  rule: string;
  entity: FindingEntity | undefined;
  about: string;
  place: Place;
}

const FINDING = new RecordType<FindingDraft>({
  name: 'a known finding',
  create: (node) => ({ rule: '', entity: undefined, about: '', place: placeOfNode(node) }),
  fields: {
    rule: field('rule', oneOf<string>(RULE_CODES), 'The rule that finds it.', { required: true }),
    entity: field('entity', ENTITY, 'Where.', { required: true }),
    about: field('about', TEXT, 'Tells several findings of one rule at one entity apart.'),
  },
});

const BASELINE = new RecordType<{ kind: string; version: string; findings: readonly FindingDraft[] }>({
  name: 'a baseline',
  create: () => ({ kind: '', version: '', findings: [] }),
  fields: {
    kind: field('kind', oneOf<string>([BASELINE_KIND]), 'What this file is.', { required: true }),
    version: field('version', oneOf([String(BASELINE_VERSION)]), 'The form of this file.', {
      required: true,
    }),
    findings: field('findings', listOf(FINDING, 'a list of known findings'), 'What is known.', {
      required: true,
    }),
  },
});

/** Reads a baseline of `check`; everything that is wrong with it comes at once. */
export async function readBaseline(file: SourceFile): Promise<BaselineReading> {
  const { root, diagnostics, refused } = parseYaml(file);
  const better = refused ? await findSyntaxErrors(file) : [];
  const said = better.length > 0 ? better : diagnostics;
  if (hasErrors(said)) return { findings: undefined, diagnostics: said };
  if (root === undefined || isNull(root)) return emptyFile(file);
  const context = createContext(DEFAULT_CALENDAR, new DiagnosticList());
  const findings = decodeBaseline(root, context);
  const found = [...sortDiagnostics(context.diagnostics.all, [file.path]), ...context.diagnostics.overflow];
  return { findings: hasErrors(found) ? undefined : findings, diagnostics: found };
}

function emptyFile(file: SourceFile): BaselineReading {
  const place = { file, start: 0, end: 0 };
  return { findings: undefined, diagnostics: [createDiagnostic('empty-file', { path: file.path }, place)] };
}

function decodeBaseline(root: LocatedNode, context: DecodeContext): readonly ListedFinding[] {
  const kind = root.kind === 'map' ? valueOf(root, 'kind') : undefined;
  // Of a file that is something else, its other keys say nothing more.
  if (kind?.kind === 'scalar' && kind.text !== BASELINE_KIND) {
    const args = { value: kind.text, choices: [BASELINE_KIND], nearest: undefined };
    report(context, 'not-one-of', args, placeOfNode(kind));
    return [];
  }
  const { findings = [] } = BASELINE.decode(root, context) ?? {};
  // What lacks one of them, or has a wrong one, has been reported.
  const listed = findings.flatMap(({ entity, ...rest }) =>
    entity === undefined || rest.rule === '' ? [] : [{ ...rest, entity }],
  );
  reportTwice(listed, context);
  return listed;
}

function reportTwice(findings: readonly ListedFinding[], context: DecodeContext): void {
  const first = new Map<string, Place>();
  for (const finding of findings) {
    const { rule, entity, about, place } = finding;
    const fingerprint = fingerprintOf(rule, entity, about);
    const before = first.get(fingerprint);
    if (before === undefined) first.set(fingerprint, place);
    else
      report(context, 'duplicate-id', { what: 'finding', id: describeKnownFinding(finding) }, place, before);
  }
}
