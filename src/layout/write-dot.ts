import { numberAt } from '../model/indexed.ts';
import type { TextSize } from './box-size.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Pixels in the unit of the engine: an inch. */
const INCH = 72;

/** Above and below a box: between boxes, and for an arrow that goes back to its own. */
const ROOM = 5;
const LOOP_ROOM = 26;

/**
 * The plan in the language of Graphviz: nodes `n0`, clusters `cluster_0`, arrows with their number as id; no name. Lines that
 * pass by take as much room as `nodesep` is wide, so it is small and boxes bring their own. `gap` is between layers, in pixels;
 * `columns` says of each node where it must stand, the engine decides where nothing is given.
 */
export function writeDot(plan: LayoutPlan, gap: number, columns?: readonly number[]): string {
  const lengthOf = (left: number, right: number): string =>
    columns === undefined ? '' : `,minlen=${numberAt(columns, right) - numberAt(columns, left)}`;
  const links = plan.links.map(
    ({ arrow, left, right, feedback }) =>
      `n${left}:e->n${right}:w[id=${arrow}${feedback ? ',weight=0' : ''}${lengthOf(left, right)}]`,
  );
  return [
    `digraph{rankdir=LR;newrank=true;nodesep=0.02;ranksep=${gap / INCH};remincross=true`,
    'node[shape=box,fixedsize=true,label=""];edge[dir=none]',
    ...writeInside(-1, plan),
    ...(columns === undefined ? pinEnds(plan) : []),
    ...linkLoners(plan),
    ...links,
    '}',
  ].join('\n');
}

/** What lies in a cluster, -1 for the picture itself. */
function writeInside(cluster: number, plan: LayoutPlan): string[] {
  const nodes = plan.boxes.flatMap(({ width, height }, i) => {
    if (plan.clusterOf[i] !== cluster) return [];
    const room = 2 * (plan.hasLoop[i] === true ? LOOP_ROOM : ROOM);
    return [`n${i}[width=${width / INCH},height=${(height + room) / INCH}]`];
  });
  const clusters = plan.titles.flatMap((title, i) =>
    plan.parentOf[i] === cluster
      ? [
          `subgraph cluster_${i}{margin=6;labeljust=l;labelloc=b;label=${labelOf(title)}`,
          ...writeInside(i, plan),
          '}',
        ]
      : [],
  );
  return [...nodes, ...clusters];
}

/** Room for a title, of which the engine needs no text. */
function labelOf({ width, height }: TextSize): string {
  return `<<table border="0" cellborder="0" fixedsize="true" width="${width}" height="${height}"><tr><td></td></tr></table>>`;
}

/** Suppliers that get nothing stand first, customers that give nothing last. */
function pinEnds({ shape, links }: LayoutPlan): string[] {
  const rights = new Set(links.map(({ right }) => right));
  const lefts = new Set(links.map(({ left }) => left));
  const first = shape.nodes.flatMap(({ kind }, i) =>
    kind === 'supplier' && lefts.has(i) && !rights.has(i) ? [`n${i}`] : [],
  );
  const last = shape.nodes.flatMap(({ kind }, i) =>
    kind === 'customer' && rights.has(i) && !lefts.has(i) ? [`n${i}`] : [],
  );
  return [...pin('min', first), ...pin('max', last)];
}

function pin(rank: 'min' | 'max', nodes: readonly string[]): string[] {
  return nodes.length === 0 ? [] : [`{rank=${rank};${nodes.join(';')}}`];
}

/** Boxes without arrows stand in rows, not all under each other: each row is held together by lines that nobody sees. */
function linkLoners({ boxes, links, clusterOf }: LayoutPlan): string[] {
  const linked = new Set(links.flatMap(({ left, right }) => [left, right]));
  const loners = boxes.flatMap((_, i) => (linked.has(i) ? [] : [i]));
  return [...new Set(clusterOf)].flatMap((cluster) => {
    const own = loners.filter((i) => clusterOf[i] === cluster);
    const rowLength = Math.ceil(Math.sqrt(own.length / 2));
    return own.flatMap((node, i) =>
      i % rowLength === 0 ? [] : [`n${own[i - 1] ?? node}->n${node}[style=invis,minlen=1,id=""]`],
    );
  });
}
