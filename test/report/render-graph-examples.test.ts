import { expect, it, vi } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { renderDot } from '../../src/report/render-dot.ts';
import { renderGexf } from '../../src/report/render-gexf.ts';
import { renderGraphml } from '../../src/report/render-graphml.ts';
import { runCli } from '../cli/run-cli.ts';
import { describeWith, DOT, PYTHON } from '../readers.ts';
import { readDot } from './read-dot.ts';
import { readNetworkx } from './read-networkx.ts';

vi.setConfig({ testTimeout: 30_000 });

const CALLS = [
  'examples/insurer',
  'examples/insurer --team it-service-desk --delay 3d --quality 10%',
  'examples/insurer --team it-service-desk --delay 3d --by group',
  'examples/clinic',
  'examples/platform --by group',
  'examples/whiteboard --team mill --delay 3d',
];

async function graphOf(call: string): Promise<GraphResult> {
  const [path = '', ...words] = call.split(' ');
  const { code, stdout, stderr } = await runCli(['graph', '-f', path, '--json', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describeWith(DOT, 'the examples for Graphviz', () => {
  it.each(CALLS)('%s', async (call) => {
    const graph = await graphOf(call);
    const { complaints, nodes, edges, clusters } = readDot(renderDot(graph, DEFAULT_CALENDAR));
    expect(complaints).toBe('');
    expect([nodes.length, edges.length]).toEqual([graph.nodes.length, graph.arrows.length]);
    const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
    expect(nodes.map(({ lines }) => lines[0])).toEqual(nodes.map(({ id }) => names.get(id)));
    expect(clusters.every(({ nodes: inside }) => inside.length > 0)).toBe(true);
  });
});

describeWith(PYTHON, 'the examples for networkx', () => {
  it.each(CALLS)('%s', async (call) => {
    const graph = await graphOf(call);
    const readings = readNetworkx([
      ['graphml', renderGraphml(graph, DEFAULT_CALENDAR)],
      ['gexf', renderGexf(graph, DEFAULT_CALENDAR)],
    ]);
    expect(readings).toHaveLength(2);
    for (const { nodes, edges } of readings) {
      expect(edges).toHaveLength(graph.arrows.length);
      expect(nodes.map(([id, data]) => [id, data['label'], data['late_hours']])).toEqual(
        graph.nodes.map(({ id, name, late }) => [id, name, { double: late }]),
      );
    }
  });
});
