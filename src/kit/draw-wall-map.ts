import { breakName } from '../model/break-name.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { drawLine } from '../report/svg-arrow.ts';
import { placeNotes } from '../report/svg-labels.ts';
import { textLine, widthOfLine } from '../report/svg-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { drawNameBox } from './draw-name-box.ts';
import { html, svgOf } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { PosterSize } from './poster-plan.ts';
import { say } from './say.ts';

/** A drawing in units of its own. */
export interface WallDrawing {
  readonly size: PosterSize;
  readonly svg: Html;
  /** The size of the smallest letters of a name. */
  readonly letters: number;
}

/** Letters of names, in the pixels of the layout: its boxes are made for the least. */
export const NAME_SIZES = { most: 16, least: 12, line: 1.8 };

const EDGE = 16;
const TITLE = { size: 26, bold: true };
const WORDS = { size: 14 };
const ROW = 30;
const SAMPLE = { width: 44, height: 22 };
const ARROW = { color: '#1a1a1a', width: 1.5, head: 11 };
const NUMBER = { size: 11, bold: true };

/** The finished map: every team, every arrow with its number, and how it is read. */
export function drawWallMap(context: KitContext): WallDrawing {
  const { graph, layout } = context.map;
  const width = Math.max(layout.width, LEAST_WIDTH);
  const title = breakName(context.workshop.org, {
    fontSize: TITLE.size * 1.12,
    width: width - 2 * EDGE,
    lines: 2,
  });
  const above = 14 + title.length * 32;
  const legend = drawLegend(context, width, above + layout.height + 6);
  const names = layout.nodes.flatMap((box) => {
    const node = graph.nodes.find(({ id }) => id === box.id);
    return node === undefined ? [] : [drawNameBox(node.kind, node.name, box, NAME_SIZES)];
  });
  return {
    size: { width, height: above + layout.height + 6 + legend.height },
    letters: NAME_SIZES.least,
    svg: html`${title.map((line, i) => svgOf(textLine(line, EDGE, 32 + i * 32, TITLE)))}
      <g transform="translate(${(width - layout.width) / 2} ${above})">
        ${drawArrows(context)} ${names} ${drawNumbers(context)}
      </g>
      ${legend.svg}`,
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
    return points === undefined ? [] : [svgOf(drawLine(points, ARROW, feedback))];
  });
}

function drawNumbers({ map }: KitContext): Html[] {
  const notes = numberArrows({ map }).map((arrow, i) => {
    const text = String(i + 1);
    return { arrow, text, width: Math.max(17, widthOfLine(text, NUMBER) + 6), height: 16 };
  });
  return placeNotes(notes, map.layout).map(({ text, box }) => {
    const words = svgOf(textLine(text, box.x + box.width / 2, box.y + 12, { ...NUMBER, middle: true }));
    return html`<rect
        class="wall-box"
        x="${box.x}"
        y="${box.y}"
        width="${box.width}"
        height="${box.height}"
        rx="8"
        stroke-width="0.9"
      />${words}`;
  });
}

/** What the shapes and lines mean, in rows under the map; only what is in it. */
function drawLegend(
  { map: { graph }, language }: KitContext,
  width: number,
  top: number,
): { readonly svg: Html; readonly height: number } {
  const kinds = KINDS.filter((kind) => graph.nodes.some((node) => node.kind === kind));
  const samples: { words: string; draw: (x: number, y: number) => Html }[] = kinds.map((kind) => ({
    words: say(language, CATALOGUE.wall.kinds[kind]),
    draw: (x, y) => drawNameBox(kind, '', { x, y, ...SAMPLE }, NAME_SIZES),
  }));
  const { handoff, feedback } = CATALOGUE.wall;
  samples.push({ words: say(language, handoff), draw: (x, y) => drawSample(x, y, false) });
  if (graph.arrows.some((arrow) => arrow.feedback)) {
    samples.push({ words: say(language, feedback), draw: (x, y) => drawSample(x, y, true) });
  }
  const svg: Html[] = [];
  let [x, y] = [EDGE, top];
  for (const { words, draw } of samples) {
    const needed = SAMPLE.width + 8 + widthOfLine(words, WORDS);
    if (x > EDGE && x + needed > width - EDGE) [x, y] = [EDGE, y + ROW];
    svg.push(draw(x, y), svgOf(textLine(words, x + SAMPLE.width + 8, y + 16, WORDS)));
    x += needed + 22;
  }
  return { svg: html`${svg}`, height: y + ROW - top + 4 };
}

const KINDS = ['team', 'role', 'system', 'supplier', 'customer'] as const satisfies readonly GraphNodeKind[];

function drawSample(x: number, y: number, isDashed: boolean): Html {
  const [middle, end] = [y + SAMPLE.height / 2, x + SAMPLE.width];
  return svgOf(drawLine([x, middle, x + 10, middle, end - 10, middle, end, middle], ARROW, isDashed));
}
