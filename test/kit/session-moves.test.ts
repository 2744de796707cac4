import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideMinutes, sayClock } from '../../src/kit/divide-minutes.ts';
import { planMoves, planRounds } from '../../src/kit/session-moves.ts';

const STEPS = [
  'welcome',
  'customers',
  'map',
  'debrief',
  'break',
  'engagement',
  'agreements',
  'close',
] as const;

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, each) => total + each, 0);
}

describe('minutes', () => {
  it('are divided by shares, with one each at least', () => {
    expect(divideMinutes(10, [1, 3, 1])).toEqual([2, 6, 2]);
    expect(divideMinutes(3, [1, 9, 1])).toEqual([1, 1, 1]);
    expect(divideMinutes(7, [2, 3, 2])).toEqual([2, 3, 2]);
  });

  it('sum to what there is, however it is divided', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
        (minutes, shares) => {
          const divided = divideMinutes(minutes, shares);
          expect(sum(divided)).toBe(minutes);
          expect(Math.min(...divided)).toBeGreaterThanOrEqual(minutes >= shares.length ? 1 : 0);
        },
      ),
    );
  });

  it('are read as hours and minutes', () => {
    expect([0, 5, 60, 125].map(sayClock)).toEqual(['0:00', '0:05', '1:00', '2:05']);
  });
});

describe('the moves of a step', () => {
  it.each(STEPS)('%s: follow each other and sum to its minutes', (step) => {
    for (const minutes of [3, 5, 6, 10, 25, 75]) {
      const moves = planMoves(step, minutes);
      expect(sum(moves.map((move) => move.minutes))).toBe(minutes);
      let start = 0;
      for (const move of moves) {
        expect(move.start).toBe(start);
        start += move.minutes;
      }
    }
  });

  it('are fewer where there is no time for all', () => {
    expect(planMoves('agreements', 6).map(({ name }) => name)).not.toContain('charter');
    expect(planMoves('agreements', 20).map(({ name }) => name)).toContain('charter');
  });
});

describe('the rounds', () => {
  it('sum to the minutes of the incidents, each to its own', () => {
    for (const [minutes, cards] of [
      [15, 2],
      [35, 5],
      [90, 9],
      [30, 0],
    ] as const) {
      const { explain, rounds, points } = planRounds(minutes, cards);
      expect(rounds).toHaveLength(cards);
      expect(explain + sum(rounds.map((round) => round.minutes)) + points).toBe(minutes);
      for (const round of rounds) expect(round.guess + round.turn + round.talk).toBe(round.minutes);
      expect(rounds[0]?.start ?? explain).toBe(explain);
    }
  });
});
