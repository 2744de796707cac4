import { describe, expect, it } from 'vitest';
import { answerStructure } from '../../src/analysis/answer-structure.ts';
import { findDefeatedGroups } from '../../src/analysis/find-defeated-groups.ts';
import type { StructureLoop, StructureResult } from '../../src/model/structure-result.ts';
import type { StressIncident } from '../../src/model/stress-result.ts';
import { modelOf } from '../read-text.ts';
import {
  FAR_SUPPLIER,
  LATER_ROUND,
  NESTED,
  OPEN_ENDS,
  SHARED_TEAM,
  THREE_HOURS,
} from '../structure-worlds.ts';
import { CHAIN, LOOP, SELF_LOOP, SHARED_SUPPLIER } from '../worlds.ts';

async function structureOf(text: string, incident?: Partial<StressIncident>): Promise<StructureResult> {
  const all = { delay: 0, outage: 0, quality: 0, notice: 0, ...incident };
  return answerStructure(await modelOf(text), incident === undefined ? {} : { incident: all });
}

async function onlyLoop(text: string, incident?: Partial<StressIncident>): Promise<StructureLoop> {
  const { loops } = await structureOf(text, incident);
  const [loop] = loops;
  if (loop === undefined || loops.length > 1) throw new Error(`${loops.length} loops`);
  return loop;
}

const waysOf = ({ ways }: StructureLoop): string[][] =>
  ways.map(({ handoffs }) => handoffs.map(({ handoff }) => handoff));

describe('loops', () => {
  it('are none where no work comes back', async () => {
    expect((await structureOf(CHAIN)).loops).toEqual([]);
  });

  it('end after as many rounds as slack and buffers need', async () => {
    // Team a: 8h late in round 1, 5h in round 2, 2h in round 3, and in round 4 all is well.
    expect(await onlyLoop(THREE_HOURS)).toMatchObject({
      teams: ['a', 'b'],
      handoffs: 2,
      feedback: 1,
      status: 'settled',
      rounds: 4,
      worst: 'a',
      tried: 2,
      never: 0,
      keptBy: null,
      cure: null,
      saturated: [],
    });
    expect((await onlyLoop(THREE_HOURS, { delay: 2 })).rounds).toBe(2);
    expect((await onlyLoop(THREE_HOURS, { delay: 4 })).rounds).toBe(3);
  });

  it('tell their hand-offs with their lines, and what is taken up', async () => {
    expect((await onlyLoop(THREE_HOURS)).ways).toEqual([
      {
        handoffs: [
          { handoff: 'a->b', from: 'a', to: 'b', file: 'org.yaml', line: 5, feedback: false, assumed: false },
          { handoff: 'b->a', from: 'b', to: 'a', file: 'org.yaml', line: 6, feedback: true, assumed: false },
        ],
        slack: 2,
        buffer: 1,
      },
    ]);
  });

  it('never end where nothing on the way takes anything up; the way that keeps it is named, and what ends it', async () => {
    const loop = await onlyLoop(NESTED);
    expect(waysOf(loop)).toEqual([
      ['b->c', 'c->b'],
      ['a->b', 'b->c', 'c->a'],
    ]);
    expect(loop).toMatchObject({ status: 'persistent', never: 3, feedback: 2 });
    expect(loop.keptBy?.handoffs.map(({ handoff }) => handoff)).toEqual(['b->c', 'c->b']);
    // 8h in at most 9 steps, since the tenth round has to be calm: 54m each.
    expect(loop.cure).toEqual({ handoff: 'c->b', slack: 54 / 60, rounds: 10 });
  });

  it('are one where they share a team', async () => {
    const loop = await onlyLoop(SHARED_TEAM);
    expect(loop.teams).toEqual(['left', 'middle', 'right']);
    expect(waysOf(loop)).toEqual([
      ['middle->left', 'left->middle'],
      ['middle->right', 'right->middle'],
    ]);
    // From the right team nothing comes into the left loop: its slack takes up the day.
    expect(loop).toMatchObject({ status: 'persistent', worst: 'left', never: 2, tried: 3 });
  });

  it('can be a single team', async () => {
    const loop = await onlyLoop(SELF_LOOP);
    expect(waysOf(loop)).toEqual([['desk->desk']]);
    expect(loop).toMatchObject({ teams: ['desk'], status: 'settled', rounds: 9 });
    expect(loop.ways[0]?.handoffs[0]).toMatchObject({ feedback: true, assumed: true });
  });

  it('are tried with what is asked for', async () => {
    const long = await onlyLoop(LOOP, { delay: 1000 });
    expect([long.status, long.rounds]).toEqual(['unsettled', 50]);
    expect(long.keptBy?.handoffs.map(({ handoff }) => handoff)).toEqual(['a->b', 'b->a']);
    // Nothing but slack at either hand-off is in the way: 1000h - 2h and 10 rounds more than that.
    expect(long.cure?.rounds).toBe(10);
    const out = await onlyLoop(LOOP, { outage: null });
    expect([out.status, out.rounds]).toEqual(['settled', (await onlyLoop(LOOP, { delay: 8 })).rounds]);
    const spoilt = await onlyLoop(LOOP, { quality: 0.5 });
    expect([spoilt.status, spoilt.keptBy, spoilt.cure]).toEqual(['persistent', null, null]);
  });

  it('in which hardly anything is right are named', async () => {
    const spoilt = LOOP.replace('a: {}', 'a: { accurate: 90% }');
    expect((await onlyLoop(spoilt)).saturated).toEqual(['a', 'b']);
    expect((await onlyLoop(LOOP)).saturated).toEqual([]);
  });

  it('feel a backup that stands outside as in the whole organization', async () => {
    const backed = `
ripple: 1
teams: { a: {}, b: {}, spare: {} }
handoffs:
  - a -> b
  - { from: b, to: a, feedback: true, any-of: source }
  - { from: spare, to: a, any-of: source }
`;
    expect(await onlyLoop(backed)).toMatchObject({ teams: ['a', 'b'], status: 'settled', rounds: 2 });
    expect(await onlyLoop(backed.replaceAll(', any-of: source', ''))).toMatchObject({ status: 'persistent' });
  });
});

