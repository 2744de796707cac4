import { cardSheets } from './card-sheets.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import { incidentCardBack } from './incident-card-back.ts';
import { INCIDENT_GRID, incidentCardFront } from './incident-card-front.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';

/** One set, for one table, in the order in which it is played. */
export function buildIncidentCards(context: KitContext): readonly Html[] {
  const cards = context.workshop.cards.map((card) => ({
    front: incidentCardFront(context, card),
    back: incidentCardBack(context, card),
  }));
  return cardSheets(context, cards, INCIDENT_GRID, say(context.language, CATALOGUE.parts['incident-cards']));
}
