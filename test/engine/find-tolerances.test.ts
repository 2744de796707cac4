import { describe, expect, it } from 'vitest';
import { rankOf, slotOf } from '../../src/analysis/org-model.ts';
import { findQualityTolerances } from '../../src/engine/find-quality-tolerances.ts';
import { findTolerances, findTolerancesOf } from '../../src/engine/find-tolerances.ts';
import { createIncidents } from '../../src/engine/incidents.ts';
import type { Requirements } from '../../src/engine/requirements.ts';
import { requireTeam } from '../../src/engine/requirements.ts';
import { Ripple } from '../../src/engine/ripple.ts';
import { modelOf } from '../read-text.ts';

// Named little worlds, each drawn. `=>` is told, `->` is not, `~>` feeds the next round. Times are hours.

/** Each team's tolerance by its id; the target itself left out. And how many sources needed the forward model. */
async function tolerances(text: string, target: string, limitHours = 0) {
  const model = await modelOf(text);
  const cost = { searched: 0, runs: 0 };
  const requirements = requireTeam(rankOf(model, target), limitHours);
  const found = findTolerancesOf(model.compiled.network, model.baseline, requirements, cost);
  const others = model.organization.teams.filter(({ id }) => id !== target);
  return {
    hours: Object.fromEntries(others.map(({ id }) => [id, found[rankOf(model, id)]])),
    searched: cost.searched,
  };
}

describe('one way: what a chain bears is decided without a single ripple', () => {
  it('adds up slack and buffers', async () => {
    //     a ---> b ---> c       d has no way to c
    //     slack 2  1 buffer; slack 3
    const world = `{ ripple: 1, teams: { a: {}, b: { buffer: 1h }, c: {}, d: {} }, handoffs: [
      { from: a, to: b, slack: 2h }, { from: b, to: c, slack: 3h }, { from: c, to: d } ] }`;
    expect(await tolerances(world, 'c')).toEqual({ hours: { a: 6, b: 3, d: Infinity }, searched: 0 });
    expect((await tolerances(world, 'c', 1.5)).hours).toEqual({ a: 7.5, b: 4.5, d: Infinity });
  });

  it('takes the shorter of two ways', async () => {
    //     a ---> left  ---> end      slack 1, then 4
    //     a ---> right ---> end      slack 3, then 1
    const world = `{ ripple: 1, handoffs: [ { from: a, to: left, slack: 1h }, { from: left, to: end, slack: 4h },
      { from: a, to: right, slack: 3h }, { from: right, to: end, slack: 1h } ] }`;
    expect((await tolerances(world, 'end')).hours).toEqual({ a: 4, left: 4, right: 1 });
  });

  it('counts in slots: an hour costs a week, and what costs a week breaks 39 h as well as none', async () => {
    //     a ---> b ---> c
    //       every 40   slack 3
    const world = `{ ripple: 1, handoffs: [ { from: a, to: b, every: 1w }, { from: b, to: c, slack: 3h } ] }`;
    for (const limit of [0, 36]) expect((await tolerances(world, 'c', limit)).hours['a']).toBeCloseTo(0, 5);
    for (const limit of [37, 76]) expect((await tolerances(world, 'c', limit)).hours['a']).toBe(40);
    expect((await tolerances(world, 'c', 77)).hours['a']).toBe(80);
  });

  it('passes half of a delay where a hand-off blocks half, and nothing where it blocks nothing', async () => {
    //     a ---> b ---> c      blocks half, then 2 buffer
    //     d ---> c             blocks nothing
    const world = `{ ripple: 1, teams: { a: {}, b: {}, c: { buffer: 2h }, d: {} }, handoffs: [
      { from: a, to: b, blocks: 50%, slack: 1h }, { from: b, to: c }, { from: d, to: c, blocks: 0% } ] }`;
    expect(await tolerances(world, 'c')).toEqual({ hours: { a: 5, b: 2, d: Infinity }, searched: 0 });
  });
});

describe('workarounds', () => {
  /** a ---> b ==> c, where b knows 8 h before and c needs so and so much to save 4 h. */
  const world = (notice: string, saves = '4h'): string =>
    `{ ripple: 1, teams: { a: {}, b: { lead: 8h }, c: {} }, handoffs: [ { from: a, to: b },
      { from: b, to: c, tells: true, slack: 1h, workaround: { saves: ${saves}, notice: ${notice} } } ] }`;

  it('help where the notice is just enough, and not where the team itself is late at once', async () => {
    expect(await tolerances(world('8h'), 'c')).toEqual({ hours: { a: 5, b: 1 }, searched: 0 });
  });

  it('do not help where the notice is just too short', async () => {
    expect(await tolerances(world('8.25h'), 'c')).toEqual({ hours: { a: 1, b: 1 }, searched: 0 });
  });

  it('that save all, or need no notice, bear any delay', async () => {
    expect((await tolerances(world('8h', '100%'), 'c')).hours).toEqual({ a: Infinity, b: 1 });
    expect((await tolerances(world('0h', '100%'), 'c')).hours).toEqual({ a: Infinity, b: Infinity });
  });

  it('are asked of the ripple where another way may cut the notice short', async () => {
    //     s ---> a ==> b ==> c      c knows 8 + 2 before, and saves 9 if it knows 9 before; slack 1
    //     s ---------> b            slack 6: from there on nobody has told b
    const told = `{ ripple: 1, teams: { s: {}, a: { lead: 8h }, b: { lead: 2h }, c: {} }, handoffs: [ { from: s, to: a },
      { from: a, to: b, tells: true }, { from: s, to: b, slack: SLACK },
      { from: b, to: c, tells: true, slack: 1h, workaround: { saves: 9h, notice: 9h } } ] }`;
    const early = await tolerances(told.replace('SLACK', '6h'), 'c');
    expect(early).toEqual({ hours: { s: 6, a: 1, b: 1 }, searched: 2 });
    const late = await tolerances(told.replace('SLACK', '20h'), 'c');
    expect(late.hours).toEqual({ s: 10, a: 1, b: 1 });
  });
});

