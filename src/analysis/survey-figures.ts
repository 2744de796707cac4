import type { NamedByRespondent, SurveyRespondent } from '../model/survey-answers.ts';
import type { TwoWayAnswer } from '../model/survey-columns.ts';
import type { SurveyBand, SurveyMean, SurveyNaming } from '../model/survey-result.ts';
import { compareTexts } from '../model/text-order.ts';

/** One person's answer about one name. */
export interface SurveyVote {
  readonly person: SurveyRespondent;
  readonly named: NamedByRespondent;
}

/** A number that one person gave. */
export interface PersonalNumber {
  readonly person: SurveyRespondent;
  readonly value: number;
}

const TALK: Readonly<Record<TwoWayAnswer, number>> = { yes: 1, sometimes: 0.5, no: 0 };

/** How many of some people did something; the count is told where it is none, or enough. */
export function countNaming(people: number, named: number, minAnswers: number): SurveyNaming {
  return { people, named: named === 0 || named >= minAnswers ? named : null, by: bandOf(people, named) };
}

function bandOf(people: number, named: number): SurveyBand {
  if (named === 0) return 'nobody';
  return named === people ? 'everybody' : 'some';
}

/** The mean of what people gave; null where they are too few. */
export function meanOfNumbers(numbers: readonly PersonalNumber[], minAnswers: number): SurveyMean | null {
  const people = countPeople(numbers);
  if (numbers.length === 0 || people < minAnswers) return null;
  // In their order, so that the order of answers changes no last digit.
  const sum = numbers
    .map(({ value }) => value)
    .sort((a, b) => a - b)
    .reduce((total, value) => total + value, 0);
  return { mean: sum / numbers.length, people };
}

/** The ratings among some answers. */
export function ratingsOf(votes: readonly SurveyVote[]): PersonalNumber[] {
  return votes.flatMap(({ person, named: { rating } }) =>
    rating === null ? [] : [{ person, value: rating }],
  );
}

/** How far both sides talk, of each who said so. A person who named somebody in two ways counts once, with the mean. */
export function talkOf(votes: readonly SurveyVote[]): PersonalNumber[] {
  const said = new Map<SurveyRespondent, number[]>();
  for (const { person, named } of votes) {
    if (named.twoWay !== null) said.set(person, [...(said.get(person) ?? []), TALK[named.twoWay]]);
  }
  return [...said].map(([person, values]) => ({
    person,
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
  }));
}

/** Different people. */
export function countPeople(by: readonly { readonly person: SurveyRespondent }[]): number {
  return new Set(by.map(({ person }) => person)).size;
}

/** What people wrote, each text once, by text so that no order tells who; nothing where too few wrote something. */
export function textsOf(
  written: readonly { readonly person: SurveyRespondent; readonly texts: readonly string[] }[],
  minAnswers: number,
): string[] {
  const some = written.filter(({ texts }) => texts.length > 0);
  if (countPeople(some) < minAnswers) return [];
  return [...new Set(some.flatMap(({ texts }) => texts))].sort(compareTexts);
}
