import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import type {
  GraphLayout,
  GraphShape,
  PlacedCluster,
  PlacedNode,
  ShapeNode,
} from '../../src/model/graph-layout.ts';
import { itemAt, numberAt } from '../../src/model/indexed.ts';
import type { GraphNodeKind } from '../../src/model/graph-view.ts';
import { DRAWN_HOSTILE_NAMES, graphOfNames, RICH } from '../report/graphs.ts';

function node(id: string, kind: GraphNodeKind = 'team', cluster: string | null = null): ShapeNode {
  return { id, kind, name: id, cluster };
}

/** `a b` from a to b, `a b ~` as feedback. */
function shapeOf(
  nodes: readonly ShapeNode[],
  arrows: readonly string[],
  clusters: GraphShape['clusters'] = [],
): GraphShape {
  return {
    nodes,
    clusters,
    arrows: arrows.map((text) => {
      const [from = '', to = '', feedback] = text.split(' ');
      return { id: text, from, to, feedback: feedback === '~' };
    }),
  };
}

function placeOf({ nodes }: GraphLayout, id: string): PlacedNode {
  const found = nodes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** What every layout must be: all in the picture, no box on another, arrows from side to side, tenths, in order. */
function faultsOf(shape: GraphShape, layout: GraphLayout): string[] {
  const faults: string[] = [];
  if (layout.nodes.map(({ id }) => id).join() !== shape.nodes.map(({ id }) => id).join())
    faults.push('nodes');
  if (layout.arrows.map(({ id }) => id).join() !== shape.arrows.map(({ id }) => id).join())
    faults.push('arrows');
  layout.nodes.forEach((a, i) => {
    const isInside = a.x >= 0 && a.y >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height;
    if (!isInside) faults.push(`${a.id} is out of the picture`);
    for (const b of layout.nodes.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      if (!apart) faults.push(`${a.id} lies on ${b.id}`);
    }
  });
  shape.arrows.forEach(({ from, to }, i) => {
    const { id, points } = itemAt(layout.arrows, i);
    if (points.length < 8 || (points.length - 2) % 6 !== 0) faults.push(`${id} is no chain of curves`);
    const ends = [points.slice(0, 2), points.slice(-2)];
    [from, to].forEach((team, end) => {
      const { x, y, width, height } = placeOf(layout, team);
      const [px, py] = [numberAt(itemAt(ends, end), 0), numberAt(itemAt(ends, end), 1)];
      const outside = Math.max(x - px, px - x - width, y - py, py - y - height);
      const inside = Math.min(px - x, x + width - px, py - y, y + height - py);
      if (outside > 1.5 || inside > 1.5) faults.push(`${id} does not end at the side of ${team}`);
    });
  });
  const numbers = [...layout.nodes, ...layout.clusters].flatMap(({ x, y, width, height }) => [
    x,
    y,
    width,
    height,
  ]);
  for (const value of [...numbers, ...layout.arrows.flatMap(({ points }) => points)]) {
    if (Object.is(value, -0) || Math.abs(value * 10 - Math.round(value * 10)) > 1e-6)
      faults.push(`${value} is not in tenths`);
  }
  return faults;
}

/** Every node is within its cluster or, where that is not drawn, within the next around it; so is every cluster. */
function strayed(shape: GraphShape, layout: GraphLayout): string[] {
  const boxes = new Map(layout.clusters.map((cluster) => [cluster.id, cluster]));
  const parents = new Map(shape.clusters.map(({ id, parent }) => [id, parent]));
  const homeOf = (cluster: string | null): PlacedCluster | undefined =>
    cluster === null ? undefined : (boxes.get(cluster) ?? homeOf(parents.get(cluster) ?? null));
  const homes = [
    ...shape.nodes.map(({ id, cluster }) => ({ box: placeOf(layout, id), home: homeOf(cluster) })),
    ...shape.clusters.flatMap(({ id, parent }) => {
      const box = boxes.get(id);
      return box === undefined ? [] : [{ box, home: homeOf(parent) }];
    }),
  ];
  return homes.flatMap(({ box, home }) => {
    if (home === undefined) return [];
    const isWithin =
      box.x >= home.x &&
      box.y >= home.y &&
      box.x + box.width <= home.x + home.width + 0.1 &&
      box.y + box.height <= home.y + home.height + 0.1;
    return isWithin ? [] : [`${box.id} is not within ${home.id}`];
  });
}

/** The heights of the strips, across the whole picture, in which no box stands. */
function emptyStrips({ nodes, height }: GraphLayout): number[] {
  const heights: number[] = [];
  let reached = 0;
  for (const { y, height: own } of nodes.toSorted((a, b) => a.y - b.y)) {
    heights.push(y - reached);
    reached = Math.max(reached, y + own);
  }
  return [...heights, height - reached];
}

describe('a layout', () => {
  it('puts suppliers left and customers right, givers left of receivers', async () => {
    const shape = shapeOf(
      [
        node('guest', 'customer'),
        node('early', 'customer'),
        node('mill', 'supplier'),
        node('oven'),
        node('shop'),
        node('salt', 'supplier'),
      ],
      ['mill oven', 'oven shop', 'shop guest', 'oven early', 'salt shop'],
    );
    const layout = await layOutGraph(shape);
    const lefts = Object.fromEntries(layout.nodes.map(({ id, x, width }) => [id, x + width / 2]));
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(lefts['salt']).toBe(lefts['mill']);
    expect(lefts['early']).toBe(lefts['guest']);
    expect([lefts['mill'], lefts['oven'], lefts['shop'], lefts['guest']]).toEqual(
      Object.values(lefts)
        .filter((x, i, all) => all.indexOf(x) === i)
        .toSorted((a, b) => a - b),
    );
  });

  it('lets feedback, orders of customers and work for suppliers run back', async () => {
    const shape = shapeOf(
      [node('mill', 'supplier'), node('oven'), node('guest', 'customer')],
      ['guest mill', 'oven mill', 'guest oven ~', 'mill oven', 'oven guest'],
    );
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(placeOf(layout, 'mill').x).toBeLessThan(placeOf(layout, 'oven').x);
    expect(placeOf(layout, 'oven').x).toBeLessThan(placeOf(layout, 'guest').x);
    const back = layout.arrows.filter(
      ({ points }) => numberAt(points, 0) > numberAt(points, points.length - 2),
    );
    expect(back.map(({ id }) => id)).toEqual(['guest mill', 'oven mill', 'guest oven ~']);
  });

  it('puts a supplier left that gets something first', async () => {
    const shape = shapeOf(
      [node('carrier', 'supplier'), node('oven'), node('mailroom'), node('guest', 'customer')],
      ['oven mailroom', 'mailroom carrier', 'carrier guest', 'mailroom guest'],
    );
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(placeOf(layout, 'carrier').x).toBeLessThan(placeOf(layout, 'mailroom').x);
  });

  it('leaves no high strip empty of all but lines', async () => {
    const long = Array.from({ length: 40 }, (_, i) => `n${i % 8} n${(i % 8) + 1 + (i % 5)}`);
    const nodes = Array.from({ length: 13 }, (_, i) => node(`n${i}`));
    const shape = shapeOf(nodes, [...new Set(long)]);
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(Math.max(...emptyStrips(layout))).toBeLessThan(60);
  });

  it('draws what a team hands to itself as a loop above it', async () => {
    const shape = shapeOf([node('a'), node('b')], ['a b', 'b b']);
    const layout = await layOutGraph(shape);
    const { points } = itemAt(layout.arrows, 1);
    const { y } = placeOf(layout, 'b');
    expect(faultsOf(shape, layout)).toEqual([]);
    expect([points[1], points.at(-1)]).toEqual([y, y]);
    expect(points[3]).toBeLessThan(y);
    expect(points[3]).toBeGreaterThanOrEqual(0);
  });

  it('puts boxes around groups in groups, and none around suppliers and customers at once', async () => {
    const clusters = [
      { id: 'out', name: 'Outside', parent: null },
      { id: 'out / s', name: 'Suppliers', parent: 'out' },
      { id: 'out / c', name: 'Customers', parent: 'out' },
      { id: 'in', name: 'Inside', parent: null },
      { id: 'in / deep', name: 'Deep', parent: 'in' },
      { id: 'none', name: 'Nobody', parent: 'in' },
    ];
    const nodes = [
      node('s', 'supplier', 'out / s'),
      node('a', 'team', 'in'),
      node('b', 'team', 'in / deep'),
      node('c', 'customer', 'out / c'),
    ];
    const shape = shapeOf(nodes, ['s a', 'a b', 'b c'], clusters);
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(strayed(shape, layout)).toEqual([]);
    expect(layout.clusters.map(({ lines }) => lines.join(' '))).toEqual([
      'Outside / Suppliers',
      'Outside / Customers',
      'Inside',
      'Deep',
    ]);
  });

  it('leaves out groups inside groups where they would make the picture much larger', async () => {
    const rows = Array.from('abcdefghijkl');
    const clusters = [
      { id: 'in', name: 'Inside', parent: null },
      ...rows.map((row) => ({ id: `in / ${row}`, name: row, parent: 'in' })),
    ];
    const nodes = rows.flatMap((row) => [0, 1, 2].map((i) => node(`${row}${i}`, 'team', `in / ${row}`)));
    const arrows = rows.flatMap((row, i) => [
      `${row}0 ${rows[(i + 5) % 12]}1`,
      `${rows[(i + 5) % 12]}1 ${rows[(i + 3) % 12]}2`,
      `${rows[(i + 3) % 12]}2 ${rows[(i + 8) % 12]}0`,
    ]);
    const shape = shapeOf(nodes, arrows, clusters);
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(strayed(shape, layout)).toEqual([]);
    expect(layout.clusters.map(({ id }) => id)).toEqual(['in']);
  });

  it('holds for whatever map, twice the same', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyShape(), async (shape) => {
        const layout = await layOutGraph(shape);
        expect(faultsOf(shape, layout)).toEqual([]);
        expect(strayed(shape, layout)).toEqual([]);
        expect(JSON.stringify(await layOutGraph(shape))).toBe(JSON.stringify(layout));
      }),
      { numRuns: 60 },
    );
  });

  it('holds for what is too much for the engine', async () => {
    const nodes = Array.from({ length: 1100 }, (_, i) =>
      node(`n${i}`, i > 1000 ? 'customer' : 'team', i % 3 === 0 ? null : `g${i % 3}`),
    );
    const arrows = nodes.flatMap((_, i) => [`n${i} n${(i * 7) % 1100}`, `n${i} n${(i + 1) % 1100} ~`]);
    const clusters = [
      { id: 'g1', name: 'One', parent: null },
      { id: 'g2', name: 'Two', parent: 'g1' },
    ];
    const shape = shapeOf(nodes, arrows, clusters);
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(strayed(shape, layout)).toEqual([]);
  });

  it('lets a high layer stand in columns side by side', async () => {
    const nodes = Array.from({ length: 60 }, (_, i) => node(`n${i}`));
    const shape = shapeOf(
      [...nodes, node('hub')],
      nodes.map(({ id }) => `${id} hub`),
    );
    const layout = await layOutGraph(shape);
    expect(faultsOf(shape, layout)).toEqual([]);
    expect(layout.height).toBeLessThan(1.5 * layout.width);
  });

  it('lays out names of any kind', async () => {
    const hostile = graphOfNames(DRAWN_HOSTILE_NAMES);
    expect(faultsOf(hostile, await layOutGraph(hostile))).toEqual([]);
    expect(faultsOf(RICH, await layOutGraph(RICH))).toEqual([]);
    const empty = await layOutGraph(shapeOf([], []));
    expect(empty.nodes).toEqual([]);
  });
});

function anyShape(): fc.Arbitrary<GraphShape> {
  const kinds = fc.constantFrom<GraphNodeKind>('team', 'role', 'system', 'supplier', 'customer', 'group');
  const place = fc.constantFrom(null, 'x', 'x/y', 'z');
  const teams = fc.array(fc.tuple(kinds, place), { minLength: 1, maxLength: 14 });
  return teams.chain((list) => {
    const number = fc.nat(list.length - 1);
    return fc.array(fc.tuple(number, number, fc.boolean()), { maxLength: 30 }).map((links) => ({
      nodes: list.map(([kind, cluster], i) => node(`n${i}`, kind, cluster)),
      arrows: links.map(([from, to, feedback], i) => ({
        id: `a${i}`,
        from: `n${from}`,
        to: `n${to}`,
        feedback,
      })),
      clusters: [
        { id: 'x', name: 'X', parent: null },
        { id: 'x/y', name: 'Y', parent: 'x' },
        { id: 'z', name: 'A name that is much longer than any box below it', parent: null },
      ],
    }));
  });
}
