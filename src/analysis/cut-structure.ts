import type { ReportLoop, ReportLoopWay, ReportOpenEnds } from '../model/report-result.ts';
import type { AnyOfGroup, LoopWay, StructureLoop, StructureResult } from '../model/structure-result.ts';

const MOST_LOOPS = 6;
const MOST_CHOICES = 6;
const MOST_ENDS = 8;

/** The loops that never catch up first, each with the way by which it comes back. */
export function cutLoops(loops: readonly StructureLoop[]): ReportLoop[] {
  return loops
    .toSorted((a, b) => Number(b.status !== 'settled') - Number(a.status !== 'settled'))
    .slice(0, MOST_LOOPS)
    .map(({ feedback: _feedback, ways: _ways, keptBy, ...loop }) => ({
      ...loop,
      keptBy: keptBy === null ? null : describeWay(keptBy),
    }));
}

function describeWay({ handoffs, slack, buffer }: LoopWay): ReportLoopWay {
  return { handoffs: handoffs.map(({ handoff, from, to }) => ({ handoff, from, to })), slack, buffer };
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
