/** The flags of `survey new` as commander gives them. */
export interface SurveyNewOptions {
  readonly file: readonly string[];
  readonly team: readonly string[];
  readonly everyTeam?: boolean;
  readonly for: string;
  readonly language: string;
  readonly paper: string;
  readonly output?: string;
  readonly force?: boolean;
}
