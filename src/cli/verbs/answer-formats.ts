/** What an answer can be written as that people, spreadsheets and CI read; the first is the default. */
export const ANSWER_FORMATS = [
  'text',
  'json',
  'markdown',
  'csv',
  'sarif',
  'junit',
  'gitlab',
  'github',
] as const;

/** One of those. */
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];
