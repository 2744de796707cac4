import { drawLine } from '../report/svg-arrow.ts';
import { placeNotes } from '../report/svg-labels.ts';
import { textLine, widthOfLine } from '../report/svg-text.ts';
import { curveReach } from './curve-reach.ts';
import { drawNameBox, fitName } from './draw-name-box.ts';
import { drawWallLegend, WALL_ARROW } from './draw-wall-legend.ts';
import { html, svgOf } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { PosterSize } from './poster-plan.ts';

/** A drawing in units of its own. */
export interface WallDrawing {
  readonly size: PosterSize;
  readonly svg: Html;
  /** The size of the smallest letters of a name that is not much longer than others. */
  readonly letters: number;
}

/** Letters of names, in the pixels of the layout, whose boxes are made for the usual ones; longer names get smaller ones. */
const NAME_SIZES = { most: 16, least: 8, line: 1.8 };
const USUAL = 12;

const EDGE = 16;
const NUMBER = { size: 10, bold: true };

/** The finished map: every team, every arrow with its number, and how it is read. */
export function drawWallMap(context: KitContext): WallDrawing {
  const { graph, layout } = context.map;
  const width = Math.max(layout.width, LEAST_WIDTH);
  const reach = curveReach(layout);
  const bottom = reach.above + layout.height + reach.below;
  const legend = drawWallLegend(context, width - 2 * EDGE);
  const nameOf = (id: string): string => graph.nodes.find((node) => node.id === id)?.name ?? id;
  const names = layout.nodes.flatMap((box) => {
    const node = graph.nodes.find(({ id }) => id === box.id);
    return node === undefined ? [] : [drawNameBox(node.kind, node.name, box, NAME_SIZES)];
  });
  return {
    size: { width, height: bottom + legend.height },
    letters: Math.max(
      USUAL,
      Math.min(...layout.nodes.map((box) => fitName(nameOf(box.id), box, NAME_SIZES).size)),
    ),
    svg: html`<g transform="translate(${(width - layout.width) / 2} ${reach.above})">
        ${drawArrows(context)} ${names} ${drawNumbers(context)}
      </g>
      <g transform="translate(${EDGE} ${bottom})">${legend.svg}</g>`,
  };
}

const LEAST_WIDTH = 560;

/** The arrows of the map in the order of their numbers, from 1: from left to right, then downwards. */
export function numberArrows({ map: { graph, layout } }: Pick<KitContext, 'map'>): readonly string[] {
  const places = new Map(layout.arrows.map(({ id, points }) => [id, points]));
  const at = (id: string, axis: 0 | 1): number => places.get(id)?.[axis] ?? 0;
  return graph.arrows.map(({ id }) => id).toSorted((a, b) => at(a, 0) - at(b, 0) || at(a, 1) - at(b, 1));
}

function drawArrows({ map: { graph, layout } }: KitContext): Html[] {
  const places = new Map(layout.arrows.map(({ id, points }) => [id, points]));
  return graph.arrows.flatMap(({ id, feedback }) => {
    const points = places.get(id);
    return points === undefined ? [] : [svgOf(drawLine(points, WALL_ARROW, feedback))];
  });
}

function drawNumbers({ map }: KitContext): Html[] {
  const notes = numberArrows({ map }).map((arrow, i) => {
    const text = String(i + 1);
    return { arrow, text, width: Math.max(14, widthOfLine(text, NUMBER) + 4), height: 13 };
  });
  return placeNotes(notes, map.layout).map(({ text, box }) => {
    const words = svgOf(textLine(text, box.x + box.width / 2, box.y + 10.2, { ...NUMBER, middle: true }));
    return html`<rect
        class="wall-box"
        x="${box.x}"
        y="${box.y}"
        width="${box.width}"
        height="${box.height}"
        rx="6.5"
        stroke-width="0.9"
      />${words}`;
  });
}
