import { describe, expect, it } from 'vitest';
import { quoteForDebrief } from '../../src/kit/debrief-quotes.ts';
import { guideTools } from '../../src/kit/guide-tools.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { LEAST_HOURS } from '../../src/model/noticeable.ts';
import { organizationAt } from '../browser/kit-worlds.ts';
import { kitContextOf } from './kit-contexts.ts';

function hoursIn(markup: string): number[] {
  return Array.from(markup.matchAll(/<data class="hours" value="([^"]*)">/g), ([, value]) => Number(value));
}

describe.each(['insurer', 'clinic', 'platform'])('what the debrief of examples/%s quotes', (name) => {
  it('is of the card that it names, as the engine answers', async () => {
    const context = await kitContextOf(await organizationAt(`examples/${name}`), { minutes: 240 });
    const quotes = quoteForDebrief(guideTools(context));
    let checked = 0;
    for (const quote of Object.values(quotes).flat()) {
      const number = Number(/card (\d+)/i.exec(textOf(quote))?.[1]);
      const card = context.workshop.cards.find((one) => one.number === number);
      if (card === undefined) continue;
      checked += 1;
      const known = [
        ...card.incidents.map(({ delay }) => delay),
        ...card.impact.teams.filter(({ id }) => id === card.focus).map(({ late }) => late),
        ...(card.way?.steps ?? []).map(({ time }) => time?.toSlot),
        card.told.customerLate,
        card.untold.customerLate,
      ];
      expect(known).toEqual(expect.arrayContaining(hoursIn(quote.markup)));
    }
    expect(checked).toBeGreaterThan(3);
    const saved = context.workshop.cards.map(({ told, untold }) => untold.customerLate - told.customerLate);
    const most = context.workshop.cards[saved.indexOf(Math.max(...saved))];
    const telling = Math.max(...saved) > LEAST_HOURS ? hoursIn(quotes.change[0]?.markup ?? '') : [];
    expect(telling).toEqual(telling.length === 0 ? [] : [most?.untold.customerLate, most?.told.customerLate]);
    expect(telling.length).toBe(Math.max(...saved) > LEAST_HOURS ? 2 : 0);
  });
});
