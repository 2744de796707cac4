import { WORD_BITS } from '../engine/bit-sets.ts';
import type { StoppageReach } from '../engine/stoppage.ts';
import { Stoppage } from '../engine/stoppage.ts';
import type { OrgModel } from './org-model.ts';

/** So many teams are stopped in one run: a hundred thousand teams then take 50 MB. */
const TEAMS_A_RUN = 128 * WORD_BITS;

/** Some teams' stops: sources of the stoppage are the teams from a number in document order on. */
export interface StoppedTeams {
  readonly stoppage: Stoppage;
  readonly firstTeam: number;
}

/** Stops every team, each alone, many of them in a run; what a run found is there until the next one. */
export function* stopEachTeam({ compiled }: OrgModel, reach: StoppageReach): Generator<StoppedTeams> {
  const stoppage = new Stoppage(compiled.network, reach);
  const ranks = Int32Array.from(compiled.rankOfTeam);
  for (let firstTeam = 0; firstTeam < ranks.length; firstTeam += TEAMS_A_RUN) {
    stoppage.run(ranks.subarray(firstTeam, firstTeam + TEAMS_A_RUN));
    yield { stoppage, firstTeam };
  }
}
