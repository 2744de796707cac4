import { describe, expect, it } from 'vitest';
import { placeIncidents } from '../../src/analysis/place-incidents.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { Ripple } from '../../src/engine/ripple.ts';
import type { Incident } from '../../src/model/organization.ts';
import { modelOf } from '../read-text.ts';

function late(team: string, delayHours: number, noticeHours = 0): Incident {
  return { target: { team }, delayHours, outageHours: 0, qualityShare: 0, noticeHours };
}

describe('a ripple costs what it reaches', () => {
  const SIZE = 5000;

  /** t0 -> t1 -> … in one long chain; the fourth team has all the time in the world. A loop leads back at the end. */
  async function chain() {
    const teams = Array.from({ length: SIZE }, (_, i) => [`t${i}`, i === 3 ? { buffer: '50w' } : {}]);
    const handoffs = Array.from({ length: SIZE - 1 }, (_, i) => `t${i} -> t${i + 1}`);
    const back = { from: `t${SIZE - 1}`, to: 't0', feedback: true };
    return modelOf(
      JSON.stringify({ ripple: 1, teams: Object.fromEntries(teams), handoffs: [...handoffs, back] }),
    );
  }

  it('looks at four teams of thousands where it dies at the fourth', async () => {
    const model = await chain();
    const ripple = new Ripple(model.compiled.network, model.baseline);
    expect(ripple.run(placeIncidents(model, [late('t0', 8)]))).toMatchObject({
      status: 'settled',
      rounds: 2,
    });
    expect(ripple.peaks.teams).toHaveLength(3);
    expect(ripple.evaluated).toBe(4);
  });

  it('looks at all of them where it goes on', async () => {
    const model = await chain();
    const ripple = new Ripple(model.compiled.network, model.baseline);
    ripple.run(placeIncidents(model, [late('t4', 8)]));
    expect(ripple.evaluated).toBeGreaterThanOrEqual(SIZE - 4);
  });
});

describe('numbers nearer than 1e-9 are equal', () => {
  it('in slack: 0.1 h and 0.2 h are within 0.3 h', async () => {
    const model = await modelOf('{ ripple: 1, handoffs: [{ from: a, to: b, slack: 0.3h }] }');
    const { result } = answerImpact(model, { incidents: [late('a', 0.1), late('a', 0.2)] });
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(result.teams.map(({ id }) => id)).toEqual(['a']);
    expect(result.handoffs[0]?.late).toBe(0);
  });

  it("in a workaround's notice: 0.3 h is enough for 0.1 h and 0.2 h", async () => {
    const model = await modelOf(
      '{ ripple: 1, handoffs: [{ from: a, to: b, tells: true, workaround: { saves: 100%, notice: 0.30000000000000004h } }] }',
    );
    const { result } = answerImpact(model, { incidents: [late('a', 1, 0.3)] });
    expect(result.teams.map(({ id }) => id)).toEqual(['a']);
  });

  it('in a promise: 0.3 h late keeps one of 0.3 h', async () => {
    const model = await modelOf('{ ripple: 1, handoffs: [{ from: a, to: b, promise: { late: 0.3h } }] }');
    const { result } = answerImpact(model, { incidents: [late('a', 0.1), late('a', 0.2)] });
    expect(result.handoffs[0]?.promise).toBe('kept');
  });
});
