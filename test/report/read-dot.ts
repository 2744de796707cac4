import { spawnSync } from 'node:child_process';
import { commandOf, DOT } from '../readers.ts';

/** What Graphviz has read and laid out. */
export interface DotReading {
  /** What it complains about. */
  readonly complaints: string;
  /** Lines of text as they are drawn. */
  readonly legend: readonly string[];
  readonly nodes: readonly DotThing[];
  readonly edges: readonly (DotThing & { readonly from: string; readonly to: string })[];
  readonly clusters: readonly (DotThing & { readonly nodes: readonly string[] })[];
}

/** A node, an edge or a cluster. */
export interface DotThing {
  readonly id: string;
  readonly lines: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

type Json = Readonly<Record<string, unknown>>;

/** Has Graphviz read a graph and lay it out. */
export function readDot(dot: string): DotReading {
  const { status, stdout, stderr } = spawnSync(commandOf(DOT), ['-Tjson'], {
    input: dot,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`dot ended with ${status}: ${stderr}`);
  const graph: Json = JSON.parse(stdout);
  const objects = listOf(graph['objects']);
  const nameOf = new Map(objects.map((object) => [object['_gvid'], String(object['name'])]));
  const find = (number: unknown): string => nameOf.get(number) ?? '';
  const isCluster = ({ name }: Json): boolean => String(name).startsWith('cluster_');
  return {
    complaints: stderr,
    legend: linesOf(graph),
    nodes: objects.filter((object) => !isCluster(object)).map((object) => thingOf(object)),
    clusters: objects
      .filter(isCluster)
      .map((object) => ({ ...thingOf(object), nodes: numbersOf(object['nodes']).map(find) })),
    edges: listOf(graph['edges']).map((edge) => ({
      ...thingOf(edge),
      from: find(edge['tail']),
      to: find(edge['head']),
    })),
  };
}

function thingOf(object: Json): DotThing {
  return { id: String(object['name']), lines: linesOf(object), attributes: object };
}

function linesOf(object: Json): string[] {
  return listOf(object['_ldraw_']).flatMap(({ op, text }) => (op === 'T' ? [String(text)] : []));
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value : [];
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value : [];
}
