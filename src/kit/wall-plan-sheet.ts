import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { Poster } from './poster-sheets.ts';
import { posterDrawings, posterThumbnail } from './poster-sheets.ts';
import { postedSize } from './poster-plan.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** The largest that a small picture of a poster is, in millimeters. */
const ROOM = { width: 150, height: 74 };

/** How the sheets of the posters are put together. It holds what they show, so it comes before them. */
export function wallPlanSheet(context: KitContext, posters: readonly Poster[]): Html {
  const { language } = context;
  const title = say(language, CATALOGUE.wall.planTitle);
  return sheet(
    context,
    { footer: title },
    html`${posterDrawings(posters)}
      <h1 class="wall-title">${title}</h1>
      <ol class="wall-steps">
        ${STEPS.map((step) => html`<li>${say(language, CATALOGUE.wall[step])}</li>`)}
      </ol>
      ${posters.map((poster) => showPoster(context, poster))}`,
  );
}

const STEPS = ['stepPrint', 'stepCut', 'stepGlue', 'stepHang'] as const;

function showPoster({ language }: KitContext, poster: Poster): Html {
  const { columns, rows } = poster.plan;
  const whole = postedSize(poster.plan);
  const width = Math.min(ROOM.width, (ROOM.height * whole.width) / whole.height);
  const words = say(language, CATALOGUE.wall.planSize, {
    count: columns * rows,
    rows,
    columns,
    width: Math.round(whole.width / 10),
    height: Math.round(whole.height / 10),
  });
  return html`<h2 class="wall-heading">${poster.title}</h2>
    <p class="wall-words">${words}</p>
    ${posterThumbnail(poster, width)}`;
}
