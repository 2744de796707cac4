import { describe, expect, it } from 'vitest';
import { answerWhy } from '../../src/analysis/answer-why.ts';
import type { WhyQuestion } from '../../src/analysis/why-question.ts';
import type { Incident } from '../../src/model/organization.ts';
import type { WayStep, WhyResult } from '../../src/model/why-result.ts';
import { modelOf } from '../read-text.ts';
import * as worlds from '../worlds.ts';

type Sizes = Partial<Omit<Incident, 'target'>>;

const nothing = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };

/** The answer for one incident at the team where the question begins. */
async function why(
  world: string,
  from: string,
  to: string,
  sizes: Sizes,
  options: Partial<WhyQuestion> = {},
): Promise<WhyResult> {
  const incidents = [{ ...nothing, ...sizes, target: { team: from } }];
  return answerWhy(await modelOf(world), { from: { team: from }, to, incidents, ...options });
}

/** Who hands to whom. */
const chains = ({ ways }: WhyResult): string[] =>
  ways.map(({ steps }) => [steps[0]?.from, ...steps.map(({ to }) => to)].join(' '));

function stepsOf({ ways }: WhyResult): readonly WayStep[] {
  const [way] = ways;
  if (way === undefined) throw new Error('nothing arrives');
  return way.steps;
}

describe('why, the arithmetic of a way', () => {
  it('goes by slack, buffer and a workaround that nobody tells in time', async () => {
    const answer = await why(worlds.CHAIN, 'plan', 'shop', { delayHours: 16, noticeHours: 8 });
    expect(answer.hops).toBe(3);
    expect(answer.to).toMatchObject({ late: 13, defects: 0, round: 1 });
    const [toMake, toPack, toShop] = stepsOf(answer);
    expect(toMake).toMatchObject({
      handoff: 'plan->make',
      time: { leaves: 16, slack: 0, arrives: 16, notice: 8 },
    });
    // Known 8 h ahead, and it has 8 h of lead itself.
    expect(toMake?.team).toMatchObject({ inputs: 16, buffer: 1, late: 15, notice: 16 });
    expect(toPack?.time).toMatchObject({
      leaves: 15,
      slack: 2,
      arrives: 13,
      notice: 0,
      workaroundNotice: null,
    });
    expect(toShop?.time).toMatchObject({
      leaves: 13,
      workaround: 0,
      workaroundInTime: 6.5,
      workaroundNotice: 8,
    });
    expect(toShop?.promise).toBe('broken');
  });

  it('is saved half by the workaround where every hand-off tells', async () => {
    const answer = await why(
      worlds.CHAIN,
      'plan',
      'shop',
      { delayHours: 16, noticeHours: 8 },
      { telling: 'told' },
    );
    expect(stepsOf(answer).at(-1)?.time).toMatchObject({ leaves: 13, workaround: 6.5, arrives: 6.5 });
    expect(answer.ways[0]?.late).toBe(6.5);
  });

  it('waits for the slot', async () => {
    const [toBoard] = stepsOf(await why(worlds.SLOT, 'author', 'applicant', { delayHours: 1 }));
    expect(toBoard?.time).toMatchObject({ leaves: 1, every: 40, toSlot: 39, arrives: 40 });
  });

  it('turns defects into rework where they are found', async () => {
    const answer = await why(worlds.QUALITY, 'writer', 'reader', { qualityShare: 0.5 }, { ways: 2 });
    const [late, defects] = answer.ways;
    // 55 % not right instead of 10 %: 45 % more, of which 80 % are found, at 10 h for all.
    expect(late?.steps[0]).toMatchObject({ carries: 'rework', time: null });
    expect(late?.steps[0]?.quality?.defects).toBeCloseTo(0.55);
    expect(late?.steps[0]?.quality?.rework).toBeCloseTo(3.6);
    expect(late?.late).toBeCloseTo(3.6);
    expect(defects?.brings).toBe('defects');
    expect(defects?.defects).toBeCloseTo(0.11);
  });

  it('says where each hand-off and its receiver stand', async () => {
    const [toMake] = stepsOf(await why(worlds.CHAIN, 'plan', 'shop', { delayHours: 16 }));
    const lines = worlds.CHAIN.split('\n');
    const lineOf = (text: string): number => 1 + lines.findIndex((line) => line.includes(text));
    expect(toMake).toMatchObject({ file: 'org.yaml', line: lineOf('from: plan') });
    expect(toMake?.team).toMatchObject({ file: 'org.yaml', line: lineOf('make: {') });
  });

  it('begins at a hand-off, with what an incident on it adds', async () => {
    const from = { handoff: 'make->pack' };
    const incidents = [{ ...nothing, target: from, delayHours: 5 }];
    const answer = answerWhy(await modelOf(worlds.CHAIN), { from, to: 'shop', incidents });
    expect(chains(answer)).toEqual(['make pack shop']);
    expect(stepsOf(answer)[0]?.time).toMatchObject({ leaves: 5, onTheWay: 5, slack: 2, arrives: 3 });
  });
});

