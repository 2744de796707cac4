import { breakName } from '../model/break-name.ts';
import type { SurveyRole } from '../model/survey-columns.ts';
import { TWO_WAY_ANSWERS, TWO_WAY_WORDS } from '../model/survey-columns.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import { html, written } from './html.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';
import type { SurveyContext, SurveyTeam } from './survey-context.ts';
import { ROWS_OF_RELATION } from './survey-tables.ts';

const WORDS = CATALOGUE.survey;

/** Room for a name in pixels of the screen: the width of a sheet without its margins and what stands beside the name. */
const TEAM_ROOM = { fontSize: 18, width: 520, lines: 2 };
const ORG_ROOM = { fontSize: 14, width: 640, lines: 1 };

/** The questionnaire of one person: front and back of a sheet, and one side more for who leads a team. */
export function surveySheets(
  context: SurveyContext,
  role: SurveyRole,
  team: SurveyTeam | undefined,
): readonly Html[] {
  const sides = [
    html`${head(context, role, team)}${customers(context)}`,
    html`${suppliers(context)}${outside(context)}${role === 'member' ? easier(context) : ''}`,
    ...(role === 'manager' ? [manager(context)] : []),
  ];
  return sides.map((side, i) => {
    const number = say(context.language, WORDS.page, { number: i + 1, count: sides.length });
    const thanks = i === sides.length - 1 ? ` · ${say(context.language, WORDS.thanks)}` : '';
    const footer = `${say(context.language, WORDS.title)} · ${number}${thanks}`;
    return sheet(context, { footer, kind: 'survey-sheet' }, html`<div class="survey-side">${side}</div>`);
  });
}

function head({ org, language }: SurveyContext, role: SurveyRole, team: SurveyTeam | undefined): Html {
  const orgLine = org === '' ? '' : html`<p class="survey-org">${written(cut(org, ORG_ROOM))}</p>`;
  const forWhom = say(language, role === 'manager' ? WORDS.managers : WORDS.members);
  const teamName =
    team === undefined
      ? html`<span class="survey-blank"></span>`
      : html`<strong>${written(cut(team.name, TEAM_ROOM))}</strong>`;
  return html`<header class="survey-head">
      ${orgLine}
      <h1>${say(language, WORDS.title)}</h1>
      <p class="survey-whom">${forWhom}</p>
    </header>
    <p class="survey-intro">${say(language, WORDS.noNames)} ${say(language, WORDS.together)}</p>
    <p class="survey-team">${say(language, WORDS.team)} ${teamName}</p>`;
}

/** A name in the lines that it has room for, as one text: where it breaks is the browser's matter. */
function cut(name: string, room: Parameters<typeof breakName>[1]): string {
  const lines = breakName(name, room);
  return lines.at(-1)?.endsWith('…') === true ? lines.join(' ') : name;
}

/** A question with rows to fill in. */
interface Question {
  readonly number: number;
  readonly title: string;
  readonly hint: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** With talk and a rating, or only with the first two columns. */
  readonly isRated: boolean;
}

function customers({ language }: SurveyContext): Html {
  return question(language, {
    number: 1,
    title: say(language, WORDS.customers),
    hint: say(language, WORDS.customersHint),
    columns: [WORDS.customerName, WORDS.customerNeeds, WORDS.talk, WORDS.customerRating].map((words) =>
      say(language, words),
    ),
    rows: ROWS_OF_RELATION.customer,
    isRated: true,
  });
}

function suppliers({ language }: SurveyContext): Html {
  return question(language, {
    number: 2,
    title: say(language, WORDS.suppliers),
    hint: say(language, WORDS.suppliersHint),
    columns: [WORDS.supplierName, WORDS.supplierNeeds, WORDS.talk, WORDS.supplierRating].map((words) =>
      say(language, words),
    ),
    rows: ROWS_OF_RELATION.supplier,
    isRated: true,
  });
}

function outside({ language }: SurveyContext): Html {
  return question(language, {
    number: 3,
    title: say(language, WORDS.outside),
    hint: say(language, WORDS.outsideHint),
    columns: [WORDS.outsideName, WORDS.outsideNeeds].map((words) => say(language, words)),
    rows: ROWS_OF_RELATION.outside,
    isRated: false,
  });
}

function question(language: SurveyContext['language'], asked: Question): Html {
  const titles = asked.columns.map((title, i) => html`<th>${title}${scaleBelow(language, i)}</th>`);
  const cells = asked.isRated
    ? html`<td></td>
        <td></td>
        <td class="survey-talk">${talkBoxes(language)}</td>
        <td class="survey-dots">${DOTS}</td>`
    : html`<td></td>
        <td></td>`;
  const rows = Array.from(
    { length: asked.rows },
    () =>
      html`<tr>
        ${cells}
      </tr>`,
  );
  const kind = asked.isRated ? 'survey-rated' : 'survey-plain';
  return html`<section class="survey-question survey-rows-${asked.rows}">
    <h2><span class="survey-number">${asked.number}</span> ${asked.title}</h2>
    <p class="survey-hint">${asked.hint}</p>
    <table class="${kind}">
      <thead>
        <tr>
          ${titles}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

const RATING_COLUMN = 3;

function scaleBelow(language: SurveyContext['language'], column: number): Html | undefined {
  return column === RATING_COLUMN
    ? html`<br /><span class="survey-scale">${say(language, WORDS.scale)}</span>`
    : undefined;
}

function talkBoxes(language: SurveyContext['language']): readonly Html[] {
  return TWO_WAY_ANSWERS.map(
    (answer) => html`<span><i class="survey-box"></i> ${TWO_WAY_WORDS[answer][language]}</span>`,
  );
}

/** To draw a ring around: nobody has to write a number that others must read. */
const DOTS: readonly Html[] = [1, 2, 3, 4, 5].map((number) => html`<b>${number}</b>`);

function easier({ language }: SurveyContext): Html {
  return writing(4, say(language, WORDS.easier));
}

function manager(context: SurveyContext): Html {
  const { language } = context;
  return html`${writing(4, say(language, WORDS.easier))}
    <section class="survey-question">
      <h2><span class="survey-number">5</span> ${say(language, WORDS.weight)}</h2>
      <p class="survey-hint">${say(language, WORDS.weightScale)}</p>
      <p class="survey-weight">
        <span>${say(language, WORDS.morale)}</span> <span class="survey-dots">${DOTS}</span>
      </p>
      <p class="survey-weight">
        <span>${say(language, WORDS.turnover)}</span> <span class="survey-dots">${DOTS}</span>
      </p>
    </section>
    ${writing(6, say(language, WORDS.toGive))}${writing(7, say(language, WORDS.toGet))}`;
}

/** A question with room to write. */
function writing(number: number, title: string): Html {
  return html`<section class="survey-question survey-writing">
    <h2><span class="survey-number">${number}</span> ${title}</h2>
    <div class="survey-lines"></div>
  </section>`;
}
