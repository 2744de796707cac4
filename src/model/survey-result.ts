/**
 * What people know about whom they serve, held against the map, as `ripple survey read --format json` prints it. Times are
 * hours, shares fractions of 1, ratings 1 to 5, all unrounded. Behind every figure of what people answered stand `minAnswers` of
 * them at least, or nobody; no figure of what fewer answered can be had by subtracting others. How many did not name somebody is
 * not hidden. null: too few people for it to be told, or nobody to ask.
 */
export interface SurveyResult {
  readonly kind: 'ripple/survey';
  readonly version: 1;
  readonly org: string;
  readonly minAnswers: number;
  /** What the ripple of a hand-off is reckoned with: it is that late, alone. Hours. */
  readonly delay: number;
  readonly totals: SurveyTotals;
  /** Everybody on the map but customers outside and suppliers who did not answer, in document order. */
  readonly teams: readonly SurveyTeam[];
  /**
   * Who gives to whom: the pairs of the map of which a side was heard, and those that only people name. The largest ripple first, those without a
   * ripple last, then in document order of givers and receivers.
   */
  readonly pairs: readonly SurveyPair[];
  /** Names that nobody on the map has; by name. */
  readonly unknown: readonly SurveyUnknownName[];
  readonly managers: SurveyManagers;
}

/** Sums that are made of what is told below, and of nothing else. */
export interface SurveyTotals {
  /** People of the teams of which enough answered. */
  readonly respondents: number;
  /** Teams of which enough people answered, too few, and none. */
  readonly teamsHeard: number;
  readonly teamsTooFew: number;
  readonly teamsSilent: number;
  /** Pairs of the map whose giver was heard; and of how many nobody, some, everybody on the giving team named the receiver. */
  readonly pairs: number;
  readonly namedByNobody: number;
  readonly namedBySome: number;
  readonly namedByEverybody: number;
  /** Pairs with that finding. */
  readonly mapLacks: number;
  readonly oneSided: number;
  /** Pairs of the map that were asked about two-way talk, and those with less than half of it. */
  readonly talkAsked: number;
  readonly talkMissing: number;
  /** Pairs of which both sides rated, and the mean of guess less satisfaction; null where there is no such pair. */
  readonly rated: number;
  readonly meanGap: number | null;
  /** Heard teams whose work reaches a customer outside; and of how many nobody, some, everybody named one that it reaches. */
  readonly outsideTeams: number;
  readonly outsideByNobody: number;
  readonly outsideBySome: number;
  readonly outsideByEverybody: number;
}

/** heard: as many as it takes answered; too-few: somebody did; silent: nobody did. */
export type SurveyVoice = 'heard' | 'too-few' | 'silent';

/** A team, and what its people know. */
export interface SurveyTeam {
  readonly id: string;
  readonly name: string;
  readonly voice: SurveyVoice;
  /** How many of its people answered; null unless it was heard. */
  readonly respondents: number | null;
  /** Whom it hands something to on the map, by id in document order. */
  readonly customers: readonly string[];
  /** Those of them whom nobody on the team named; null unless it was heard. */
  readonly blindSpots: readonly string[] | null;
  /** Fewest hand-offs to a customer outside; null where no way leads to one. */
  readonly hops: number | null;
  /** Whether its people named a customer outside whom their work reaches; null unless heard, and where it reaches none. */
  readonly outside: SurveyNaming | null;
  /** Customers outside whom its work reaches and nobody named, by id, nearest first; null likewise. */
  readonly outsideUnnamed: readonly string[] | null;
  /** What the people think that their customers would say, and what these say, over all pairs that can be told. */
  readonly guess: SurveyMean | null;
  readonly satisfaction: SurveyMean | null;
}

/** How many name somebody. */
export interface SurveyNaming {
  /** How many were asked: the people of the team who answered. */
  readonly people: number;
  /** How many of them did; null where those are fewer than `minAnswers` but not none. */
  readonly named: number | null;
  readonly by: SurveyBand;
}

/** As much of a count as can be told of any. */
export type SurveyBand = 'nobody' | 'some' | 'everybody';

/** A mean, and how many people stand behind it. */
export interface SurveyMean {
  readonly mean: number;
  readonly people: number;
}

