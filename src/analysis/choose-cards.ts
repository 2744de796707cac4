import { hashText } from '../model/hash-text.ts';
import type { WorkshopCardKind, WorkshopCardLevel } from '../model/workshop-result.ts';
import { WORKSHOP_CARD_KINDS } from '../model/workshop-result.ts';
import type { WorkshopLevel } from '../model/workshop-level.ts';
import type { FoundCard } from './find-cards.ts';
import { storyOf } from './story-of.ts';
import type { OrgModel } from './org-model.ts';
import type { CardWorld } from './card-finders.ts';
import type { FoundCards } from './find-cards.ts';

/** How hard it is to guess. */
export const LEVEL_OF_KIND: Record<WorkshopCardKind, WorkshopCardLevel> = {
  neighbor: 1,
  absorbed: 1,
  scenario: 2,
  quality: 2,
  'back-room': 2,
  telling: 2,
  slot: 3,
  backup: 3,
  loop: 3,
};

/** What a game needs most, the first ones first. */
const PRIORITIES: readonly WorkshopCardKind[] = [
  'neighbor',
  'slot',
  'back-room',
  'backup',
  'telling',
  'loop',
  'absorbed',
  'quality',
  'scenario',
];

const LEVELS: Record<WorkshopLevel, readonly WorkshopCardLevel[]> = {
  easy: [1, 2],
  mixed: [1, 2, 3],
  surprising: [2, 3],
};

/** The best incidents as they are with this seed. */
const BEST_SEED = 1;

/** Among so many of the best, and no worse than this share of the best one, a seed draws. */
const DRAWN_FROM = 8;
const GOOD_SHARE = 0.5;

/** More of one kind teach nothing new. */
const MOST_OF_A_KIND = 2;

/** What speaks against a card beside those that were drawn, held against how far it is behind the best of its kind. */
const SAME_START = 8;
const SAME_WAY = 2.5;
const NOBODY_ASKED = 3;
const SAME_FOCUS = 1;
const NEXT_DRAWN = 0.5;
const FAR_BEHIND = 10;

/** A kind that begins at so many places needs no first choice. */
const ENOUGH_CHOICES = 3;

/** What is asked of a choice. */
export interface CardChoice {
  readonly count: number;
  readonly seed: number;
  readonly level: WorkshopLevel;
  readonly asked: readonly string[];
  /** At most so many teams may be in all stories together, the asked ones among them. */
  readonly mostTeams: number;
}

/** The cards in the order in which they are played, from easy to surprising. */
export function chooseCards(model: OrgModel, found: FoundCards, choice: CardChoice): FoundCard[] {
  const kinds = orderKinds(choice);
  const hand = new Hand(model, found.world, choice);
  for (const isFitting of [true, false]) {
    const some = kinds.filter((kind) => LEVELS[choice.level].includes(LEVEL_OF_KIND[kind]) === isFitting);
    for (let turn = 0; turn < MOST_OF_A_KIND; turn++) drawOneOfEach(hand, some, found, choice);
  }
  return hand.cards.toSorted(
    (a, b) =>
      LEVEL_OF_KIND[a.kind] - LEVEL_OF_KIND[b.kind] ||
      WORKSHOP_CARD_KINDS.indexOf(a.kind) - WORKSHOP_CARD_KINDS.indexOf(b.kind),
  );
}

/**
 * As many kinds as there is time for, and of these first the ones with the fewest to choose from, which the others then go out of the
 * way of; others where one finds no room.
 */
function drawOneOfEach(
  hand: Hand,
  kinds: readonly WorkshopCardKind[],
  found: FoundCards,
  { count, seed }: CardChoice,
): void {
  const cardsOf = (kind: WorkshopCardKind): readonly FoundCard[] => found.byKind.get(kind) ?? [];
  const choices = (kind: WorkshopCardKind): number =>
    Math.min(ENOUGH_CHOICES, new Set(cardsOf(kind).flatMap(({ starts }) => starts)).size);
  let left = kinds.filter((kind) => cardsOf(kind).length > 0);
  while (left.length > 0 && hand.cards.length < count) {
    const next = left.slice(0, count - hand.cards.length);
    left = left.slice(next.length);
    for (const kind of next.toSorted((a, b) => choices(a) - choices(b)))
      hand.draw(orderFound(cardsOf(kind), kind, seed));
  }
}

