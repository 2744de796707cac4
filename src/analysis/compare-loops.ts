import { arrowsOf, numberTeams } from '../graph/arrows-of.ts';
import type { LoopSet } from '../graph/find-loop-sets.ts';
import { findLoopSets } from '../graph/find-loop-sets.ts';
import type { LoopChange } from '../model/diff-impact.ts';
import type { RippleStatus } from '../model/impact-result.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import type { MapPair } from './map-pair.ts';
import { teamIdInHead } from './map-pair.ts';
import type { OrgModel } from './org-model.ts';
import { cutOutLoop, surveyLoops, tryLoop } from './try-loop.ts';

/** So many evaluations of a team for each side: a second or two. Only loops of thousands of teams need more. */
const MOST_EVALUATED = 5_000_000;

/** A loop of one side and how the incident ends in it, put on its teams in turn. */
interface TriedLoop {
  readonly found: FoundLoop;
  /** As the head calls them. */
  readonly teams: readonly string[];
  readonly status: RippleStatus;
  readonly worst: string;
}

/**
 * Who newly works in circles and who no longer does, and which loops newly never recover, or do again. Loops are the same
 * where they share a team. Those of the head first.
 */
export function compareLoops(pair: MapPair, changed: ChangedParts, incident: StressIncident): LoopChange[] {
  if (changed.isNothing) return [];
  const [inBase, inHead] = findConcerned(
    loopsOf(pair.base, changed.stirred.base, (id) => teamIdInHead(pair, id)),
    loopsOf(pair.head, changed.stirred.head, (id) => id),
  );
  const before = tryLoops(pair.base, inBase, { incident, atFirstEndless: true });
  const after = tryLoops(pair.head, inHead, { incident, atFirstEndless: true });
  const loopBefore = loopByTeam(before);
  const loopAfter = loopByTeam(after);
  const [ofHead, ofBase] = [
    after.filter((loop) => compareLoop(loop, sharing(loop, loopBefore)).length > 0),
    before.filter((loop) => whatIsOver(loop, sharing(loop, loopAfter)).length > 0),
  ];
  return [
    ...tryToTheEnd(pair.head, ofHead, incident).flatMap((loop) =>
      compareLoop(loop, sharing(loop, loopBefore)),
    ),
    ...tryToTheEnd(pair.base, ofBase, incident).flatMap((loop) => whatIsOver(loop, sharing(loop, loopAfter))),
  ];
}

/** Tries those again that were left at the first team from which they never recover: it need not be the worst. */
function tryToTheEnd(
  model: OrgModel,
  loops: readonly TriedLoop[],
  incident: StressIncident,
): readonly TriedLoop[] {
  const again = tryLoops(
    model,
    loops.flatMap(({ found, status }) => (status === 'settled' ? [] : found)),
    { incident, atFirstEndless: false },
  );
  return loops.map((loop) => again.find(({ found }) => found === loop.found) ?? loop);
}

/** A loop of one side before it is tried. */
interface FoundLoop {
  readonly set: LoopSet;
  /** In the order of the set, as their own side and as the head calls them. */
  readonly ids: readonly string[];
  readonly teams: readonly string[];
  readonly isStirred: boolean;
}

function loopsOf(
  { organization, compiled }: OrgModel,
  stirred: Uint8Array,
  idInHead: (id: string) => string,
): FoundLoop[] {
  return findLoopSets(arrowsOf(organization, numberTeams(organization))).map((set) => {
    const ids = set.teams.map((team) => itemAt(organization.teams, team).id);
    const isStirred = set.teams.some((team) => stirred[numberAt(compiled.rankOfTeam, team)] === 1);
    return { set, ids, teams: ids.map(idInHead), isStirred };
  });
}

/** The loops in which anything is otherwise, and those that share a team with one of them: the others end as they did. */
function findConcerned(
  base: readonly FoundLoop[],
  head: readonly FoundLoop[],
): readonly [base: FoundLoop[], head: FoundLoop[]] {
  const concerned = new Set([...base, ...head].flatMap(({ teams, isStirred }) => (isStirred ? teams : [])));
  const isConcerned = ({ teams }: FoundLoop): boolean => teams.some((team) => concerned.has(team));
  for (let before = -1; before < concerned.size;) {
    before = concerned.size;
    for (const loop of [...base, ...head])
      if (isConcerned(loop)) for (const team of loop.teams) concerned.add(team);
  }
  return [base.filter(isConcerned), head.filter(isConcerned)];
}

function compareLoop({ teams, status, worst }: TriedLoop, were: readonly TriedLoop[]): LoopChange[] {
  if (were.length === 0) return [{ change: 'new', teams, before: null, after: status, worst }];
  const isNewlyEndless = status !== 'settled' && were.every((loop) => loop.status === 'settled');
  return isNewlyEndless ? [{ change: 'endless', teams, before: 'settled', after: status, worst }] : [];
}

function whatIsOver({ teams, status, worst }: TriedLoop, are: readonly TriedLoop[]): LoopChange[] {
  if (are.length === 0) return [{ change: 'gone', teams, before: status, after: null, worst }];
  const recovers = status !== 'settled' && are.every((loop) => loop.status === 'settled');
  return recovers ? [{ change: 'recovers', teams, before: status, after: 'settled', worst }] : [];
}

/** Small ones first, as in `describeLoops`. */
function tryLoops(
  model: OrgModel,
  loops: readonly FoundLoop[],
  { incident, atFirstEndless }: { readonly incident: StressIncident; readonly atFirstEndless: boolean },
): TriedLoop[] {
  if (loops.length === 0) return [];
  const surroundings = surveyLoops(model);
  const tried = new Map<FoundLoop, TriedLoop>();
  let left = MOST_EVALUATED;
  loops
    .toSorted((a, b) => a.set.handoffs.length - b.set.handoffs.length)
    .forEach((found, i) => {
      const { set, ids, teams } = found;
      const loop = cutOutLoop(model, surroundings, set, 'declared');
      const { worst, evaluated } = tryLoop(loop, ids, incident, {
        mostEvaluated: left / (loops.length - i),
        atFirstEndless,
      });
      left -= evaluated;
      tried.set(found, {
        found,
        teams,
        status: worst.status,
        worst: itemAt(teams, ids.indexOf(worst.team)),
      });
    });
  return loops.flatMap((loop) => tried.get(loop) ?? []);
}

function loopByTeam(loops: readonly TriedLoop[]): Map<string, TriedLoop> {
  return new Map(loops.flatMap((loop) => loop.teams.map((team): [string, TriedLoop] => [team, loop])));
}

function sharing({ teams }: TriedLoop, others: ReadonlyMap<string, TriedLoop>): TriedLoop[] {
  return [...new Set(teams.flatMap((team) => others.get(team) ?? []))];
}
