import type { GraphView } from '../model/graph-view.ts';
import type { OrgModel } from './org-model.ts';

/**
 * The pictures of a whole organization: the first is the map itself, with teams where they can be read in one picture, else with
 * groups; then one for each group that can be opened, with its neighbors outside.
 */
export function planViews({ organization }: OrgModel): GraphView[] {
  const nodes = organization.teams.map(({ id, kind, name }, i) => ({
    id,
    kind,
    name,
    cluster: null,
    teams: [i],
    outside: false,
  }));
  const arrows = organization.handoffs.map(({ id, from, to, feedback }, i) => ({
    id,
    from,
    to,
    feedback,
    handoffs: [i],
  }));
  return [{ id: '', name: organization.name, parent: null, nodes, arrows, clusters: [] }];
}
