import { describe, expect, it } from 'vitest';
import { buildIncidentCards } from '../../src/kit/build-incident-cards.ts';
import { createCardNames } from '../../src/kit/card-names.ts';
import { guideKey } from '../../src/kit/guide-key.ts';
import { guideTools } from '../../src/kit/guide-tools.ts';
import { tellHelp } from '../../src/kit/incident-help.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import { scoreCard } from '../../src/kit/score-card.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { LEAST_HOURS, isNoticed } from '../../src/model/noticeable.ts';
import { quoteWord } from '../../src/model/quote-word.ts';
import type { WorkshopCard } from '../../src/model/workshop-result.ts';
import { organizationAt } from '../browser/kit-worlds.ts';
import { organizationOf } from '../read-text.ts';
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
      expect(text).toContain(`ripple impact ${card.words.map(quoteWord).join(' ')}`);
    }
  });
});

it('quotes what a shell would take apart', async () => {
  const organization = await organizationOf(
    'ripple: 1\nteams: { it desk: {}, b: {}, shop: { kind: customer } }\nhandoffs: [it desk -> b, b -> shop]\n',
  );
  const context = await kitContextOf(organization);
  const said = keysOf(context).map((markup) => textOf({ markup }));
  const commands = said.flatMap((text) => /ripple impact .*?(?=\.? *$)/.exec(text)?.[0] ?? []);
  expect(commands).toHaveLength(context.workshop.cards.length);
  const spaced = context.workshop.cards.filter(({ words }) => words.includes('it desk'));
  expect(spaced.length).toBeGreaterThan(0);
  expect(commands.filter((command) => command.includes("impact 'it desk' "))).toHaveLength(spaced.length);
});

describe('what makes a ripple larger and smaller', () => {
  it.each(['insurer', 'clinic', 'platform'])(
    'is what the engine says of the way of a card: examples/%s',
    async (name) => {
      const context = await contextOf(name);
      const names = createCardNames(context);
      let told = 0;
      for (const card of context.workshop.cards) {
        const steps = card.way?.steps ?? [];
        const grown = steps.flatMap(({ time, team }) => [time?.toSlot ?? 0, team.rework]);
        const shrunk = steps.flatMap(({ time, team }) => [
          time?.slack ?? 0,
          time?.workaround ?? 0,
          team.buffer,
        ]);
        const most = [grown, shrunk]
          .map((hours) => Math.max(0, ...hours))
          .filter((hours) => hours > LEAST_HOURS);
        const [, ...help] = tellHelp(context, names, card);
        expect(help.map(({ markup }) => figuresIn(markup))).toEqual(most.map((hours) => [['hours', hours]]));
        told += help.length;
      }
      expect(told).toBeGreaterThan(1);
    },
  );
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