describe('where a map ends', () => {
  it('is told by what is missing', async () => {
    expect(await structureOf(OPEN_ENDS)).toMatchObject({
      ends: ['archive'],
      noWayToCustomers: ['cellar', 'attic'],
      sources: ['founder'],
      alone: ['porter', 'guest'],
      unservedCustomers: ['guest'],
    });
  });

  it('is no matter of hand-offs to oneself', async () => {
    expect(await structureOf(SELF_LOOP)).toMatchObject({ ends: [], sources: [], alone: ['desk'] });
  });
});

describe('single sources', () => {
  it('are those whose stop nothing stands in for', async () => {
    const { promises, singleSources } = await structureOf(FAR_SUPPLIER);
    expect(promises).toBe(2);
    // One of the routes is not enough to stop the desk, the farm alone not enough to stop the shop.
    expect(singleSources).toEqual([
      { team: 'mine', promises: ['desk-promise'] },
      { team: 'desk', promises: ['desk-promise'] },
      { team: 'shop', promises: ['shop-promise'] },
    ]);
  });

  it('stop what comes in the same round, and nothing that holds nobody up', async () => {
    expect((await structureOf(LATER_ROUND)).singleSources.map(({ team }) => team)).toEqual(['till']);
    const free = CHAIN.replace('slack: 2h', 'blocks: 0%');
    expect((await structureOf(CHAIN)).singleSources.map(({ team }) => team)).toEqual([
      'plan',
      'make',
      'pack',
    ]);
    expect((await structureOf(free)).singleSources.map(({ team }) => team)).toEqual(['pack']);
    const saved = CHAIN.replace('saves: 50%', 'saves: 100%');
    expect((await structureOf(saved)).singleSources).toEqual([]);
  });

  it('are none where nothing is promised', async () => {
    expect(await structureOf(LOOP)).toMatchObject({ promises: 0, singleSources: [] });
  });
});

describe('choices that are none', () => {
  const group = { to: 'desk', anyOf: 'route', members: ['one->desk', 'two->desk'] };

  it('are found two hand-offs up', async () => {
    const { groups } = await structureOf(FAR_SUPPLIER);
    expect(groups).toEqual([
      { ...group, shared: 1, sharedBy: [{ team: 'mine', hops: 3, sameRound: true }] },
      { to: 'shop', anyOf: 'goods', members: ['three->shop', 'one->shop'], shared: 0, sharedBy: [] },
    ]);
    expect([...findDefeatedGroups(await modelOf(FAR_SUPPLIER))]).toEqual([['mine', [group]]]);
  });

  it('are found where the supplier is the givers’ own', async () => {
    expect([...findDefeatedGroups(await modelOf(SHARED_SUPPLIER))]).toEqual([['supplier', [group]]]);
  });

  it('can be none only in later rounds', async () => {
    const { groups } = await structureOf(LATER_ROUND);
    expect(groups.map(({ sharedBy }) => sharedBy)).toEqual([[{ team: 'bank', hops: 2, sameRound: false }]]);
  });

  it('are none where one team gives all of it; the receiver itself does not count', async () => {
    const twice = `
ripple: 1
teams: { giver: {}, desk: {} }
handoffs:
  - { from: giver, to: desk, any-of: route }
  - { from: giver, to: desk, any-of: route }
  - { from: desk, to: giver, feedback: true }
`;
    expect([...findDefeatedGroups(await modelOf(twice)).keys()]).toEqual(['giver']);
    // A group of one is no choice.
    const one = twice.replace('  - { from: giver, to: desk, any-of: route }\n', '');
    expect((await structureOf(one)).groups).toEqual([]);
    // A member that holds nobody up is always there.
    const free = twice.replace('any-of: route }', 'any-of: route, blocks: 0% }');
    expect([...findDefeatedGroups(await modelOf(free))]).toEqual([]);
  });
});
