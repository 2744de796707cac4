import { hopsUpstream } from '../engine/hops-upstream.ts';
import { numberAt } from '../model/indexed.ts';
import type { Team } from '../model/organization.ts';
import type { CastMember, CastReason } from '../model/workshop-result.ts';
import type { CardWorld } from './card-finders.ts';
import type { FoundCard } from './find-cards.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { customerRanks } from './plan-stress.ts';
import { storyOf } from './story-of.ts';

/** So many teams a table can keep in mind. */
export const MOST_CAST = 16;
const LEAST_CAST = 8;

/** What a cast is chosen for. */
export interface CastChoice {
  readonly cards: readonly FoundCard[];
  readonly asked: readonly string[];
  /** People at the largest table; two team cards for each make a good game. */
  readonly seats: number;
}

/** The teams in the game in document order, each with why it is in it. */
export function chooseCast(model: OrgModel, world: CardWorld, choice: CastChoice): CastMember[] {
  const { teams } = model.organization;
  const isWhole = teams.length <= MOST_CAST;
  const chosen = isWhole ? new Set(teams.map(({ id }) => id)) : fillCast(model, world, choice);
  const explain = explainer(model, choice, chosen, isWhole);
  const hops = hopsUpstream(model.compiled.network, customerRanks(model));
  return teams
    .filter(({ id }) => chosen.has(id))
    .map(({ id, name, kind }: Team): CastMember => {
      const away = numberAt(hops, rankOf(model, id));
      return { id, name, kind, hops: away < 0 ? null : away, reasons: explain(id) };
    });
}

/** Those asked for and those in the stories; then in turn who else feels a card and who is spared; then who works with most of them. */
function fillCast(model: OrgModel, world: CardWorld, { cards, asked, seats }: CastChoice): Set<string> {
  const chosen = new Set([...asked, ...cards.flatMap((card) => storyOf(model, card, world))]);
  const size = Math.min(MOST_CAST, Math.max(LEAST_CAST, 2 * seats));
  const feels = cards.map(({ noticing }) => noticing.map(({ id }) => id));
  const spared = cards.map((card) => [...sparedBy(model, card)]);
  const add = (lists: readonly (readonly string[])[]): void => {
    for (const list of lists) {
      const next = list.find((id) => !chosen.has(id));
      if (next !== undefined && chosen.size < size) chosen.add(next);
    }
  };
  for (let before = -1; chosen.size > before && chosen.size < size;) {
    before = chosen.size;
    add(spared);
    add(feels);
  }
  const links = linksOf(model);
  while (chosen.size < size) {
    const next = mostLinked(model, links, chosen);
    if (next === undefined) break;
    chosen.add(next);
  }
  return chosen;
}

/** Who works with whom, by id; nobody with itself. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

function linksOf({ organization }: OrgModel): Links {
  const links = new Map(organization.teams.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of organization.handoffs) {
    if (from === to) continue;
    links.get(from)?.add(to);
    links.get(to)?.add(from);
  }
  return links;
}

/** Who works with most of the chosen, then with most of all, then the first in the document. */
function mostLinked(
  { organization }: OrgModel,
  links: Links,
  chosen: ReadonlySet<string>,
): string | undefined {
  let best: { readonly id: string; readonly inside: number; readonly all: number } | undefined;
  for (const { id } of organization.teams) {
    if (chosen.has(id)) continue;
    const linked = links.get(id) ?? new Set();
    const inside = [...linked].filter((other) => chosen.has(other)).length;
    const all = linked.size;
    if (best === undefined || inside > best.inside || (inside === best.inside && all > best.all))
      best = { id, inside, all };
  }
  return best?.id;
}

/** Who receives something straight from where a card starts, or from its way, and notices nothing; in document order of the hand-offs. */
function sparedBy({ organization }: OrgModel, { starts, way, noticing }: FoundCard): Set<string> {
  const hit = new Set([
    ...starts,
    ...noticing.map(({ id }) => id),
    ...(way?.steps ?? []).map(({ to }) => to),
  ]);
  return new Set(organization.handoffs.flatMap(({ from, to }) => (hit.has(from) && !hit.has(to) ? to : [])));
}

function explainer(
  model: OrgModel,
  { cards, asked }: CastChoice,
  chosen: ReadonlySet<string>,
  isWhole: boolean,
): (id: string) => CastReason[] {
  const parts = cards.map((card, i) => {
    const noticing = new Set(card.noticing.map(({ id }) => id));
    const passing = new Set((card.way?.steps ?? []).slice(0, -1).map(({ to }) => to));
    return { card: i + 1, starts: new Set(card.starts), passing, noticing, spared: sparedBy(model, card) };
  });
  const links = linksOf(model);
  return (id) => {
    const own: CastReason[] = [
      ...(isWhole ? [{ kind: 'all' } as const] : []),
      ...(asked.includes(id) ? [{ kind: 'asked' } as const] : []),
      ...parts.flatMap(({ card, starts, passing, noticing, spared }): CastReason[] => {
        if (starts.has(id)) return [{ kind: 'starts', card }];
        if (passing.has(id)) return [{ kind: 'passes', card }];
        if (noticing.has(id)) return [{ kind: 'feels', card }];
        return spared.has(id) ? [{ kind: 'spared', card }] : [];
      }),
    ];
    if (own.length > 0) return own;
    const linked = [...(links.get(id) ?? [])];
    const inside = linked.filter((other) => chosen.has(other)).length;
    return [{ kind: inside >= 2 || inside === linked.length ? 'neighbor' : 'hub' }];
  };
}
