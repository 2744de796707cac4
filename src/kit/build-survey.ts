import type { SurveyRole } from '../model/survey-columns.ts';
import { CATALOGUE } from './catalogue.ts';
import type { KitStyle } from './render-kit-page.ts';
import { renderKitPage } from './render-kit-page.ts';
import { say } from './say.ts';
import type { SurveyContext, SurveyTeam } from './survey-context.ts';
import { surveyHowTo } from './survey-how-to.ts';
import { surveySheets } from './survey-sheets.ts';
import { answerTable, nameTable } from './survey-tables.ts';

/** What the files for a role are called, without their ending. */
const FILE_OF: Readonly<Record<SurveyRole, 'members' | 'managers'>> = {
  member: 'members',
  manager: 'managers',
};

/** A file of questionnaires: its name in the folder, and all of it. */
export interface SurveyFile {
  readonly name: string;
  readonly text: string;
}

/** How to do it, then the questionnaires of each role to print and for a spreadsheet, then the names of the map. */
export function buildSurvey(context: SurveyContext, style: KitStyle): readonly SurveyFile[] {
  const forms = context.roles.flatMap((role) =>
    asked(context).map((team): Form => ({ role, team, name: nameOf(role, team) })),
  );
  const names = 'names.csv';
  const howTo = surveyHowTo(context, { forms: context.roles.map((role) => pattern(context, role)), names });
  return [
    { name: 'how-to.html', text: page(context, say(context.language, CATALOGUE.survey.howTo), howTo, style) },
    ...forms.flatMap(({ role, team, name }): SurveyFile[] => [
      {
        name: `${name}.html`,
        text: page(context, titleOf(context, role, team), surveySheets(context, role, team), style),
      },
      { name: `${name}.csv`, text: answerTable(context, role, team) },
    ]),
    { name: names, text: nameTable(context) },
  ];
}

/** A questionnaire: for whom, and its file's name without the ending. */
interface Form {
  readonly role: SurveyRole;
  readonly team: SurveyTeam | undefined;
  readonly name: string;
}

function asked({ teams }: SurveyContext): readonly (SurveyTeam | undefined)[] {
  return teams.length === 0 ? [undefined] : teams;
}

function nameOf(role: SurveyRole, team: SurveyTeam | undefined): string {
  return team === undefined ? FILE_OF[role] : `${FILE_OF[role]}-${team.id}`;
}

/** How a person is told where to look. */
function pattern({ teams }: SurveyContext, role: SurveyRole): string {
  const [first, ...more] = teams;
  return more.length === 0 ? nameOf(role, first) : `${FILE_OF[role]}-…`;
}

function titleOf({ language }: SurveyContext, role: SurveyRole, team: SurveyTeam | undefined): string {
  const title = say(language, CATALOGUE.survey[FILE_OF[role]]);
  return team === undefined ? title : `${team.name}: ${title}`;
}

function page(
  { org, language }: SurveyContext,
  title: string,
  sheets: Parameters<typeof renderKitPage>[0]['sheets'],
  style: KitStyle,
): string {
  return renderKitPage({ title: org === '' ? title : `${org}: ${title}`, language, sheets, style });
}
