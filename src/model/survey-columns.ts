/** The columns of a file of answers, in the order in which they are written. One row is one name that a person wrote. */
export const SURVEY_COLUMNS = [
  'respondent',
  'team',
  'role',
  'relation',
  'name',
  'needs',
  'two-way',
  'rating',
  'comment',
  'morale',
  'turnover',
  'to-give',
  'to-get',
] as const;
/** One of those. */
export type SurveyColumn = (typeof SURVEY_COLUMNS)[number];

/** The columns that only managers fill in. */
export const MANAGER_COLUMNS: ReadonlySet<SurveyColumn> = new Set<SurveyColumn>([
  'morale',
  'turnover',
  'to-give',
  'to-get',
]);

/** Whose questions a person answers, the default first. */
export const SURVEY_ROLES = ['member', 'manager'] as const;
/** A manager answers those of everybody too. */
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** customer: an internal one; supplier: whom we get work from; outside: a customer whom the organization is there for. */
export const SURVEY_RELATIONS = ['customer', 'supplier', 'outside'] as const;
/** One of those. */
export type SurveyRelation = (typeof SURVEY_RELATIONS)[number];

/** Whether people talk both ways, and regularly. */
export const TWO_WAY_ANSWERS = ['yes', 'sometimes', 'no'] as const;
/** One of those. */
export type TwoWayAnswer = (typeof TWO_WAY_ANSWERS)[number];

/** From not at all content to wholly content; of morale and turnover, from not at all to very much. */
export const LEAST_RATING = 1;
/** The other end. */
export const MOST_RATING = 5;

/** A word of the files, as it is written in each language. */
export interface SurveyWord {
  readonly en: string;
  readonly de: string;
}

/** The headers that `survey new` writes; `survey read` knows these and more. */
export const COLUMN_WORDS: Readonly<Record<SurveyColumn, SurveyWord>> = {
  respondent: { en: 'respondent', de: 'Kürzel' },
  team: { en: 'team', de: 'Team' },
  role: { en: 'role', de: 'Rolle' },
  relation: { en: 'relation', de: 'Beziehung' },
  name: { en: 'name', de: 'Name' },
  needs: { en: 'needs', de: 'Bedarf' },
  'two-way': { en: 'two-way', de: 'Austausch' },
  rating: { en: 'rating', de: 'Bewertung' },
  comment: { en: 'comment', de: 'Kommentar' },
  morale: { en: 'morale', de: 'Stimmung' },
  turnover: { en: 'turnover', de: 'Fluktuation' },
  'to-give': { en: 'to-give', de: 'geben' },
  'to-get': { en: 'to-get', de: 'bekommen' },
};

/** The words that go into the column of roles. */
export const ROLE_WORDS: Readonly<Record<SurveyRole, SurveyWord>> = {
  member: { en: 'member', de: 'Mitglied' },
  manager: { en: 'manager', de: 'Leitung' },
};

/** The words that go into the column of relations. */
export const RELATION_WORDS: Readonly<Record<SurveyRelation, SurveyWord>> = {
  customer: { en: 'customer', de: 'Kunde' },
  supplier: { en: 'supplier', de: 'Lieferant' },
  outside: { en: 'outside', de: 'außen' },
};

/** The words that go into the column about two-way talk. */
export const TWO_WAY_WORDS: Readonly<Record<TwoWayAnswer, SurveyWord>> = {
  yes: { en: 'yes', de: 'ja' },
  sometimes: { en: 'sometimes', de: 'manchmal' },
  no: { en: 'no', de: 'nein' },
};
