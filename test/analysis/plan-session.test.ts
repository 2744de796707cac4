import { describe, expect, it } from 'vitest';
import { countCards, planAgenda, seatTables } from '../../src/analysis/plan-session.ts';
import { WORKSHOP_STEPS } from '../../src/model/workshop-result.ts';

const LENGTHS = Array.from({ length: 480 - 45 + 1 }, (_, i) => 45 + i);

describe('the agenda', () => {
  it('fills every session to the minute, each part with time of its own', () => {
    for (const minutes of LENGTHS)
      for (const hasEngagements of [true, false]) {
        const agenda = planAgenda(minutes, hasEngagements);
        expect(agenda.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
        let start = 0;
        for (const step of agenda) {
          expect(step.start).toBe(start);
          expect(Number.isInteger(step.minutes)).toBe(true);
          expect(step.minutes).toBeGreaterThanOrEqual(3);
          start += step.minutes;
        }
        const kinds = agenda.map(({ kind }) => kind);
        expect(kinds).toEqual(WORKSHOP_STEPS.filter((kind) => kinds.includes(kind)));
      }
  });

  it('has a break from 150 minutes on, and the way of a customer where there is time for it', () => {
    const has = (kind: string, minutes: number, hasEngagements = true): boolean =>
      planAgenda(minutes, hasEngagements).some((step) => step.kind === kind);
    expect([has('break', 149), has('break', 150)]).toEqual([false, true]);
    expect([has('engagement', 74), has('engagement', 75)]).toEqual([false, true]);
    expect([has('engagement', 119, false), has('engagement', 120, false)]).toEqual([false, true]);
  });

  it('has two to nine incidents, with six to twelve minutes for each', () => {
    for (const minutes of LENGTHS) {
      const agenda = planAgenda(minutes, true);
      const cards = countCards(agenda);
      const time = agenda.find(({ kind }) => kind === 'incidents')?.minutes ?? 0;
      expect(cards).toBeGreaterThanOrEqual(2);
      expect(cards).toBeLessThanOrEqual(9);
      expect(time / cards).toBeGreaterThanOrEqual(6);
      expect(time / cards).toBeLessThanOrEqual(12);
    }
    expect([45, 90, 180, 480].map((minutes) => countCards(planAgenda(minutes, true)))).toEqual([2, 5, 7, 9]);
  });
});

describe('the tables', () => {
  it('seat four to seven each, as evenly as can be, the fuller ones first', () => {
    for (let people = 4; people <= 60; people++) {
      const tables = seatTables(people);
      expect(tables.reduce((sum, seats) => sum + seats, 0)).toBe(people);
      expect(Math.min(...tables)).toBeGreaterThanOrEqual(4);
      expect(Math.max(...tables)).toBeLessThanOrEqual(7);
      expect(Math.max(...tables) - Math.min(...tables)).toBeLessThanOrEqual(1);
      expect(tables).toEqual(tables.toSorted((a, b) => b - a));
    }
    expect([7, 8, 12, 13, 60].map((people) => seatTables(people).length)).toEqual([1, 2, 2, 3, 10]);
  });
});
