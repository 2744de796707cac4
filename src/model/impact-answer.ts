import type { ImpactResult, ImpactTeam, ImpactTotals } from './impact-result.ts';

/** The result together with what explains it to people; the result alone is what machines get. */
export interface ImpactAnswer {
  readonly result: ImpactResult;
  /** All affected teams, also those that lie deeper than was asked for and so are not in the result. */
  readonly affected: readonly ImpactTeam[];
  /** How many ids the chains of the listed teams hold together: in a long line of teams, the square of its length. */
  readonly chainIds: number;
  /** How each late team came to be late, by team id. */
  readonly steps: ReadonlyMap<string, ImpactStep>;
  /** Which parts of their promises the hand-offs miss that the ripple came by, by hand-off id. */
  readonly missed: ReadonlyMap<string, MissedParts>;
  /** Ids of the hand-offs whose promise is broken with no incident at all. */
  readonly brokenAnyway: readonly string[];
  /** Ids of the teams that hand on next to nothing right with no incident at all: defects go round a loop. */
  readonly saturated: readonly string[];
  /** Whether, in a ripple that does not settle, everybody is just as late every round. */
  readonly isSteady: boolean;
  /** The same incidents with every hand-off telling, and with none. */
  readonly told: TellingTotals;
  readonly untold: TellingTotals;
  /** Costs are summed over this many rounds where a ripple does not settle. */
  readonly roundsSummed: number;
  readonly customerCount: number;
  /** Where the ripple never settles: the teams round which it goes, the first one again at the end. */
  readonly loop: readonly string[] | undefined;
}

/** What can be shown of it where perhaps only a saved result is at hand: what the map or another ripple alone tells is undefined. */
export interface ShownImpact extends Omit<ImpactAnswer, OnlyAsked> {
  readonly told: TellingTotals | undefined;
  readonly untold: TellingTotals | undefined;
  readonly customerCount: number | undefined;
}

type OnlyAsked = 'told' | 'untold' | 'customerCount';

/** The parts of a promise that are not kept. */
export interface MissedParts {
  readonly time: boolean;
  readonly quality: boolean;
}

/** What telling changes. */
export type TellingTotals = Pick<ImpactTotals, 'customerLate' | 'teamLate' | 'promisesBroken'>;

/**
 * The arithmetic of a team's lateness in its worst round, in hours. What its binding hand-off brings:
 * leaves - slack + toSlot - workaround - notBlocking = arrives. What the team makes of it:
 * max(inputs + rework - buffer, outage) + delay = late, where `inputs` is the largest that arrives.
 */
export interface ImpactStep {
  /** How late the binding hand-off leaves its giver; 0 without one. */
  readonly leaves: number;
  /** What nobody feels. */
  readonly slack: number;
  /** What waiting for the next slot adds. */
  readonly toSlot: number;
  readonly workaround: number;
  /** What does not hold the receiver up. */
  readonly notBlocking: number;
  readonly inputs: number;
  readonly rework: number;
  readonly buffer: number;
  readonly outage: number;
  readonly delay: number;
}
