import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import type { WayStep } from '../model/why-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { countFigure, hoursFigure, shareFigure } from './figure.ts';
import type { GuideTools } from './guide-tools.ts';
import type { Html } from './html.ts';
import { placeOf } from './say-happening.ts';

const { debrief: WORDS } = CATALOGUE.guide;

/** It grows where it ends so many times larger than it began. */
const GROWN = 1.5;
/** From so many hand-offs on, two teams are far from each other. */
const FAR = 3;
/** As many questions as people can take about the set-up. */
const MOST_STRUCTURES = 3;

/** The questions that quote the cards, for each part of the talk; empty where no card has it. */
export type DebriefQuotes = Readonly<Record<keyof typeof WORDS, readonly Html[]>>;

/** What this map's own numbers ask. */
export function quoteForDebrief(tools: GuideTools): DebriefQuotes {
  const { cards } = tools.context.workshop;
  return {
    feelings: customerQuotes(tools, cards),
    surprise: [...growQuotes(tools, cards), ...farQuotes(tools, cards)],
    blame: blameQuotes(tools, cards),
    structure: structureQuotes(tools, cards),
    real: [],
    change: [...tellingQuotes(tools, cards), ...promiseQuotes(tools, cards)],
  };
}

function customerQuotes(
  { fill, nameOf, context }: GuideTools,
  cards: readonly WorkshopCard[],
): readonly Html[] {
  const waiting = cards.filter((card) => focusOf(card)?.kind === 'customer' && lateOf(card) > LEAST_HOURS);
  return best(waiting, lateOf).map((card) =>
    fill(WORDS.feelings.customer, {
      card: card.number,
      focus: nameOf(card.focus ?? ''),
      late: hoursFigure(context, lateOf(card)),
    }),
  );
}

function growQuotes(tools: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const { fill, nameOf, context } = tools;
  const grown = (card: WorkshopCard): number => lateOf(card) / (startOf(card)?.delay ?? Infinity);
  return best(
    cards.filter((card) => grown(card) >= GROWN),
    grown,
  ).flatMap((card) => {
    const start = startOf(card);
    if (start === undefined) return [];
    return fill(WORDS.surprise.grows, {
      card: card.number,
      start: hoursFigure(context, start.delay),
      team: placeOf(tools, start),
      focus: nameOf(card.focus ?? ''),
      late: hoursFigure(context, lateOf(card)),
    });
  });
}

function farQuotes({ fill, nameOf }: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  return best(
    cards.filter((card) => stepsOf(card).length >= FAR),
    (card) => stepsOf(card).length,
  ).map((card) =>
    fill(WORDS.surprise.far, {
      card: card.number,
      steps: countFigure(stepsOf(card).length),
      team: nameOf(stepsOf(card)[0]?.from ?? ''),
      focus: nameOf(stepsOf(card).at(-1)?.to ?? ''),
    }),
  );
}

/** The customer meets a team that had nothing to do with it. */
function blameQuotes({ fill, plain, nameOf }: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const told = best(
    cards.filter(
      (card) =>
        stepsOf(card).length >= FAR &&
        focusOf(card)?.kind === 'customer' &&
        !card.incidents.some(
          (incident) => 'team' in incident && incident.team === stepsOf(card).at(-1)?.from,
        ),
    ),
    (card) => card.level * 100 + stepsOf(card).length,
  );
  const [card] = told;
  if (card === undefined) return [plain(WORDS.blame.plain)];
  const steps = stepsOf(card);
  return [
    fill(WORDS.blame.last, {
      card: card.number,
      focus: nameOf(card.focus ?? ''),
      giver: nameOf(steps.at(-1)?.from ?? ''),
      team: nameOf(steps[0]?.from ?? ''),
      steps: countFigure(steps.length - 1),
    }),
  ];
}

