import { isMore, isSame } from '../engine/compare.ts';
import type {
  SurveyComparison,
  SurveyFinding,
  SurveyMean,
  SurveyPair,
  SurveyPairChange,
  SurveyResult,
  SurveyTeamChange,
} from '../model/survey-result.ts';

/** What changed between two surveys of one organization, made of what each of them tells. */
export function compareSurveys(before: SurveyResult, after: SurveyResult): SurveyComparison {
  const pairs = joinPairs(before.pairs, after.pairs).map(([then, now]) => comparePair(then, now));
  const changed = pairs.flatMap((pair) => (pair === undefined || isUnchanged(pair) ? [] : [pair]));
  return {
    kind: 'ripple/survey-comparison',
    version: 1,
    org: after.org,
    minAnswers: Math.min(before.minAnswers, after.minAnswers),
    totals: { before: before.totals, after: after.totals },
    managers: { before: before.managers, after: after.managers },
    teams: compareTeams(before, after),
    pairs: changed.sort((a, b) => compareRipples(a, b)),
    unchanged: pairs.filter((pair) => pair !== undefined && isUnchanged(pair)).length,
  };
}

type Sides = readonly [before: SurveyPair | undefined, after: SurveyPair | undefined];

/** In the order of the later survey, then those that it lacks. */
function joinPairs(before: readonly SurveyPair[], after: readonly SurveyPair[]): Sides[] {
  const keyOf = ({ giver, receiver }: SurveyPair): string => JSON.stringify([giver, receiver]);
  const then = new Map(before.map((pair) => [keyOf(pair), pair]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((pair): Sides => [then.get(keyOf(pair)), pair]),
    ...before.filter((pair) => !now.has(keyOf(pair))).map((pair): Sides => [pair, undefined]),
  ];
}

function comparePair(
  before: SurveyPair | undefined,
  after: SurveyPair | undefined,
): SurveyPairChange | undefined {
  const either = after ?? before;
  if (either === undefined) return undefined;
  const changed = (from: SurveyPair | undefined, to: SurveyPair | undefined): SurveyFinding[] =>
    (from?.findings ?? []).filter((finding) => tells(to, finding) && to?.findings.includes(finding) !== true);
  return {
    giver: either.giver,
    receiver: either.receiver,
    before: before ?? null,
    after: after ?? null,
    settled: changed(before, after),
    appeared: changed(after, before),
    talk: differenceOf(talkOf(before), talkOf(after)),
    guess: differenceOf(before?.guess?.mean, after?.guess?.mean),
    satisfaction: differenceOf(before?.satisfaction?.mean, after?.satisfaction?.mean),
  };
}

/** Whether a survey tells enough of a pair for a finding to be there if it held. */
function tells(pair: SurveyPair | undefined, finding: SurveyFinding): boolean {
  if (pair === undefined) return false;
  switch (finding) {
    case 'blind-spot':
      return pair.byGiver !== null;
    case 'map-lacks':
      return true;
    case 'one-sided':
      return pair.byGiver !== null && pair.byReceiver !== null;
    case 'talk-missing':
      return talkOf(pair) !== undefined;
    default:
      return pair.gap !== null;
  }
}

/** As the side sees it that sees less of it. */
function talkOf(pair: SurveyPair | undefined): number | undefined {
  const seen = [pair?.talkOfGiver, pair?.talkOfReceiver].flatMap((one): SurveyMean[] =>
    one === null || one === undefined ? [] : [one],
  );
  return seen.length === 0 ? undefined : Math.min(...seen.map(({ mean }) => mean));
}

function differenceOf(before: number | undefined, after: number | undefined): number | null {
  return before === undefined || after === undefined ? null : after - before;
}

/** What only one of them tells is no change. */
function isUnchanged(change: SurveyPairChange): boolean {
  const { before, after, settled, appeared, talk, guess, satisfaction } = change;
  const figures = [talk, guess, satisfaction].every((one) => one === null || isSame(one, 0));
  const namings = [
    [before?.byGiver, after?.byGiver],
    [before?.byReceiver, after?.byReceiver],
  ].every(([then, now]) => (then ?? null) === null || (now ?? null) === null || then?.by === now?.by);
  return (
    settled.length === 0 && appeared.length === 0 && figures && namings && before !== null && after !== null
  );
}

/** The order of the later survey where both have the same ripple. */
function compareRipples(a: SurveyPairChange, b: SurveyPairChange): number {
  const lateOf = ({ before, after }: SurveyPairChange): number => (after ?? before)?.customerLate ?? -1;
  if (isMore(lateOf(a), lateOf(b))) return -1;
  return isMore(lateOf(b), lateOf(a)) ? 1 : 0;
}

function compareTeams(before: SurveyResult, after: SurveyResult): SurveyTeamChange[] {
  const then = new Map(before.teams.map((team) => [team.id, team]));
  const now = new Set(after.teams.map(({ id }) => id));
  const changes = [
    ...after.teams.map((team) => ({
      id: team.id,
      name: team.name,
      before: then.get(team.id) ?? null,
      after: team,
    })),
    ...before.teams
      .filter(({ id }) => !now.has(id))
      .map((team) => ({ id: team.id, name: team.name, before: team, after: null })),
  ];
  return changes.filter((one) => one.before?.voice === 'heard' || one.after?.voice === 'heard');
}