/** With another seed other kinds come first too, but for the first one, with which a game is learned. */
function orderKinds({ seed }: CardChoice): WorkshopCardKind[] {
  const [first, ...rest] = PRIORITIES;
  const drawn = seed === BEST_SEED ? rest : sortByHash(rest, seed, (kind) => kind);
  return first === undefined ? [] : [first, ...drawn];
}

/** A card, and how far it is behind the best of its kind: 0 to 10. */
interface RankedCard {
  readonly card: FoundCard;
  readonly behind: number;
}

function orderFound(cards: readonly FoundCard[], kind: WorkshopCardKind, seed: number): RankedCard[] {
  const best = cards[0]?.score ?? 0;
  const ranked = cards.map((card) => ({ card, behind: FAR_BEHIND * (1 - card.score / best) }));
  if (seed === BEST_SEED) return ranked;
  const good = cards.slice(0, DRAWN_FROM).filter(({ score }) => score >= best * GOOD_SHARE);
  const drawn = sortByHash(good, seed, ({ key }) => `${kind}:${key}`);
  return [...drawn.map((card, i) => ({ card, behind: i * NEXT_DRAWN })), ...ranked.slice(good.length)];
}

function sortByHash<T>(items: readonly T[], seed: number, textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, hash: hashText(`${seed}:${textOf(item)}`) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map(({ item }) => item);
}

/** The cards that were drawn. */
class Hand {
  readonly cards: FoundCard[] = [];
  private readonly model: OrgModel;
  private readonly world: CardWorld;
  private readonly mostTeams: number;
  private readonly asked: ReadonlySet<string>;
  private readonly teams: Set<string>;
  private readonly keys = new Set<string>();
  private readonly starts = new Set<string>();
  private readonly focuses = new Set<string>();
  private readonly handoffs = new Set<string>();

  constructor(model: OrgModel, world: CardWorld, { mostTeams, asked }: CardChoice) {
    this.model = model;
    this.world = world;
    this.mostTeams = mostTeams;
    this.asked = new Set(asked);
    this.teams = new Set(asked);
  }

  /** Of those for whose teams there is room, the best that begins elsewhere and goes another way. */
  draw(cards: readonly RankedCard[]): void {
    let chosen: FoundCard | undefined;
    let least = Infinity;
    for (const { card, behind } of cards) {
      if (this.keys.has(card.key) || !this.hasRoomFor(card)) continue;
      const against = behind + this.against(card);
      if (against < least) [chosen, least] = [card, against];
    }
    if (chosen !== undefined) this.take(chosen);
  }

  private take(card: FoundCard): void {
    this.cards.push(card);
    this.keys.add(card.key);
    for (const id of card.starts) this.starts.add(id);
    if (card.focus !== null) this.focuses.add(card.focus.id);
    for (const id of storyOf(this.model, card, this.world)) this.teams.add(id);
    for (const { handoff } of card.way?.steps ?? []) this.handoffs.add(handoff);
  }

  private hasRoomFor(card: FoundCard): boolean {
    return new Set([...this.teams, ...storyOf(this.model, card, this.world)]).size <= this.mostTeams;
  }

  private against(card: FoundCard): number {
    const steps = card.way?.steps ?? [];
    const known = steps.filter(({ handoff }) => this.handoffs.has(handoff)).length;
    return (
      (card.starts.some((id) => this.starts.has(id)) ? SAME_START : 0) +
      (known * 2 > steps.length ? SAME_WAY : 0) +
      (this.asked.size > 0 && !this.concernsAsked(card) ? NOBODY_ASKED : 0) +
      (card.focus !== null && this.focuses.has(card.focus.id) ? SAME_FOCUS : 0)
    );
  }

  private concernsAsked({ starts, noticing }: FoundCard): boolean {
    return [...starts, ...noticing.map(({ id }) => id)].some((id) => this.asked.has(id));
  }
}
