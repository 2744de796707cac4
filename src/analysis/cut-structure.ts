import type { ReportOpenEnds } from '../model/report-result.ts';
import type { AnyOfGroup, LoopWay, StructureLoop, StructureResult } from '../model/structure-result.ts';

const MOST_LOOPS = 6;
const MOST_WAYS = 2;
const MOST_CHOICES = 6;
const MOST_ENDS = 8;

/** The loops that never catch up first, each with the ways round on which least is taken up. */
export function cutLoops(
  loops: readonly StructureLoop[],
  nameFile: (path: string) => string,
): StructureLoop[] {
  const rename = (way: LoopWay): LoopWay => ({
    ...way,
    handoffs: way.handoffs.map((handoff) => ({ ...handoff, file: nameFile(handoff.file) })),
  });
  return loops
    .toSorted((a, b) => Number(b.status !== 'settled') - Number(a.status !== 'settled'))
    .slice(0, MOST_LOOPS)
    .map((loop) => ({
      ...loop,
      keptBy: loop.keptBy === null ? null : rename(loop.keptBy),
      ways: loop.ways
        .toSorted((a, b) => a.slack + a.buffer - (b.slack + b.buffer))
        .slice(0, MOST_WAYS)
        .map(rename),
    }));
}

/** The choices between givers behind all of which one team stands. */
export function fakeChoicesOf({ groups }: StructureResult): AnyOfGroup[] {
  return groups.filter(({ shared }) => shared > 0).slice(0, MOST_CHOICES);
}

/** The first ids of each sort of end, and how many there are. */
export function cutOpenEnds(structure: StructureResult): ReportOpenEnds {
  const { ends, noWayToCustomers, alone, unservedCustomers } = structure;
  return {
    ends: ends.slice(0, MOST_ENDS),
    noWayToCustomers: noWayToCustomers.slice(0, MOST_ENDS),
    alone: alone.slice(0, MOST_ENDS),
    unservedCustomers: unservedCustomers.slice(0, MOST_ENDS),
    counts: {
      ends: ends.length,
      noWayToCustomers: noWayToCustomers.length,
      alone: alone.length,
      unservedCustomers: unservedCustomers.length,
    },
  };
}
