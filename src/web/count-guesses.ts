import type { ImpactAnswer } from '../model/impact-answer.ts';
import { isNoticed } from '../model/noticeable.ts';

/** What a round of guessing came to; ids of teams. */
export interface GuessCount {
  /** Expected and hit, in the order of the guesses. */
  readonly found: readonly string[];
  /** Expected, but not hit, in the order of the guesses. */
  readonly spared: readonly string[];
  /** Hit, but not expected, those first that feel it most. */
  readonly surprising: readonly string[];
}

/** Compares whom players expected with whom it hits. Where it begins nobody has to guess: those do not count. */
export function countGuesses(
  guessed: readonly string[],
  { affected, result }: Pick<ImpactAnswer, 'affected' | 'result'>,
): GuessCount {
  const given = new Set(result.incidents.flatMap((incident) => ('team' in incident ? incident.team : [])));
  const hit = affected.filter((team) => isNoticed(team) && !given.has(team.id)).map(({ id }) => id);
  const [hits, guesses] = [new Set(hit), guessed.filter((id) => !given.has(id))];
  return {
    found: guesses.filter((id) => hits.has(id)),
    spared: guesses.filter((id) => !hits.has(id)),
    surprising: hit.filter((id) => !guesses.includes(id)),
  };
}
