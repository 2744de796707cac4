import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderD2 } from '../../src/report/render-d2.ts';
import { shortenText } from '../../src/report/shorten-text.ts';
import { DRAWN_HOSTILE_NAMES, DRAWN_NAMES, graphNamed, graphOfNames, graphWith, RICH } from './graphs.ts';
import type { D2Reading } from './read-d2.ts';
import { D2Reader } from './read-d2.ts';

// A hundred and fifty names take their time.
vi.setConfig({ testTimeout: 120_000 });

const shown = (name: string): string => shortenText(cleanText(name), 200);

describe('the map for D2', () => {
  const reader = new D2Reader();
  beforeAll(() => reader.start(), 120_000);
  afterAll(() => reader.close());

  const read = (graph: GraphResult): Promise<D2Reading> => reader.read(renderD2(graph, DEFAULT_CALENDAR));

  it('says in words and lines what happens to teams, in their groups', async () => {
    const { shapes } = await read(RICH);
    expect(shapes.map(({ id, label, type, strokeWidth }) => [id, label, type, strokeWidth])).toEqual(
      expect.arrayContaining([
        ['n0', 'mill\nstarts here\n3d late', 'parallelogram', 6],
        ['g0', 'Back', 'rectangle', 2],
        ['g0.g1', 'Bakehouse', 'rectangle', 2],
        ['g0.g1.n1', 'Bake & "oven"\n3d late\n25% not right (usually 12.5%)', 'rectangle', 4],
        ['g0.n2', 'till', 'cylinder', 2],
        ['g0.g1.n3', 'boss', 'rectangle', 2],
        ['n4', 'Far\n2 of 3 teams affected\nup to 4h late', 'rectangle', 4],
        ['n5', 'guests\n3d late\n25% not right (usually 12.5%)', 'oval', 4],
      ]),
    );
    // The legend beside the nodes and the groups with somebody in them.
    expect(shapes).toHaveLength(RICH.nodes.length + 2 + 1);
    expect(shapes.find(({ id }) => id === 'legend')).toMatchObject({
      type: 'text',
      label: [
        'Bakery: mill is 3d late',
        'Arrows follow the work: suppliers left, customers right.',
        'Dashed arrows are feedback: they feed the next round.',
        'Thick boxes are hit, the thickest is where it starts; thick arrows are the way it takes.',
      ].join('\n'),
    });
    expect(shapes.filter(({ multiple }) => multiple).map(({ id }) => id)).toEqual(['n4']);
    expect(shapes.filter(({ borderRadius }) => borderRadius > 0).map(({ id }) => id)).toEqual(['g0.g1.n3']);
  });

  it('says in words and lines what comes by hand-offs', async () => {
    const { connections } = await read(RICH);
    expect(
      connections.map(({ src, dst, label, strokeDash, strokeWidth }) => [
        src,
        dst,
        label,
        strokeDash,
        strokeWidth,
      ]),
    ).toEqual([
      ['n0', 'g0.g1.n1', 'Flour\n3d late', 0, 4],
      ['g0.n2', 'g0.g1.n1', 'Orders', 0, 2],
      ['g0.g1.n1', 'n5', 'Rolls\n3d late\npromise broken', 0, 4],
      ['g0.g1.n1', 'g0.g1.n3', 'Report\n1d late\npromise broken anyway', 0, 2],
      ['g0.g1.n3', 'g0.n2', '', 4, 2],
      ['n0', 'n4', '2 hand-offs\nstarts here', 0, 4],
      ['n5', 'n0', 'Praise\n1d late', 4, 4],
    ]);
    expect(new Set(connections.map(({ srcArrow, dstArrow }) => `${srcArrow} ${dstArrow}`))).toEqual(
      new Set(['none triangle']),
    );
  });

  it('is a picture with nobody in it, too', async () => {
    const { shapes, connections } = await read(graphWith([]));
    expect([shapes.map(({ id }) => id), connections]).toEqual([['legend'], []]);
  });

  it('shows any name as it is', async () => {
    const { shapes, connections } = await read(graphOfNames(DRAWN_HOSTILE_NAMES));
    const expected = DRAWN_HOSTILE_NAMES.map(shown);
    const labels = new Map(shapes.map(({ id, label }) => [id, label]));
    expect(expected.map((_, i) => labels.get(`g${i}.n${i}`))).toEqual(expected);
    expect(expected.map((_, i) => labels.get(`g${i}`))).toEqual(expected);
    expect(connections.map(({ label }) => label)).toEqual(expected);
    expect(shapes).toHaveLength(2 * expected.length + 1);
    expect(
      shapes.filter(({ icon, link, tooltip }) => icon !== null || link !== '' || tooltip !== ''),
    ).toEqual([]);
  });

  it('takes any name everywhere', async () => {
    // One at a time takes long: those that D2 or its neighbors make something of.
    for (const name of DRAWN_NAMES) {
      const { shapes, connections } = await read(graphNamed(name));
      expect([name, shapes.length, connections.length]).toEqual([name, 5, 2]);
      const legend = shapes.find(({ id }) => id === 'legend')?.label.split('\n');
      expect(legend).toHaveLength(4);
      expect(legend?.[0]).toContain(shown(name).slice(0, 60));
      expect(shapes.find(({ id }) => id === 'g0')?.label).toBe(shown(name));
      expect(connections.map(({ label }) => label.split('\n')[0])).toEqual([shown(name), shown(name)]);
    }
  });
});
