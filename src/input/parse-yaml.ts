import type { Event } from 'js-yaml';
import { EVENT_ID, YAMLException, parseEvents } from 'js-yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { LocatedNode } from '../model/located.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Piece } from './cut-text.ts';
import { cutText } from './cut-text.ts';
import { nodeAt } from './tape-nodes.ts';
import { TapeWriter } from './tape-writer.ts';
import { Tape } from './tape.ts';
import { classifySyntax } from './yaml-syntax.ts';

/** The root of a YAML text, or undefined where it has none that could be used. */
export interface YamlReading {
  readonly root: LocatedNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Set where the parser refused the text: it stops at the first syntax error. */
  readonly refused: boolean;
}

const MOST_DEPTH = 100;

/**
 * A longer text is parsed in pieces: the parser's events need fifteen times the memory of the text, and are of no use
 * as soon as they are on the tape. (Much shorter pieces would be slow: V8 takes the parser's state for a new kind of
 * object in nearly every call.)
 */
const PIECE_LENGTH = 8_000_000;

/** Reads one YAML document into located nodes: anchors, aliases, merge keys and duplicate keys are settled there. */
export function parseYaml(file: SourceFile, pieceLength = PIECE_LENGTH): YamlReading {
  const inPieces =
    file.text.length > pieceLength ? parsePieces(file, cutText(file.text, pieceLength)) : undefined;
  return inPieces ?? parseWhole(file);
}

function parseWhole(file: SourceFile): YamlReading {
  const tape = new Tape(file);
  const writer = new TapeWriter(tape);
  try {
    for (const event of parseEvents(file.text, { maxDepth: MOST_DEPTH })) {
      if (!writer.take(event)) break;
    }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return describeRefusal(file, error);
  }
  return describeTape(tape, writer);
}

/** Undefined where the pieces do not fit together, or something is wrong with one: the whole text then tells. */
export function parsePieces(file: SourceFile, pieces: readonly Piece[]): YamlReading | undefined {
  const tape = new Tape(file);
  const writer = new TapeWriter(tape);
  for (const [i, piece] of pieces.entries()) {
    const text = file.text.slice(piece.start, piece.end);
    writer.turnTo(text, piece.start);
    if (!writePiece(writer, eventsOf(text, piece), piece.depth, pieces[i + 1]?.depth ?? 0)) return undefined;
  }
  return describeTape(tape, writer);
}

function eventsOf(text: string, { depth }: Piece): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: depth === 2 ? MOST_DEPTH - 1 : MOST_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [];
  }
}

/**
 * Writes a piece that goes on with what is open so many collections deep, and leaves as many open as the next one goes
 * on with. By itself it opens and closes a document and, if it goes on with something, one collection.
 */
function writePiece(
  writer: TapeWriter,
  events: readonly Event[],
  depth: Piece['depth'],
  nextDepth: Piece['depth'],
): boolean {
  const [first, opening] = events;
  if (first?.type !== EVENT_ID.DOCUMENT || (depth > 0 && !goesOn(writer, opening))) return false;
  // The end of the document closes nothing, or, for a piece without it, the map of the whole text.
  const end = events.length - nextDepth - (depth === 2 ? 0 : 1);
  const isWritten = events.slice(depth > 0 ? 2 : 0, end).every((event) => writer.take(event));
  return (
    isWritten && events.slice(end).every(({ type }) => type === EVENT_ID.POP) && writer.depth === nextDepth
  );
}

function goesOn(writer: TapeWriter, opening: Event | undefined): boolean {
  if (opening?.type === EVENT_ID.MAPPING) return writer.isInMap === true;
  return opening?.type === EVENT_ID.SEQUENCE && writer.isInMap === false;
}

function describeTape(tape: Tape, { diagnostics }: TapeWriter): YamlReading {
  return {
    root: tape.length === 0 ? undefined : nodeAt(tape, 0),
    diagnostics: diagnostics.all,
    refused: false,
  };
}

function describeRefusal(file: SourceFile, error: YAMLException): YamlReading {
  const at = Math.min(error.mark?.position ?? 0, file.text.length);
  const place = { file, start: at, end: at };
  const problem = classifySyntax(error.reason);
  const diagnostic = createDiagnostic('yaml-syntax', { message: error.reason, problem }, place);
  // A second reading is by recursion, and would only overflow the stack.
  return { root: undefined, diagnostics: [diagnostic], refused: problem !== 'too-deep' };
}
