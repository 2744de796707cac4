import type * as Yaml from 'yaml';
import type { SyntaxProblem } from '../model/diagnostic-catalogue.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { positionAt } from '../model/source-file.ts';

/** A syntax error that is about to be reported. */
export interface SyntaxFinding {
  readonly message: string;
  readonly problem: SyntaxProblem;
  readonly place: Place;
}

interface Line {
  readonly start: number;
  /** Spaces before the text; tabs are none. */
  readonly indent: number;
  /** What stands behind them; empty for a comment. */
  readonly text: string;
}

const KEY = /^[^\s#-][^#]*:(?:\s|$)/;

/** How far the neighbors of a line are looked for. */
const MOST_LINES = 100;

/** The lines of a file that a parser refused: which of them stand in the wrong column, and what follows from it. */
export class LineFinder {
  private readonly file: SourceFile;
  private readonly lines: readonly Line[];

  constructor(file: SourceFile) {
    this.file = file;
    this.lines = readLines(file.text);
  }

  /**
   * Looks behind the parser's words: what it calls a key over several lines, or a map inside a value, is most often a
   * line below that is indented too far or lacks its dash. Undefined where the parser's own place is right.
   */
  findMisplaced(
    document: Yaml.Document,
  ): (error: Yaml.YAMLError) => Omit<SyntaxFinding, 'message'> | undefined {
    const spread = startsOf(document, 'MULTILINE_IMPLICIT_KEY');
    const nested = startsOf(document, 'BLOCK_AS_IMPLICIT_KEY');
    return ({ message, pos: [at] }) => {
      const index = this.indexOfLine(at);
      if (message.includes('must start at the same column')) return this.placeInBlock(index);
      if (!spread.has(at)) return undefined;
      const line = this.lines[index];
      const isItem = line?.text.startsWith('- ') === true;
      if (nested.has(at)) {
        const column = (line?.indent ?? 0) + (isItem ? 2 : 0);
        const below = this.findKeyBelow(index, column);
        return below === undefined ? this.mark(index, 'indentation') : this.mark(below, 'indented-too-far');
      }
      const below = isItem ? this.findKeyBelow(index, line.indent) : undefined;
      return below === undefined ? undefined : this.mark(below, 'missing-dash');
    };
  }

  /**
   * The findings in the order of the text, without those that only follow from a line in the wrong column: the
   * parser is at one with the text again where a line starts further left than that one, or at the very left.
   */
  withoutConsequences(findings: readonly SyntaxFinding[]): SyntaxFinding[] {
    let broken: Line | undefined;
    let next = 0;
    const order = findings.toSorted((a, b) => a.place.start - b.place.start);
    return order.filter(({ problem, place }) => {
      const index = this.indexOfLine(place.start);
      for (; next <= index; next++) {
        if (broken !== undefined && endsBlock(this.lines[next], broken)) broken = undefined;
      }
      if (broken !== undefined && OF_COLUMNS.has(problem)) return false;
      if (problem === 'tab' || OF_COLUMNS.has(problem)) broken = this.lines[index];
      return true;
    });
  }

  private indexOfLine(offset: number): number {
    return positionAt(this.file, offset).line - 1;
  }

  private mark(index: number, problem: SyntaxProblem): Omit<SyntaxFinding, 'message'> {
    const { start, indent } = this.lines[index] ?? { start: 0, indent: 0 };
    return { problem, place: { file: this.file, start: start + indent, end: start + indent + 1 } };
  }

  /** Of a line that begins in no column of its block: what it most likely lacks. */
  private placeInBlock(from: number): Omit<SyntaxFinding, 'message'> {
    // Behind a comment or an empty line the parser marks that one.
    let index = from;
    while (this.lines[index]?.text === '' && index + 1 < this.lines.length) index += 1;
    const line = this.lines[index];
    if (line === undefined || /^[-\t]/.test(line.text)) return this.mark(index, 'indentation');
    const above = this.lines.slice(Math.max(0, index - MOST_LINES), index).filter(({ text }) => text !== '');
    const neighbor = above.findLast(({ indent }) => indent <= line.indent);
    if (neighbor?.indent === line.indent && neighbor.text.startsWith('- ')) {
      return this.mark(index, 'missing-dash');
    }
    const isFurther = KEY.test(line.text) && (above.at(-1)?.indent ?? line.indent) < line.indent;
    return this.mark(index, isFurther ? 'indented-too-far' : 'indentation');
  }

  /** The first line with a key of its own among those directly below that start further right than a column. */
  private findKeyBelow(index: number, column: number): number | undefined {
    for (let i = index + 1; i <= index + MOST_LINES; i++) {
      const line = this.lines[i];
      if (line === undefined || (line.text !== '' && line.indent <= column)) return undefined;
      if (KEY.test(line.text)) return i;
    }
    return undefined;
  }
}

/** Errors that may follow from one another: all of them are about which line belongs to which. */
const OF_COLUMNS: ReadonlySet<SyntaxProblem> = new Set<SyntaxProblem>([
  'indentation',
  'indented-too-far',
  'missing-dash',
  'missing-colon',
  'other',
]);

function endsBlock(line: Line | undefined, broken: Line): boolean {
  if (line === undefined || line.text === '' || /^[-\t]/.test(line.text)) return false;
  return line.indent === 0 || line.indent < broken.indent;
}

function readLines(text: string): Line[] {
  let start = 0;
  return text.split(/(?<=\r\n|\n|\r(?!\n))/).map((whole) => {
    const rest = whole.trimEnd();
    const indent = rest.search(/[^ ]|$/);
    const line = { start, indent, text: rest.slice(indent).replace(/^\s*#.*/, '') };
    start += whole.length;
    return line;
  });
}

function startsOf({ errors }: Yaml.Document, code: Yaml.ErrorCode): ReadonlySet<number> {
  return new Set(errors.filter((error) => error.code === code).map(({ pos }) => pos[0]));
}
