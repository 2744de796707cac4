import type { CastMember, WorkshopCard } from '../model/workshop-result.ts';
import { PIXELS_PER_MM, PIXELS_PER_POINT } from './card-grid.ts';
import { CATALOGUE } from './catalogue.ts';
import { clipText } from './clip-text.ts';
import { countLines } from './count-lines.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { Words } from './say.ts';
import { say } from './say.ts';
import { GUESSED_WAITS, scoreCard } from './score-card.ts';
import { sheet } from './sheet.ts';

const WORDS = CATALOGUE.score;

/** The column of names, in millimeters, and the letters in it in points; kit.css says the same. */
const NAMES = { width: 60, large: 10, small: 7 };

/** One sheet, for one table: a column for every incident card. */
export function buildScoreSheets(context: KitContext): readonly Html[] {
  const { language, workshop } = context;
  const { cards, cast } = workshop;
  const title = say(language, CATALOGUE.parts['score-sheets']);
  const line = (words: Words): Html => html`<span>${say(language, words)}<i></i></span>`;
  const inside = html`<div class="score">
    <div class="score-top">
      <h1>${say(language, WORDS.title)}</h1>
      ${line(WORDS.table)} ${line(WORDS.names)}
    </div>
    <p class="score-rule">${say(language, WORDS.howTo)} ${say(language, WORDS.rule)}</p>
    <table class="score-table cards-${cards.length}">
      <thead>
        <tr>
          <th>${say(language, WORDS.card)}</th>
          ${cards.map(({ number }) => html`<th>${number}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sectionRow(context, WORDS.who)} ${cast.map((member) => teamRow(context, member))}
        ${boxRow(context, WORDS.nobody)} ${sectionRow(context, WORDS.waits)}
        ${GUESSED_WAITS.map((wait) => boxRow(context, WORDS[wait]))} ${sectionRow(context, WORDS.telling)}
        ${boxRow(context, WORDS.yes)} ${boxRow(context, WORDS.no)}
        <tr class="score-points">
          <th>${say(language, WORDS.points)}</th>
          ${cards.map(() => html`<td></td>`)}
        </tr>
      </tbody>
    </table>
    <p class="score-sum">${line(WORDS.sum)}</p>
  </div>`;
  return [sheet(context, { footer: title, lying: true }, inside)];
}

function sectionRow({ language, workshop }: KitContext, words: Words): Html {
  return html`<tr class="score-section">
    <th colspan="${workshop.cards.length + 1}">${say(language, words)}</th>
  </tr>`;
}

function boxRow({ language, workshop }: KitContext, words: Words): Html {
  return html`<tr>
    <th>${say(language, words)}</th>
    ${workshop.cards.map(() => html`<td>${box()}</td>`)}
  </tr>`;
}

/** Where a card starts there is nothing to guess. */
function teamRow(context: KitContext, { id, name }: CastMember): Html {
  const { language, workshop, organization } = context;
  const starts = (card: WorkshopCard): boolean =>
    scoreCard(workshop, card, organization.calendar).starts.includes(id);
  const cells = workshop.cards.map((card) =>
    starts(card)
      ? html`<td class="score-start">${say(language, WORDS.starts)}</td>`
      : html`<td>${box()}</td>`,
  );
  return html`<tr>
    <th>${nameInRow(name)}</th>
    ${cells}
  </tr>`;
}

/** On one line, or small on two. */
function nameInRow(name: string): Html {
  const width = (NAMES.width - 3) * PIXELS_PER_MM;
  const large = { fontSize: NAMES.large * PIXELS_PER_POINT, width };
  if (countLines(clipText(name, { ...large, lines: 9 }), large) === 1) return written(name);
  const small = clipText(name, { fontSize: NAMES.small * PIXELS_PER_POINT, width, lines: 2 });
  return html`<span class="score-small">${written(small)}</span>`;
}

function box(): Html {
  return html`<span class="score-box"></span>`;
}
