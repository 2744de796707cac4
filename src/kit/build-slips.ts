import type { HandOff } from '../model/organization.ts';
import { agreementSlip } from './agreement-slip.ts';
import { cardSheets } from './card-sheets.ts';
import { sizeOfCard } from './card-grid.ts';
import { CARD_PADDING } from './card-text.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { isOurs, rippledHandOffs } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { thankYouSlip, tipOf } from './thank-you-slip.ts';

const AGREEMENTS = { columns: 2, rows: 2 };
const MOST_AGREEMENTS = 8;
const THANKS = { columns: 2, rows: 4 };

/** Agreements and thanks, some about what the cards told, the rest to be filled in; behind each thank-you a tip. */
export function buildSlips(context: KitContext): readonly Html[] {
  return [...agreementSheets(context), ...thankYouSheets(context)];
}

/** The pairs that the ripples of the cards took, and empty ones. */
function agreementSheets(context: KitContext): readonly Html[] {
  const { language, paper, workshop } = context;
  const size = AGREEMENTS.columns * AGREEMENTS.rows;
  const ours = rippledHandOffs(context).filter(
    ({ from, to }) => isOurs(context, from) && isOurs(context, to),
  );
  const width = sizeOfCard(paper, AGREEMENTS).width - 2 * CARD_PADDING;
  // The guide has each pair of the room take an empty one.
  const pairs = Math.ceil(workshop.participants / 2);
  const cards = withEmpty(ours.slice(0, MOST_AGREEMENTS), size, pairs, workshop.participants).map(
    (handoff) => ({
      front: agreementSlip(context, handoff, width),
    }),
  );
  return cardSheets(context, cards, AGREEMENTS, say(language, CATALOGUE.slip.agreements));
}

/** One for every team that gives anything, so that nobody goes without, and empty ones. */
function thankYouSheets(context: KitContext): readonly Html[] {
  const { language, paper, workshop } = context;
  const thanked = new Map<string, HandOff>();
  const handoffs = rippledHandOffs(context).filter(({ from }) => isOurs(context, from));
  // Whoever gets it is better in the room.
  for (const handoff of [...handoffs.filter(({ to }) => isOurs(context, to)), ...handoffs]) {
    if (!thanked.has(handoff.from)) thanked.set(handoff.from, handoff);
  }
  const width = sizeOfCard(paper, THANKS).width - 2 * CARD_PADDING;
  const size = THANKS.columns * THANKS.rows;
  // The guide has everybody write one to a person of their own choice.
  const cards = withEmpty([...thanked.values()], size, workshop.participants).map((handoff, i) => ({
    front: thankYouSlip(context, handoff, width),
    back: tipOf(context, i),
  }));
  return cardSheets(context, cards, THANKS, say(language, CATALOGUE.slip.thanks));
}

/** Full sheets with so many empty ones on them at least, and with so many in all. */
function withEmpty(
  some: readonly HandOff[],
  size: number,
  empty: number,
  inAll = 0,
): (HandOff | undefined)[] {
  const least = Math.max(inAll, some.length + empty);
  return Array.from({ length: Math.ceil(least / size) * size }, (_, i) => some[i]);
}
