import type { Team } from '../model/organization.ts';
import { CARD_PADDING } from './card-text.ts';
import type { CardGrid } from './card-grid.ts';
import { PIXELS_PER_POINT, PIXELS_PER_MM, sizeOfCard } from './card-grid.ts';
import { fitName } from './card-name.ts';
import { CATALOGUE } from './catalogue.ts';
import { clipText } from './clip-text.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';
import type { Words } from './say.ts';

/** Letters of what a team says about itself, in points, and its lines at most; kit.css says the same. */
const DESCRIPTION = { points: 12, lines: 3 };

/** Cards of half a sheet: large enough to be read by two, and to write on. */
export const TEAM_GRID: CardGrid = { columns: 1, rows: 2 };

/** The side with the questions: nothing of the answers, but who it is. */
export function teamCardFront(context: KitContext, team: Team): Html {
  const words = CATALOGUE.team;
  const { language } = context;
  const width = sizeOfCard(context.paper, TEAM_GRID).width - 2 * CARD_PADDING;
  const name = fitName(team.name, { width, lines: 2, largest: 30, smallest: 16 });
  const questions = team.kind === 'customer' ? words.customerQuestions : words.questions;
  return html`<div class="team-card team-card-front">
    ${teamCardTop(context, team)} ${name.markup} ${describe(context, team, width)}
    <div class="team-card-questions">
      ${[questions.receivers, questions.needs, questions.givers, questions.distance].map((question) =>
        askWithLines(say(language, question)),
      )}
    </div>
    <p class="team-card-turn">${say(language, words.turn)}</p>
  </div>`;
}

/** The kind and the group of a team, small above its name. */
export function teamCardTop({ language, paper }: KitContext, { kind, group }: Team): Html {
  const kinds: Readonly<Record<Team['kind'], Words>> = CATALOGUE.team.kinds;
  const width = (sizeOfCard(paper, TEAM_GRID).width / 2) * PIXELS_PER_MM;
  const place = clipText(group, { fontSize: 9 * PIXELS_PER_POINT, width, lines: 1 });
  return html`<p class="team-card-top">
    <b>${say(language, kinds[kind])}</b><span>${written(place)}</span>
  </p>`;
}

function describe({ language }: KitContext, { description }: Team, width: number): Html {
  if (description === '') return askWithLines(say(language, CATALOGUE.team.whoWeAre), 1);
  const fontSize = DESCRIPTION.points * PIXELS_PER_POINT;
  const text = clipText(description, { fontSize, width: width * PIXELS_PER_MM, lines: DESCRIPTION.lines });
  return html`<p class="team-card-description">${written(text)}</p>`;
}

/** A question, and lines to write on. */
function askWithLines(question: string, lines = 3): Html {
  return html`<div class="write-on">
    <b>${question}</b>${Array.from({ length: lines }, () => html`<i></i>`)}
  </div>`;
}
