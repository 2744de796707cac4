import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { DiagnosticArguments, DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import { hashText } from '../model/hash-text.ts';
import { nearestWord } from '../model/nearest.ts';
import type { SavedAnswer } from '../model/saved-answer.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import type { SurveyResult } from '../model/survey-result.ts';
import type { JsonProblem, ReportProblem, Shape } from './json-shape.ts';
import { describeValue, isRecord } from './json-shape.ts';
import type { JsonSpan } from './locate-json.ts';
import { findJsonError, findTooDeep, locateJson } from './locate-json.ts';
import { CHECK } from './saved-check-shapes.ts';
import { DIFF } from './saved-diff-shapes.ts';
import { GRAPH } from './saved-graph-shape.ts';
import { REPORT } from './saved-report-shape.ts';
import { STRESS, STRUCTURE } from './saved-risk-shapes.ts';
import { EXPOSURE, IMPACT, LIST } from './saved-shapes.ts';
import { SURVEY } from './saved-survey-shape.ts';
import { ENGAGEMENT, WHY } from './saved-way-shapes.ts';

/** A saved answer; undefined where anything is wrong with it. */
export interface SavedReading<A = SavedAnswer> {
  readonly answer: A | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const SHAPES: Readonly<Record<SavedAnswer['kind'], Shape<SavedAnswer>>> = {
  'ripple/impact': IMPACT,
  'ripple/exposure': EXPOSURE,
  'ripple/why': WHY,
  'ripple/stress': STRESS,
  'ripple/structure': STRUCTURE,
  'ripple/engagement': ENGAGEMENT,
  'ripple/check': CHECK,
  'ripple/diff': DIFF,
  'ripple/list': LIST,
  'ripple/graph': GRAPH,
  'ripple/report': REPORT,
};

/** The form of all of them. */
const VERSION = 1;

/** Answers have fewer than ten; whatever walks through one goes a call deeper with each. */
const MOST_LEVELS = 100;

/** So many say enough of a file that does not fit. */
const MOST_PROBLEMS = 100;

/** Reads an answer that a call has written as JSON; everything that is wrong with it comes at once. */
export function readSavedAnswer(file: SourceFile): SavedReading {
  return readSaved(file, SHAPES, (answer, report) => {
    // Whoever changes the map changes what the page reckons, and not what the report says beside it.
    if (answer.kind === 'ripple/report' && hashText(answer.map) !== answer.mapHash)
      report({ at: { above: undefined, key: 'map' }, code: 'changed-map' });
  });
}

/** The same of a survey, which another survey is compared with. */
export function readSavedSurvey(file: SourceFile): SavedReading<SurveyResult> {
  return readSaved(file, { 'ripple/survey': SURVEY }, () => undefined);
}

type Shapes<A> = Readonly<Record<string, Shape<A>>>;

function readSaved<A extends object>(
  file: SourceFile,
  shapes: Shapes<A>,
  check: (answer: A, report: ReportProblem) => void,
): SavedReading<A> {
  const parsed = parseJson(file);
  if ('diagnostic' in parsed) return { answer: undefined, diagnostics: [parsed.diagnostic] };
  const problems: JsonProblem[] = [];
  const report: ReportProblem = (problem) => problems.push(problem);
  const answer = decode(parsed.value, shapes, report);
  if (answer !== undefined) check(answer, report);
  if (answer !== undefined && problems.length === 0) return { answer, diagnostics: [] };
  return { answer: undefined, diagnostics: placeProblems(file, problems) };
}

function parseJson(file: SourceFile): { readonly value: unknown } | { readonly diagnostic: Diagnostic } {
  const { path, text } = file;
  const at = (start: number, end = start): Place => ({ file, start, end });
  if (text.trim() === '') return { diagnostic: createDiagnostic('empty-file', { path }, at(0)) };
  try {
    const value: unknown = JSON.parse(text);
    const deep = findTooDeep(text, MOST_LEVELS);
    if (deep === undefined) return { value };
    return { diagnostic: createDiagnostic('json-too-deep', { limit: MOST_LEVELS }, at(deep, deep + 1)) };
  } catch {
    const error = findJsonError(text) ?? { at: 0, expects: 'JSON' };
    const end = Math.min(error.at + 1, text.length);
    return { diagnostic: createDiagnostic('json-syntax', { expects: error.expects }, at(error.at, end)) };
  }
}

/** What is no answer of ripple is not looked into any further. */
function decode<A extends object>(value: unknown, shapes: Shapes<A>, report: ReportProblem): A | undefined {
  if (!isRecord(value)) {
    const found = describeValue(value);
    report({ at: undefined, code: 'wrong-type', expects: 'an answer of ripple in { }', found });
    return undefined;
  }
  const kind = Object.hasOwn(value, 'kind') ? value['kind'] : undefined;
  const at = { above: undefined, key: 'kind' };
  if (typeof kind !== 'string') {
    if (kind === undefined)
      report({ at: undefined, code: 'missing-key', key: 'kind', of: 'an answer of ripple' });
    else report({ at, code: 'wrong-type', expects: 'the kind of an answer', found: describeValue(kind) });
    return undefined;
  }
  const shape = Object.entries(shapes).find(([known]) => known === kind)?.[1];
  if (shape === undefined) {
    const choices = Object.keys(shapes);
    report({ at, code: 'not-one-of', value: kind, choices, nearest: nearestWord(kind, choices) });
    return undefined;
  }
  if (!Object.hasOwn(value, 'version'))
    report({ at: undefined, code: 'missing-key', key: 'version', of: 'an answer of ripple' });
  else if (value['version'] !== VERSION) {
    const found = describeValue(value['version']);
    report({ at: { above: undefined, key: 'version' }, code: 'result-version', found });
    return undefined;
  }
  return shape.fits(value, undefined, report) ? value : undefined;
}

/** Each problem with its place in the file, in the order of the text. */
export function placeProblems(file: SourceFile, problems: readonly JsonProblem[]): readonly Diagnostic[] {
  const list = new DiagnosticList(MOST_PROBLEMS);
  // One more says that there are more.
  const said = problems.slice(0, MOST_PROBLEMS + 1);
  const spans = locateJson(
    file.text,
    said.map(({ at }) => at),
  );
  said.forEach((problem, i) => {
    const span = spans[i] ?? { start: 0, end: 0 };
    list.push(diagnose(problem, { file, ...within(file.text, span) }));
  });
  return [...sortDiagnostics(list.all, [file.path]), ...list.overflow];
}

/** Of what takes several lines, the first sign. */
function within(text: string, { start, end }: JsonSpan): JsonSpan {
  return text.slice(start, end).includes('\n') ? { start, end: start + 1 } : { start, end };
}

function diagnose(problem: JsonProblem, place: Place): Diagnostic {
  const say = <C extends DiagnosticCode>(code: C, args: DiagnosticArguments[C]): Diagnostic =>
    createDiagnostic(code, args, place);
  switch (problem.code) {
    case 'wrong-type':
      return say('wrong-type', { expects: problem.expects, found: problem.found });
    case 'missing-key':
      return say('missing-key', { key: problem.key, of: problem.of });
    case 'result-version':
      return say('result-version', { found: problem.found });
    case 'changed-map':
      return say('changed-map', {});
    case 'unknown-team':
    case 'unknown-handoff':
    case 'unknown-scenario': {
      const { code, id, nearest } = problem;
      return say(code, { id, nearest });
    }
    case 'unknown-engagement': {
      const { id, nearest, declared } = problem;
      return say('unknown-engagement', { id, nearest, declared });
    }
    default: {
      const { value, choices, nearest } = problem;
      return say('not-one-of', { value, choices, nearest });
    }
  }
}
