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
  'telling',
  'backup',
  'absorbed',
  'loop',
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
  const { level, count } = choice;
  const kinds = orderKinds(choice);
  const fitting = kinds.filter((kind) => LEVELS[level].includes(LEVEL_OF_KIND[kind]));
  const others = kinds.filter((kind) => !fitting.includes(kind));
  const hand = new Hand(model, found.world, choice);
  for (const some of [fitting, others]) {
    let before = -1;
    while (hand.cards.length < count && hand.cards.length > before) {
      before = hand.cards.length;
      for (const kind of some)
        if (hand.cards.length < count) hand.draw(orderFound(found.byKind.get(kind) ?? [], kind, choice.seed));
    }
  }
  return hand.cards.toSorted(
    (a, b) =>
      LEVEL_OF_KIND[a.kind] - LEVEL_OF_KIND[b.kind] ||
      WORKSHOP_CARD_KINDS.indexOf(a.kind) - WORKSHOP_CARD_KINDS.indexOf(b.kind),
  );
}

/** With another seed other kinds come first too, but for the first one, with which a game is learned. */
function orderKinds({ seed }: CardChoice): WorkshopCardKind[] {
  const [first, ...rest] = PRIORITIES;
  const drawn = seed === BEST_SEED ? rest : sortByHash(rest, seed, (kind) => kind);
  return first === undefined ? [] : [first, ...drawn];
}

function orderFound(cards: readonly FoundCard[], kind: WorkshopCardKind, seed: number): readonly FoundCard[] {
  if (seed === BEST_SEED) return cards;
  const best = cards[0]?.score ?? 0;
  const good = cards.slice(0, DRAWN_FROM).filter(({ score }) => score >= best * GOOD_SHARE);
  return [...sortByHash(good, seed, ({ key }) => `${kind}:${key}`), ...cards.slice(good.length)];
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
  private readonly teams: Set<string>;
  private readonly keys = new Set<string>();
  private readonly starts = new Set<string>();
  private readonly handoffs = new Set<string>();

  constructor(model: OrgModel, world: CardWorld, { mostTeams, asked }: CardChoice) {
    this.model = model;
    this.world = world;
    this.mostTeams = mostTeams;
    this.teams = new Set(asked);
  }

  /** The first that begins where no other does and goes another way; else the first that begins elsewhere; else any. */
  draw(cards: readonly FoundCard[]): void {
    const fitting = cards.filter((card) => !this.keys.has(card.key) && this.hasRoomFor(card));
    const elsewhere = fitting.filter(({ starts }) => !starts.some((id) => this.starts.has(id)));
    const card = elsewhere.find((one) => this.goesAnotherWay(one)) ?? elsewhere[0] ?? fitting[0];
    if (card === undefined) return;
    this.cards.push(card);
    this.keys.add(card.key);
    for (const id of card.starts) this.starts.add(id);
    for (const id of storyOf(this.model, card, this.world)) this.teams.add(id);
    for (const { handoff } of card.way?.steps ?? []) this.handoffs.add(handoff);
  }

  private hasRoomFor(card: FoundCard): boolean {
    return new Set([...this.teams, ...storyOf(this.model, card, this.world)]).size <= this.mostTeams;
  }

  private goesAnotherWay({ way }: FoundCard): boolean {
    const steps = way?.steps ?? [];
    return (
      steps.length === 0 ||
      steps.filter(({ handoff }) => this.handoffs.has(handoff)).length * 2 < steps.length
    );
  }
}
