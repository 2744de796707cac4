import { breakName } from '../model/break-name.ts';
import type { WorkshopResult } from '../model/workshop-result.ts';
import { textLine } from '../report/svg-text.ts';
import { CATALOGUE } from './catalogue.ts';
import type { WallDrawing } from './draw-wall-map.ts';
import { html, svgOf } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';

/** A strip of the wall for some of the teams: from the suppliers outside over our own to the customers outside. */
interface Lane {
  readonly kind: keyof typeof CATALOGUE.wall.lanes;
  /** How many name tags it has to hold, about. */
  readonly tags: number;
}

/** Millimeters: room for a name tag and for arrows beside it, above and below. */
const LANE_WIDTH = 150;
const TAG_HEIGHT = 62;
const FEWEST_TAGS = 3;
const MOST_TAGS = 6;
const EDGE = 8;
const ASK = { size: 17, bold: true };
const HEAD = { size: 12, lines: 2 };
const FOOT = { size: 9 };
const LINE = 1.25;

/** The poster on which the players put the name tags and draw the arrows; its units are millimeters. */
export function drawEmptyMap({ language, workshop }: KitContext): WallDrawing {
  const lanes = lanesOf(workshop);
  const tags = Math.max(FEWEST_TAGS, ...lanes.map((lane) => Math.min(MOST_TAGS, Math.ceil(lane.tags))));
  const width = lanes.length * LANE_WIDTH + 2 * EDGE;
  const linesOf = (text: string, fontSize: number): string[] =>
    breakName(text, { fontSize, width: width - 2 * EDGE, lines: 3 });
  const ask = linesOf(say(language, CATALOGUE.wall.ask), ASK.size * 1.12);
  const how = linesOf(say(language, CATALOGUE.wall.howTo), FOOT.size);
  const top = 10 + ask.length * ASK.size * LINE;
  const bottom = top + HEAD.lines * HEAD.size * LINE + 8 + tags * TAG_HEIGHT;
  return {
    size: { width, height: bottom + 6 + how.length * FOOT.size * LINE },
    letters: HEAD.size,
    svg: html`${ask.map((line, i) => svgOf(textLine(line, EDGE, (1 + i * LINE) * ASK.size, ASK)))}
    ${lanes.map(({ kind }, i) =>
      drawLane(say(language, CATALOGUE.wall.lanes[kind]), EDGE + i * LANE_WIDTH, { top, bottom }),
    )}
    ${how.map((line, i) => svgOf(textLine(line, EDGE, bottom + 3 + (i + 1) * FOOT.size * LINE, FOOT)))}`,
  };
}

function drawLane(
  title: string,
  left: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Html {
  const lines = breakName(title, { fontSize: HEAD.size * 1.12, width: LANE_WIDTH - 12, lines: HEAD.lines });
  return html`<rect
      class="wall-lane"
      x="${left + 2}"
      y="${top}"
      width="${LANE_WIDTH - 4}"
      height="${bottom - top}"
    />
    ${lines.map((line, i) =>
      svgOf(
        textLine(line, left + LANE_WIDTH / 2, top + 4 + HEAD.size * (1 + i * LINE), {
          size: HEAD.size,
          bold: true,
          middle: true,
        }),
      ),
    )}`;
}

function lanesOf({ cast }: WorkshopResult): Lane[] {
  const suppliers = cast.filter(({ kind }) => kind === 'supplier').length;
  const customers = cast.filter(({ kind }) => kind === 'customer').length;
  const ours = cast.length - suppliers - customers;
  const inner = innerLanes(ours).map((kind, _, { length }) => ({ kind, tags: ours / length }));
  const outside = suppliers > 0 ? [{ kind: 'suppliers' as const, tags: suppliers }] : [];
  return [...outside, ...inner, { kind: 'customers', tags: customers }];
}

/** Four tags stand well in a lane. */
function innerLanes(ours: number): readonly Lane['kind'][] {
  if (ours <= 4) return ['ours'];
  return ours <= 8 ? ['far', 'near'] : ['far', 'between', 'near'];
}
