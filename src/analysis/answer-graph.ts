import { isMore } from '../engine/compare.ts';
import type { Telling } from '../engine/network.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode, GraphRollUp } from '../model/graph-result.ts';
import type { GraphSize } from '../model/graph-size.ts';
import type { GraphArrow, GraphNode } from '../model/graph-view.ts';
import type { ImpactHandOff, ImpactResult, PromiseState } from '../model/impact-result.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { isNoticed } from '../model/noticeable.ts';
import type { Incident } from '../model/organization.ts';
import { answerImpact } from './answer-impact.ts';
import type { PartMember } from './divide-part.ts';
import { dividePart, groupMembers, teamMembers } from './divide-part.ts';
import { arrowsBetween, clustersAround, nodeOfTeams, nodesInside } from './draw-members.ts';
import { wholePart } from './graph-part.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import type { TeamMap } from './team-map.ts';
import { handoffsAmong, mapTeams } from './team-map.ts';

/** What is asked of `graph`. */
export interface GraphQuestion {
  /** Only these teams and the hand-offs among them, by id. */
  readonly selected?: ReadonlySet<string> | undefined;
  /** What goes wrong; none: the map alone. */
  readonly incidents?: readonly Incident[];
  /** Id of the declared scenario that the incidents come from. */
  readonly scenario?: string | undefined;
  readonly telling?: Telling;
  /** What the nodes are to be; undefined: teams, or groups where they are more than the size. */
  readonly by?: 'team' | 'group' | undefined;
  /** What one picture takes; undefined: it is data, and takes all. */
  readonly size?: GraphSize | undefined;
}

/** The map, or what is selected of it, and what an incident does to it. */
export function answerGraph(model: OrgModel, question: GraphQuestion): GraphResult {
  const { incidents = [], scenario, telling = 'declared', selected } = question;
  const map = mapTeams(model);
  const teams = map.teams.flatMap(({ id }, i) => (selected?.has(id) === false ? [] : [i]));
  const handoffs = handoffsAmong(map, teams);
  const open = wholePart(teams);
  const [members, rolledUp] = chooseMembers(map, teams, handoffs.length, question);
  const nodes = nodesInside(map, open, members);
  const arrows = arrowsBetween(map, nodeOfTeams(nodes), handoffs);
  const impact = answerImpact(model, { incidents, scenario, telling }).result;
  const described = createDescriber(model, impact);
  return {
    kind: 'ripple/graph',
    version: 1,
    org: model.organization.name,
    by: question.by === 'group' || nodes.some(({ kind }) => kind === 'group') ? 'group' : 'team',
    rolledUp,
    scenario: impact.scenario,
    incidents: impact.incidents,
    status: incidents.length === 0 ? null : impact.status,
    nodes: nodes.map(described.node),
    arrows: arrows.map(described.arrow),
    clusters: clustersAround(map, open, members),
  };
}

/** Teams, or what they are rolled up to, and why. */
function chooseMembers(
  map: TeamMap,
  teams: readonly number[],
  handoffs: number,
  { by, size }: GraphQuestion,
): [members: PartMember[], rolledUp: GraphRollUp | null] {
  const open = wholePart(teams);
  if (by === 'group') return [groupMembers(map, open), null];
  if (by === 'team' || size === undefined) return [teamMembers(open), null];
  const members = dividePart(map, open, size);
  const isRolledUp = members.some(({ part }) => part !== undefined);
  return [members, isRolledUp ? { teams: teams.length, handoffs, ...size } : null];
}

/** Tells of nodes and arrows what the incidents do to them. */
function createDescriber(
  model: OrgModel,
  impact: ImpactResult,
): { node: (node: GraphNode) => GraphResultNode; arrow: (arrow: GraphArrow) => GraphResultArrow } {
  const { teams, handoffs } = model.organization;
  const affected = new Map(impact.teams.map((team) => [team.id, team]));
  const origins = new Set(
    impact.incidents.map((incident) =>
      'team' in incident ? `team ${incident.team}` : `handoff ${incident.handoff}`,
    ),
  );
  const binding = new Set(impact.teams.flatMap(({ via }) => via ?? []));
  const baselineOf = (id: string): number => numberAt(model.baseline.defectShare, rankOf(model, id));
  return {
    node({ id, kind, name, cluster, teams: numbers }) {
      const ids = numbers.map((i) => itemAt(teams, i).id);
      const hit = ids.flatMap((team) => affected.get(team) ?? []);
      return {
        id,
        kind,
        name,
        cluster,
        teams: ids,
        origin: ids.some((team) => origins.has(`team ${team}`)),
        affected: hit.filter(isNoticed).length,
        late: hit.reduce((most, { late }) => Math.max(most, late), 0),
        ...worstDefects(
          ids.map((team) => {
            const usual = baselineOf(team);
            return { defects: affected.get(team)?.defects ?? usual, baselineDefects: usual };
          }),
        ),
        cost: hit.reduce((sum, { cost }) => sum + cost, 0),
      };
    },
    arrow({ id, from, to, handoffs: numbers, feedback }) {
      const carried = numbers.map((i) => itemAt(impact.handoffs, i));
      const ids = carried.map((handoff) => handoff.id);
      return {
        id,
        from,
        to,
        what: numbers.length === 1 ? itemAt(handoffs, numberAt(numbers, 0)).what : '',
        handoffs: ids,
        feedback,
        origin: ids.some((handoff) => origins.has(`handoff ${handoff}`)),
        binding: ids.some((handoff) => binding.has(handoff)),
        late: carried.reduce((most, { late }) => Math.max(most, late), 0),
        defects: carried.reduce((most, { defects }) => Math.max(most, defects), 0),
        promise: worstPromise(carried),
      };
    },
  };
}

/** Those of the team whose defects rise the most; where none rise, of the team that has the most. */
function worstDefects(
  shares: readonly Pick<GraphResultNode, 'defects' | 'baselineDefects'>[],
): Pick<GraphResultNode, 'defects' | 'baselineDefects'> {
  return shares.reduce(
    (worst, share) => {
      const [rise, most] = [share, worst].map(({ defects, baselineDefects }) => defects - baselineDefects);
      if (isMore(rise ?? 0, most ?? 0)) return share;
      return isMore(most ?? 0, rise ?? 0) || share.defects <= worst.defects ? worst : share;
    },
    itemAt(shares, 0),
  );
}

const PROMISES: readonly (PromiseState | null)[] = [null, 'kept', 'already-broken', 'broken'];

function worstPromise(handoffs: readonly ImpactHandOff[]): PromiseState | null {
  const worst = handoffs.reduce((most, { promise }) => Math.max(most, PROMISES.indexOf(promise)), 0);
  return PROMISES[worst] ?? null;
}
