import type { VNode } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { countOf, formatCount, joinSome } from '../../../report/phrases.ts';
import { callByName, findByName } from '../../find-by-name.ts';
import { countGuesses } from '../../count-guesses.ts';
import { usePage } from '../use-page.ts';

/** Starts a round of guessing, or ends it. */
export function GuessStart(): VNode {
  const { state, dispatch } = usePage();
  if (state.guess?.isRevealed === false)
    return (
      <button type="button" class="control" onClick={() => dispatch({ does: 'end-guess' })}>
        Stop guessing
      </button>
    );
  return (
    <button type="button" class="control" onClick={() => dispatch({ does: 'start-guess' })}>
      Guess first
    </button>
  );
}

/** More ticks than these are found by their name. */
const MOST_TICKS = 60;

/** Before it is seen: whom do we expect to feel it? Ticked here or clicked on the map. */
export function GuessPanel(): VNode {
  const { state, dispatch } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  const [filter, setFilter] = useState('');
  const [isWhole, setWhole] = useState(false);
  const choices = useGuessable();
  const guessed = state.guess?.teams ?? [];
  const isSet = state.incidents.length > 0;
  const found = findByName(choices, filter);
  const shown = isWhole ? found : found.slice(0, MOST_TICKS);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="panel results" aria-labelledby="result-title">
      <h2 id="result-title" tabIndex={-1} ref={title}>
        Who will feel it?
      </h2>
      <p>
        {isSet ? 'Talk' : 'Say what goes wrong, talk'} it over, then click whoever you expect to feel it on
        the map, or tick them here. Nothing is shown until you look.
      </p>
      <p class="row">
        <strong>{guessed.length === 0 ? 'Nobody picked yet' : countOf(guessed.length, 'pick')}</strong>
        <button
          type="button"
          class="control main"
          disabled={!isSet}
          onClick={() => dispatch({ does: 'reveal' })}
        >
          Show what happens
        </button>
      </p>
      <TeamFilter filter={filter} onFilter={setFilter} />
      <ul class="ticks">
        {shown.map(({ id: team, name }) => (
          <li key={team}>
            <label>
              <input
                type="checkbox"
                checked={guessed.includes(team)}
                onChange={() => dispatch({ does: 'guess', team })}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <button type="button" class="control" onClick={() => setWhole(true)}>
          Show all {formatCount(found.length)}
        </button>
      )}
      {found.length === 0 && <p>Nobody of that name.</p>}
    </section>
  );
}

/** Finds somebody among many. */
function TeamFilter(props: { readonly filter: string; readonly onFilter: (text: string) => void }): VNode {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Find a team</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={props.filter}
        onInput={(event) => props.onFilter(event.currentTarget.value)}
      />
    </div>
  );
}

/** All but those where it begins, customers first. */
function useGuessable(): readonly { readonly id: string; readonly name: string }[] {
  const { data, state } = usePage();
  return useMemo(() => {
    const { teams } = data.organization;
    const called = callByName(teams);
    const given = new Set(state.incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
    return teams
      .filter(({ id }) => !given.has(id))
      .toSorted((a, b) => Number(b.kind === 'customer') - Number(a.kind === 'customer'))
      .map(({ id }) => ({ id, name: called.get(id) ?? id }));
  }, [data, state.incidents]);
}

const MOST_NAMED = 12;

/** What the round came to, in words that are worth talking about. */
export function GuessOutcome(): VNode | null {
  const { state, answer, naming, dispatch } = usePage();
  const title = useRef<HTMLHeadingElement>(null);
  const { guess } = state;
  useEffect(() => title.current?.focus(), []);
  if (guess?.isRevealed !== true || answer === undefined) return null;
  const { found, spared, surprising } = countGuesses(guess.teams, answer);
  const names = (ids: readonly string[]): string =>
    joinSome(
      ids.map((id) => naming.team(id)),
      MOST_NAMED,
    );
  const hit = found.length + surprising.length;
  return (
    <div class="outcome" role="group" aria-labelledby="guess-title">
      <h3 id="guess-title" tabIndex={-1} ref={title}>
        {sayFound(found.length, hit)}
      </h3>
      <ul>
        {found.length > 0 && <li>As expected: {names(found)}.</li>}
        {surprising.length > 0 && (
          <li>
            <strong>Not expected: {names(surprising)}.</strong> What gets to them is worth a look: open their
            why below.
          </li>
        )}
        {spared.length > 0 && (
          <li>
            Expected, but spared: {names(spared)}. Slack, a buffer or another giver may be what protects{' '}
            {spared.length === 1 ? 'it' : 'them'}.
          </li>
        )}
      </ul>
      <p class="row">
        <button type="button" class="control" onClick={() => dispatch({ does: 'start-guess' })}>
          Guess again
        </button>
        <button type="button" class="control" onClick={() => dispatch({ does: 'end-guess' })}>
          Done
        </button>
      </p>
    </div>
  );
}

function sayFound(found: number, hit: number): string {
  if (hit === 0) return 'Nobody else feels it';
  return `You found ${formatCount(found)} of the ${formatCount(hit)} who feel it`;
}
