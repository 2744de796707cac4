import type { SurveyColumn } from '../model/survey-columns.ts';
import { COLUMN_WORDS, RELATION_WORDS, ROLE_WORDS, TWO_WAY_WORDS } from '../model/survey-columns.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';
import type { SurveyContext } from './survey-context.ts';
import { columnsOf } from './survey-tables.ts';

const WORDS = CATALOGUE.survey;

/** What the files are called that whoever runs the survey has to find. */
export interface SurveyFiles {
  /** The questionnaires of each role, without their ending; of many teams as one name with … in it. */
  readonly forms: readonly string[];
  readonly names: string;
}

/** A sheet for whoever runs the survey: what to do, in order; and one on what stands in which column. */
export function surveyHowTo(context: SurveyContext, files: SurveyFiles): readonly Html[] {
  const { language } = context;
  const title = say(language, WORDS.howTo);
  const steps = stepsOf(context, files).map((step) => html`<li>${step}</li>`);
  return [
    sheet(
      context,
      { footer: title, kind: 'survey-sheet' },
      html`<h1>${title}</h1>
        <ol class="survey-steps">
          ${steps}
        </ol>`,
    ),
    sheet(context, { footer: title, kind: 'survey-sheet' }, columnHelp(context)),
  ];
}

function stepsOf({ language, roles }: SurveyContext, { forms, names }: SurveyFiles): readonly Html[] {
  const [first = '', second = ''] = forms;
  const respondent = COLUMN_WORDS.respondent[language];
  const { steps } = WORDS;
  const print =
    roles.length > 1
      ? say(language, steps.print, { members: `${first}.html`, managers: `${second}.html` })
      : say(language, steps.printOne, { file: `${first}.html` });
  return [
    html`${print}`,
    html`${say(language, steps.say)}`,
    html`${say(language, steps.handOut)}`,
    html`${say(language, steps.collect)}`,
    html`${say(language, steps.type, { file: `${first}.csv`, names, respondent })}`,
    html`${say(language, steps.orFile, { file: `${first}.csv`, respondent })}`,
    html`${say(language, steps.read)}<br /><code>ripple survey read before -o survey.html</code>`,
    html`${say(language, steps.back)}`,
    html`${say(language, steps.burn)}`,
    html`${say(language, steps.after)}<br /><code>ripple survey compare before after</code>`,
  ];
}

function columnHelp(context: SurveyContext): Html {
  const { language } = context;
  const columns = columnsOf(context.roles.includes('manager') ? 'manager' : 'member');
  const rows = columns.map(
    (column) =>
      html`<tr>
        <th>${COLUMN_WORDS[column][language]}</th>
        <td>${helpOf(context, column)}</td>
      </tr>`,
  );
  return html`<h1>${say(language, WORDS.columnsTitle)}</h1>
    <table class="survey-columns">
      ${rows}
    </table>`;
}

function helpOf({ language }: SurveyContext, column: SurveyColumn): string {
  const { columnHelp: help } = WORDS;
  switch (column) {
    case 'role':
      return say(language, help.role, {
        member: ROLE_WORDS.member[language],
        manager: ROLE_WORDS.manager[language],
      });
    case 'relation':
      return say(language, help.relation, {
        customer: RELATION_WORDS.customer[language],
        supplier: RELATION_WORDS.supplier[language],
        outside: RELATION_WORDS.outside[language],
      });
    case 'two-way':
      return say(language, help['two-way'], {
        yes: TWO_WAY_WORDS.yes[language],
        sometimes: TWO_WAY_WORDS.sometimes[language],
        no: TWO_WAY_WORDS.no[language],
      });
    default:
      return say(language, help[column]);
  }
}
