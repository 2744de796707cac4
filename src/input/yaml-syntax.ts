import type * as Yaml from 'yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { SyntaxProblem } from '../model/diagnostic-catalogue.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { positionAt } from '../model/source-file.ts';
import type { SyntaxFinding } from './misplaced-lines.ts';
import { LineFinder } from './misplaced-lines.ts';

/** `yaml` needs up to four seconds for as much as this, where most of it is wrong; beyond that one error has to do. */
const LONGEST_REREAD = 250_000;

/**
 * Reads a text again that the fast parser refused, to report every syntax error at once: the first of each line,
 * without those that only follow from an earlier one. Empty where `yaml` finds none, or gives up itself.
 */
export async function findSyntaxErrors(file: SourceFile): Promise<Diagnostic[]> {
  if (file.text.length > LONGEST_REREAD) return [];
  // Loaded on demand: it costs more than everything else at start-up.
  const yaml = await import('yaml');
  try {
    const documents = yaml.parseAllDocuments(file.text, {
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents)) return [];
    const lines = new LineFinder(file);
    const found = documents.flatMap((document) => {
      const findMisplaced = lines.findMisplaced(document);
      const open = findOpen(document, file.text, yaml);
      return document.errors.map((error): SyntaxFinding => {
        const message = error.message.replace(/\s+/g, ' ').trim();
        const problem = classifySyntax(message);
        const start = OPENINGS.find(([pattern]) => pattern.test(message))?.[1](open);
        if (start !== undefined) return { message, problem, place: { file, start, end: start + 1 } };
        return { message, ...(findMisplaced(error) ?? { problem, place: placeOfError(error, file) }) };
      });
    });
    return lines
      .withoutConsequences(firstOfEachLine(found))
      .map(({ message, problem, place }) => createDiagnostic('yaml-syntax', { message, problem }, place));
  } catch {
    return [];
  }
}

/** Where quotes and brackets begin that never end, in the order of the text. */
interface Open {
  readonly quotes: number[];
  readonly maps: number[];
  readonly lists: number[];
}

/** The parser reports them at the end of the text or of the block; they have to be mended where they begin. */
const OPENINGS: readonly (readonly [RegExp, (open: Open) => number | undefined])[] = [
  [/closing ["']quote/, ({ quotes }) => quotes.pop()],
  [/end with a \}/, ({ maps }) => maps.pop()],
  [/end with a \]/, ({ lists }) => lists.pop()],
];

function findOpen(document: Yaml.Document, text: string, { isMap, isSeq, visit }: typeof Yaml): Open {
  const open: Open = { quotes: [], maps: [], lists: [] };
  visit(document, {
    Scalar(_, { range, type }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const [start, end] = range;
      if (end - start < 2 || text[end - 1] !== text[start]) open.quotes.push(start);
    },
    Collection(_, node) {
      if (!node.range || node.flow !== true) return;
      const [start, end] = node.range;
      if (isMap(node) && text[end - 1] !== '}') open.maps.push(start);
      if (isSeq(node) && text[end - 1] !== ']') open.lists.push(start);
    },
  });
  return open;
}

/** Indentation is reported at the start of its line; the text after it is what the reader can see. */
function placeOfError({ pos, code }: Yaml.YAMLError, file: SourceFile): Place {
  const [at, end] = pos;
  const blank =
    code === 'TAB_AS_INDENT' ? 0 : (/^[ \t]*(?=\S)/.exec(file.text.slice(at, at + 1000))?.[0].length ?? 0);
  const start = Math.min(at + blank, file.text.length);
  return { file, start, end: Math.max(end, start + 1) };
}

function firstOfEachLine(findings: readonly SyntaxFinding[]): SyntaxFinding[] {
  const lines = new Set<number>();
  return findings.filter(({ place }) => {
    const { line } = positionAt(place.file, place.start);
    return lines.size < lines.add(line).size;
  });
}

/** What a parser's message is about; both parsers' words are known here. */
export function classifySyntax(message: string): SyntaxProblem {
  return PROBLEMS.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
}

const PROBLEMS: readonly (readonly [RegExp, SyntaxProblem])[] = [
  [/\btabs?\b/i, 'tab'],
  [/nesting exceeded|call stack/, 'too-deep'],
  [/non-printable|valid JSON character/, 'control-character'],
  [/closing ["']quote|within a (?:single|double) quoted/, 'open-quote'],
  [/must (?:be sufficiently indented and )?end with a|within a flow collection/, 'open-bracket'],
  [/Missing ,|missed comma|Block collections are not allowed/, 'missing-comma'],
  [/Unexpected ,|Unexpected empty item|but found ','/, 'extra-comma'],
  [/Nested mappings/, 'second-colon'],
  [/cannot start with|Alias cannot be an empty|alias node must contain/, 'special-start'],
  [/at node end|document separator is expected/, 'text-after-value'],
  [/escape sequence|hexadecimal/, 'backslash'],
  [/same column|Sequence item without -|indentation|indented|implicit map key$/, 'indentation'],
  [/single line|followed by map values|multiline key|expected ':'|at most 1024/, 'missing-colon'],
];
