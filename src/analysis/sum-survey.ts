import type {
  SurveyBand,
  SurveyFinding,
  SurveyPair,
  SurveyTeam,
  SurveyTotals,
  SurveyVoice,
} from '../model/survey-result.ts';

/** Sums of what is told of teams and pairs: what is not told is in no sum. */
export function sumSurvey(teams: readonly SurveyTeam[], pairs: readonly SurveyPair[]): SurveyTotals {
  const voices = (voice: SurveyVoice): number => teams.filter((team) => team.voice === voice).length;
  const found = (finding: SurveyFinding): number =>
    pairs.filter(({ findings }) => findings.includes(finding)).length;
  const onMap = pairs.filter(({ handoffs }) => handoffs.length > 0);
  const named = onMap.flatMap(({ byGiver }) => (byGiver === null ? [] : [byGiver.by]));
  const outside = teams.flatMap((team) => (team.outside === null ? [] : [team.outside.by]));
  const talked = onMap.filter(({ talkOfGiver, talkOfReceiver }) => (talkOfGiver ?? talkOfReceiver) !== null);
  const gaps = pairs.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return {
    respondents: teams.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0),
    teamsHeard: voices('heard'),
    teamsTooFew: voices('too-few'),
    teamsSilent: voices('silent'),
    pairs: named.length,
    namedByNobody: countBand(named, 'nobody'),
    namedBySome: countBand(named, 'some'),
    namedByEverybody: countBand(named, 'everybody'),
    mapLacks: found('map-lacks'),
    oneSided: found('one-sided'),
    talkAsked: talked.length,
    talkMissing: talked.filter(({ findings }) => findings.includes('talk-missing')).length,
    rated: gaps.length,
    meanGap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    outsideTeams: outside.length,
    outsideByNobody: countBand(outside, 'nobody'),
    outsideBySome: countBand(outside, 'some'),
    outsideByEverybody: countBand(outside, 'everybody'),
  };
}

function countBand(bands: readonly SurveyBand[], band: SurveyBand): number {
  return bands.filter((one) => one === band).length;
}