function structureQuotes(tools: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const { fill, nameOf } = tools;
  return [
    ...slotQuotes(tools, cards),
    ...cards.flatMap(({ number, backup }) =>
      backup === null
        ? []
        : fill(WORDS.structure.backup, {
            card: number,
            taker: nameOf(backup.receiver),
            count: countFigure(backup.handoffs.length),
          }),
    ),
    ...cards.flatMap(({ number, loop }) =>
      loop === null ? [] : fill(WORDS.structure.loop, { card: number, count: countFigure(loop.length - 1) }),
    ),
    ...absorbedQuotes(tools, cards),
    ...qualityQuotes(tools, cards),
  ].slice(0, MOST_STRUCTURES);
}

function slotQuotes({ fill, nameOf, context }: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const steps = cards.flatMap((card) => stepsOf(card).map((step) => ({ card, step })));
  return best(
    steps.filter(({ step }) => toSlotOf(step) > LEAST_HOURS),
    ({ step }) => toSlotOf(step),
  ).map(({ card, step }) =>
    fill(WORDS.structure.slot, {
      card: card.number,
      giver: nameOf(step.from),
      taker: nameOf(step.to),
      slot: hoursFigure(context, toSlotOf(step)),
    }),
  );
}

function absorbedQuotes(tools: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  return cards.flatMap((card) => {
    const start = startOf(card);
    if (card.kind !== 'absorbed' || start === undefined || card.impact.totals.customers > 0) return [];
    return tools.fill(WORDS.structure.absorbed, {
      card: card.number,
      start: hoursFigure(tools.context, start.delay),
      team: placeOf(tools, start),
    });
  });
}

function qualityQuotes(
  { fill, nameOf, context }: GuideTools,
  cards: readonly WorkshopCard[],
): readonly Html[] {
  return cards.flatMap((card) => {
    const focus = focusOf(card);
    if (card.way?.brings !== 'defects' || focus === undefined) return [];
    return fill(WORDS.structure.quality, {
      card: card.number,
      focus: nameOf(focus.id),
      share: shareFigure(context, focus.defects),
      usual: shareFigure(context, focus.baselineDefects),
    });
  });
}

function tellingQuotes({ fill, context }: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const saved = ({ told, untold }: WorkshopCard): number => untold.customerLate - told.customerLate;
  return best(
    cards.filter((card) => saved(card) > LEAST_HOURS),
    saved,
  ).map((card) =>
    fill(WORDS.change.telling, {
      card: card.number,
      untold: hoursFigure(context, card.untold.customerLate),
      told: hoursFigure(context, card.told.customerLate),
    }),
  );
}

function promiseQuotes({ fill }: GuideTools, cards: readonly WorkshopCard[]): readonly Html[] {
  const broken = ({ impact }: WorkshopCard): number => impact.totals.promisesBroken;
  return best(
    cards.filter((card) => broken(card) >= 2),
    broken,
  ).map((card) => fill(WORDS.change.promises, { card: card.number, count: countFigure(broken(card)) }));
}

/** The first of the largest, if there is any. */
function best<T>(all: readonly T[], measure: (each: T) => number): readonly T[] {
  const most = all.reduce((found, each) => Math.max(found, measure(each)), -Infinity);
  return all.filter((each) => measure(each) === most).slice(0, 1);
}

function focusOf({ focus, impact }: WorkshopCard): WorkshopCard['impact']['teams'][number] | undefined {
  return impact.teams.find(({ id }) => id === focus);
}

function lateOf(card: WorkshopCard): number {
  return focusOf(card)?.late ?? 0;
}

/** The one thing that goes wrong, where it is one delay and nothing else. */
function startOf({ incidents }: WorkshopCard): WorkshopCard['incidents'][number] | undefined {
  const [only] = incidents;
  return incidents.length === 1 && only !== undefined && only.delay > 0 ? only : undefined;
}

function stepsOf({ way }: WorkshopCard): readonly WayStep[] {
  return way?.steps ?? [];
}

function toSlotOf({ time }: WayStep): number {
  return time?.toSlot ?? 0;
}
