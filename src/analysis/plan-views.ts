import type { GraphSize } from '../model/graph-size.ts';
import { PICTURE_SIZE } from '../model/graph-size.ts';
import type { GraphView } from '../model/graph-view.ts';
import { arrowsBetween, clustersAround, nodeOfTeams, nodesInside } from './draw-members.ts';
import type { OpenPart } from './open-parts.ts';
import { openParts } from './open-parts.ts';
import type { OrgModel } from './org-model.ts';
import { drawOpened, homesOf } from './draw-opened.ts';
import type { TeamMap } from './team-map.ts';
import { handoffsAmong, mapTeams } from './team-map.ts';

/** Room for the neighbors outside, however many there are: givers, receivers, and who is both. */
const MOST_BUNDLES = 3;

/**
 * The pictures of a whole organization: the first is the map itself, with teams where they can be read in one picture, else
 * with groups; then one for each node that can be opened, each before those inside it, with its neighbors outside. Every
 * team of an open part is in exactly one of its nodes. O(teams + hand-offs) for each level of groups and of parts.
 */
export function planViews(model: OrgModel, size: GraphSize = PICTURE_SIZE): GraphView[] {
  const map = mapTeams(model);
  const opened = openParts(map, size, { ...size, mostTeams: size.mostTeams - MOST_BUNDLES });
  const homes = homesOf(opened);
  const { name } = model.organization;
  return opened.map((open) =>
    open.parent === undefined ? drawWhole(map, open, name) : drawOpened(map, open, { homes, size }),
  );
}

function drawWhole(map: TeamMap, { part, members }: OpenPart, name: string): GraphView {
  const nodes = nodesInside(map, part, members);
  const arrows = arrowsBetween(map, nodeOfTeams(nodes), handoffsAmong(map, part.teams));
  return { id: '', name, parent: null, nodes, arrows, clusters: clustersAround(map, part, members) };
}
