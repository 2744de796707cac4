import { CATALOGUE } from './catalogue.ts';
import { charterRows } from './charter-rows.ts';
import type { CharterTable } from './charter-rows.ts';
import { fitLines, inLines } from './fitted-lines.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PAPER_SIZE } from './paper.ts';
import { isOurs } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** What stands on a sheet but for the rows of its two tables, and one of those, in millimeters, as kit.css says. */
const AROUND = 86;
const ROW = 18.5;
const MARGINS = 26;
const NAME = { points: 16, lines: 2, bold: true };

/** One sheet for each of the organization's own teams in the game: what it promises to whom, and what it needs from whom. */
export function buildCharters(context: KitContext): readonly Html[] {
  const ours = context.workshop.cast.filter(({ id }) => isOurs(context, id));
  return ours.map((team) => charter(context, team));
}

function charter(context: KitContext, team: { readonly id: string; readonly name: string }): Html {
  const { language, paper } = context;
  const words = CATALOGUE.charter;
  const { width, height } = PAPER_SIZE[paper];
  const { gives, gets } = charterRows(context, team.id, Math.floor((height - MARGINS - AROUND) / ROW));
  const name = fitLines(team.name, { ...NAME, millimeters: width - 24 });
  return sheet(
    context,
    { footer: say(language, words.title) },
    html`<p class="charter-title">${say(language, words.title)}</p>
      <h1 class="charter-name lines">${inLines(name)}</h1>
      <p class="charter-lead">${say(language, words.lead)}</p>
      ${drawTable(context, gives, [words.gives, words.toWhom, words.theirNeeds, words.ourPromise])}
      ${drawTable(context, gets, [words.gets, words.fromWhom, words.ourNeeds, words.easier])}
      <p class="charter-line">${say(language, words.tell)}</p>
      <p class="charter-line charter-dates">
        <span>${say(language, words.agreed)}</span><span>${say(language, words.again)}</span>
      </p>`,
  );
}

type Words = (typeof CATALOGUE.charter)[
  'gives' | 'gets' | 'toWhom' | 'fromWhom' | 'theirNeeds' | 'ourNeeds' | 'ourPromise' | 'easier'];

function drawTable(
  { language }: KitContext,
  { rows, more }: CharterTable,
  [title, whom, needs, last]: readonly [Words, Words, Words, Words],
): Html {
  const head = [
    say(language, whom),
    say(language, CATALOGUE.charter.what),
    say(language, needs),
    say(language, last),
  ];
  return html`<h2 class="charter-heading">${say(language, title)}</h2>
    <div class="charter-row charter-head">${head.map((text) => html`<div>${text}</div>`)}</div>
    ${rows.map((cells) => html`<div class="charter-row">${cells.map((cell) => html`<div>${cell}</div>`)}</div>`)}
    <p class="charter-more">${more === 0 ? '' : say(language, CATALOGUE.charter.more, { count: more })}</p>`;
}
