import { cardSheets } from './card-sheets.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';
import { teamCardBack } from './team-card-back.ts';
import { TEAM_GRID, teamCardFront } from './team-card-front.ts';

/** One deck, for one table: a card for everybody in the game, in the order of the cast. */
export function buildTeamCards(context: KitContext): readonly Html[] {
  const teams = new Map(context.organization.teams.map((team) => [team.id, team]));
  const cards = context.workshop.cast.flatMap(({ id }) => {
    const team = teams.get(id);
    return team === undefined
      ? []
      : [{ front: teamCardFront(context, team), back: teamCardBack(context, team) }];
  });
  return cardSheets(context, cards, TEAM_GRID, say(context.language, CATALOGUE.parts['team-cards']));
}
