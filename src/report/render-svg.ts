import { breakName } from '../model/break-name.ts';
import type { Calendar } from '../model/calendar.ts';
import type { GraphLayout, PlacedCluster } from '../model/graph-layout.ts';
import type { GraphResult } from '../model/graph-result.ts';
import { itemAt } from '../model/indexed.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml } from './escape-xml.ts';
import { describeRollUp, GRAPH_LEGEND, noteNode, readGraph, titleGraph, warnOfLoop } from './graph-words.ts';
import { hashText } from '../model/hash-text.ts';
import { countOf, joinSome } from './phrases.ts';
import { drawArrow } from './svg-arrow.ts';
import { drawLabels } from './svg-labels.ts';
import { drawLegend } from './svg-legend.ts';
import type { NodeContext } from './svg-node.ts';
import { drawNode, rateNodes } from './svg-node.ts';
import { FONTS, tenths, textLine } from './svg-text.ts';

const EDGE = 16;
const LEAST_WIDTH = 640;
const TITLE = { fontSize: 17 * 1.12, lines: 3 };
const WORDS = { fontSize: 12, lines: 4 };

/**
 * A picture of the map that stands for itself: title, legend, no fonts or styles from elsewhere, readable in black and white.
 * The layout is that of the same result. Ids are its own, so that several pictures can stand in one page.
 */
export function renderSvg(result: GraphResult, layout: GraphLayout, calendar: Calendar): string {
  const ids = `ripple-${hashText(JSON.stringify([result, layout]))}`;
  const width = Math.ceil(Math.max(layout.width, LEAST_WIDTH));
  const header = drawHeader(result, calendar, width);
  const top = header.height;
  const legend = drawLegend(result, {
    left: EDGE,
    top: top + Math.ceil(layout.height) + 8,
    width: width - 2 * EDGE,
    ids,
  });
  const height = top + Math.ceil(layout.height) + 8 + legend.height + 6;
  const shift = tenths((width - layout.width) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${ids}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${ids}-title ${ids}-desc" font-family="${escapeXml(FONTS)}">`,
    `<title id="${ids}-title">${escapeXml(cleanText(titleGraph(result, calendar)))}</title>`,
    `<desc id="${ids}-desc">${escapeXml(describe(result, calendar))}</desc>`,
    `<style>${fitOnPaper(ids)}</style>`,
    `<defs>${drawHatches(ids)}</defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...header.svg,
    `<g transform="translate(${shift} ${top})">`,
    ...drawMap(layout, { result, calendar, ids }),
    '</g>',
    ...legend.svg,
    '</svg>',
    '',
  ].join('\n');
}

/** A picture that is printed by itself takes one page; of what stands around it nothing changes. */
function fitOnPaper(id: string): string {
  return `@media print{#${id}{max-width:100%;max-height:100vh;height:auto}}`;
}

/** The denser, the worse. */
const HATCHES = [9, 6, 4];

function drawHatches(ids: string): string {
  return HATCHES.map(
    (step, i) =>
      `<pattern id="${ids}-hatch-${i + 1}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${step}" height="${step}" fill="#fff6e8"/><rect width="1.3" height="${step}" fill="#b3541e"/></pattern>`,
  ).join('');
}

function drawHeader(
  result: GraphResult,
  calendar: Calendar,
  width: number,
): { readonly height: number; readonly svg: readonly string[] } {
  const room = width - 2 * EDGE;
  const title = breakName(titleGraph(result, calendar), { ...TITLE, width: room });
  const notes = [
    GRAPH_LEGEND,
    ...warnOfLoop(result),
    ...(result.rolledUp === null ? [] : [describeRollUp(result.rolledUp)]),
  ];
  const words = notes.flatMap((note) => breakName(note, { ...WORDS, width: room }));
  const below = 12 + title.length * 22;
  return {
    height: below + words.length * 16 + 8,
    svg: [
      ...title.map((line, i) => textLine(line, EDGE, 28 + i * 22, { size: 17, bold: true })),
      ...words.map((line, i) => textLine(line, EDGE, below + 13 + i * 16, { color: '#404040' })),
    ],
  };
}

function drawMap(layout: GraphLayout, context: NodeContext): string[] {
  const { result, calendar } = context;
  const severities = rateNodes(result);
  const arrows = new Map(layout.arrows.map((arrow) => [arrow.id, arrow]));
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
  const isThick = ({ origin, binding }: { origin: boolean; binding: boolean }): number =>
    Number(origin || binding);
  return [
    ...layout.clusters.map(drawCluster),
    ...result.arrows
      .toSorted((a, b) => isThick(a) - isThick(b))
      .flatMap((arrow) => {
        const placed = arrows.get(arrow.id);
        return placed === undefined ? [] : [drawArrow(arrow, placed, result, calendar)];
      }),
    ...layout.clusters.map(drawClusterTitle),
    ...result.nodes.flatMap((node, i) => {
      const placed = nodes.get(node.id);
      return placed === undefined ? [] : [drawNode(node, placed, itemAt(severities, i), context)];
    }),
    ...drawLabels(result, layout),
  ];
}

function drawCluster({ x, y, width, height }: PlacedCluster): string {
  return `<rect x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}" rx="6" fill="#000000" fill-opacity="0.03" stroke="#8c8c8c" stroke-width="0.8"/>`;
}

/** Above the arrows, with white around the letters. */
function drawClusterTitle({ x, y, lines }: PlacedCluster): string {
  return lines
    .map((line, i) => textLine(line, x + 9, y + 16 + i * 15, { bold: true, color: '#4d4d4d', halo: true }))
    .join('');
}

/** The picture in words, for whoever does not see it: how to read it, and who feels it. */
function describe(result: GraphResult, calendar: Calendar): string {
  const size = `${countOf(result.nodes.length, 'box', 'boxes')}, ${countOf(result.arrows.length, 'arrow')}.`;
  const felt = result.nodes
    .filter(({ affected, origin }) => affected > 0 || origin)
    .toSorted((a, b) => b.late - a.late)
    .map((node) => `${cleanText(node.name)} (${noteNode(node, result, calendar).join(', ')})`);
  const who = felt.length === 0 ? [] : [`Who feels it: ${joinSome(felt, 20)}.`];
  return [size, ...readGraph(result), ...who].join(' ');
}
