import type { SurveyRelation, SurveyRole, TwoWayAnswer } from './survey-columns.ts';

/** What files of answers hold, decoded: every person once, names found on the map. Never to be shown as it is. */
export interface SurveyAnswers {
  /** In the order of the files and rows. */
  readonly respondents: readonly SurveyRespondent[];
}

/** What one person answered. */
export interface SurveyRespondent {
  /** What the person chose to be called; no result tells it. */
  readonly code: string;
  /** The id of the person's team. */
  readonly team: string;
  readonly role: SurveyRole;
  /** How much frustration about internal service affects morale and turnover, 1 to 5; null where not answered. */
  readonly morale: number | null;
  readonly turnover: number | null;
  /** What the team needs to give and to get, for internal service to be excellent. */
  readonly toGive: readonly string[];
  readonly toGet: readonly string[];
  /** Each relation to each name once. */
  readonly named: readonly NamedByRespondent[];
}

/** Somebody whom a person named. */
export interface NamedByRespondent {
  readonly relation: SurveyRelation;
  /** The id of the team or customer; null where the map has nobody of that name. */
  readonly team: string | null;
  /** As it was written. */
  readonly name: string;
  readonly needs: readonly string[];
  readonly twoWay: TwoWayAnswer | null;
  /** 1 to 5: of a customer what it would say, of a supplier what the person says; null where not answered. */
  readonly rating: number | null;
  readonly comments: readonly string[];
}
