import { NEAR, isMore } from '../engine/compare.ts';
import { numberAt } from '../model/indexed.ts';
import type { WayCarries } from '../model/why-result.ts';
import type { Handing, Replay } from './replay.ts';

/** One hand-off of a way, with what it carries (see `WayStep`). */
export interface TracedStep extends Handing {
  readonly carries: WayCarries;
}

/**
 * The way that makes a team as late as it is in a round, origin first: back by what holds each team up, and where
 * that is rework, back by what brings most of the defects. Costs the inputs of the teams on it.
 */
export function traceBindingWay(replay: Replay, team: number, round: number): TracedStep[] {
  return traceBack(replay, { team, round }, bindingStep);
}

/** The way by which most of a team's defects beyond the usual come in a round, origin first. */
export function traceDefectsWay(replay: Replay, team: number, round: number): TracedStep[] {
  return traceBack(replay, { team, round }, mostDefectsStep);
}

function traceBack(replay: Replay, from: TeamInRound, last: typeof bindingStep): TracedStep[] {
  const steps: TracedStep[] = [];
  let at = from;
  let stepInto = last;
  // A step goes to an earlier round or a lower rank, so this ends; before round 1 all is at rest.
  while (at.round > 0) {
    const step = stepInto(replay, at);
    if (step === undefined) break;
    steps.push(step);
    stepInto = step.carries === 'late' || step.carries === 'switch' ? bindingStep : mostDefectsStep;
    at = { team: numberAt(replay.network.giver, step.slot), round: replay.giverRound(step) };
  }
  return steps.reverse();
}

interface TeamInRound {
  readonly team: number;
  readonly round: number;
}

/** What holds a team up: steps 6 and 10 of the model. */
function bindingStep(replay: Replay, { team, round }: TeamInRound): TracedStep | undefined {
  const { lateHours, reworkHours, bindingSlot } = replay.inputsInto(team, round);
  const waits = lateHours + reworkHours - numberAt(replay.network.bufferHours, team) >= NEAR;
  if (!waits || bindingSlot < 0) return undefined;
  return { slot: bindingSlot, round, carries: isMore(reworkHours, lateHours) ? 'rework' : 'late' };
}

/** The hand-off that spoils most beyond the usual, or for which another one had to stand in that does. */
function mostDefectsStep(replay: Replay, { team, round }: TeamInRound): TracedStep | undefined {
  let worst: TracedStep | undefined;
  let most = 0;
  for (const slot of replay.inputsInto(team, round).used) {
    const carried = replay.carriedShare({ slot, round }, replay.giverOf({ slot, round }).defectShare);
    const usual = replay.usuallyUsed(slot);
    const spoils = carried * numberAt(replay.network.passedShare, slot);
    const more = spoils - replay.usuallySpoils(usual);
    if (!isMore(more, most)) continue;
    most = more;
    const isSwitch = slot !== usual && !isMore(spoils, replay.usuallySpoils(slot));
    worst = isSwitch ? { slot: usual, round, carries: 'switch' } : { slot, round, carries: 'defects' };
  }
  return worst;
}
