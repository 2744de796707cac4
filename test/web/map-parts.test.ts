import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode, GraphView } from '../../src/model/graph-view.ts';
import { answerImpact } from '../../src/analysis/answer-impact.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import type { Incident, Organization } from '../../src/model/organization.ts';
import { bringIntoSight, fit, isCut, lookAt, pan, start, zoom } from '../../src/web/camera.ts';
import { findHome } from '../../src/web/find-home.ts';
import { findOrigins, firstSight, legibleScale } from '../../src/web/first-sight.ts';
import { enlargeWords } from '../../src/web/large-words.ts';
import type { NodeMood } from '../../src/web/map-moods.ts';
import { markRipple, moodsOfArrows, moodsOfNodes } from '../../src/web/map-moods.ts';
import { labelOfNode, smallLineOf } from '../../src/web/node-label.ts';
import type { PagePicture } from '../../src/web/page-data.ts';
import { findRippleHops } from '../../src/web/ripple-hops.ts';
import { firstNode, nextNode } from '../../src/web/walk-map.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';

/**
 *     a ===> b ---> shop      a and b are the group G in the rolled-up view
 *      '---------->'  slack 30 h
 */
const ORG: Organization = plainOrganization(
  [plainTeam('a'), plainTeam('b', { accurateShare: 1 }), plainTeam('shop', { kind: 'customer' })],
  [
    plainHandOff('a->b', 'a', 'b'),
    plainHandOff('b->shop', 'b', 'shop'),
    plainHandOff('a->shop', 'a', 'shop', { slackHours: 30 }),
  ],
);

function nodeOf(number: number): GraphNode {
  const { id, name, kind } = ORG.teams[number] ?? plainTeam('nobody');
  return { id, name, kind, cluster: null, teams: [number], outside: false };
}

const GROUP: GraphNode = {
  id: 'group:G',
  kind: 'group',
  name: 'G',
  cluster: null,
  teams: [0, 1],
  outside: false,
};

const TEAMS: GraphView = {
  id: '',
  name: 'All',
  parent: null,
  nodes: [0, 1, 2].map(nodeOf),
  arrows: ORG.handoffs.map(({ id, from, to }, i) => ({ id, from, to, handoffs: [i], feedback: false })),
  clusters: [],
};

const ROLLED: GraphView = {
  ...TEAMS,
  nodes: [GROUP, nodeOf(2)],
  arrows: [{ id: 'G -> shop', from: 'group:G', to: 'shop', handoffs: [1, 2], feedback: false }],
};

function moodsAt(
  hop: number,
  view: GraphView,
  values: Partial<Incident>,
  { isRunning = false, org = ORG } = {},
) {
  const incident = { target: { team: 'a' }, delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };
  const { result } = answerImpact(buildModel(org), { incidents: [{ ...incident, ...values }] });
  const marks = markRipple(org, result, findRippleHops(result));
  return {
    nodes: Object.fromEntries(moodsOfNodes(view, marks, hop, org)),
    arrows: Object.fromEntries(moodsOfArrows(view, marks, hop, isRunning)),
  };
}

