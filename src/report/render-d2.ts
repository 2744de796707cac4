import type { Calendar } from '../model/calendar.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { cleanText } from '../model/clean-text.ts';
import { isOnTheWay, markNode, noteArrow, noteNode, readGraph, titleGraph } from './graph-words.ts';
import type { GraphNest } from './nest-graph.ts';
import { nestGraph } from './nest-graph.ts';
import { shortenText } from './shorten-text.ts';

const SHAPES: Readonly<Record<GraphNodeKind, readonly string[]>> = {
  team: [],
  role: ['style.border-radius: 12'],
  system: ['shape: cylinder'],
  supplier: ['shape: parallelogram'],
  customer: ['shape: oval'],
  group: ['style.multiple: true'],
};

const LONGEST_LINE = 200;

const WIDTHS = { origin: ['style.stroke-width: 6'], hit: ['style.stroke-width: 4'], fine: [] } as const;

/** The map in the language of D2. Its keys do not tell `A` from `a`, so nodes are numbers there, and names their labels. */
export function renderD2(result: GraphResult, calendar: Calendar): string {
  const context: Context = {
    result,
    calendar,
    nodeKeys: new Map(result.nodes.map(({ id }, i) => [id, `n${i}`])),
    clusterKeys: new Map(result.clusters.map(({ id }, i) => [id, `g${i}`])),
    paths: new Map(),
  };
  const nodes = drawNest(context, nestGraph(result.nodes, result.clusters), []);
  const legend = quote([titleGraph(result, calendar), ...readGraph(result)]);
  return [
    'direction: right',
    `legend: ${legend} {shape: text; near: bottom-center}`,
    ...nodes,
    ...result.arrows.map((arrow) => drawArrow(context, arrow)),
    '',
  ].join('\n');
}

interface Context {
  readonly result: GraphResult;
  readonly calendar: Calendar;
  readonly nodeKeys: ReadonlyMap<string, string>;
  readonly clusterKeys: ReadonlyMap<string, string>;
  /** Where a node stands: `g0.g1.n5`; filled while nodes are drawn. */
  readonly paths: Map<string, string>;
}

function drawNest(context: Context, { nodes, nests }: GraphNest, path: readonly string[]): string[] {
  const indent = '  '.repeat(path.length);
  return [
    ...nodes.map((node) => {
      const key = context.nodeKeys.get(node.id) ?? '';
      context.paths.set(node.id, [...path, key].join('.'));
      return `${indent}${key}: ${drawNode(context, node)}`;
    }),
    ...nests.flatMap((nest) => {
      const key = context.clusterKeys.get(nest.cluster?.id ?? '') ?? '';
      return [
        `${indent}${key}: ${quote([nest.cluster?.name ?? ''])} {`,
        ...drawNest(context, nest, [...path, key]),
        `${indent}}`,
      ];
    }),
  ];
}

function drawNode({ result, calendar }: Context, node: GraphResultNode): string {
  const looks = [...SHAPES[node.kind], ...WIDTHS[markNode(node)]];
  return `${quote([node.name, ...noteNode(node, result, calendar)])}${inBraces(looks)}`;
}

function drawArrow({ result, calendar, paths }: Context, arrow: GraphResultArrow): string {
  const label = quote(noteArrow(arrow, result, calendar));
  const looks = [
    ...(arrow.feedback ? ['style.stroke-dash: 4'] : []),
    ...(isOnTheWay(arrow) ? ['style.stroke-width: 4'] : []),
  ];
  return `${paths.get(arrow.from)} -> ${paths.get(arrow.to)}${label === '""' && looks.length === 0 ? '' : `: ${label}`}${inBraces(looks)}`;
}

function inBraces(looks: readonly string[]): string {
  return looks.length === 0 ? '' : ` {${looks.join('; ')}}`;
}

/** Untrusted lines as a label: no end of the quotes, no substitution such as `${x}`. */
function quote(lines: readonly string[]): string {
  return `"${lines.map((line) => shortenText(cleanText(line), LONGEST_LINE).replaceAll(/[\\"$]/g, String.raw`\$&`)).join(String.raw`\n`)}"`;
}