describe('why, several ways', () => {
  it('gives the one that decides, then the others by what each brings alone', async () => {
    const answer = await why(worlds.DIAMOND, 'source', 'end', { delayHours: 3 }, { ways: 5 });
    expect(chains(answer)).toEqual(['source left end', 'source right end']);
    expect(answer.ways.map(({ late, binding }) => [late, binding])).toEqual([
      [3, true],
      [1, false],
    ]);
    expect(answer.moreWays).toBe(false);
  });

  it('says that there are more than were asked for', async () => {
    const answer = await why(worlds.DIAMOND, 'source', 'end', { delayHours: 3 });
    expect(chains(answer)).toEqual(['source left end']);
    expect(answer.moreWays).toBe(true);
  });

  it('finds the worst of 2^40 ways', async () => {
    const handoffs = Array.from({ length: 40 }, (_, i) =>
      ['l', 'r'].map(
        (side) =>
          `  - { from: m${i}, to: ${side}${i}, slack: ${side === 'r' ? i + 1 : 0}m }\n  - ${side}${i} -> m${i + 1}`,
      ),
    );
    const world = `ripple: 1\nhandoffs:\n${handoffs.flat().join('\n')}\n`;
    const answer = await why(world, 'm0', 'm40', { delayHours: 8 }, { ways: 4 });
    // The slack of the first right turn is 1 min, of the second 2, of the third 3 as of the first two together.
    expect(answer.ways.map(({ late }) => Math.round((8 - late) * 60))).toEqual([0, 1, 2, 3]);
    expect(answer.moreWays).toBe(true);
  });

  it('goes round a loop as the impact does', async () => {
    const answer = await why(worlds.LOOP, 'a', 'a', { delayHours: 4 });
    expect(answer.hops).toBe(2);
    expect(answer.ways.map(({ binding, late }) => [binding, late])).toEqual([[false, 2]]);
    expect(stepsOf(answer).map(({ round, feedback }) => [round, feedback])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});

describe('why, in between', () => {
  it('holds a team up by what is later, though there is rework too', async () => {
    const model = await modelOf(worlds.QUALITY);
    const incidents = [
      { ...nothing, target: { team: 'lawyer' }, delayHours: 5 },
      { ...nothing, target: { team: 'writer' }, qualityShare: 0.5 },
    ];
    const answer = answerWhy(model, { from: { team: 'lawyer' }, to: 'editor', incidents });
    expect(stepsOf(answer)[0]).toMatchObject({ handoff: 'lawyer->editor', carries: 'late' });
    expect(stepsOf(answer)[0]?.team.rework).toBeCloseTo(3.6);
    expect(answer.to.late).toBeCloseTo(8.6);
  });

  it('says of a workaround that it would save no more than there is', async () => {
    const world =
      'ripple: 1\nhandoffs:\n  - { from: a, to: b, workaround: { saves: 5d, notice: 1d } }\n  - b -> c\n';
    const [step] = stepsOf(await why(world, 'a', 'c', { delayHours: 8 }));
    expect(step?.time).toMatchObject({ workaround: 0, workaroundInTime: 8 });
  });

  it('tells the nearest way of a hand-off with its own incident', async () => {
    const from = { handoff: 'make->pack' };
    const incidents = [{ ...nothing, target: from, delayHours: 1 }];
    const answer = answerWhy(await modelOf(worlds.CHAIN), { from, to: 'shop', incidents });
    expect(answer.nearest?.steps[0]?.time).toMatchObject({ leaves: 1, onTheWay: 1, slack: 1, arrives: 0 });
    expect(answer.nearest).toMatchObject({ end: 'slack', rest: ['pack->shop'] });
    expect(answer.needed).toMatchObject({ now: 1, most: 2 });
  });

  it('finds the second way also where the worst ones come back to a team of their own', async () => {
    const world = `ripple: 1
handoffs:
  - { from: o, to: b }
  - { from: o, to: a, slack: 1h }
  - { from: b, to: x }
  - { from: x, to: b, feedback: true }
  - { from: x, to: a, feedback: true, slack: 1h }
  - { from: a, to: x, slack: 1h, feedback: true }
  - { from: x, to: t }
`;
    const few = await why(world, 'o', 't', { delayHours: 80 }, { ways: 2 });
    const many = await why(world, 'o', 't', { delayHours: 80 }, { ways: 20 });
    expect(chains(few)).toEqual(chains(many).slice(0, 2));
    expect(chains(few)).toEqual(['o b x t', 'o a x t']);
  });
});

describe('why, where nothing arrives', () => {
  it('tells where it ends and how much it would take', async () => {
    const answer = await why(worlds.CHAIN, 'plan', 'shop', { delayHours: 2 });
    expect(answer.ways).toEqual([]);
    expect(answer.nearest?.steps.map(({ handoff }) => handoff)).toEqual(['plan->make', 'make->pack']);
    expect(answer.nearest).toMatchObject({ end: 'slack', rest: ['pack->shop'] });
    // 1 h buffer and 2 h slack.
    expect(answer.needed).toEqual({ measure: 'delay', now: 2, most: 3, barrier: null });
  });

  it.each([
    ['buffer', { delayHours: 1 }],
    ['slack', { delayHours: 3 }],
  ] as const)('of the %s when there is no more than that', async (end, sizes) => {
    expect((await why(worlds.CHAIN, 'plan', 'shop', sizes)).nearest?.end).toBe(end);
  });

  it('measures an outage as an outage, a share as a share', async () => {
    expect((await why(worlds.CHAIN, 'plan', 'shop', { outageHours: 2 })).needed).toMatchObject({
      measure: 'outage',
      now: 2,
      most: 3,
    });
    const world =
      'ripple: 1\nteams: { a: {}, b: { buffer: 1h }, c: {} }\nhandoffs:\n' +
      '  - { from: a, to: b, catches: 100%, rework: 4h }\n  - b -> c\n';
    const { needed, nearest } = await why(world, 'a', 'c', { qualityShare: 0.1 });
    expect(needed).toEqual({ measure: 'quality', now: expect.closeTo(0.1), most: 0.25, barrier: null });
    expect(nearest?.end).toBe('buffer');
  });

  it('says that it never will, and by whom: a backup stands in', async () => {
    const answer = await why(worlds.SHARED_SUPPLIER, 'one', 'desk', { delayHours: 8 });
    expect(answer.needed).toEqual({
      measure: 'delay',
      now: 8,
      most: null,
      barrier: { handoff: 'one->desk', end: 'backup' },
    });
    expect(answer.nearest).toMatchObject({ end: 'backup', rest: [] });
    expect(answer.nearest?.steps[0]?.team.backup).toBe('two->desk');
  });

  it.each([
    ['blocks', '{ from: a, to: b, blocks: 0% }', { delayHours: 8 }],
    ['workaround', '{ from: a, to: b, workaround: { saves: 100%, notice: 0h } }', { delayHours: 8 }],
    ['catches', '{ from: a, to: b, catches: 100% }', { qualityShare: 0.2 }],
    ['taints', '{ from: a, to: b, taints: 0% }', { qualityShare: 0.2 }],
    ['saturated', 'z -> b, { from: a, to: b }', { qualityShare: 0.2 }],
  ] as const)('says that it never will: %s', async (end, handoff, sizes) => {
    const { needed, nearest } = await why(
      `ripple: 1\nteams: { z: { accurate: 0% }, a: {}, b: {}, c: {} }\nhandoffs: [${handoff}, b -> c]\n`,
      'a',
      'c',
      sizes,
    );
    expect(needed?.barrier).toEqual({ handoff: 'a->b', end });
    expect(nearest).toMatchObject({ end, rest: ['b->c'] });
  });

  it('says that a backup is less often right where it stands in', async () => {
    const world = `ripple: 1
teams: { main: {}, backup: { accurate: 80% }, desk: {} }
handoffs:
  - { from: main, to: desk, any-of: route }
  - { from: backup, to: desk, any-of: route }
`;
    const answer = await why(world, 'main', 'desk', { delayHours: 8 });
    expect(answer.to.defects).toBeCloseTo(0.2);
    const [step] = stepsOf(answer);
    expect(step).toMatchObject({
      handoff: 'main->desk',
      carries: 'switch',
      team: { backup: 'backup->desk' },
    });
  });

  it('says that no hand-off leads there, and how far it is the other way round', async () => {
    const answer = await why(worlds.CHAIN, 'shop', 'plan', { delayHours: 8 });
    expect(answer).toMatchObject({ ways: [], hops: null, hopsBack: 3, nearest: null, needed: null });
  });

  it('says what holds the team up in a scenario, if it is somebody else', async () => {
    const incidents = [
      { ...nothing, target: { team: 'left' }, delayHours: 5 },
      { ...nothing, target: { team: 'right' }, delayHours: 2 },
    ];
    const answer = answerWhy(await modelOf(worlds.DIAMOND), {
      from: { team: 'right' },
      to: 'end',
      incidents,
    });
    expect(answer.to.late).toBe(5);
    expect(answer.ways.map(({ late, binding }) => [late, binding])).toEqual([[2, false]]);
    expect(answer.other?.steps.map(({ handoff }) => handoff)).toEqual(['left->end']);
  });
});