describe('how the map shows a ripple', () => {
  it('says in words what a team feels, as soon as it is reached', () => {
    expect(moodsAt(0, TEAMS, { delayHours: 24 }).nodes).toEqual({
      a: { late: 2, isSpoilt: false, isOrigin: true, words: ['3d late, starts here', '3d late', '3d late'] },
    });
    expect(Object.keys(moodsAt(1, TEAMS, { delayHours: 24 }).nodes)).toEqual(['a', 'b']);
    expect(moodsAt(2, TEAMS, { delayHours: 24 }).nodes['shop']).toEqual({
      late: 2,
      isSpoilt: false,
      isOrigin: false,
      words: ['3d late', '3d late'],
    });
    expect(moodsAt(2, TEAMS, { delayHours: 1, qualityShare: 0.05 }).nodes['b']).toMatchObject({
      late: 1,
      isSpoilt: true,
      words: ['1h late, 5% not right', '1h late'],
    });
    expect(moodsAt(2, TEAMS, { qualityShare: 0.05 }).nodes['shop']).toMatchObject({
      late: 0,
      words: ['9.75% not right', '9.75% not right'],
    });
    expect(moodsAt(2, TEAMS, {}).nodes).toMatchObject({ a: { words: ['starts here'] } });
  });

  it('says of a group how many feel it and how late the worst is', () => {
    expect(moodsAt(2, ROLLED, { delayHours: 80 }).nodes['group:G']).toMatchObject({
      late: 3,
      isOrigin: true,
      words: ['up to 2w late, 2 of 2 teams', 'up to 2w late, 2 of 2', 'up to 2w late', '2w late'],
    });
  });

  it('takes as the worst of a group the one whose defects rise most', () => {
    // a: half of it not right; b catches most of that.
    const caught = {
      ...ORG,
      handoffs: ORG.handoffs.map((handoff) => ({
        ...handoff,
        catchesShare: handoff.id === 'a->b' ? 0.8 : 0,
      })),
    };
    const { nodes } = moodsAt(2, ROLLED, { qualityShare: 0.5 }, { org: caught });
    expect(nodes['group:G']).toMatchObject({
      late: 0,
      isSpoilt: true,
      words: [
        'up to 50% not right, 2 of 2 teams',
        'up to 50% not right, 2 of 2',
        'up to 50% not right',
        '50% not right',
      ],
    });
  });

  it('calls a day a day, and a week a week', () => {
    const levelAt = (delayHours: number) => moodsAt(0, TEAMS, { delayHours }).nodes['a']?.late;
    expect([7.9, 8, 39.9, 40].map(levelAt)).toEqual([1, 2, 2, 3]);
  });

  it('has arrows run to whom the ripple reaches next, and leaves out those that nobody feels', () => {
    const first = moodsAt(0, TEAMS, { delayHours: 24 }, { isRunning: true }).arrows;
    expect(first).toEqual({
      'a->b': { isBinding: true, isLate: true, isOrigin: false, isRunning: true },
    });
    const second = moodsAt(1, TEAMS, { delayHours: 24 }, { isRunning: true }).arrows;
    expect(second['a->b']).toMatchObject({ isRunning: false });
    expect(second['b->shop']).toMatchObject({ isRunning: true, isBinding: true });
    expect(Object.keys(moodsAt(2, TEAMS, { delayHours: 24 }).arrows)).toEqual(['a->b', 'b->shop']);
    expect(moodsAt(2, TEAMS, { delayHours: 48 }).arrows['a->shop']).toMatchObject({ isBinding: false });
    expect(moodsAt(2, ROLLED, { delayHours: 24 }).arrows['G -> shop']).toMatchObject({ isBinding: true });
  });

  it('tells who hears the map what is seen on it', () => {
    const label = (node: GraphNode, mood: NodeMood | undefined, lines: string[], width: number): string =>
      labelOfNode(node, mood, { lines, small: smallLineOf(node, mood, width) });
    const { nodes } = moodsAt(2, TEAMS, { delayHours: 24 });
    const rolled = moodsAt(2, ROLLED, { delayHours: 80 }).nodes;
    expect(label(GROUP, undefined, ['G'], 104)).toBe('G: 2 teams, group');
    expect(label(nodeOf(2), nodes['shop'], ['shop'], 104)).toBe('shop: 3d late, customer');
    expect(label(nodeOf(0), nodes['a'], ['a'], 104)).toBe('a: 3d late, starts here, team');
    expect(label({ ...nodeOf(0), outside: true }, undefined, ['a'], 104)).toBe(
      'a, team, outside of what is open',
    );
    // The words in the box come first, whatever had no room there.
    expect(label(GROUP, rolled['group:G'], ['G'], 104)).toBe(
      'G: up to 2w late, 2 of 2 teams, group of 2 teams',
    );
    expect(label(GROUP, rolled['group:G'], ['G'], 60)).toBe(
      'G: 2w late, up to 2w late, 2 of 2 teams, group of 2 teams',
    );
    expect(label({ ...nodeOf(0), name: 'a very long name' }, undefined, ['a very', 'long …'], 104)).toBe(
      'a very long …, a very long name, team',
    );
  });

  it('finds the view where a team stands as itself', () => {
    const layout = { width: 1, height: 1, nodes: [], arrows: [], clusters: [] };
    const inside = {
      ...TEAMS,
      id: 'group:G',
      nodes: [nodeOf(0), nodeOf(1), { ...nodeOf(2), outside: true }],
    };
    const data = {
      organization: ORG,
      pictures: [
        { view: ROLLED, layout },
        { view: inside, layout },
      ],
    };
    expect(findHome(data, 'a', '')).toBe('group:G');
    expect(findHome(data, 'a', 'group:G')).toBe('group:G');
    expect(findHome(data, 'shop', 'group:G')).toBe('');
    expect(findHome(data, 'nobody', 'group:G')).toBe('');
  });
});

