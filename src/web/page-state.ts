import type { Telling } from '../engine/network.ts';
import type { Incident, IncidentTarget, Scenario } from '../model/organization.ts';

/** All that a person has set on the page, and all that a link to it carries. */
export interface PageState {
  /** What goes wrong; those of the scenario where one is picked. One place may have several: each is known by where it stands. */
  readonly incidents: readonly Incident[];
  /** Id of the declared scenario; undefined as soon as an incident is changed by hand. */
  readonly scenario: string | undefined;
  readonly telling: Telling;
  /** Id of the picture that is open; empty: the whole map. */
  readonly view: string;
  /** Id of the team that is looked at. */
  readonly team: string | undefined;
  /** Id of the team whose why is open. */
  readonly why: string | undefined;
  /** Guess first: undefined where nobody plays. */
  readonly guess: Guess | undefined;
}

/** A round of guessing: whom the players expect to be hit. Until it is revealed the page tells nothing of the ripple. */
export interface Guess {
  /** Ids in the order of the clicks. */
  readonly teams: readonly string[];
  readonly isRevealed: boolean;
}

/** What a person does. */
export type PageAction =
  | { readonly does: 'add-incident'; readonly incident: Incident }
  /** While a slider is dragged (`isDragged`) all moves together are one step to take back, and the ripple does not run. */
  | {
      readonly does: 'change-incident';
      readonly at: number;
      readonly incident: Incident;
      readonly isDragged?: boolean;
    }
  | { readonly does: 'take-incident'; readonly at: number }
  | { readonly does: 'pick-scenario'; readonly scenario: string | undefined }
  | { readonly does: 'set-telling'; readonly telling: Telling }
  | { readonly does: 'open-view'; readonly view: string }
  | { readonly does: 'look-at'; readonly team: string | undefined }
  | { readonly does: 'ask-why'; readonly team: string | undefined }
  | { readonly does: 'start-guess' }
  /** Once more takes the guess back. */
  | { readonly does: 'guess'; readonly team: string }
  | { readonly does: 'reveal' }
  | { readonly does: 'end-guess' }
  | { readonly does: 'start-over' }
  | { readonly does: 'show'; readonly state: PageState };

/** Nothing set. */
export const START: PageState = {
  incidents: [],
  scenario: undefined,
  telling: 'declared',
  view: '',
  team: undefined,
  why: undefined,
  guess: undefined,
};

/** What is set after somebody did something; the very same state where that changes nothing. */
export function reduce(state: PageState, action: PageAction, scenarios: readonly Scenario[]): PageState {
  switch (action.does) {
    case 'add-incident':
      return withIncidents(state, [...state.incidents, action.incident]);
    case 'change-incident':
      return withIncidents(
        state,
        state.incidents.map((before, i) => (i === action.at ? action.incident : before)),
      );
    case 'take-incident':
      return withIncidents(
        state,
        state.incidents.filter((_, i) => i !== action.at),
      );
    case 'pick-scenario':
      return pickScenario(
        state,
        scenarios.find(({ id }) => id === action.scenario),
      );
    case 'set-telling':
      return change(state, { telling: action.telling });
    case 'open-view':
      return change(state, { view: action.view });
    case 'look-at':
      return change(state, { team: action.team });
    case 'ask-why':
      return change(state, { why: action.team });
    case 'start-over':
      return START;
    case 'show':
      return action.state;
    default:
      return reduceGuess(state, action);
  }
}

type GuessAction = Extract<PageAction, { readonly does: 'start-guess' | 'guess' | 'reveal' | 'end-guess' }>;

function reduceGuess(state: PageState, action: GuessAction): PageState {
  const { guess } = state;
  switch (action.does) {
    case 'start-guess':
      return { ...state, team: undefined, why: undefined, guess: { teams: [], isRevealed: false } };
    case 'guess':
      if (guess?.isRevealed !== false) return state;
      return { ...state, guess: { ...guess, teams: toggle(guess.teams, action.team) } };
    case 'reveal':
      return guess?.isRevealed === false ? { ...state, guess: { ...guess, isRevealed: true } } : state;
    default:
      return change(state, { guess: undefined });
  }
}

/** Whether two incidents happen in the same place. */
export function isSameTarget(a: IncidentTarget, b: IncidentTarget): boolean {
  return 'team' in a ? 'team' in b && a.team === b.team : 'handoff' in b && a.handoff === b.handoff;
}

function pickScenario(state: PageState, scenario: Scenario | undefined): PageState {
  if (scenario === undefined)
    return state.scenario === undefined ? state : { ...state, incidents: [], scenario };
  return { ...state, incidents: scenario.incidents, scenario: scenario.id };
}

/** Changed by hand, so it is nobody's scenario any more. */
function withIncidents(state: PageState, incidents: readonly Incident[]): PageState {
  return areSame(incidents, state.incidents) ? state : { ...state, incidents, scenario: undefined };
}

function areSame(a: readonly Incident[], b: readonly Incident[]): boolean {
  return a.length === b.length && a.every((incident, i) => isSameIncident(incident, b[i]));
}

function isSameIncident(a: Incident, b: Incident | undefined): boolean {
  return (
    b !== undefined &&
    isSameTarget(a.target, b.target) &&
    a.delayHours === b.delayHours &&
    a.outageHours === b.outageHours &&
    a.qualityShare === b.qualityShare &&
    a.noticeHours === b.noticeHours
  );
}

function change(state: PageState, values: Partial<PageState>): PageState {
  const after = { ...state, ...values };
  const isChanged = after.telling !== state.telling || after.view !== state.view || after.team !== state.team;
  return isChanged || after.why !== state.why || after.guess !== state.guess ? after : state;
}

function toggle(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}
