import { clipText } from './clip-text.ts';
import type { Html } from './html.ts';
import { written } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { CATALOGUE } from './catalogue.ts';
import { say } from './say.ts';

/** A name of some 60 characters of usual width, in any letters: 40 em. */
const LONGEST = { fontSize: 1, width: 40, lines: 1 };

/** The people's own names, as they stand in the sentences of the cards: never longer than a line or two. */
export interface CardNames {
  readonly team: (id: string) => Html;
  /** What is handed over; a word of the catalogue where that is not written. */
  readonly what: (handoff: string) => Html;
  /** The giver of a hand-off. */
  readonly giver: (handoff: string) => Html;
  readonly receiver: (handoff: string) => Html;
}

/** Looks names up in the organization; what it does not know stands for itself. */
export function createCardNames({ organization, language }: KitContext): CardNames {
  const teams = new Map(organization.teams.map(({ id, name }) => [id, name]));
  const handoffs = new Map(organization.handoffs.map((handoff) => [handoff.id, handoff]));
  const team = (id: string): Html => shown(teams.get(id) ?? id);
  return {
    team,
    what(id) {
      const what = handoffs.get(id)?.what ?? id;
      return shown(what === '' ? say(language, CATALOGUE.team.work) : what);
    },
    giver: (id) => team(handoffs.get(id)?.from ?? id),
    receiver: (id) => team(handoffs.get(id)?.to ?? id),
  };
}

function shown(name: string): Html {
  return written(clipText(name, LONGEST));
}
