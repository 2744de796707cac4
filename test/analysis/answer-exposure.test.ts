import { describe, expect, it } from 'vitest';
import type { ExposureQuestion } from '../../src/analysis/answer-exposure.ts';
import { answerExposure } from '../../src/analysis/answer-exposure.ts';
import type { ExposureResult } from '../../src/model/exposure-result.ts';
import { modelOf } from '../read-text.ts';
import { CHAIN, DIAMOND, LOOP, QUALITY, SHARED_SUPPLIER, SLOT } from '../worlds.ts';

async function ask(
  text: string,
  target: string,
  question: Partial<ExposureQuestion> = {},
): Promise<ExposureResult> {
  return answerExposure(await modelOf(text), { target, delayHours: 8, ...question }).result;
}

/** Tolerances by source, to the second, in the order of the answer. */
function tolerancesOf({ sources }: ExposureResult): [id: string, tolerance: number | null][] {
  return sources.map(({ id, tolerance }) => [
    id,
    tolerance === null ? null : Math.round(tolerance * 3600) / 3600,
  ]);
}

/** What is handed to `desk`; without teams, those that the hand-offs name. */
function deskWith(handoffs: string, teams?: string): string {
  return `ripple: 1\n${teams === undefined ? '' : `teams: { desk: {}, ${teams} }\n`}handoffs:\n${handoffs}`;
}

