import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import type { Organization } from '../model/organization.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { SurveyAnswers } from '../model/survey-answers.ts';
import type { SurveyColumn } from '../model/survey-columns.ts';
import { LEAST_RATING, MOST_RATING } from '../model/survey-columns.ts';
import { AnswerBook } from './answer-book.ts';
import type { NameReading } from './answer-names.ts';
import { createNameFinder } from './answer-names.ts';
import { NameNotes } from './answer-notes.ts';
import type { AnswerRow } from './answer-table.ts';
import { readAnswerTable } from './answer-table.ts';
import type { Vocabulary } from './answer-words.ts';
import {
  RELATION_VOCABULARY,
  ROLE_VOCABULARY,
  TWO_WAY_VOCABULARY,
  isNobody,
  readWord,
} from './answer-words.ts';
import type { CsvCell } from './parse-csv.ts';

/** What reading answers gives; they are only to be used without errors. */
export interface AnswersReading {
  readonly answers: SurveyAnswers;
  /** In the order of the files and places. */
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadContext {
  readonly diagnostics: DiagnosticList;
  readonly findName: (name: string) => NameReading;
  readonly notes: NameNotes;
  readonly book: AnswerBook;
}

/** Who answers in a row. */
interface Respondent {
  readonly code: string;
  readonly team: string;
}

/** Reads files of answers, whatever the order of their columns: people, and whom they named on the map. */
export function readAnswers(files: readonly SourceFile[], organization: Organization): AnswersReading {
  const diagnostics = new DiagnosticList();
  const context: ReadContext = {
    diagnostics,
    findName: createNameFinder(organization),
    notes: new NameNotes(),
    book: new AnswerBook(),
  };
  for (const file of files) readFile(file, context);
  for (const note of context.notes.all) diagnostics.push(note);
  const { respondents } = context.book;
  const [first] = files;
  if (respondents.length === 0 && !hasErrors(diagnostics.all) && first !== undefined)
    diagnostics.push(createDiagnostic('no-answers', { path: first.path }, { file: first, start: 0, end: 0 }));
  const paths = files.map(({ path }) => path);
  return {
    answers: { respondents },
    diagnostics: [...sortDiagnostics(diagnostics.all, paths), ...diagnostics.overflow],
  };
}

function readFile(file: SourceFile, context: ReadContext): void {
  let above: Respondent | undefined;
  for (const row of readAnswerTable(file, context.diagnostics)) {
    const isAnswered = ANSWERS.some((column) => row.cells.has(column));
    const hasPerson = row.cells.has('respondent') && row.cells.has('team');
    if (!isAnswered && !hasPerson) continue;
    const respondent = readRespondent(row, above, context);
    above = respondent;
    if (respondent !== undefined && isAnswered) readAnswer(row, respondent, context);
  }
}

/** A row in which nothing of this is filled in was left as it was handed out. */
const ANSWERS: readonly SurveyColumn[] = [
  'name',
  'needs',
  'two-way',
  'rating',
  'comment',
  'morale',
  'turnover',
  'to-give',
  'to-get',
];

/** Where both the person and the team are left out, or the team alone and the person is the same, that of the row above. */
function readRespondent(
  { cells, number, start }: AnswerRow,
  above: Respondent | undefined,
  { findName, notes, diagnostics }: ReadContext,
): Respondent | undefined {
  const code = cells.get('respondent');
  const team = cells.get('team');
  if (team === undefined && above !== undefined && (code === undefined || code.text === above.code))
    return above;
  for (const [column, cell] of [
    ['respondent', code],
    ['team', team],
  ] as const)
    if (cell === undefined)
      diagnostics.push(createDiagnostic('cell-missing', { column, row: number }, start));
  if (code === undefined || team === undefined) return undefined;
  const reading = findName(team.text);
  const id = notes.take(team, reading, 'own-team');
  return id === undefined ? undefined : { code: code.text, team: id };
}

function readAnswer(row: AnswerRow, { code, team }: Respondent, context: ReadContext): void {
  const { cells } = row;
  const textOf = (column: SurveyColumn): string => cells.get(column)?.text ?? '';
  const { book } = context;
  book.addPerson(code, team, {
    role: readChoice(cells.get('role'), ROLE_VOCABULARY, context),
    morale: readRating(cells.get('morale'), context),
    turnover: readRating(cells.get('turnover'), context),
    toGive: textOf('to-give'),
    toGet: textOf('to-get'),
  });
  const relation = readChoice(cells.get('relation'), RELATION_VOCABULARY, context);
  const twoWay = readChoice(cells.get('two-way'), TWO_WAY_VOCABULARY, context);
  const rating = readRating(cells.get('rating'), context);
  const name = readName(row, context);
  if (name === undefined || relation === undefined) return;
  const whom = readWhom(name, team, context);
  if (whom === undefined) return;
  const [needs, comment] = [textOf('needs'), textOf('comment')];
  book.addNaming(code, team, { relation, team: whom.team, name: name.text, needs, twoWay, rating, comment });
}

/** Undefined where nobody is named, and where something is said of nobody: an error. */
function readName(
  { cells, number, start }: AnswerRow,
  { diagnostics, findName }: ReadContext,
): CsvCell | undefined {
  const name = cells.get('name');
  if (name !== undefined && isNobody(name.text) && findName(name.text).kind !== 'known') return undefined;
  const isAbout = OF_NAME.some((column) => cells.has(column));
  if (name === undefined && isAbout)
    diagnostics.push(createDiagnostic('cell-missing', { column: 'name', row: number }, start));
  if (name !== undefined && !cells.has('relation'))
    diagnostics.push(createDiagnostic('cell-missing', { column: 'relation', row: number }, name));
  return name;
}

/** What is said of whoever is named. */
const OF_NAME: readonly SurveyColumn[] = ['needs', 'two-way', 'rating', 'comment'];

/** Whom a name means; nobody where it is the own team, or cannot be told. */
function readWhom(
  name: CsvCell,
  own: string,
  { findName, notes }: ReadContext,
): { team: string | null } | undefined {
  const reading = findName(name.text);
  if (reading.kind === 'unknown') {
    notes.take(name, reading, 'named');
    return { team: null };
  }
  const id = notes.take(name, reading, 'named');
  if (id === undefined) return undefined;
  if (id !== own) return { team: id };
  notes.takeOwn(name);
  return undefined;
}

function readChoice<W extends string>(
  cell: CsvCell | undefined,
  vocabulary: Vocabulary<W>,
  { diagnostics }: ReadContext,
): W | undefined {
  if (cell === undefined) return undefined;
  const { word, nearest } = readWord(cell.text, vocabulary);
  if (word !== undefined) return word;
  const args = { value: cell.text, choices: vocabulary.written, nearest };
  diagnostics.push(createDiagnostic('not-one-of', args, cell));
  return undefined;
}

/** `4`, `4.5`, `4,5` and `4/5`. */
const RATING = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*5)?$/;

function readRating(cell: CsvCell | undefined, { diagnostics }: ReadContext): number | undefined {
  if (cell === undefined || isNobody(cell.text)) return undefined;
  const digits = RATING.exec(cell.text.normalize('NFKC'))?.[1];
  const rating = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  if (rating >= LEAST_RATING && rating <= MOST_RATING) return rating;
  const args = { text: cell.text, least: LEAST_RATING, most: MOST_RATING };
  diagnostics.push(createDiagnostic('bad-rating', args, cell));
  return undefined;
}
