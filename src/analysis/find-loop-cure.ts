import { Ripple } from '../engine/ripple.ts';
import { numberAt } from '../model/indexed.ts';
import type { StressIncident } from '../model/stress-result.ts';
import type { LoopCure } from '../model/structure-result.ts';
import type { OrgModel } from './org-model.ts';
import { slotOf } from './org-model.ts';
import { runOn } from './try-loop.ts';

const MINUTES_AN_HOUR = 60;

/**
 * A loop that needs more rounds than this is not mended: a few minutes of slack make up for anything in the end, and a
 * problem twice as large is not made up at all.
 */
const MOST_ROUNDS = 10;

/**
 * The least more slack of one hand-off, in whole minutes, with which all is as before within 10 rounds wherever in the
 * loop the incident is; null if no slack there is enough. More slack never makes anyone later, so halving finds it
 * (but for an any-of group with rework, where it finds some that is enough).
 */
export function findLoopCure(
  loop: OrgModel,
  teams: readonly string[],
  incident: StressIncident,
  handoff: string,
): LoopCure | null {
  const { network } = loop.compiled;
  const slot = slotOf(loop, handoff);
  const runAll = (moreHours: number): LoopRuns => {
    const slackHours = network.slackHours.slice();
    slackHours[slot] = numberAt(slackHours, slot) + moreHours;
    const ripple = new Ripple({ ...network, slackHours }, loop.baseline);
    const runs = { recovers: true, rounds: 0, giverLateHours: 0 };
    for (const team of teams) {
      const { status, rounds } = runOn(loop, ripple, team, incident);
      runs.recovers &&= status === 'settled' && rounds <= MOST_ROUNDS;
      runs.rounds = Math.max(runs.rounds, rounds);
      const late = numberAt(ripple.peaks.lateHours, numberAt(network.giver, slot));
      runs.giverLateHours = Math.max(runs.giverLateHours, late);
      if (!runs.recovers && moreHours > 0) break;
    }
    return runs;
  };
  // With as much as the giver is ever late nothing gets past this hand-off.
  let enough = Math.ceil(runAll(0).giverLateHours * MINUTES_AN_HOUR);
  let runs = runAll(enough / MINUTES_AN_HOUR);
  if (!runs.recovers) return null;
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const tried = runAll(middle / MINUTES_AN_HOUR);
    if (tried.recovers) [enough, runs] = [middle, tried];
    else tooFew = middle;
  }
  return { handoff, slack: enough / MINUTES_AN_HOUR, rounds: runs.rounds };
}

/** What the incident at each team of a loop in turn comes to. */
interface LoopRuns {
  recovers: boolean;
  rounds: number;
  giverLateHours: number;
}
