import type { HandOffGroups } from '../graph/group-handoffs.ts';
import { findShortestWay } from '../graph/shortest-way.ts';
import type { EngagementGap, GapKind } from '../model/engagement-result.ts';
import type { Engagement, HandOff, Stage } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { positionAt } from '../model/source-file.ts';

/** What a search for missing hand-offs knows of the map. */
export interface MappedHandOffs {
  /** All from one team to another, in document order. */
  readonly between: (from: string, to: string) => readonly HandOff[];
  /** By their givers, those of the same round alone: what feeds the next round does not bring this customer on. */
  readonly sameRound: HandOffGroups;
}

/**
 * Where the stages count on hand-offs that the map does not have, by stage: from the stage before, what a stage needs,
 * and at the end to the customer. That nothing leads from the customer to the first stage is no gap: customers begin.
 */
export function findEngagementGaps(
  { stages, customer }: Engagement,
  { between, sameRound }: MappedHandOffs,
): EngagementGap[] {
  const gaps: EngagementGap[] = [];
  const addIfMissing = (kind: GapKind, from: string, to: string, stage: number, place: Place): void => {
    const isKnown = gaps.some((gap) => gap.stage === stage && gap.from === from && gap.to === to);
    if (from === to || isKnown || between(from, to).length > 0) return;
    const way = findShortestWay(sameRound, from, to)?.map(({ id }) => id) ?? null;
    gaps.push({
      kind,
      from,
      to,
      stage,
      way,
      file: place.file.path,
      ...positionAt(place.file, place.start),
    });
  };
  stages.forEach((stage, i) => {
    const previous: Stage | undefined = stages[i - 1];
    if (previous !== undefined) addIfMissing('between', previous.team, stage.team, i + 1, stage.place);
    for (const need of stage.needs) addIfMissing('need', need.from, stage.team, i + 1, placeOf(need, 'from'));
  });
  const last = stages.at(-1);
  if (last !== undefined) addIfMissing('end', last.team, customer, stages.length, last.place);
  return gaps;
}
