import type { SurveyColumn, SurveyRelation, SurveyRole } from '../model/survey-columns.ts';
import {
  COLUMN_WORDS,
  MANAGER_COLUMNS,
  RELATION_WORDS,
  ROLE_WORDS,
  SURVEY_COLUMNS,
  SURVEY_RELATIONS,
} from '../model/survey-columns.ts';
import { renderCsv } from '../report/render-csv.ts';
import type { CsvColumn } from '../report/render-csv.ts';
import { CATALOGUE } from './catalogue.ts';
import { say } from './say.ts';
import type { SurveyContext, SurveyTeam } from './survey-context.ts';

/** The columns that a role fills in, in their order. */
export function columnsOf(role: SurveyRole): readonly SurveyColumn[] {
  return SURVEY_COLUMNS.filter((column) => role === 'manager' || !MANAGER_COLUMNS.has(column));
}

/** As many rows of each relation as the printed questionnaire has. */
export const ROWS_OF_RELATION = { customer: 6, supplier: 5, outside: 3 } as const satisfies Readonly<
  Record<SurveyRelation, number>
>;

interface EmptyRow {
  readonly relation: SurveyRelation;
}

/** The questionnaire for a spreadsheet: the rows of one person, with what is known of them and room for the rest. */
export function answerTable(
  { language }: SurveyContext,
  role: SurveyRole,
  team: SurveyTeam | undefined,
): string {
  const known: Partial<Record<SurveyColumn, (row: EmptyRow) => string>> = {
    team: () => team?.name ?? '',
    role: () => ROLE_WORDS[role][language],
    relation: ({ relation }) => RELATION_WORDS[relation][language],
  };
  const columns = columnsOf(role).map((column): CsvColumn<EmptyRow> => ({
    name: COLUMN_WORDS[column][language],
    value: (row) => known[column]?.(row) ?? '',
  }));
  const rows = SURVEY_RELATIONS.flatMap((relation) =>
    Array.from({ length: ROWS_OF_RELATION[relation] }, (): EmptyRow => ({ relation })),
  );
  return forSpreadsheets(renderCsv(rows, columns));
}

/** Everybody on the map, for whoever types the answers in. */
export function nameTable({ known, language }: SurveyContext): string {
  return forSpreadsheets(
    renderCsv(known, [
      { name: say(language, CATALOGUE.survey.names.name), value: ({ name }) => name },
      { name: say(language, CATALOGUE.survey.names.id), value: ({ id }) => id },
    ]),
  );
}

/** With the mark by which Excel knows UTF-8: without it an umlaut would not survive. */
function forSpreadsheets(csv: string): string {
  return `\ufeff${csv}`;
}
