import { describe, expect, it } from 'vitest';
import { buildIncidentCards } from '../../src/kit/build-incident-cards.ts';
import { guideKey } from '../../src/kit/guide-key.ts';
import { guideTools } from '../../src/kit/guide-tools.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import { scoreCard } from '../../src/kit/score-card.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { LEAST_HOURS, isNoticed } from '../../src/model/noticeable.ts';
import type { WorkshopCard } from '../../src/model/workshop-result.ts';
import { organizationAt } from '../browser/kit-worlds.ts';
import { kitContextOf } from './kit-contexts.ts';

async function contextOf(name: string): Promise<KitContext> {
  return kitContextOf(await organizationAt(`examples/${name}`), { minutes: 480, participants: 5 });
}

/** What the key says of each card, without what happens on it. */
function keysOf(context: KitContext): string[] {
  const all = guideKey(guideTools(context)).map(({ markup }) => markup.markup);
  return all
    .join('')
    .split('<h3 ')
    .slice(1)
    .map((card) => card.slice(card.indexOf('</h3>')));
}

/** The numbers that stand in markup, each with what it is. */
function figuresIn(markup: string): (readonly [kind: string, value: number])[] {
  return Array.from(
    markup.matchAll(/<data class="(\w+)" value="([^"]*)">/g),
    ([, kind = '', value]) => [kind, Number(value)] as const,
  );
}

/** What telling changes of a card, as the engine has it. */
function tellingOf({ told, untold }: WorkshopCard): readonly (readonly [string, number, number])[] {
  if (untold.customerLate > told.customerLate + LEAST_HOURS)
    return [['hours', told.customerLate, untold.customerLate]];
  if (untold.teamLate > told.teamLate + LEAST_HOURS) return [['hours', told.teamLate, untold.teamLate]];
  return untold.promisesBroken > told.promisesBroken
    ? [['count', told.promisesBroken, untold.promisesBroken]]
    : [];
}

describe.each(['insurer', 'clinic', 'platform', 'whiteboard'])('the answer key of examples/%s', (name) => {
  it('says of each who feels it how late or how wrong, and what telling changes, as the engine does', async () => {
    const context = await contextOf(name);
    const { cards, cast } = context.workshop;
    const keys = keysOf(context);
    expect(keys).toHaveLength(cards.length);
    for (const [i, card] of cards.entries()) {
      const starts = new Set(card.incidents.flatMap((one) => ('team' in one ? one.team : [])));
      const feeling = card.impact.teams.filter((team) => isNoticed(team) && !starts.has(team.id));
      const inGame = cast.flatMap(({ id }) => feeling.filter((team) => team.id === id));
      const outside = feeling.length - inGame.length;
      expect(figuresIn(keys[i] ?? '')).toEqual([
        ...inGame.flatMap(({ late, defects, baselineDefects }) =>
          late > LEAST_HOURS
            ? [['hours', late]]
            : [
                ['share', defects],
                ['share', baselineDefects],
              ],
        ),
        ...(outside > 0 ? [['count', outside]] : []),
        ...tellingOf(card).flatMap(([kind, told, untold]) => [
          [kind, untold],
          [kind, told],
        ]),
      ]);
    }
  });

  it('counts the points that the score sheet can have, and says what to type', async () => {
    const context = await contextOf(name);
    const keys = keysOf(context);
    for (const [i, card] of context.workshop.cards.entries()) {
      const text = textOf({ markup: keys[i] ?? '' });
      const { mostPoints } = scoreCard(context.workshop, card, context.organization.calendar);
      expect(text).toContain(`Most points: ${mostPoints}.`);
      expect(text).toContain(`ripple impact ${card.words.join(' ')}`);
    }
  });
});

describe('what telling changes', () => {
  /** The first card of the insurer, on which nothing but these sums is another with word than without. */
  async function withTelling(told: Partial<WorkshopCard['told']>): Promise<KitContext> {
    const context = await contextOf('insurer');
    const [card] = context.workshop.cards;
    if (card === undefined) throw new Error('the insurer has no card');
    const untold = { ...card.untold, customerLate: 30, teamLate: 50, promisesBroken: 4 };
    const cards = [{ ...card, untold, told: { ...untold, ...told } }];
    return { ...context, workshop: { ...context.workshop, cards } };
  }

  it.each([
    [{ customerLate: 20, teamLate: 40, promisesBroken: 1 }, 'hours', 20, 30],
    [{ teamLate: 40, promisesBroken: 1 }, 'hours', 40, 50],
    [{ promisesBroken: 1 }, 'count', 1, 4],
  ] as const)('is said alike in the key and on the card: %j', async (told, kind, now, before) => {
    const context = await withTelling(told);
    const [card = { incidents: [] }] = context.workshop.cards;
    expect(card.incidents).toHaveLength(1);
    expect(figuresIn(keysOf(context)[0] ?? '').slice(-2)).toEqual([
      [kind, before],
      [kind, now],
    ]);
    const back = buildIncidentCards(context)[1]?.markup ?? '';
    const helps = back.slice(back.indexOf('Telling helps: yes.'));
    expect(figuresIn(helps).slice(0, 2)).toEqual([
      [kind, now],
      [kind, before],
    ]);
  });

  it('is nothing where it is all the same', async () => {
    const context = await withTelling({});
    expect(keysOf(context)[0]).toContain('Telling helps: no.');
    expect(buildIncidentCards(context)[1]?.markup).toContain('Telling helps: no.');
  });
});
