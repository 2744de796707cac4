import type { SomeWordings } from './wording.ts';
import { didYouMean, quote } from './wording.ts';

/** What is wrong with, or doubtful in, files of answers to a survey. */
export const ANSWER_WORDING = {
  'csv-syntax': {
    title: 'CSV syntax',
    message: ({ problem, message }) =>
      problem === 'open-quote'
        ? 'This quotation mark opens a cell that never ends'
        : `CSV cannot be understood here: ${message}`,
    why: 'A cell that begins with a quotation mark goes on to the next one, over commas and line ends.',
    mend: 'Close the cell with a quotation mark; write one that belongs to the text twice: `"the ""old"" form"`.',
  },
  'csv-workbook': {
    title: 'workbook instead of CSV',
    message: ({ path }) => `${quote(path)} is a workbook or another binary file, not CSV`,
    why: 'Answers are read from plain text with one row a line, which every spreadsheet can write.',
    mend: 'Open it in the spreadsheet and save it as CSV (best as “CSV UTF-8”), one file for each sheet.',
  },
  'column-missing': {
    title: 'missing column',
    message: ({ column, found }) =>
      `There is no column ${quote(column)}${found.length === 0 ? '' : `; the first row has ${listed(found)}`}`,
    why: 'The first row says what the columns are. Without who answered, of which team, about whom and how they are related, no answer has a meaning.',
    mend: 'Let the first row name the columns: `respondent,team,role,relation,name,needs,two-way,rating,comment`, in any order, in English or German. `ripple survey new` writes such files.',
  },
  'column-twice': {
    title: 'column given twice',
    message: ({ column }) => `The column ${quote(column)} is already there`,
    why: 'Which of the two would count cannot be told.',
    mend: 'Take one of them out, or give it another header.',
    elsewhere: 'the first one',
  },
  'unknown-column': {
    title: 'unknown column',
    message: ({ column, nearest }) => `The column ${quote(column)} is left out${didYouMean(nearest)}`,
    why: 'Forms add columns of their own, such as the time. What they hold is neither read nor shown.',
    mend: 'Nothing, if it is no answer; else write the header as `ripple survey new` does.',
  },
  'no-answers': {
    title: 'no answers',
    message: ({ path }) => `Nobody answered anything in ${quote(path)}`,
    why: 'There is a first row at most, or only rows in which nothing was filled in.',
    mend: 'Read the files that came back, not the empty ones.',
  },
  'cell-missing': {
    title: 'empty cell',
    message: ({ column, row }) => `In row ${row} the cell ${quote(column)} is empty`,
    why: 'A row counts for one person of one team, and what it says is about one name. Where both the person and the team are left out, the row goes on with the person above.',
    mend: 'Fill in the cell. A person needs no name, only some word or number that no one else of the team has: `a`, `17`.',
  },
  'cell-beyond': {
    title: 'cell without column',
    message: ({ row, columns }) => `Row ${row} has more cells than there are columns (${columns})`,
    why: 'Most often a text holds the sign that separates the cells, and has no quotation marks round it.',
    mend: 'Put quotation marks round the text: `"fast, and right the first time"`.',
  },
  'bad-rating': {
    title: 'not a rating',
    message: ({ text, least, most }) => `${quote(text)} is not a number from ${least} to ${most}`,
    why: 'All ratings have the same scale, so that a mean of them says something.',
    mend: 'Write one number, such as `4` or `3.5`, or leave the cell empty.',
  },
  'own-team-unknown': {
    title: 'unknown team of a person',
    message: ({ name, nearest }) => `Nobody on the map is called ${quote(name)}${didYouMean(nearest)}`,
    why: 'What a person says is held against what the map says of the team, so the team has to be on it.',
    mend: 'Write the id or the name of a team of the map (`ripple list` shows them), or add the team to the map.',
  },
  'two-teams-of-name': {
    title: 'name of several teams',
    message: ({ name, ids }) => `${quote(name)} can be ${listed(ids)}: write the id`,
    why: 'Two teams have the same name, or names that differ in capitals and blanks alone.',
    mend: 'Write the id of the team that is meant; `ripple list` shows them.',
  },
  'name-guessed': {
    title: 'name taken for a similar one',
    message: ({ name, id, times }) => `${quote(name)} is taken for ${quote(id)}${inRows(times)}`,
    why: 'The name is one letter away from a team of the map, and from no other one.',
    mend: 'Nothing, if it was meant; else write the id of the team that was.',
  },
  'name-unknown': {
    title: 'unknown name in an answer',
    message: ({ name, nearest, times }) =>
      `Nobody on the map is called ${quote(name)}${inRows(times)}${didYouMean(nearest)}`,
    why: 'Somebody named a team or a customer that the map does not have: a typing error, another word for it, or something that the map lacks.',
    mend: 'Write the id or the name as the map has it, or leave it: where enough people name it, the answer says so.',
  },
  'own-team-named': {
    title: 'own team named',
    message: ({ name, times }) =>
      `${quote(name)} is the own team of who wrote it${inRows(times)}, and left out`,
    why: 'The question is whom the team works for and with; what goes on inside it is not on the map.',
    mend: 'Nothing, or write whom was meant.',
  },
} satisfies SomeWordings;

/** More than these are not told. */
const MOST_LISTED = 4;

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MOST_LISTED).map((word) => quote(word.slice(0, LONGEST_LISTED)));
  const more = words.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Some of them have to fit into one sentence. */
const LONGEST_LISTED = 24;

function inRows(times: number): string {
  return times > 1 ? ` (in ${times} rows)` : '';
}
