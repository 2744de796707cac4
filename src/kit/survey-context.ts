import type { SurveyRole } from '../model/survey-columns.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';

/** All that questionnaires are made from. */
export interface SurveyContext {
  /** The organization's name; empty where the map has none. */
  readonly org: string;
  /** The teams whose names are printed, each with questionnaires of its own; none: people write theirs. */
  readonly teams: readonly SurveyTeam[];
  /** Everybody on the map, for whoever types the answers in. */
  readonly known: readonly SurveyTeam[];
  readonly roles: readonly SurveyRole[];
  readonly language: Language;
  readonly paper: Paper;
}

/** A team by its id and its name. */
export interface SurveyTeam {
  readonly id: string;
  readonly name: string;
}
