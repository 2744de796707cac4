import { expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderDot } from '../../src/report/render-dot.ts';
import { shortenText } from '../../src/report/shorten-text.ts';
import { describeWith, DOT } from '../readers.ts';
import { DRAWN_HOSTILE_NAMES, graphNamed, graphOfNames, graphWith, nodeWith, RICH } from './graphs.ts';
import { readDot } from './read-dot.ts';

const shown = (name: string): string => shortenText(cleanText(name), 200);

describeWith(DOT, 'the map for Graphviz', () => {
  it('says in words and lines what happens to teams', () => {
    const { complaints, nodes, clusters, legend } = readDot(renderDot(RICH, DEFAULT_CALENDAR));
    expect(complaints).toBe('');
    expect(
      nodes.map(({ id, lines, attributes }) => [id, lines, attributes['shape'], attributes['penwidth']]),
    ).toEqual(
      expect.arrayContaining([
        ['mill', ['mill', 'starts here', '3d late'], 'parallelogram', '5'],
        ['oven', ['Bake & "oven"', '3d late', '25% not right (usually 12.5%)'], 'box', '3'],
        ['till', ['till'], 'cylinder', undefined],
        ['boss', ['boss'], 'box', undefined],
        ['group:far', ['Far', '2 of 3 teams affected', 'up to 4h late'], 'folder', '3'],
        ['guests', ['guests', '3d late', '25% not right (usually 12.5%)'], 'ellipse', '3'],
      ]),
    );
    expect(nodes).toHaveLength(RICH.nodes.length);
    expect(clusters.map(({ lines, nodes: inside }) => [lines, inside.toSorted()])).toEqual([
      [['Back'], ['boss', 'oven', 'till']],
      [['Bakehouse'], ['boss', 'oven']],
    ]);
    expect(legend).toEqual([
      'Bakery: mill is 3d late',
      'Arrows follow the work: suppliers left, customers right.',
      'Dashed arrows are feedback: they feed the next round.',
      'Thick boxes are hit, the thickest is where it starts; thick arrows are the way it takes.',
    ]);
  });

  it('says in words and lines what comes by hand-offs', () => {
    const { edges } = readDot(renderDot(RICH, DEFAULT_CALENDAR));
    const looks = edges.map(({ from, to, lines, attributes }) => [
      `${from}->${to}`,
      lines.join('; '),
      attributes['style'],
      attributes['penwidth'],
    ]);
    expect(looks).toHaveLength(RICH.arrows.length);
    expect(looks).toEqual(
      expect.arrayContaining([
        ['mill->oven', 'Flour; 3d late', undefined, '3'],
        ['till->oven', 'Orders', undefined, undefined],
        ['oven->guests', 'Rolls; 3d late; promise broken', undefined, '3'],
        ['oven->boss', 'Report; 1d late; promise broken anyway', undefined, undefined],
        ['boss->till', '', 'dashed', undefined],
        ['mill->group:far', '2 hand-offs; starts here', undefined, '3'],
        ['guests->mill', 'Praise; 1d late', 'dashed', '3'],
      ]),
    );
  });

  it('stands suppliers left and customers right', () => {
    const { nodes } = readDot(renderDot(RICH, DEFAULT_CALENDAR));
    const x = (id: string): number =>
      Number.parseFloat(String(nodes.find((node) => node.id === id)?.attributes['pos']));
    expect(x('mill')).toBeLessThan(x('oven'));
    expect(x('oven')).toBeLessThan(x('guests'));
  });

  it('says of a picture that is rolled up why', () => {
    const rolledUp = { teams: 1200, handoffs: 3400, mostTeams: 120, mostHandoffs: 400 };
    const { legend } = readDot(renderDot(graphWith([nodeWith('a')], [], { rolledUp }), DEFAULT_CALENDAR));
    expect(legend.at(-1)).toBe(
      'Groups are drawn instead of teams: 1,200 teams and 3,400 hand-offs are more than can be read in one picture (120 and 400).',
    );
  });

  it('is a picture with nobody in it, too', () => {
    const { complaints, nodes, edges } = readDot(renderDot(graphWith([]), DEFAULT_CALENDAR));
    expect([complaints, nodes, edges]).toEqual(['', [], []]);
  });

  it('shows any name as it is', () => {
    const graph = graphOfNames(DRAWN_HOSTILE_NAMES);
    const { nodes, clusters, edges } = readDot(renderDot(graph, DEFAULT_CALENDAR));
    const expected = DRAWN_HOSTILE_NAMES.map(shown);
    const byId = new Map(nodes.map(({ id, lines }) => [id, lines]));
    expect(graph.nodes.map(({ id }) => byId.get(id)?.map(unspace))).toEqual(expected.map((name) => [name]));
    const inCluster = new Map(clusters.map(({ lines, nodes: inside }) => [inside.join(), lines]));
    expect(graph.nodes.map(({ id }) => inCluster.get(id)?.map(unspace))).toEqual(
      expected.map((name) => [name]),
    );
    const ofEdge = new Map(edges.map(({ from, lines }) => [from, lines]));
    expect(graph.nodes.map(({ id }) => ofEdge.get(id)?.map(unspace))).toEqual(expected.map((name) => [name]));
    expect([nodes.length, clusters.length, edges.length]).toEqual(Array(3).fill(expected.length));
  });

  it.each(DRAWN_HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'takes %s everywhere',
    (_, name) => {
      const { complaints, nodes, clusters, edges, legend } = readDot(
        renderDot(graphNamed(name), DEFAULT_CALENDAR),
      );
      expect([complaints, nodes.length, clusters.length, edges.length]).toEqual(['', 3, 1, 2]);
      expect(nodes.map(({ lines }) => lines.map(unspace)[0])).toEqual(Array(3).fill(shown(name)));
      expect(legend[0]).toContain(shown(name).slice(0, 60));
      expect(legend).toHaveLength(4);
    },
  );
});

function unspace(line: string): string {
  return line.trim();
}
