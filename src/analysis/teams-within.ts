import { graphOf } from '../graph/org-graph.ts';
import { hopsDownstream } from '../graph/reach.ts';
import type { Incident } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById } from './org-model.ts';

/** Ids of the teams at most so many hand-offs downstream of an incident, those that have one among them. */
export function teamsWithin(model: OrgModel, incidents: readonly Incident[], depth: number): Set<string> {
  const graph = graphOf(model.organization);
  return new Set(
    incidents.flatMap(({ target }) => {
      // An incident on a hand-off is one hand-off away from its receiver.
      const [start, left] =
        'team' in target ? [target.team, depth] : [handoffById(model, target.handoff).to, depth - 1];
      return [...hopsDownstream(graph, start, left).keys()];
    }),
  );
}
