import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { PosterPlan, PosterSize } from './poster-plan.ts';
import { insideOf, MARKS, OVERLAP, postedSize } from './poster-plan.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** A poster: what it shows stands in the file once, under its id, and every sheet shows a part of it. */
export interface Poster {
  readonly id: string;
  readonly title: string;
  readonly size: PosterSize;
  readonly drawing: Html;
  readonly plan: PosterPlan;
}

/** What the sheets of posters show; it has to stand before them. */
export function posterDrawings(posters: readonly Poster[]): Html {
  return html`<svg class="wall-drawings" width="0" height="0" aria-hidden="true">
    ${posters.map(({ id, size, drawing }) => html`<symbol id="${id}" viewBox="0 0 ${size.width} ${size.height}">${drawing}</symbol>`)}
  </svg>`;
}

/** The whole poster small, with the numbers of its sheets, so wide in the units of what it stands in. */
export function posterThumbnail(poster: Poster, width: number): Html {
  const { id, plan } = poster;
  const whole = postedSize(plan);
  const place = placeOf(poster);
  const height = (width * whole.height) / whole.width;
  const cells = cellsOf(plan);
  return html`<svg
    class="wall-plan"
    viewBox="0 0 ${whole.width} ${whole.height}"
    width="${width}mm"
    height="${height}mm"
  >
    <use href="#${id}" x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}" />
    ${cells.map((cell) => html`<rect x="${cell.x}" y="${cell.y}" width="${plan.window.width}" height="${plan.window.height}" />`)}
    ${cells.map((cell) => html`<text x="${cell.x + plan.window.width / 2}" y="${cell.y + plan.window.height / 2}">${cell.number}</text>`)}
  </svg>`;
}

/** The sheets of a poster, row by row. */
export function posterSheets(context: KitContext, poster: Poster): readonly Html[] {
  const { language } = context;
  const { plan, title } = poster;
  const cells = cellsOf(plan);
  return cells.map((cell) => {
    const words = say(language, CATALOGUE.wall.tile, {
      title,
      number: cell.number,
      count: cells.length,
      row: cell.row + 1,
      column: cell.column + 1,
    });
    return sheet(
      context,
      { footer: words, lying: plan.lying, kind: 'wall-tile' },
      drawTile(context, poster, cell),
    );
  });
}

interface Cell {
  readonly number: number;
  readonly column: number;
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

function cellsOf({ columns, rows, window }: PosterPlan): Cell[] {
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [column * (window.width - OVERLAP), row * (window.height - OVERLAP)];
    return { number: i + 1, column, row, x, y };
  });
}

/** Where the drawing stands on the wall: in the middle. */
function placeOf({
  size,
  plan,
}: Pick<Poster, 'size' | 'plan'>): PosterSize & { readonly x: number; readonly y: number } {
  const whole = postedSize(plan);
  const [width, height] = [size.width * plan.scale, size.height * plan.scale];
  return { width, height, x: (whole.width - width) / 2, y: (whole.height - height) / 2 };
}

function drawTile({ paper }: KitContext, poster: Poster, cell: Cell): Html {
  const { plan } = poster;
  const { window } = plan;
  const inside = insideOf(paper, plan.lying);
  const place = placeOf(poster);
  return html`<svg class="wall-sheet" viewBox="0 0 ${inside.width} ${inside.height}">
    <svg
      x="${MARKS}"
      y="${MARKS}"
      width="${window.width}"
      height="${window.height}"
      viewBox="${cell.x} ${cell.y} ${window.width} ${window.height}"
    >
      <use
        href="#${poster.id}"
        x="${place.x}"
        y="${place.y}"
        width="${place.width}"
        height="${place.height}"
      />
    </svg>
    ${drawMarks(plan, cell, inside)}
  </svg>`;
}

/** Where to cut, where the next sheet lies on this one, and which one that is. */
function drawMarks(
  { columns, rows, window }: PosterPlan,
  { column, row, number }: Cell,
  inside: PosterSize,
): Html {
  const [right, bottom] = [MARKS + window.width, MARKS + window.height];
  const [nextX, nextY] = [right - OVERLAP, bottom - OVERLAP];
  const marks: Html[] = [];
  if (column > 0) marks.push(cut(MARKS, 0, MARKS, inside.height));
  if (row > 0) marks.push(cut(0, MARKS, inside.width, MARKS));
  if (column < columns - 1) {
    marks.push(mark(nextX, 0, nextX, MARKS), mark(nextX, bottom, nextX, inside.height));
    marks.push(label(`${number + 1} →`, nextX + 1, MARKS - 1.2));
  }
  if (row < rows - 1) {
    marks.push(mark(0, nextY, MARKS, nextY), mark(right, nextY, inside.width, nextY));
    marks.push(label(`${number + columns} ↓`, MARKS + 1, bottom + MARKS - 1.2));
  }
  return html`${marks}`;
}

function cut(x1: number, y1: number, x2: number, y2: number): Html {
  return html`<line class="wall-cut" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" />`;
}

function mark(x1: number, y1: number, x2: number, y2: number): Html {
  return html`<line class="wall-mark" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" />`;
}

function label(text: string, x: number, y: number): Html {
  return html`<text class="wall-next" x="${x}" y="${y}">${text}</text>`;
}
