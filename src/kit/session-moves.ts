import type { WorkshopStepKind } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { divideMinutes } from './divide-minutes.ts';

const { moves: MOVES } = CATALOGUE.guide;

/** What one move takes of its step, and how many minutes the step must have for it to be made at all. */
interface MovePlan {
  readonly share: number;
  readonly from?: number;
}

/** The moves of the steps that are not incidents, in their order. */
const PLANS = {
  welcome: { hello: { share: 2 }, rules: { share: 3 }, hands: { share: 2 } },
  customers: { deal: { share: 1 }, guess: { share: 3 }, turn: { share: 2 }, ask: { share: 4 } },
  map: { build: { share: 5 }, compare: { share: 3 }, follow: { share: 2 } },
  debrief: {
    feelings: { share: 2 },
    surprise: { share: 3 },
    blame: { share: 2 },
    structure: { share: 4 },
    real: { share: 3 },
    change: { share: 4 },
  },
  break: { rest: { share: 1 } },
  engagement: { choose: { share: 1 }, walk: { share: 4 }, gaps: { share: 3 } },
  agreements: {
    pair: { share: 1 },
    ask: { share: 4 },
    slip: { share: 3 },
    charter: { share: 4, from: 20 },
    thank: { share: 2, from: 6 },
  },
  close: { hands: { share: 1 }, round: { share: 3 }, thanks: { share: 1 } },
} as const satisfies {
  readonly [Step in Exclude<WorkshopStepKind, 'incidents'>]: Readonly<
    Record<keyof (typeof MOVES)[Step], MovePlan>
  >;
};

/** A step that is made of moves alone. */
export type MovedStep = keyof typeof PLANS;

/** A move with its whole minutes. */
export interface PlannedMove<Name extends string> {
  readonly name: Name;
  /** Minutes from the start of its step. */
  readonly start: number;
  readonly minutes: number;
}

/** The moves of a step that there is time for; their minutes sum to the step's. */
export function planMoves<Step extends MovedStep>(
  step: Step,
  minutes: number,
): readonly PlannedMove<keyof (typeof PLANS)[Step] & string>[] {
  const plans: Readonly<Record<string, MovePlan>> = PLANS[step];
  const names = namesOf(PLANS[step]).filter((name) => minutes >= (plans[name]?.from ?? 0));
  const divided = divideMinutes(
    minutes,
    names.map((name) => plans[name]?.share ?? 1),
  );
  let start = 0;
  return names.map((name, at) => {
    const move = { name, start, minutes: divided[at] ?? 0 };
    start += move.minutes;
    return move;
  });
}

function namesOf<T extends object>(plans: T): (keyof T & string)[] {
  const names: (keyof T & string)[] = [];
  for (const name in plans) names.push(name);
  return names;
}

/** How the minutes of the incidents are spent, from the start of their step. */
export interface PlannedRounds {
  /** How a round goes is told first. */
  readonly explain: number;
  readonly rounds: readonly PlannedRound[];
  /** The points are looked at last. */
  readonly points: number;
}

/** A card is guessed, turned and talked about. */
export interface PlannedRound {
  readonly start: number;
  readonly minutes: number;
  readonly guess: number;
  readonly turn: number;
  readonly talk: number;
}

const BESIDE_ROUNDS = 0.06;
const MOST_BESIDE_ROUNDS = 5;

/** The minutes of `cards` rounds and of what is before and after them; they sum to `minutes`. */
export function planRounds(minutes: number, cards: number): PlannedRounds {
  const beside = Math.min(MOST_BESIDE_ROUNDS, Math.max(1, Math.round(minutes * BESIDE_ROUNDS)));
  let start = beside;
  const rounds = divideMinutes(
    minutes - 2 * beside,
    Array.from({ length: cards }, () => 1),
  ).map((each) => {
    const [guess = 0, turn = 0, talk = 0] = divideMinutes(each, [3, 2, 3]);
    const round = { start, minutes: each, guess, turn, talk };
    start += each;
    return round;
  });
  return { explain: beside, rounds, points: minutes - start };
}
