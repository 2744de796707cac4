import type { Calendar } from '../model/calendar.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { escapeMermaid } from './escape-mermaid.ts';
import { isOnTheWay, markNode, noteArrow, noteNode, readGraph, titleGraph } from './graph-words.ts';
import type { GraphNest } from './nest-graph.ts';
import { nestGraph } from './nest-graph.ts';
import { countOf, formatCount } from './phrases.ts';

/** What GitHub draws. */
const MOST_ARROWS = 250;
const MOST_LETTERS = 50_000;

/** Of the letters: nodes take at most these, arrows what is left above the words around them. */
const LETTERS_OF_NODES = 28_000;
const LETTERS_AROUND = 3_000;

const LONGEST_TITLE = 200;

/** What stands around a label. */
const SHAPES: Readonly<Record<GraphNodeKind, readonly [open: string, close: string]>> = {
  team: ['[', ']'],
  role: ['(', ')'],
  system: ['[(', ')]'],
  supplier: ['[/', '/]'],
  customer: ['([', '])'],
  group: ['[[', ']]'],
};

/** Lines only: a color that is readable on white is not on black. */
const LOOKS = [
  '  classDef origin stroke-width:6px',
  '  classDef hit stroke-width:3px',
  '  classDef legend fill:none,stroke:none',
];

/** The map in the language of Mermaid, with no more than GitHub draws: what is hit comes first, and what is left out is said. */
export function renderMermaid(result: GraphResult, calendar: Calendar): string {
  const drawing = chooseNodes({ result, calendar, keys: new Map() });
  const arrows = chooseArrows(drawing, MOST_LETTERS - LETTERS_AROUND - drawing.letters);
  const title = escapeMermaid(titleGraph(result, calendar), LONGEST_TITLE);
  const legend = [...readGraph(result), ...describeCut(drawing, arrows)].map((sentence) =>
    escapeMermaid(sentence, LONGEST_TITLE),
  );
  const thick = arrows.flatMap(({ feedback, isThick }, i) => (feedback && isThick ? [i] : []));
  return [
    'flowchart LR',
    `  accTitle: ${title}`,
    `  accDescr: ${legend.join(' ')}`,
    ...drawing.lines,
    ...arrows.map(({ line }) => line),
    ...(thick.length === 0 ? [] : [`  linkStyle ${thick.join(',')} stroke-width:4px`]),
    `  legend["${[title, ...legend].join('<br/>')}"]:::legend`,
    ...LOOKS,
    '',
  ].join('\n');
}

interface Context {
  readonly result: GraphResult;
  readonly calendar: Calendar;
  /** `n0` and so on, of those that are drawn. */
  readonly keys: Map<string, string>;
}

interface DrawnNodes extends Context {
  readonly lines: readonly string[];
  readonly letters: number;
}

interface DrawnArrow {
  readonly line: string;
  readonly feedback: boolean;
  readonly isThick: boolean;
}

/** As many nodes as there are letters for, in their boxes. */
function chooseNodes(context: Context): DrawnNodes {
  const { nodes, clusters } = context.result;
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const lines = nodes.map((node, i) => drawNode(context, node, i));
  let letters = clusters.reduce((sum, { name }) => sum + 2 * escapeMermaid(name).length + 20, 0);
  const byWeight = nodes.toSorted((a, b) => weigh(b) - weigh(a));
  const chosen = new Set(
    byWeight.filter((node) => {
      const more = (lines[numbers.get(node) ?? 0] ?? '').length + 2 * MOST_INDENT;
      if (letters + more > LETTERS_OF_NODES) return false;
      letters += more;
      return true;
    }),
  );
  nodes.forEach((node, i) => {
    if (chosen.has(node)) context.keys.set(node.id, `n${i}`);
  });
  const nest = nestGraph(
    nodes.filter((node) => chosen.has(node)),
    clusters,
  );
  const keyOf = new Map(clusters.map(({ id }, i) => [id, `g${i}`]));
  const drawn = drawNest(nest, (node) => lines[numbers.get(node) ?? 0] ?? '', keyOf);
  return { ...context, lines: drawn, letters: drawn.join('\n').length };
}

const MOST_INDENT = 4;

function weigh(node: GraphResultNode): number {
  return { origin: 2, hit: 1, fine: 0 }[markNode(node)];
}

function drawNest(
  { nodes, nests }: GraphNest,
  draw: (node: GraphResultNode) => string,
  keyOf: ReadonlyMap<string, string>,
): string[] {
  return [
    ...nodes.map((node) => `  ${draw(node)}`),
    ...nests.flatMap((nest) => [
      `  subgraph ${keyOf.get(nest.cluster?.id ?? '')}["${escapeMermaid(nest.cluster?.name ?? '')}"]`,
      ...drawNest(nest, draw, keyOf),
      '  end',
    ]),
  ];
}

function drawNode({ result, calendar }: Context, node: GraphResultNode, number: number): string {
  const [open, close] = SHAPES[node.kind];
  const label = [node.name, ...noteNode(node, result, calendar)].map((line) => escapeMermaid(line));
  const mark = markNode(node);
  return `n${number}${open}"${label.join('<br/>')}"${close}${mark === 'fine' ? '' : `:::${mark}`}`;
}

/** Those between drawn nodes, first those by which it goes on; then in the order of the map again. */
function chooseArrows({ result, calendar, keys }: DrawnNodes, letters: number): DrawnArrow[] {
  const between = result.arrows.filter(({ from, to }) => keys.has(from) && keys.has(to));
  const byWeight = between.toSorted(
    (a, b) => Number(isOnTheWay(b)) - Number(isOnTheWay(a)) || b.late - a.late,
  );
  let left = letters;
  const drawn = new Map<GraphResultArrow, DrawnArrow>();
  for (const arrow of byWeight.slice(0, MOST_ARROWS)) {
    const isThick = isOnTheWay(arrow);
    const label = noteArrow(arrow, result, calendar).map((line) => escapeMermaid(line));
    const sign = arrow.feedback ? '-.->' : isThick ? '==>' : '-->';
    const text = label.length === 0 ? '' : `|"${label.join('<br/>')}"|`;
    const line = `  ${keys.get(arrow.from)} ${sign}${text} ${keys.get(arrow.to)}`;
    left -= line.length + LETTERS_OF_A_NUMBER;
    if (left < 0) break;
    drawn.set(arrow, { line, feedback: arrow.feedback, isThick });
  }
  return between.flatMap((arrow) => drawn.get(arrow) ?? []);
}

/** Its line break, and its number where it is named once more to be thick. */
const LETTERS_OF_A_NUMBER = 5;

function describeCut({ result, keys }: DrawnNodes, arrows: readonly DrawnArrow[]): string[] {
  const { nodes, arrows: all, by } = result;
  const what = by === 'team' ? 'team' : 'box';
  const cut = [
    ...(keys.size < nodes.length
      ? [`${formatCount(keys.size)} of ${countOf(nodes.length, what, by === 'team' ? 'teams' : 'boxes')}`]
      : []),
    ...(arrows.length < all.length
      ? [`${formatCount(arrows.length)} of ${countOf(all.length, 'arrow')}`]
      : []),
  ];
  return cut.length === 0 ? [] : [`Drawn: ${cut.join(' and ')}; more is not drawn everywhere.`];
}
