import { CATALOGUE } from './catalogue.ts';
import { numberArrows } from './draw-wall-map.ts';
import { fitLines } from './fitted-lines.ts';
import { flow } from './flow.ts';
import type { FlowBlock } from './flow.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PAPER_SIZE } from './paper.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

const POINTS = 9.5;
/** As kit.css says: of a line, between two entries, and of the heading. */
const LINE = 4.6;
const BETWEEN = 1.6;
const HEADING = 24;
const MARGINS = 26;
const COLUMNS = 2;
const GAP = 8;
const NUMBER = 9;

/** What goes along each arrow of the map, by the number that stands on it: as many sheets as it takes. */
export function wallKeySheets(context: KitContext): readonly Html[] {
  const { language, paper } = context;
  const width = (PAPER_SIZE[paper].width - 24 - GAP) / COLUMNS - NUMBER - 1;
  const room = PAPER_SIZE[paper].height - MARGINS - HEADING;
  const columns = flow(listEntries(context, width), room);
  const sheets = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, i) =>
    columns.slice(i * COLUMNS, (i + 1) * COLUMNS),
  );
  const title = say(language, CATALOGUE.wall.key);
  return sheets.map((some) =>
    sheet(
      context,
      { footer: title },
      html`<h1 class="wall-title">${title}</h1>
        <p class="wall-words">${say(language, CATALOGUE.wall.keyWords)}</p>
        <div class="wall-key">${some.map((column) => html`<div>${column}</div>`)}</div>`,
    ),
  );
}

function listEntries(context: KitContext, width: number): FlowBlock[] {
  const { graph } = context.map;
  const arrows = new Map(graph.arrows.map((arrow) => [arrow.id, arrow]));
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  const handoffs = new Map(context.organization.handoffs.map((handoff) => [handoff.id, handoff]));
  return numberArrows(context).flatMap((id, i) => {
    const arrow = arrows.get(id);
    if (arrow === undefined) return [];
    const way = `${names.get(arrow.from) ?? arrow.from} → ${names.get(arrow.to) ?? arrow.to}`;
    const what = arrow.handoffs
      .flatMap((handoff) => handoffs.get(handoff)?.what ?? [])
      .filter((text) => text !== '');
    const room = { points: POINTS, millimeters: width };
    const lines = [
      ...fitLines(way, { ...room, lines: 4, bold: true }).map((line) => html`<b>${written(line)}</b>`),
      ...what.flatMap((text) => fitLines(text, { ...room, lines: 3 }).map(written)),
    ];
    const markup = html`<div class="wall-entry">
      <span>${i + 1}</span>
      <div class="lines">${lines.map((line, at) => html`${at > 0 ? html`<br />` : ''}${line}`)}</div>
    </div>`;
    return [{ markup, height: lines.length * LINE + BETWEEN }];
  });
}
