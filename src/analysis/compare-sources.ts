import type { SourceChange } from '../model/diff-impact.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import { findSingleSources, isPromised } from './find-single-sources.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';
import { compareTexts } from '../model/text-order.ts';

/**
 * Who newly is a single source behind promises, and who no longer is: of promises that both sides make, for a new promise
 * has its sources as a matter of course, and of teams that did not just take each other's place. New ones first; those behind most promises first.
 */
export function compareSources(pair: MapPair, changed: ChangedParts): SourceChange[] {
  if (changed.isNothing) return [];
  const { base, head, match } = pair;
  const promisedBefore = new Set(
    base.organization.handoffs.filter(isPromised).flatMap(({ id }) => match.handoffs.get(id) ?? []),
  );
  const inBoth = new Set(
    head.organization.handoffs
      .filter((handoff) => isPromised(handoff) && promisedBefore.has(handoff.id))
      .map(({ id }) => id),
  );
  const before = new Map(
    findSingleSources(base).map(({ team, promises }) => [
      teamIdInHead(pair, team),
      new Set(promises.map((id) => handoffIdInHead(pair, id))),
    ]),
  );
  const after = new Map(findSingleSources(head).map(({ team, promises }) => [team, new Set(promises)]));
  const [added, gone] = [more('new', after, before, inBoth), more('gone', before, after, inBoth)];
  const inHead = new Set(match.teams.values());
  const [newTeams, goneTeams] = [
    added.filter(({ team }) => !inHead.has(team)),
    gone.filter(({ team }) => !inHead.has(team)),
  ];
  const replaced = findStandIns(newTeams, goneTeams);
  return [...added, ...gone].filter((source) => !replaced.has(source));
}

/** A team that is gone and a new one behind the same promises: one took the place of the other, and no risk came or went. */
function findStandIns(
  newTeams: readonly SourceChange[],
  goneTeams: readonly SourceChange[],
): Set<SourceChange> {
  const left = new Map<string, SourceChange[]>();
  for (const source of goneTeams) left.set(keyOf(source), [...(left.get(keyOf(source)) ?? []), source]);
  const replaced = new Set<SourceChange>();
  for (const source of newTeams) {
    const other = left.get(keyOf(source))?.shift();
    if (other !== undefined) replaced.add(source).add(other);
  }
  return replaced;
}

function keyOf({ promises }: SourceChange): string {
  return JSON.stringify(promises.toSorted(compareTexts));
}

/** What the first have and the second have not. */
function more(
  change: SourceChange['change'],
  having: ReadonlyMap<string, ReadonlySet<string>>,
  others: ReadonlyMap<string, ReadonlySet<string>>,
  inBoth: ReadonlySet<string>,
): SourceChange[] {
  return Array.from(having, ([team, promises]): SourceChange => {
    const known = others.get(team);
    return {
      team,
      change,
      promises: [...promises].filter((id) => inBoth.has(id) && known?.has(id) !== true),
    };
  })
    .filter(({ promises }) => promises.length > 0)
    .toSorted((a, b) => b.promises.length - a.promises.length);
}
