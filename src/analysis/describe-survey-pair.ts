import { isMore } from '../engine/compare.ts';
import type { SurveyFinding, SurveyNaming, SurveyPair } from '../model/survey-result.ts';
import { SURVEY_FINDINGS } from '../model/survey-result.ts';
import type { SurveyVote } from './survey-figures.ts';
import { countNaming, countPeople, meanOfNumbers, ratingsOf, talkOf, textsOf } from './survey-figures.ts';
import type { GivingPair } from './survey-pairs.ts';
import type { SurveyVoices } from './survey-voices.ts';

/** Less than this share of full two-way talk is worth talking about. */
const LEAST_TALK = 0.5;

/** So many points of five are more than chance. */
const NOTICEABLE_GAP = 0.5;

/** What both sides of a pair say, as far as it can be told; undefined where only too few people name it. */
export function describeSurveyPair(pair: GivingPair, voices: SurveyVoices): SurveyPair | undefined {
  const { giver, receiver, isOutside } = pair;
  const { minAnswers } = voices;
  const ofGivers = voices.isHeard(giver) ? voices.ofReceiver(giver, receiver, isOutside) : [];
  const ofReceivers = voices.isHeard(receiver) ? voices.ofGiver(receiver, giver) : [];
  const byGiver = namingOf(giver, ofGivers, voices);
  const byReceiver = namingOf(receiver, ofReceivers, voices);
  const isNamed = [byGiver, byReceiver].some((naming) => (naming?.named ?? 0) > 0);
  if (pair.handoffs.length === 0 && !isNamed) return undefined;
  const guess = meanOfNumbers(ratingsOf(ofGivers), minAnswers);
  const satisfaction = meanOfNumbers(ratingsOf(ofReceivers), minAnswers);
  const described: Omit<SurveyPair, 'findings'> = {
    giver,
    receiver,
    handoffs: pair.handoffs,
    customerLate: pair.customerLate,
    teamsLate: pair.teamsLate,
    byGiver,
    byReceiver,
    talkOfGiver: meanOfNumbers(talkOf(ofGivers), minAnswers),
    talkOfReceiver: meanOfNumbers(talkOf(ofReceivers), minAnswers),
    guess,
    satisfaction,
    gap: guess === null || satisfaction === null ? null : guess.mean - satisfaction.mean,
    needsByGiver: needsOf(ofGivers, minAnswers),
    needsByReceiver: needsOf(ofReceivers, minAnswers),
    comments: [...new Set([...commentsOf(ofGivers, minAnswers), ...commentsOf(ofReceivers, minAnswers)])],
  };
  return { ...described, findings: findingsOf(described) };
}

function namingOf(team: string, votes: readonly SurveyVote[], voices: SurveyVoices): SurveyNaming | null {
  if (!voices.isHeard(team)) return null;
  return countNaming(voices.people(team).length, countPeople(votes), voices.minAnswers);
}

function needsOf(votes: readonly SurveyVote[], minAnswers: number): string[] {
  return textsOf(
    votes.map(({ person, named }) => ({ person, texts: named.needs })),
    minAnswers,
  );
}

function commentsOf(votes: readonly SurveyVote[], minAnswers: number): string[] {
  return textsOf(
    votes.map(({ person, named }) => ({ person, texts: named.comments })),
    minAnswers,
  );
}

function findingsOf(pair: Omit<SurveyPair, 'findings'>): SurveyFinding[] {
  const isOnMap = pair.handoffs.length > 0;
  const [giver, receiver] = [pair.byGiver?.by, pair.byReceiver?.by];
  const gap = pair.gap ?? 0;
  const talk = [pair.talkOfGiver, pair.talkOfReceiver];
  const holds: Readonly<Record<SurveyFinding, boolean>> = {
    'blind-spot': isOnMap && giver === 'nobody',
    'map-lacks': !isOnMap,
    'one-sided':
      giver !== undefined &&
      receiver !== undefined &&
      giver !== receiver &&
      (giver === 'nobody' || receiver === 'nobody'),
    'talk-missing': talk.some((one) => one !== null && isMore(LEAST_TALK, one.mean)),
    'sees-it-better': !isMore(NOTICEABLE_GAP, gap),
    'sees-it-worse': !isMore(NOTICEABLE_GAP, -gap),
  };
  return SURVEY_FINDINGS.filter((finding) => holds[finding]);
}
