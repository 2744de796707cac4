import type { Scenario } from '../model/organization.ts';
import type { PageAction, PageState } from './page-state.ts';
import { START, reduce } from './page-state.ts';

/** What is set now, what was set before and can come back, and how often the ripple was let go. */
export interface PageHistory {
  readonly state: PageState;
  readonly past: readonly PageState[];
  readonly future: readonly PageState[];
  /** Whether the last step is still being made: a slider is held. */
  readonly isOpen: boolean;
  /** Grows whenever the ripple is to run through the map anew. */
  readonly run: number;
}

/** What can be done to it: a step, one step back, one step forth, or seeing the ripple run again. */
export type HistoryAction =
  PageAction | { readonly does: 'undo' } | { readonly does: 'redo' } | { readonly does: 'replay' };

/** Nothing done so far. */
export function startHistory(state: PageState = START): PageHistory {
  return { state, past: [], future: [], isOpen: false, run: runsIn(state) ? 1 : 0 };
}

/** More than anybody takes back. */
const MOST_STEPS = 200;

/**
 * One thing done. Undo takes back what was set, not where somebody looked: views, looking at a team and asking why are no
 * steps. All moves of a slider that is held are one step.
 */
export function advance(
  history: PageHistory,
  action: HistoryAction,
  scenarios: readonly Scenario[],
): PageHistory {
  if (action.does === 'undo') return undo(history);
  if (action.does === 'redo') return redo(history);
  if (action.does === 'replay') return { ...history, run: history.run + 1 };
  const state = reduce(history.state, action, scenarios);
  const isDragged = action.does === 'change-incident' && action.isDragged === true;
  const isStep = !isSameSetting(state, history.state);
  if (isDragged) {
    if (!isStep) return history;
    return { ...history, state, ...(history.isOpen ? { future: [] } : pushed(history)), isOpen: true };
  }
  const closed = settle(history, state, isStep);
  const runs = (isStep || history.isOpen) && runsIn(state) && changesRipple(history, action);
  return runs ? { ...closed, run: history.run + 1 } : closed;
}

/** The last move of a slider belongs to its step; anything else is a step of its own. */
function settle(history: PageHistory, state: PageState, isStep: boolean): PageHistory {
  if (history.isOpen) return { ...history, state, isOpen: false };
  if (state === history.state) return history;
  return { ...history, state, ...(isStep ? pushed(history) : {}) };
}

function pushed({ past, state }: PageHistory): Pick<PageHistory, 'past' | 'future'> {
  return { past: [...past.slice(1 - MOST_STEPS), state], future: [] };
}

function undo(history: PageHistory): PageHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    ...history,
    state: withSetting(history.state, before),
    past: history.past.slice(0, -1),
    future: [history.state, ...history.future],
    isOpen: false,
  };
}

function redo(history: PageHistory): PageHistory {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return {
    ...history,
    state: withSetting(history.state, after),
    past: [...history.past, history.state],
    future,
    isOpen: false,
  };
}

/** What was set then, looked at from where one is now. */
function withSetting(state: PageState, { incidents, scenario, telling, guess }: PageState): PageState {
  return { ...state, incidents, scenario, telling, guess };
}

function isSameSetting(a: PageState, b: PageState): boolean {
  return (
    a.incidents === b.incidents && a.scenario === b.scenario && a.telling === b.telling && a.guess === b.guess
  );
}

/** Whether there is a ripple and it may be seen. */
function runsIn({ incidents, guess }: PageState): boolean {
  return incidents.length > 0 && guess?.isRevealed !== false;
}

/** A guess that ends unrevealed lets the ripple be seen; one that has been revealed has shown it. */
function changesRipple({ state }: PageHistory, { does }: PageAction): boolean {
  if (does === 'end-guess') return state.guess?.isRevealed === false;
  return does !== 'start-guess' && does !== 'guess';
}