describe('answerExposure', () => {
  it('adds up slack and buffers, nearest first', async () => {
    expect(tolerancesOf(await ask(CHAIN, 'shop'))).toEqual([
      ['pack', 0],
      ['make', 2],
      ['plan', 3],
    ]);
    expect(tolerancesOf(await ask(CHAIN, 'shop', { limitHours: 4 }))).toEqual([
      ['pack', 4],
      ['make', 6],
      ['plan', 7],
    ]);
  });

  it('sorts equal ones by hand-offs, then by document order', async () => {
    const { sources } = await ask(DIAMOND, 'end');
    expect(sources.map(({ id, hops }) => [id, hops])).toEqual([
      ['left', 1],
      ['right', 1],
      ['source', 2],
    ]);
  });

  it('leaves the target out, also where a loop leads back to it', async () => {
    expect(tolerancesOf(await ask(LOOP, 'a'))).toEqual([['b', 1]]);
    expect(tolerancesOf(await ask(LOOP, 'b'))).toEqual([['a', 1]]);
  });

  it('knows that a slot turns little into much', async () => {
    const { sources } = await ask(SLOT, 'applicant', { limitHours: 19 });
    // Half of a week: whoever is late at all is 20 hours late.
    expect(sources.find(({ id }) => id === 'author')?.tolerance).toBeCloseTo(0, 5);
    expect(tolerancesOf(await ask(SLOT, 'applicant', { limitHours: 21 }))).toEqual([
      ['author', 40],
      ['board', 42],
    ]);
  });

  it('tells the way that is the first to be felt, not that of longer delays', async () => {
    const handoffs = `
  - { from: mill, to: oven, slack: 1h }
  - { from: oven, to: desk }
  - { from: mill, to: van, slack: 3h, every: 3d }
  - { from: van, to: desk }
`;
    const [, , mill] = (await ask(deskWith(handoffs), 'desk')).sources;
    expect(mill).toMatchObject({ id: 'mill', tolerance: 1, late: 24, chain: ['mill', 'oven', 'desk'] });
  });

  it('counts on a backup, unless both get their work from one place', async () => {
    const result = await ask(SHARED_SUPPLIER, 'desk');
    expect(tolerancesOf(result)).toEqual([
      ['supplier', 4],
      ['one', null],
      ['two', null],
    ]);
    const [supplier, one] = result.sources;
    expect(supplier).toMatchObject({ via: 'two->desk', chain: ['supplier', 'two', 'desk'], ends: [] });
    const end = { handoff: 'one->desk', why: 'backup' };
    expect(one).toMatchObject({ via: null, chain: [], ends: [end], late: 0 });
    expect(result.totals).toEqual({ upstream: 3, near: 1, never: 2, withoutWay: 0 });
  });

  it.each([
    ['blocks', '  - { from: a, to: desk, blocks: 0% }'],
    ['workaround', '  - { from: a, to: desk, workaround: { saves: 100% } }'],
    ['backup', '  - { from: a, to: desk, any-of: g }\n  - { from: b, to: desk, any-of: g }'],
  ])('says why a delay never gets there: %s', async (why, handoffs) => {
    const { sources } = await ask(deskWith(handoffs), 'desk');
    expect(sources.find(({ id }) => id === 'a')?.ends).toEqual([{ handoff: 'a->desk', why }]);
  });

  it('names every hand-off where a delay ends', async () => {
    const handoffs = `  - a -> b
  - { from: b, to: desk, blocks: 0% }
  - { from: a, to: desk, workaround: { saves: 100% } }`;
    const { sources } = await ask(deskWith(handoffs), 'desk');
    expect(sources.find(({ id }) => id === 'a')?.ends).toEqual([
      { handoff: 'b->desk', why: 'blocks' },
      { handoff: 'a->desk', why: 'workaround' },
    ]);
  });

  it('measures by the promises that the target gives, else by those given to it', async () => {
    const both = deskWith(`  - { from: a, to: desk, slack: 1h, promise: { late: 2h } }
  - { from: desk, to: c, promise: { late: 5h } }`);
    const given = await ask(both, 'desk', { promise: true });
    expect(given).toMatchObject({ promises: ['desk->c'], limit: null });
    expect(tolerancesOf(given)).toEqual([['a', 6]]);
    const got = await ask(both.replace('promise: { late: 5h }', 'slack: 0'), 'desk', { promise: true });
    expect(got.promises).toEqual(['a->desk']);
    expect(tolerancesOf(got)).toEqual([['a', 3]]);
    expect(got.sources[0]).toMatchObject({ via: 'a->desk', chain: ['a', 'desk'] });
    expect((await ask(LOOP, 'a', { promise: true })).promises).toEqual([]);
  });

  it('says where a promise holds whatever happens', async () => {
    const timed = deskWith(`  - a -> desk
  - { from: desk, to: c, workaround: { saves: 100% }, promise: { late: 0 } }`);
    const [safe] = (await ask(timed, 'desk', { promise: true })).sources;
    expect(safe).toMatchObject({ tolerance: null, ends: [{ handoff: 'desk->c', why: 'workaround' }] });
    const untimed = timed
      .replace('{ late: 0 }', '{ accurate: 90% }')
      .replace('workaround: { saves: 100% }, ', '');
    const [free] = (await ask(untimed, 'desk', { promise: true })).sources;
    expect(free).toMatchObject({ tolerance: null, ends: [{ handoff: 'desk->c', why: 'untimed' }] });
  });

  it('asks about work that is not right', async () => {
    const { sources, baselineDefects } = await ask(QUALITY, 'editor', { qualityShare: 0.5 });
    // Of the writer's half that is spoilt on top of the usual tenth, a fifth gets through.
    expect(baselineDefects).toBeCloseTo(0.02, 9);
    const byId = new Map(sources.map((source) => [source.id, source]));
    expect(byId.get('writer')?.defects).toBeCloseTo(0.2 * (1 - 0.9 * 0.5), 9);
    expect(byId.get('lawyer')?.defects).toBeCloseTo(1 - 0.5 * 0.98, 9);
    // What is found costs time at once; the lawyer's defects cost none, and no promise can break that is broken anyway.
    expect(byId.get('writer')?.qualityTolerance).toBeCloseTo(0, 6);
    expect(byId.get('lawyer')?.qualityTolerance).toBeNull();
    expect(Object.keys((await ask(QUALITY, 'editor')).sources[0] ?? {})).not.toContain('defects');
  });

  it('hears what is told', async () => {
    const text = deskWith(
      '  - { from: a, to: desk, workaround: { saves: 3h, notice: 8h } }',
      'a: { lead: 8h }, z: {}',
    ).replace('handoffs:', 'handoffs:\n  - z -> a');
    const [plain] = tolerancesOf(await ask(text, 'desk')).filter(([id]) => id === 'z');
    const [told] = tolerancesOf(await ask(text, 'desk', { telling: 'told' })).filter(([id]) => id === 'z');
    expect([plain, told]).toEqual([
      ['z', 0],
      ['z', 3],
    ]);
  });

  it('tells recoveries that are written from the default', async () => {
    const { sources } = await ask(
      deskWith('  - a -> desk\n  - b -> desk', 'a: { recovery: 1d }, b: {}'),
      'desk',
    );
    expect(sources.map(({ id, recovery, recoveryGiven }) => [id, recovery, recoveryGiven])).toEqual([
      ['a', 8, true],
      ['b', 8, false],
    ]);
  });

  it('rolls up to groups, with the nearest of each', async () => {
    const text = deskWith(
      '  - { from: a, to: desk, slack: 2h }\n  - { from: b, to: desk, slack: 1h }\n  - { from: c, to: desk, blocks: 0% }',
      'a: { group: X, recovery: 3h }, b: { group: X / Y, recovery: 1h }, c: { group: Z }',
    );
    const { groups } = await ask(text, 'desk', { byGroup: true });
    expect(groups).toMatchObject([
      { group: 'X', depth: 0, sources: 2, never: 0, nearest: 'b', worstLate: 7, slowToRecover: 1 },
      { group: 'X / Y', depth: 1, sources: 1, never: 0, nearest: 'b', worstLate: 7, slowToRecover: 0 },
      { group: 'Z', depth: 0, sources: 1, never: 1, nearest: null, tolerance: null, worstLate: 0 },
    ]);
    expect(groups?.[0]?.tolerance).toBeCloseTo(1, 6);
  });

  it('refuses a team that there is not', async () => {
    await expect(ask(CHAIN, 'nobody')).rejects.toThrow('nobody');
  });
});
