import type { SurveyAnswers, SurveyRespondent } from '../model/survey-answers.ts';
import type { SurveyVoice } from '../model/survey-result.ts';
import type { SurveyVote } from './survey-figures.ts';

/** Who answered, by team; and what can be told of each team. */
export class SurveyVoices {
  readonly minAnswers: number;
  private readonly peopleOf = new Map<string, SurveyRespondent[]>();
  /** Answers by the team of who gave them and the team that they are about. */
  private readonly votesOf = new Map<string, Map<string, SurveyVote[]>>();

  constructor({ respondents }: SurveyAnswers, minAnswers: number) {
    this.minAnswers = minAnswers;
    for (const person of respondents) {
      push(this.peopleOf, person.team, person);
      const votes = this.votesOf.get(person.team) ?? new Map<string, SurveyVote[]>();
      this.votesOf.set(person.team, votes);
      for (const named of person.named) if (named.team !== null) push(votes, named.team, { person, named });
    }
  }

  /** Whether so many of a team answered that something can be told of it. */
  voiceOf(team: string): SurveyVoice {
    const people = this.people(team).length;
    if (people === 0) return 'silent';
    return people >= this.minAnswers ? 'heard' : 'too-few';
  }

  isHeard(team: string): boolean {
    return this.voiceOf(team) === 'heard';
  }

  /** Everybody of a team who answered. */
  people(team: string): readonly SurveyRespondent[] {
    return this.peopleOf.get(team) ?? [];
  }

  /** Whom a team's people named, in no particular order. */
  named(team: string): Iterable<string> {
    return this.votesOf.get(team)?.keys() ?? [];
  }

  /** What a team's people say of another as one of their customers, in the organization or outside. */
  ofReceiver(giver: string, receiver: string, isOutside: boolean): SurveyVote[] {
    const votes = this.votesOf.get(giver)?.get(receiver) ?? [];
    return votes.filter(
      ({ named }) => named.relation === 'customer' || (isOutside && named.relation === 'outside'),
    );
  }

  /** What a team's people say of another as one of their suppliers. */
  ofGiver(receiver: string, giver: string): SurveyVote[] {
    const votes = this.votesOf.get(receiver)?.get(giver) ?? [];
    return votes.filter(({ named }) => named.relation === 'supplier');
  }
}

/** Whether a person named one of some as a customer, in the organization or outside. */
export function namesAny(person: SurveyRespondent, reached: ReadonlySet<string>): boolean {
  return person.named.some(
    ({ relation, team }) => relation !== 'supplier' && team !== null && reached.has(team),
  );
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