describe('walking on the map', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 40, lines: [id] });
  //  a  ->  b  ->  shop         under b, given by nobody: c
  //         c
  const nodes = [at('shop', 400, 0), at('c', 200, 100), at('b', 200, 0), at('a', 0, 80)];
  const picture: PagePicture = {
    view: {
      ...TEAMS,
      nodes: nodes.map(({ id }) => ({ ...nodeOf(0), id })),
      arrows: [
        { id: '1', from: 'a', to: 'b', handoffs: [0], feedback: false },
        { id: '2', from: 'b', to: 'shop', handoffs: [1], feedback: false },
        { id: '3', from: 'shop', to: 'a', handoffs: [2], feedback: true },
      ],
    },
    layout: { width: 500, height: 140, nodes, arrows: [], clusters: [] },
  };

  it('goes right to receivers, left to suppliers, and up and down within a layer', () => {
    expect(nextNode(picture, 'a', 'right')).toBe('b');
    expect(nextNode(picture, 'b', 'left')).toBe('a');
    expect(nextNode(picture, 'b', 'down')).toBe('c');
    expect(nextNode(picture, 'c', 'up')).toBe('b');
  });

  it('takes the nearest where no work goes, and stops at the edge', () => {
    expect(nextNode(picture, 'c', 'left')).toBe('a');
    expect(nextNode(picture, 'c', 'right')).toBe('shop');
    expect(nextNode(picture, 'shop', 'right')).toBeUndefined();
    expect(nextNode(picture, 'a', 'up')).toBeUndefined();
    expect(nextNode(picture, 'nobody', 'up')).toBeUndefined();
  });

  it('begins left', () => {
    expect(firstNode(picture)).toBe('a');
  });
});

