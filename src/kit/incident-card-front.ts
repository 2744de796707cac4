import type { WorkshopCard } from '../model/workshop-result.ts';
import type { CardGrid } from './card-grid.ts';
import { PIXELS_PER_MM, PIXELS_PER_POINT, sizeOfCard } from './card-grid.ts';
import type { CardNames } from './card-names.ts';
import { createCardNames } from './card-names.ts';
import { CARD_PADDING } from './card-text.ts';
import { CATALOGUE } from './catalogue.ts';
import { clipText } from './clip-text.ts';
import { countLines } from './count-lines.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import { sayIncident } from './incident-sentences.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';
import { textOf } from './text-of.ts';

/** Cards of half a sheet: a table reads them together. */
export const INCIDENT_GRID: CardGrid = { columns: 1, rows: 2 };

/** All that is not the story, in millimeters; kit.css says the same. */
const REST = 62;
/** Letters of the story in points, each a class `story-26`, with the height of their lines. */
const STORY_SIZES = [32, 26, 22, 19, 16, 14, 12, 10] as const;
const STORY_LINE = 1.25;
/** Between the sentences, in em. */
const STORY_GAP = 0.3;

/** The side with the question: what happens, and what to guess. */
export function incidentCardFront(context: KitContext, card: WorkshopCard): Html {
  const { language } = context;
  const words = CATALOGUE.incident;
  const levelWords = say(language, words.levels[card.level]);
  const asks = [words.askWho, words.askWait, words.askTelling];
  return html`<div class="incident-card incident-card-front">
    ${incidentCardTop(card, say(language, words.title, { number: card.number }), levelWords)}
    <div class="incident-card-story">${tellStory(context, card)}</div>
    <div class="incident-card-guess">
      <h3>${say(language, words.guess)}</h3>
      <ol>
        ${asks.map((ask) => html`<li>${say(language, ask)}</li>`)}
      </ol>
    </div>
    <p class="incident-card-turn">${say(language, words.turn)}</p>
  </div>`;
}

/** The number of a card and how hard it is, by dots and on the front in words too. */
export function incidentCardTop({ level }: WorkshopCard, title: string, levelWords?: string): Html {
  const dots = [1, 2, 3].map(
    (dot) => html`<circle cx="${dot * 12 - 6}" cy="6" r="4" class="${dot <= level ? 'full' : 'empty'}" />`,
  );
  return html`<div class="incident-card-top">
    <b>${title}</b>
    <span>${levelWords} <svg viewBox="0 0 36 12" aria-hidden="true">${dots}</svg></span>
  </div>`;
}

/** In the largest letters that it fits in; of very many incidents, as many as there is room for. */
function tellStory(context: KitContext, card: WorkshopCard): Html {
  const names = createCardNames(context);
  const { width, height } = sizeOfCard(context.paper, INCIDENT_GRID);
  const room = (height - 2 * CARD_PADDING - REST) * PIXELS_PER_MM;
  const wide = (width - 2 * CARD_PADDING) * PIXELS_PER_MM;
  const incidents = card.incidents.map((incident) => sayIncident(context, names, incident));
  const rest = [...describeScenario(context, card, wide), ...describeChoice(context, names, card)];
  const storyOf = (count: number): Html[] => [
    ...nameScenario(card, wide),
    ...incidents.slice(0, count).map((sentences) => html`<p>${sentences.map((each) => html`${each} `)}</p>`),
    ...(count < incidents.length
      ? [
          html`<p>
            ${sayHtml(context.language, CATALOGUE.incident.moreAtOnce, { count: incidents.length - count })}
          </p>`,
        ]
      : []),
    ...rest,
  ];
  const fits = (story: readonly Html[], size: number): boolean => heightAt(story, size, wide) <= room;
  const size = STORY_SIZES.find((each) => fits(storyOf(incidents.length), each));
  if (size !== undefined) return html`<div class="story-${size}">${storyOf(incidents.length)}</div>`;
  const smallest = STORY_SIZES.at(-1) ?? 10;
  let count = incidents.length;
  while (count > 0 && !fits(storyOf(count), smallest)) count -= 1;
  return html`<div class="story-${smallest}">${storyOf(count)}</div>`;
}

function heightAt(story: readonly Html[], size: number, width: number): number {
  const fontSize = size * PIXELS_PER_POINT;
  const lines = story.map((paragraph) => countLines(textOf(paragraph), { fontSize, width, bold: true }));
  const count = lines.reduce((sum, each) => sum + each, 0);
  return (count * STORY_LINE + story.length * STORY_GAP) * fontSize;
}

/** The name of a declared scenario. */
function nameScenario({ scenario }: WorkshopCard, width: number): Html[] {
  if (scenario === null || scenario.name === '') return [];
  const name = clipText(scenario.name, { fontSize: 12 * PIXELS_PER_POINT, width, lines: 1 });
  return [html`<p class="incident-card-scenario">${written(name)}</p>`];
}

/** What is written about it. */
function describeScenario({ organization }: KitContext, { scenario }: WorkshopCard, width: number): Html[] {
  const text = organization.scenarios.find(({ id }) => id === scenario?.id)?.description ?? '';
  if (text === '') return [];
  const clipped = clipText(text, { fontSize: 12 * PIXELS_PER_POINT, width, lines: 2 });
  return [html`<p class="incident-card-note">${written(clipped)}</p>`];
}

/** What could be taken instead, where somebody has a choice; how little that helps is the answer. */
function describeChoice({ language }: KitContext, names: CardNames, { backup }: WorkshopCard): Html[] {
  if (backup === null) return [];
  const { choice, choiceItem } = CATALOGUE.incident;
  const some = backup.handoffs.slice(0, 4);
  const items = some.map((id) =>
    sayHtml(language, choiceItem, { what: names.what(id), team: names.giver(id) }),
  );
  return [
    html`<p class="incident-card-note">
      ${sayHtml(language, choice, { receiver: names.team(backup.receiver) })}
      ${items.map((item, i) => html`${i === 0 ? '' : '; '}${item}`)}${backup.handoffs.length > some.length ? '; …' : '.'}
    </p>`,
  ];
}
