import type { HandOff } from '../model/organization.ts';
import { agreementSlip } from './agreement-slip.ts';
import { cardSheets } from './card-sheets.ts';
import { sizeOfCard } from './card-grid.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { isOurs, rippledHandOffs } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { thankYouSlip, tipOf } from './thank-you-slip.ts';

const AGREEMENTS = { columns: 2, rows: 2 };
const MOST_AGREEMENTS = 8;
const THANKS = { columns: 2, rows: 4 };
const MARGINS = 10;

/** Agreements and thanks, some about what the cards told, the rest to be filled in; behind each thank-you a tip. */
export function buildSlips(context: KitContext): readonly Html[] {
  return [...agreementSheets(context), ...thankYouSheets(context)];
}

/** The pairs that the ripples of the cards took, and empty ones. */
function agreementSheets(context: KitContext): readonly Html[] {
  const { language, paper } = context;
  const size = AGREEMENTS.columns * AGREEMENTS.rows;
  const ours = rippledHandOffs(context).filter(
    ({ from, to }) => isOurs(context, from) && isOurs(context, to),
  );
  const width = sizeOfCard(paper, AGREEMENTS).width - MARGINS;
  const cards = withEmpty(ours.slice(0, MOST_AGREEMENTS), size).map((handoff) => ({
    front: agreementSlip(context, handoff, width),
  }));
  return cardSheets(context, cards, AGREEMENTS, say(language, CATALOGUE.slip.agreements));
}

/** One for every team that gives anything, so that nobody goes without, and empty ones. */
function thankYouSheets(context: KitContext): readonly Html[] {
  const { language, paper } = context;
  const thanked = new Map<string, HandOff>();
  const handoffs = rippledHandOffs(context).filter(({ from }) => isOurs(context, from));
  // Whoever gets it is better in the room.
  for (const handoff of [...handoffs.filter(({ to }) => isOurs(context, to)), ...handoffs]) {
    if (!thanked.has(handoff.from)) thanked.set(handoff.from, handoff);
  }
  const width = sizeOfCard(paper, THANKS).width - MARGINS;
  const cards = withEmpty([...thanked.values()], THANKS.columns * THANKS.rows).map((handoff, i) => ({
    front: thankYouSlip(context, handoff, width),
    back: tipOf(context, i),
  }));
  return cardSheets(context, cards, THANKS, say(language, CATALOGUE.slip.thanks));
}

/** The sheet filled up, and one of empty ones after it. */
function withEmpty(some: readonly HandOff[], size: number): (HandOff | undefined)[] {
  const full = Math.ceil(some.length / size) * size + size;
  return Array.from({ length: full }, (_, i) => some[i]);
}
