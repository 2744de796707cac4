import { spawnSync } from 'node:child_process';
import { commandOf, PYTHON } from '../readers.ts';

/** What networkx has read: floats are told from whole numbers. */
export interface NetworkxReading {
  readonly isDirected: boolean;
  readonly graph: Readonly<Record<string, unknown>>;
  readonly nodes: readonly (readonly [id: string, attributes: Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [
    from: string,
    to: string,
    attributes: Readonly<Record<string, unknown>>,
  ])[];
}

/** Prints many graphs as one JSON text; `1.0` and `1` are not the same to Python, so floats say that they are. */
const SCRIPT = `
import io, json, sys
import networkx

def typed(value):
    if isinstance(value, float):
        return {"double": value}
    if isinstance(value, dict):
        return {key: typed(inner) for key, inner in value.items()}
    return value

readings = []
for form, text in json.load(sys.stdin):
    read = networkx.read_graphml if form == "graphml" else networkx.read_gexf
    graph = read(io.BytesIO(text.encode("utf-8")))
    readings.append({
        "isDirected": graph.is_directed(),
        "graph": typed(graph.graph),
        "nodes": [[node, typed(data)] for node, data in graph.nodes(data=True)],
        "edges": [[a, b, typed(data)] for a, b, data in graph.edges(data=True)],
    })
json.dump(readings, sys.stdout)
`;

/** Has networkx read graphs, all in one go. */
export function readNetworkx(
  texts: readonly (readonly [form: 'graphml' | 'gexf', text: string])[],
): NetworkxReading[] {
  const { status, stdout, stderr } = spawnSync(commandOf(PYTHON), ['-c', SCRIPT], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`python ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