describe('the camera', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });
  const window = fc.record({
    width: fc.integer({ min: 50, max: 3000 }),
    height: fc.integer({ min: 50, max: 2000 }),
  });
  const inWindow = ({ x, scale }: { x: number; scale: number }, place: number): number => x + scale * place;

  it('fits all of a picture into any window', () => {
    fc.assert(
      fc.property(size, window, (picture, room) => {
        const camera = fit(picture, room);
        expect(camera.x).toBeGreaterThanOrEqual(0);
        expect(camera.y).toBeGreaterThanOrEqual(0);
        expect(inWindow(camera, picture.width)).toBeLessThanOrEqual(room.width);
        expect(camera.y + camera.scale * picture.height).toBeLessThanOrEqual(room.height);
      }),
    );
  });

  it('starts with all of a picture if it can be read so; else near enough, at its middle', () => {
    const room = { width: 800, height: 600 };
    const sight = { boxes: [], lean: 0.5, legible: 0.75 };
    const small = { width: 1000, height: 700 };
    expect(start(small, room, sight)).toEqual(fit(small, room));
    expect(start({ width: 3000, height: 2400 }, room, sight)).toEqual({ x: -725, y: -600, scale: 0.75 });
    // Nothing is cut off where there is room for all of it in one direction.
    expect(start({ width: 400, height: 5000 }, room, sight)).toMatchObject({ x: 250, y: -1575 });
  });

  it('starts with as much of what it is looked at for as there is room for, and no room wasted', () => {
    const [room, legible] = [{ width: 800, height: 600 }, 0.75];
    const length = fc.integer({ min: 400, max: 9000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        length,
        length,
        fc.array(fc.tuple(share, share), { minLength: 1 }),
        share,
        (w, h, at, lean) => {
          const picture = { width: w, height: h };
          const boxes = at.map(([x, y]) => ({ x: x * (w - 100), y: y * (h - 44), width: 100, height: 44 }));
          const camera = start(picture, room, { boxes, lean, legible });
          expect(camera.scale).toBeGreaterThanOrEqual(Math.min(legible, fit(picture, room).scale));
          const { x = 0, y = 0 } = boxes[0] ?? {};
          expect(camera.x + camera.scale * x).toBeGreaterThanOrEqual(0);
          expect(camera.x + camera.scale * (x + 100)).toBeLessThanOrEqual(room.width);
          expect(camera.y + camera.scale * y).toBeGreaterThanOrEqual(0);
          expect(camera.y + camera.scale * (y + 44)).toBeLessThanOrEqual(room.height);
          if (camera.scale * w > room.width) {
            expect(camera.x).toBeLessThanOrEqual(16);
            expect(camera.x + camera.scale * w).toBeGreaterThanOrEqual(room.width - 16 - 1e-6);
          }
        },
      ),
    );
  });

  it('knows whether a bit of a picture is out of sight', () => {
    const [picture, room] = [
      { width: 3000, height: 400 },
      { width: 800, height: 600 },
    ];
    expect(isCut(fit(picture, room), picture, room)).toBe(false);
    expect(isCut({ x: 0, y: 0, scale: 0.75 }, picture, room)).toBe(true);
    expect(isCut({ x: 0, y: -2, scale: 0.2 }, picture, room)).toBe(true);
  });

  it('is first looked at where something goes wrong, else at the customers, else in the middle', () => {
    const places = [0, 1, 2].map((i) => ({
      id: String(i),
      x: i * 200,
      y: 0,
      width: 104,
      height: 44,
      lines: [''],
    }));
    const picture: PagePicture = {
      view: TEAMS,
      layout: { width: 504, height: 44, nodes: places, arrows: [], clusters: [] },
    };
    const late = { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 };
    const originsOf = (...targets: Incident['target'][]): string[] =>
      findOrigins(
        picture,
        ORG,
        targets.map((target) => ({ target, ...late })),
      ).map(({ id }) => id);
    expect(originsOf({ team: 'b' })).toEqual(['1']);
    expect(originsOf({ handoff: 'b->shop' }, { team: 'a' })).toEqual(['0', '1']);
    expect(originsOf({ team: 'nobody' })).toEqual([]);
    expect(firstSight(picture, places.slice(0, 1), 0.75)).toMatchObject({
      boxes: places.slice(0, 1),
      lean: 0.25,
    });
    expect(firstSight(picture, [], 0.75)).toMatchObject({ boxes: places.slice(2), lean: 1 });
    const inside = { ...picture, view: { ...TEAMS, nodes: [0, 1, 1].map(nodeOf) } };
    expect(firstSight(inside, [], 0.75)).toMatchObject({ boxes: [], lean: 0.5 });
    expect(legibleScale({ isTouching: true, isTextLarge: true })).toBeCloseTo(1.65);
    expect(legibleScale({ isTouching: false, isTextLarge: false })).toBe(0.75);
  });

  it('enlarges words only as far as their box allows', () => {
    const box = { id: 'a', x: 0, y: 0, width: 104, height: 44 };
    expect(enlargeWords({ ...box, lines: ['Ink'] }, '')).toBe(1.5);
    // Two lines of 15 pixels in a box of 44.
    expect(enlargeWords({ ...box, lines: ['Ink'] }, '3d late')).toBe(1.26);
    expect(enlargeWords({ ...box, width: 160, lines: ['A name as wide as it'] }, '')).toBe(1.11);
    expect(enlargeWords({ ...box, lines: ['Ink'] }, 'far more than there is room for')).toBe(1);
  });

  it('zooms around a point that stays where it is, within limits', () => {
    const zoomed = zoom({ x: 10, y: 20, scale: 1 }, 2, { x: 110, y: 220 }, 0.1);
    expect(zoomed).toEqual({ x: -90, y: -180, scale: 2 });
    expect(zoom(zoomed, 100, { x: 0, y: 0 }, 0.1).scale).toBe(4);
    expect(zoom(zoomed, 0.001, { x: 0, y: 0 }, 0.1).scale).toBe(0.1);
  });

  it('never loses the picture by moving', () => {
    fc.assert(
      fc.property(size, window, fc.integer(), fc.integer(), (picture, room, x, y) => {
        const moved = pan(fit(picture, room), { x, y }, picture, room);
        expect(moved.x).toBeLessThan(room.width);
        expect(inWindow(moved, picture.width)).toBeGreaterThan(0);
      }),
    );
  });

  it('brings a box into sight, moving no more than it must', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const room = { width: 400, height: 300 };
    expect(bringIntoSight(camera, { x: 50, y: 50, width: 100, height: 40 }, room)).toEqual(camera);
    expect(bringIntoSight(camera, { x: 500, y: -20, width: 100, height: 40 }, room)).toEqual({
      x: -216,
      y: 36,
      scale: 1,
    });
  });

  it('looks at a box near enough to read it', () => {
    const camera = lookAt(
      { x: 0, y: 0, scale: 0.2 },
      { x: 100, y: 100, width: 100, height: 50 },
      {
        width: 400,
        height: 300,
      },
    );
    expect(camera).toEqual({ x: 65, y: 37.5, scale: 0.9 });
  });
});
