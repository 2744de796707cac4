import type { VNode } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import type { Telling } from '../../../engine/network.ts';
import type { IncidentTarget } from '../../../model/organization.ts';
import { dayLate } from '../../day-late.ts';
import { callByName } from '../../find-by-name.ts';
import { countByPlace } from '../../count-by-place.ts';
import { usePage } from '../use-page.ts';
import { Combobox } from './combobox.tsx';
import { GuessStart } from './guess-panel.tsx';
import { IncidentCard } from './incident-card.tsx';

/** What goes wrong: where, how much, who is told; or a declared scenario. */
export function IncidentPanel(): VNode {
  const { data, state, naming, dispatch } = usePage();
  const { organization } = data;
  const called = useMemo(() => callByName(organization.teams), [organization]);
  const nameOf = (target: IncidentTarget): string =>
    'team' in target ? (called.get(target.team) ?? target.team) : naming.handoff(target.handoff);
  const title = useRef<HTMLHeadingElement>(null);
  const take = (at: number): void => {
    dispatch({ does: 'take-incident', at });
    // The button that was pressed is gone.
    title.current?.focus();
  };
  return (
    <section class="panel incidents" aria-labelledby="incidents-title">
      <h2 id="incidents-title" tabIndex={-1} ref={title}>
        What goes wrong
      </h2>
      <ScenarioChoice />
      {state.incidents.length > 0 && (
        <ul class="cards">
          {countByPlace(state.incidents).map(({ incident, count, of, key }, at) => (
            <IncidentCard
              key={key}
              incident={incident}
              at={at}
              name={`${nameOf(incident.target)}${of > 1 ? ` (${count} of ${of})` : ''}`}
              onTake={() => take(at)}
            />
          ))}
        </ul>
      )}
      <AddTeam called={called} />
      <TellingChoice />
      <p class="row">
        <GuessStart />
        <button
          type="button"
          class="control"
          disabled={state.incidents.length === 0 && state.team === undefined && state.guess === undefined}
          onClick={() => {
            dispatch({ does: 'start-over' });
            title.current?.focus();
          }}
        >
          Start over
        </button>
      </p>
    </section>
  );
}

/** A team that goes wrong too: a day late, until somebody says more. */
function AddTeam({ called }: { readonly called: ReadonlyMap<string, string> }): VNode {
  const { data, state, dispatch } = usePage();
  const { teams, calendar } = data.organization;
  const choices = useMemo(() => {
    const taken = new Set(state.incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
    return teams
      .filter(({ id }) => !taken.has(id))
      .map(({ id, group }) => ({ id, name: called.get(id) ?? id, note: group === '' ? undefined : group }));
  }, [teams, called, state.incidents]);
  return (
    <Combobox
      label={state.incidents.length === 0 ? 'Who is late?' : 'Who else?'}
      placeholder="Name of a team"
      choices={choices}
      onPick={(team) => dispatch({ does: 'add-incident', incident: dayLate(team, calendar) })}
    />
  );
}

function ScenarioChoice(): VNode | null {
  const { data, state, dispatch } = usePage();
  const id = useId();
  const { scenarios } = data.organization;
  if (scenarios.length === 0) return null;
  const picked = scenarios.find((scenario) => scenario.id === state.scenario);
  return (
    <div class="field">
      <label for={id}>Scenario</label>
      <select
        id={id}
        value={state.scenario ?? ''}
        onChange={({ currentTarget: { value } }) =>
          dispatch({ does: 'pick-scenario', scenario: value === '' ? undefined : value })
        }
      >
        <option value="">
          {state.incidents.length === 0 ? 'Pick one, or a team below' : 'None: your own'}
        </option>
        {scenarios.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.name}
          </option>
        ))}
      </select>
      {picked !== undefined && picked.description !== '' && <p class="quiet">{picked.description}</p>}
    </div>
  );
}

const TELLINGS: readonly (readonly [Telling, string])[] = [
  ['declared', 'As on the map'],
  ['told', 'Everybody'],
  ['untold', 'Nobody'],
];

function TellingChoice(): VNode {
  const { state, dispatch } = usePage();
  const name = useId();
  return (
    <fieldset class="telling">
      <legend>Who is told in advance?</legend>
      {TELLINGS.map(([telling, label]) => (
        <label key={telling}>
          <input
            type="radio"
            name={name}
            checked={state.telling === telling}
            onChange={() => dispatch({ does: 'set-telling', telling })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
