import type { Html } from './html.ts';
import { buildCharters } from './build-charters.ts';
import { buildEngagementCycle } from './build-engagement-cycle.ts';
import { buildGuide } from './build-guide.ts';
import { buildIncidentCards } from './build-incident-cards.ts';
import { buildScoreSheets } from './build-score-sheets.ts';
import { buildSlips } from './build-slips.ts';
import { buildTeamCards } from './build-team-cards.ts';
import { buildWallMap } from './build-wall-map.ts';
import type { KitContext } from './kit-context.ts';

/** Every part of the kit by its file's name, in the order of printing: sheets, one after the other. */
export const KIT_PARTS = [
  { part: 'guide', build: buildGuide },
  { part: 'team-cards', build: buildTeamCards },
  { part: 'incident-cards', build: buildIncidentCards },
  { part: 'score-sheets', build: buildScoreSheets },
  { part: 'wall-map', build: buildWallMap },
  { part: 'engagement-cycle', build: buildEngagementCycle },
  { part: 'charters', build: buildCharters },
  { part: 'slips', build: buildSlips },
] as const satisfies readonly {
  readonly part: string;
  readonly build: (context: KitContext) => readonly Html[];
}[];

/** One of those. */
export type KitPart = (typeof KIT_PARTS)[number]['part'];
