import type { Calendar } from '../model/calendar.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { distinctIds } from './distinct-ids.ts';
import { cleanText } from '../model/clean-text.ts';
import type { GraphMark } from './graph-words.ts';
import { isOnTheWay, markNode, noteArrow, noteNode, readGraph, titleGraph } from './graph-words.ts';
import type { GraphNest } from './nest-graph.ts';
import { nestGraph } from './nest-graph.ts';
import { shortenText } from './shorten-text.ts';

const SHAPES: Readonly<Record<GraphNodeKind, string>> = {
  team: 'box',
  role: 'box',
  system: 'cylinder',
  supplier: 'parallelogram',
  customer: 'ellipse',
  group: 'folder',
};

/** Light, so that the words stay readable and a print needs no color. */
const LOOKS: Readonly<Record<GraphMark, string>> = {
  origin: ' penwidth=5 fillcolor="#f6c177"',
  hit: ' penwidth=3 fillcolor="#fbe3c0"',
  fine: '',
};

const LONGEST_LINE = 200;

type Ids = ReadonlyMap<string, string>;

/** The map in the language of Graphviz: `dot -Tsvg`. The ids of the nodes are those of the org file. */
export function renderDot(result: GraphResult, calendar: Calendar): string {
  const ids = distinctIds(result.nodes.map(({ id }) => id));
  const title = titleGraph(result, calendar);
  const context: Context = { result, calendar, ids, clusters: new Map() };
  result.clusters.forEach(({ id }, i) => context.clusters.set(id, `cluster_${i}`));
  return [
    `digraph ${quote([title])} {`,
    '  graph [rankdir=LR newrank=true labelloc=b fontname="Helvetica" fontsize=12 nodesep=0.3 ranksep=0.8',
    `    label=${quote([title, ...readGraph(result)])}]`,
    '  node [fontname="Helvetica" fontsize=12 style=filled fillcolor=white margin="0.15,0.08"]',
    '  edge [fontname="Helvetica" fontsize=10]',
    ...drawNest(context, nestGraph(result.nodes, result.clusters), '  '),
    ...result.arrows.map((arrow) => drawArrow(context, arrow)),
    '}',
    '',
  ].join('\n');
}

interface Context {
  readonly result: GraphResult;
  readonly calendar: Calendar;
  readonly ids: Ids;
  readonly clusters: Map<string, string>;
}

function drawNest(context: Context, { nodes, nests }: GraphNest, indent: string): string[] {
  return [
    ...nodes.map((node) => `${indent}${drawNode(context, node)}`),
    ...nests.flatMap((nest) => [
      `${indent}subgraph ${context.clusters.get(nest.cluster?.id ?? '')} {`,
      `${indent}  graph [labelloc=t labeljust=l label=${quote([nest.cluster?.name ?? ''])}]`,
      ...drawNest(context, nest, `${indent}  `),
      `${indent}}`,
    ]),
  ];
}

function drawNode({ result, calendar, ids }: Context, node: GraphResultNode): string {
  const label = quote([node.name, ...noteNode(node, result, calendar)]);
  const rounded = node.kind === 'role' ? ' style="filled,rounded"' : '';
  return `${quoteId(ids.get(node.id) ?? '')} [label=${label} shape=${SHAPES[node.kind]}${rounded}${LOOKS[markNode(node)]}]`;
}

function drawArrow({ result, calendar, ids }: Context, arrow: GraphResultArrow): string {
  const label = quote(noteArrow(arrow, result, calendar));
  const looks = [
    ...(label === '""' ? [] : [`label=${label}`]),
    ...(arrow.feedback ? ['style=dashed constraint=false'] : []),
    ...(isOnTheWay(arrow) ? ['penwidth=3'] : []),
  ].join(' ');
  const way = `${quoteId(ids.get(arrow.from) ?? '')} -> ${quoteId(ids.get(arrow.to) ?? '')}`;
  return `  ${way}${looks === '' ? '' : ` [${looks}]`}`;
}

/** An id is taken as it stands; a backslash is only doubled so that it never stands before the last quote. */
function quoteId(id: string): string {
  return `"${id.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"`;
}

/** Untrusted lines as a label: neither orders such as `\N`, nor entities, nor the end of the quotes. */
function quote(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    shortenText(cleanText(line), LONGEST_LINE)
      .replaceAll('&', '&amp;')
      .replaceAll('\\', '\\\\')
      .replaceAll('"', String.raw`\"`),
  );
  return `"${escaped.join(String.raw`\n`)}"`;
}
