import { once } from '../model/once.ts';
import type { WorkshopCardKind } from '../model/workshop-result.ts';
import { WORKSHOP_CARD_KINDS } from '../model/workshop-result.ts';
import type { CardWorld } from './card-finders.ts';
import { CARD_FINDERS } from './card-finders.ts';
import { findDefeatedGroups } from './find-defeated-groups.ts';
import type { OrgModel } from './org-model.ts';
import type { CardIncident, ToldIncident } from './tell-card.ts';
import { tellCard } from './tell-card.ts';
import type { TriedIncident } from './try-incidents.ts';
import { tryWorkshopIncidents } from './workshop-incidents.ts';

/** A good incident of a kind. */
export interface FoundCard extends ToldIncident {
  readonly kind: WorkshopCardKind;
  readonly score: number;
}

/** So many incidents of a kind have their whole story told, and of these so many that begin at one team. */
const MOST_TOLD = 16;
const MOST_AT_A_TEAM = 2;

/** Longer ways than that nobody follows. */
const MOST_STEPS = 12;

/** In very large organizations a story costs more. */
const LARGE_HANDOFFS = 5000;
const MOST_TOLD_OF_LARGE = 6;

/** The good incidents of each kind, the best first, and what they were found in. */
export interface FoundCards {
  readonly world: CardWorld;
  readonly byKind: ReadonlyMap<WorkshopCardKind, readonly FoundCard[]>;
}

/** Looks for incidents of every kind; rather at the teams that are asked for than elsewhere. */
export function findCards(model: OrgModel, asked: readonly string[] = []): FoundCards {
  const { scenarios, calendar, handoffs } = model.organization;
  const defeated = findDefeatedGroups(model);
  const world: CardWorld = { defeated, day: calendar.hoursPerDay };
  const tried = tryWorkshopIncidents(model, new Set([...asked, ...defeated.keys()]));
  const wanted = new Set(asked);
  // Among equals the first one counts.
  const preferred = tried.toSorted((a, b) => Number(wanted.has(b.team.id)) - Number(wanted.has(a.team.id)));
  const told = new Map<string, ToldIncident>();
  const tell = (card: CardIncident): ToldIncident => {
    const key = JSON.stringify([
      card.scenario?.id ?? null,
      card.incidents.map(({ target, ...sizes }) => [target, sizes]),
    ]);
    const known = told.get(key) ?? tellCard(model, card);
    told.set(key, known);
    return known;
  };
  const declared = once(() => scenarios.map((scenario) => tell({ incidents: scenario.incidents, scenario })));
  const most = handoffs.length > LARGE_HANDOFFS ? MOST_TOLD_OF_LARGE : MOST_TOLD;
  const byKind = WORKSHOP_CARD_KINDS.map((kind): [WorkshopCardKind, FoundCard[]] => {
    const { judge, refocus = () => ({}) } = CARD_FINDERS[kind];
    const hopeful = mostHopeful(kind, preferred, world, most);
    const stories = [
      ...declared(),
      ...hopeful.map(({ incident }) => tell({ incidents: [incident], scenario: null })),
    ];
    const found = stories
      .map((story) => ({ story, score: judge(story, world) }))
      .filter(({ score }) => score > 0)
      .map(({ story, score }): FoundCard => ({ ...story, ...refocus(story, world), kind, score }))
      .filter(isTellable)
      .toSorted((a, b) => b.score - a.score);
    return [kind, found];
  });
  return { world, byKind: new Map(byKind) };
}

/** The sort is stable: of equals the first in the order of trying. */
function mostHopeful(
  kind: WorkshopCardKind,
  tried: readonly TriedIncident[],
  world: CardWorld,
  most: number,
): TriedIncident[] {
  const { hope } = CARD_FINDERS[kind];
  const perTeam = new Map<string, number>();
  const chosen: TriedIncident[] = [];
  const ranked = tried
    .map((one) => ({ one, hoped: hope(one, world) }))
    .filter(({ hoped }) => hoped > 0)
    .toSorted((a, b) => b.hoped - a.hoped);
  for (const { one } of ranked) {
    if (chosen.length === most) break;
    const count = perTeam.get(one.team.id) ?? 0;
    if (count === MOST_AT_A_TEAM) continue;
    perTeam.set(one.team.id, count + 1);
    chosen.push(one);
  }
  return chosen;
}

/** Whether its way fits a card: not too long, and by nobody twice, as ways do that go round a loop. */
function isTellable({ focus, way }: FoundCard): boolean {
  if (focus === null) return true;
  if (way === null || way.steps.length > MOST_STEPS) return false;
  const passed = [way.steps[0]?.from, ...way.steps.map(({ to }) => to)];
  return new Set(passed).size === passed.length;
}