describe('any-of groups', () => {
  it('cover what does not share a source, and nothing where it does', async () => {
    //     s ---> one ---.
    //     s ---> two ---+-- any of ---> desk     two: slack 4
    //     t ---> two
    const world = `{ ripple: 1, handoffs: [ s -> one, s -> two, t -> two, { from: one, to: desk, any-of: route },
      { from: two, to: desk, any-of: route, slack: 4h } ] }`;
    const { hours } = await tolerances(world, 'desk');
    expect(hours).toEqual({ s: 4, t: Infinity, one: Infinity, two: Infinity });
    expect((await tolerances(world, 'desk', 2)).hours['s']).toBe(6);
  });

  it('may hold two groups apart and still both fail together', async () => {
    //     s ---> a, b, c; each a part of a group of two into the end: the first bears 5, the second 7
    const world = `{ ripple: 1, handoffs: [ s -> a, s -> b, s -> c,
      { from: a, to: end, any-of: x, slack: 5h }, { from: b, to: end, any-of: x, slack: 2h },
      { from: b, to: end, any-of: y, slack: 1h }, { from: c, to: end, any-of: y, slack: 7h } ] }`;
    expect((await tolerances(world, 'end')).hours).toEqual({ s: 5, a: Infinity, b: Infinity, c: Infinity });
  });

  it.each([
    ['nothing else sets a bound', ''],
    ['a long way sets one', ', { from: spring, to: desk, slack: 40h }'],
  ])('finds the first break where a larger delay breaks nothing again: %s', async (_, more) => {
    //     spring ---> fair ---> maker ---> desk     slack 1; passes a tenth; 9 rework; 2 buffer
    //       '-------> poor -------'                 slack 5; half of it is not right
    // Above 1 h the poor work is used and costs rework, until it would come later than the fair: at 49/9 h.
    const world = `{ ripple: 1, teams: { spring: {}, fair: {}, poor: { accurate: 50% }, maker: {}, desk: { buffer: 2h } },
      handoffs: [ { from: spring, to: fair, slack: 1h, blocks: 10% }, { from: spring, to: poor, slack: 5h },
      { from: fair, to: maker, any-of: g }, { from: poor, to: maker, any-of: g },
      { from: maker, to: desk, catches: 100%, rework: 9h }${more} ] }`;
    const model = await modelOf(world);
    const ripple = new Ripple(model.compiled.network, model.baseline);
    const incident = createIncidents(1);
    incident.at[0] = rankOf(model, 'spring');
    const lateBy = (hours: number): number => {
      incident.delayHours[0] = hours;
      ripple.run(incident);
      return ripple.peaks.lateHours[rankOf(model, 'desk')] ?? NaN;
    };
    expect([1, 1.1, 5.4, 5.5, 21, 22].map((hours) => lateBy(hours) > 0)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect((await tolerances(world, 'desk')).hours['spring']).toBeCloseTo(1, 5);
  });

  it('can make a larger delay do less, by way of rework: the tolerance is where it first does', async () => {
    //     s ---> good ---.                                 good: slack 1
    //     s ---> fair ---+-- any of ---> maker ---> desk   fair: slack 2, and a third of it spoilt
    //                                              what the desk finds costs 9; 2 buffer
    const world = `{ ripple: 1, teams: { s: {}, good: {}, fair: { accurate: 66% }, maker: {}, desk: { buffer: 2h } }, handoffs: [
      s -> good, { from: s, to: fair, slack: 3h }, { from: good, to: maker, any-of: g, slack: 1h },
      { from: fair, to: maker, any-of: g, slack: 2h }, { from: maker, to: desk, catches: 100%, rework: 9h } ] }`;
    const { hours } = await tolerances(world, 'desk');
    expect(hours['s']).toBeCloseTo(1, 5);
    expect(hours['good']).toBeCloseTo(1, 5);
    expect(hours['fair']).toBe(Infinity);
  });
});

describe('loops', () => {
  it('with slots turn an hour into a week, round after round', async () => {
    //     a ~~~> b ---> a ---> c     each round costs another slot of 8; the way to c bears 100
    const world = `{ ripple: 1, handoffs: [ { from: a, to: b, feedback: true, every: 8h, slack: 1h }, { from: b, to: a, every: 8h },
      { from: a, to: c, slack: 100h } ] }`;
    const hours = (await tolerances(world, 'c')).hours;
    // 97 h are 96 h late at b, which is a slot; a minute more is 104 h, and those come back to a.
    expect(hours['a']).toBe(97);
    expect(hours['b']).toBeCloseTo(96, 4);
  });

  it('that add a slot each round reach any limit', async () => {
    //     a ~~~> b ---> a ---> c     every 8 on the way there, then every 12 on the way back: 1 becomes 12, 24, 24...
    const world = `{ ripple: 1, handoffs: [ { from: a, to: b, feedback: true, every: 8h }, { from: b, to: a, every: 12h },
      { from: a, to: c, slack: 23h } ] }`;
    expect((await tolerances(world, 'c')).hours['a']).toBeCloseTo(0, 5);
    expect((await tolerances(world, 'c', 1)).hours['a']).toBe(24);
  });

  it('carry a delay over to the next round', async () => {
    //     a ~~~> b ---> c     2 slack, 3 slack
    const world = `{ ripple: 1, handoffs: [ { from: a, to: b, feedback: true, slack: 2h }, { from: b, to: c, slack: 3h } ] }`;
    expect(await tolerances(world, 'c')).toEqual({ hours: { a: 5, b: 3 }, searched: 0 });
  });

  it('come back to the source, which then has waited and told', async () => {
    //     a ==> c                     a has 8 lead; c saves all if it knows 8 before, else bears 10
    //     a ---> b ~~~> a             what comes back is told, what a does itself is not
    const world = `{ ripple: 1, teams: { a: { lead: 8h }, b: {}, c: {} }, handoffs: [ a -> b, { from: b, to: a, feedback: true },
      { from: a, to: c, tells: true, slack: 10h, workaround: { saves: 100%, notice: 8h } } ] }`;
    expect(await tolerances(world, 'c')).toEqual({ hours: { a: 10, b: Infinity }, searched: 0 });
  });
});

describe('promises', () => {
  //     a ---> maker ---> shop      slack 1; promised 2 late and 90 % right
  //     b (any-of, worse) -'
  const WORLD = `{ ripple: 1, teams: { a: {}, b: { accurate: 50% }, maker: {}, shop: { kind: customer } }, handoffs: [
    { from: a, to: maker, any-of: g }, { from: b, to: maker, any-of: g, slack: 1h },
    { from: maker, to: shop, slack: 3h } ] }`;

  async function ask(lateHours: number, accurateShare: number) {
    const model = await modelOf(WORLD);
    const requirements: Requirements = {
      team: -1,
      limitHours: 0,
      slots: Int32Array.of(slotOf(model, 'maker->shop')),
      lateHours: Float64Array.of(lateHours),
      accurateShare: Float64Array.of(accurateShare),
    };
    const { network } = model.compiled;
    const at = (found: Float64Array) =>
      Object.fromEntries(['a', 'b', 'maker', 'shop'].map((id) => [id, found[rankOf(model, id)]]));
    return {
      hours: at(findTolerancesOf(network, model.baseline, requirements)),
      shares: at(findQualityTolerances(network, model.baseline, requirements)),
    };
  }

  it('of time: what the receiver feels', async () => {
    expect((await ask(2, 0)).hours).toEqual({ a: Infinity, b: Infinity, maker: 5, shop: Infinity });
  });

  it('of accuracy: a delay can break it by a switch to somebody less accurate', async () => {
    const { hours, shares } = await ask(Infinity, 0.9);
    expect(hours['a']).toBeCloseTo(0, 5);
    expect(hours).toMatchObject({ b: Infinity, maker: Infinity, shop: Infinity });
    // With more than half of a's work spoilt the maker takes b's: half of that is spoilt, too.
    expect(shares).toEqual({ a: 0.1, b: Infinity, maker: 0.1, shop: Infinity });
  });

  it('that nobody keeps anyway cannot be broken', async () => {
    expect((await ask(Infinity, 0)).shares).toEqual({
      a: Infinity,
      b: Infinity,
      maker: Infinity,
      shop: Infinity,
    });
  });
});

describe('quality', () => {
  it('makes the target late by the rework it costs', async () => {
    //     a ---> b ---> c     b finds it all: 10 rework; 2 buffer; slack 1
    const model = await modelOf(`{ ripple: 1, teams: { a: {}, b: { buffer: 2h }, c: {} }, handoffs: [
      { from: a, to: b, catches: 100%, rework: 10h }, { from: b, to: c, slack: 1h } ] }`);
    const { network } = model.compiled;
    const found = findQualityTolerances(network, model.baseline, requireTeam(rankOf(model, 'c'), 0));
    expect(found[rankOf(model, 'a')]).toBe(0.3);
    expect(found[rankOf(model, 'b')]).toBe(Infinity);
    expect(findTolerances(network, model.baseline, rankOf(model, 'c'), 0)[rankOf(model, 'a')]).toBe(3);
  });
});
