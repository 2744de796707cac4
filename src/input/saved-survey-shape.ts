import { SURVEY_RELATIONS } from '../model/survey-columns.ts';
import type {
  SurveyManagers,
  SurveyMean,
  SurveyNaming,
  SurveyPair,
  SurveyResult,
  SurveyTeam,
  SurveyTotals,
  SurveyUnknownName,
} from '../model/survey-result.ts';
import { SURVEY_FINDINGS } from '../model/survey-result.ts';
import type { Shape } from './json-shape.ts';
import { AMOUNT, COUNT, NUMBER, TEXT, listOf, oneOf, orNull, record } from './json-shape.ts';
import { IDS, headOf } from './saved-shapes.ts';

/** Of ratings and of talk. */
const MEAN = orNull(record<SurveyMean>('a mean', { mean: AMOUNT, people: COUNT }));

const NAMING = orNull(
  record<SurveyNaming>('who names somebody', {
    people: COUNT,
    named: orNull(COUNT),
    by: oneOf(['nobody', 'some', 'everybody']),
  }),
);

const TEAM = record<SurveyTeam>('a team', {
  id: TEXT,
  name: TEXT,
  voice: oneOf(['heard', 'too-few', 'silent']),
  respondents: orNull(COUNT),
  customers: IDS,
  blindSpots: orNull(IDS),
  hops: orNull(COUNT),
  outside: NAMING,
  outsideUnnamed: orNull(IDS),
  guess: MEAN,
  satisfaction: MEAN,
});

const PAIR = record<SurveyPair>('a pair', {
  giver: TEXT,
  receiver: TEXT,
  handoffs: IDS,
  customerLate: orNull(AMOUNT),
  teamsLate: orNull(COUNT),
  byGiver: NAMING,
  byReceiver: NAMING,
  talkOfGiver: MEAN,
  talkOfReceiver: MEAN,
  guess: MEAN,
  satisfaction: MEAN,
  gap: orNull(NUMBER),
  needsByGiver: IDS,
  needsByReceiver: IDS,
  comments: IDS,
  findings: listOf(oneOf(SURVEY_FINDINGS)),
});

const TOTALS = record<SurveyTotals>('the sums', {
  respondents: COUNT,
  teamsHeard: COUNT,
  teamsTooFew: COUNT,
  teamsSilent: COUNT,
  pairs: COUNT,
  namedByNobody: COUNT,
  namedBySome: COUNT,
  namedByEverybody: COUNT,
  mapLacks: COUNT,
  oneSided: COUNT,
  talkAsked: COUNT,
  talkMissing: COUNT,
  rated: COUNT,
  meanGap: orNull(NUMBER),
  outsideTeams: COUNT,
  outsideByNobody: COUNT,
  outsideBySome: COUNT,
  outsideByEverybody: COUNT,
});

const MANAGERS = record<SurveyManagers>('what managers say', {
  people: orNull(COUNT),
  morale: MEAN,
  turnover: MEAN,
  toGive: IDS,
  toGet: IDS,
});

const UNKNOWN = record<SurveyUnknownName>('a name', {
  team: TEXT,
  relation: oneOf(SURVEY_RELATIONS),
  name: TEXT,
  people: COUNT,
});

/** A survey as `survey read --json` writes it. */
export const SURVEY: Shape<SurveyResult> = record<SurveyResult>('an answer of survey read', {
  ...headOf('ripple/survey'),
  org: TEXT,
  minAnswers: COUNT,
  delay: AMOUNT,
  totals: TOTALS,
  teams: listOf(TEAM),
  pairs: listOf(PAIR),
  unknown: listOf(UNKNOWN),
  managers: MANAGERS,
});