/** Who gives to whom, and what both sides say. */
export interface SurveyPair {
  readonly giver: string;
  readonly receiver: string;
  /** Ids of the hand-offs between them, in document order; none where only people name it. */
  readonly handoffs: readonly string[];
  /** How late customers together get if the worst of these hand-offs is `delay` late; null without any. Hours. */
  readonly customerLate: number | null;
  /** How many teams, customers among them, are late then; null likewise. */
  readonly teamsLate: number | null;
  /** On the giving team, who named the receiver as a customer; null unless it was heard. */
  readonly byGiver: SurveyNaming | null;
  /** On the receiving team, who named the giver as a supplier; null unless it was heard. */
  readonly byReceiver: SurveyNaming | null;
  /** How far both sides talk, as each sees it: yes 1, sometimes 0.5, no 0. */
  readonly talkOfGiver: SurveyMean | null;
  readonly talkOfReceiver: SurveyMean | null;
  /** What the givers think that the receivers would say, what these say, and the first less the second. */
  readonly guess: SurveyMean | null;
  readonly satisfaction: SurveyMean | null;
  readonly gap: number | null;
  /** What the givers believe that the receivers need, and what these say; by text, and only where enough wrote something. */
  readonly needsByGiver: readonly string[];
  readonly needsByReceiver: readonly string[];
  readonly comments: readonly string[];
  /** What there is to talk about, in the order of `SURVEY_FINDINGS`. */
  readonly findings: readonly SurveyFinding[];
}

/**
 * blind-spot: on the map, and nobody on the giving team names the receiver; map-lacks: enough people name it, and the map does
 * not; one-sided: nobody on one side names the other, and somebody on the other side does; talk-missing: less than half of
 * full two-way talk, as either side sees it; sees-it-better, sees-it-worse: the guess is half a point or more above or below
 * what the receivers say.
 */
export const SURVEY_FINDINGS = [
  'blind-spot',
  'map-lacks',
  'one-sided',
  'talk-missing',
  'sees-it-better',
  'sees-it-worse',
] as const;
/** One of those. */
export type SurveyFinding = (typeof SURVEY_FINDINGS)[number];

/** A name that enough people of a team wrote, and that nobody on the map has. */
export interface SurveyUnknownName {
  readonly team: string;
  readonly relation: 'customer' | 'supplier' | 'outside';
  readonly name: string;
  readonly people: number;
}

/** What all managers together say; no team's apart. */
export interface SurveyManagers {
  /** null where they are too few. */
  readonly people: number | null;
  /** How much frustration about internal service affects each, 1 to 5. */
  readonly morale: SurveyMean | null;
  readonly turnover: SurveyMean | null;
  /** By text, and only where enough wrote something. */
  readonly toGive: readonly string[];
  readonly toGet: readonly string[];
}

/** What changed between two surveys, as `ripple survey compare --format json` prints it; made of their results alone. */
export interface SurveyComparison {
  readonly kind: 'ripple/survey-comparison';
  readonly version: 1;
  readonly org: string;
  /** The smaller of both: fewer stand behind no figure of either. */
  readonly minAnswers: number;
  readonly totals: { readonly before: SurveyTotals; readonly after: SurveyTotals };
  readonly managers: { readonly before: SurveyManagers; readonly after: SurveyManagers };
  /** Teams that were heard in both, or in one alone, in the order of the later survey, then those that it lacks. */
  readonly teams: readonly SurveyTeamChange[];
  /** Pairs that changed, the largest ripple first. */
  readonly pairs: readonly SurveyPairChange[];
  /** How many pairs could be compared and are as they were. */
  readonly unchanged: number;
}

/** A team, then and now; null where the survey knows nothing of it. */
export interface SurveyTeamChange {
  readonly id: string;
  readonly name: string;
  readonly before: SurveyTeam | null;
  readonly after: SurveyTeam | null;
}

/** A pair, then and now; null where the survey knows nothing of it. */
export interface SurveyPairChange {
  readonly giver: string;
  readonly receiver: string;
  readonly before: SurveyPair | null;
  readonly after: SurveyPair | null;
  /** Findings that are gone, and that are new; only where what they are about is told by both surveys. */
  readonly settled: readonly SurveyFinding[];
  readonly appeared: readonly SurveyFinding[];
  /** The change of each figure, later less earlier; null where either is not told. */
  readonly talk: number | null;
  readonly guess: number | null;
  readonly satisfaction: number | null;
}
