import type { PlacedNode } from '../model/graph-layout.ts';
import type { GraphNode } from '../model/graph-view.ts';
import { itemAt } from '../model/indexed.ts';
import type { Incident, Organization } from '../model/organization.ts';
import type { Sight } from './camera.ts';
import type { PagePicture } from './page-picture.ts';

/** From here on names, which are 12 pixels high, can be read: 9 pixels of a screen. */
const LEGIBLE_SCALE = 0.75;
/** Boxes are at least 40 pixels high; at this scale they are 44, which a finger hits. */
const TOUCHABLE_SCALE = 1.1;
/** How much nearer the map is for the last row of a room. */
const FOR_A_ROOM = 1.5;

/** Who looks at a map. */
export interface Onlooker {
  readonly isTouching: boolean;
  readonly isTextLarge: boolean;
}

/** The scale from which on somebody can work with a map. */
export function legibleScale({ isTouching, isTextLarge }: Onlooker): number {
  return (isTouching ? TOUCHABLE_SCALE : LEGIBLE_SCALE) * (isTextLarge ? FOR_A_ROOM : 1);
}

/**
 * What a picture that is too large to be read as a whole is first looked at for: where something goes wrong, with room for the way
 * that it takes to the right; else the customers, at its right edge; its middle where it has none.
 */
export function firstSight(picture: PagePicture, origins: readonly PlacedNode[], legible: number): Sight {
  if (origins.length > 0) return { boxes: origins, lean: 0.25, legible };
  const customers = placesOf(picture, ({ kind, outside }) => kind === 'customer' && !outside);
  return { boxes: customers, lean: customers.length > 0 ? 1 : 0.5, legible };
}

/** Where in a picture something goes wrong, as far as it can be seen there. */
export function findOrigins(
  picture: PagePicture,
  { teams, handoffs }: Organization,
  incidents: readonly Incident[],
): readonly PlacedNode[] {
  const ids = new Set(
    incidents.map(({ target }) =>
      'team' in target ? target.team : handoffs.find(({ id }) => id === target.handoff)?.from,
    ),
  );
  return placesOf(picture, (node) => node.teams.some((number) => ids.has(itemAt(teams, number).id)));
}

function placesOf(
  { view, layout }: PagePicture,
  isMeant: (node: GraphNode) => boolean,
): readonly PlacedNode[] {
  return layout.nodes.filter((_, i) => isMeant(itemAt(view.nodes, i)));
}
