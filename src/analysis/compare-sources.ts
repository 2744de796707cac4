import type { SourceChange } from '../model/diff-impact.ts';
import type { ChangedParts } from './find-changed-parts.ts';
import { findSingleSources, isPromised } from './find-single-sources.ts';
import type { MapPair } from './map-pair.ts';
import { handoffIdInHead, teamIdInHead } from './map-pair.ts';

/**
 * Who newly is a single source behind promises, and who no longer is: of promises that both sides make, for a new promise
 * has its sources as a matter of course. New ones first; those behind most promises first.
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
  return [...more('new', after, before, inBoth), ...more('gone', before, after, inBoth)];
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
