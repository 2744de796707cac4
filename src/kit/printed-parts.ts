import { buildCharters } from './build-charters.ts';
import { buildEngagementCycle } from './build-engagement-cycle.ts';
import { buildIncidentCards } from './build-incident-cards.ts';
import { buildOnce } from './build-once.ts';
import { buildScoreSheets } from './build-score-sheets.ts';
import { buildSlips } from './build-slips.ts';
import { buildTeamCards } from './build-team-cards.ts';
import { buildWallMap } from './build-wall-map.ts';
import { withEmptyBacks } from './empty-backs.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';

/** What is printed beside the guide. */
export interface PrintedPart {
  readonly part: string;
  readonly build: (context: KitContext) => readonly Html[];
  /** Whether each table gets its own, or the file holds all that is needed. */
  readonly per: 'table' | 'session';
  /** Whether there is something on the backs. */
  readonly both: boolean;
}

/** Every part but the guide, in the order of printing. */
export const PRINTED_PARTS = [
  { part: 'team-cards', build: buildOnce(buildTeamCards), per: 'table', both: true },
  { part: 'incident-cards', build: buildOnce(buildIncidentCards), per: 'table', both: true },
  { part: 'score-sheets', build: buildOnce(buildScoreSheets), per: 'table', both: false },
  { part: 'wall-map', build: buildOnce(buildWallMap), per: 'session', both: false },
  { part: 'engagement-cycle', build: buildOnce(buildEngagementCycle), per: 'table', both: false },
  { part: 'charters', build: buildOnce(buildCharters), per: 'session', both: false },
  {
    part: 'slips',
    build: buildOnce((context) => withEmptyBacks(context, buildSlips(context))),
    per: 'session',
    both: true,
  },
] as const satisfies readonly PrintedPart[];

/** How much of a part is printed: sides of one copy, and how many copies. */
export interface PrintCount {
  readonly part: (typeof PRINTED_PARTS)[number]['part'] | 'guide';
  readonly sides: number;
  readonly copies: number;
  readonly both: boolean;
}

/** How much of each is printed, counted from the sheets themselves. */
export function countPrinted(context: KitContext): readonly PrintCount[] {
  return PRINTED_PARTS.map(({ part, build, per, both }) => ({
    part,
    sides: build(context).length,
    copies: per === 'table' ? context.workshop.tables.length : 1,
    both,
  }));
}

/** Sheets of paper for all copies. */
export function countPaper({ sides, copies, both }: PrintCount): number {
  return copies * (both ? Math.ceil(sides / 2) : sides);
}
