import { breakName } from '../model/break-name.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { drawLine } from '../report/svg-arrow.ts';
import { detailOf, outlineOf } from '../report/svg-shapes.ts';
import { textLine, widthOfLine } from '../report/svg-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { html, svgOf } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';

/** How the arrows of the wall map look, in the pixels of its layout. */
export const WALL_ARROW = { color: '#1a1a1a', width: 1.5, head: 11 };

const TITLE = { size: 17, bold: true };
const WORDS = { size: 14 };
const ROW = 30;
const BETWEEN = 20;
const SAMPLE = { width: 42, height: 20 };
const KINDS = ['team', 'role', 'system', 'supplier', 'customer'] as const satisfies readonly GraphNodeKind[];

/** Something in the row under the map. */
interface LegendPiece {
  readonly width: number;
  readonly draw: (x: number, y: number) => Html;
}

/** Whose map it is, and what the shapes and lines of it mean; in rows of so many pixels. */
export function drawWallLegend(
  context: KitContext,
  width: number,
): { readonly svg: Html; readonly height: number } {
  const svg: Html[] = [];
  let [x, y] = [0, 0];
  for (const piece of [titlePiece(context, width), ...listSamples(context)]) {
    if (x > 0 && x + piece.width > width) [x, y] = [0, y + ROW];
    svg.push(piece.draw(x, y));
    x += piece.width + BETWEEN;
  }
  return { svg: html`${svg}`, height: y + ROW };
}

function titlePiece({ workshop }: KitContext, width: number): LegendPiece {
  const [title = ''] = breakName(workshop.org, { fontSize: TITLE.size * 1.12, width, lines: 1 });
  return { width: widthOfLine(title, TITLE), draw: (x, y) => svgOf(textLine(title, x, y + 16, TITLE)) };
}

function listSamples({ map: { graph }, language }: KitContext): LegendPiece[] {
  const { kinds, handoff, feedback } = CATALOGUE.wall;
  const isIn = (kind: GraphNodeKind): boolean => graph.nodes.some((node) => node.kind === kind);
  const hasFeedback = graph.arrows.some((arrow) => arrow.feedback);
  return [
    ...KINDS.filter(isIn).map((kind) =>
      samplePiece(say(language, kinds[kind]), (x, y) => drawBox(kind, x, y)),
    ),
    samplePiece(say(language, handoff), (x, y) => drawArrow(x, y, false)),
    ...(hasFeedback ? [samplePiece(say(language, feedback), (x, y) => drawArrow(x, y, true))] : []),
  ];
}

function samplePiece(words: string, draw: LegendPiece['draw']): LegendPiece {
  const beside = SAMPLE.width + 8;
  return {
    width: beside + widthOfLine(words, WORDS),
    draw: (x, y) => html`${draw(x, y)}${svgOf(textLine(words, x + beside, y + 15, WORDS))}`,
  };
}

function drawBox(kind: GraphNodeKind, x: number, y: number): Html {
  const box = { x, y, ...SAMPLE };
  return html`<path class="wall-box" d="${outlineOf(kind, box)}" stroke-width="1.5" /><path
      class="wall-line"
      d="${detailOf(kind, box)}"
      stroke-width="1.5"
    />`;
}

function drawArrow(x: number, y: number, isDashed: boolean): Html {
  const [middle, end] = [y + SAMPLE.height / 2, x + SAMPLE.width];
  return svgOf(drawLine([x, middle, x + 10, middle, end - 10, middle, end, middle], WALL_ARROW, isDashed));
}
