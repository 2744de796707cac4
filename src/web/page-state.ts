import type { Telling } from '../engine/network.ts';
import type { Incident } from '../model/organization.ts';

/** All that a person has set on the page, and all that a link to it carries. */
export interface PageState {
  /** What goes wrong; those of the scenario where one is picked. */
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
  | { readonly does: 'put-incident'; readonly incident: Incident }
  | { readonly does: 'take-incident'; readonly target: Incident['target'] }
  | { readonly does: 'pick-scenario'; readonly scenario: string | undefined }
  | { readonly does: 'set-telling'; readonly telling: Telling }
  | { readonly does: 'open-view'; readonly view: string }
  | { readonly does: 'look-at'; readonly team: string | undefined }
  | { readonly does: 'ask-why'; readonly team: string | undefined }
  | { readonly does: 'start-guess' }
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
