import type { PlacedNode } from '../model/graph-layout.ts';
import type { PagePicture } from './page-data.ts';

/** Where an arrow key leads: left to suppliers, right to receivers, up and down within a layer. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The id of the node that lies in a direction: of those whose work comes from (goes to) there the nearest, else the nearest one
 * at all; undefined at the edge of the map.
 */
export function nextNode(
  { view, layout }: PagePicture,
  id: string,
  direction: Direction,
): string | undefined {
  const here = layout.nodes.find((node) => node.id === id);
  if (here === undefined) return undefined;
  const ahead = layout.nodes.filter((node) => node.id !== id && liesIn(direction, here, node));
  const isSideways = direction === 'left' || direction === 'right';
  const partners = new Set(
    view.arrows.flatMap(({ from, to, feedback }) => {
      if (feedback) return [];
      if (direction === 'right') return from === id ? [to] : [];
      return to === id ? [from] : [];
    }),
  );
  const near = isSideways ? ahead.filter((node) => partners.has(node.id)) : [];
  const candidates = near.length > 0 ? near : ahead;
  return nearest(here, candidates, isSideways)?.id;
}

/** The node to begin with: of the leftmost the topmost. */
export function firstNode({ view, layout }: PagePicture): string | undefined {
  const outside = new Set(view.nodes.filter((node) => node.outside).map((node) => node.id));
  const inside = layout.nodes.filter(({ id }) => !outside.has(id));
  const [first] = inside.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return first?.id;
}

function liesIn(direction: Direction, here: PlacedNode, there: PlacedNode): boolean {
  const [dx, dy] = [middleX(there) - middleX(here), middleY(there) - middleY(here)];
  const isSameLayer = there.x < here.x + here.width && here.x < there.x + there.width;
  switch (direction) {
    case 'left':
      return dx < 0 && !isSameLayer;
    case 'right':
      return dx > 0 && !isSameLayer;
    case 'up':
      return dy < 0 && isSameLayer;
    default:
      return dy > 0 && isSameLayer;
  }
}

/** Sideways what lies level counts most; up and down whatever is next. Of equals the first of the picture. */
function nearest(
  here: PlacedNode,
  candidates: readonly PlacedNode[],
  isSideways: boolean,
): PlacedNode | undefined {
  let best: PlacedNode | undefined;
  let least = Infinity;
  for (const node of candidates) {
    const [dx, dy] = [Math.abs(middleX(node) - middleX(here)), Math.abs(middleY(node) - middleY(here))];
    const far = isSideways ? dx + 2 * dy : dy + dx / 1000;
    if (far < least) [best, least] = [node, far];
  }
  return best;
}

function middleX({ x, width }: PlacedNode): number {
  return x + width / 2;
}

function middleY({ y, height }: PlacedNode): number {
  return y + height / 2;
}
