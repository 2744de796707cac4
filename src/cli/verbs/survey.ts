import { Option } from 'commander';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import { SURVEY_ROLES } from '../../model/survey-columns.ts';
import type { VerbDefinition } from '../program.ts';
import { collect, fileOption } from '../program.ts';

/** `ripple survey`, with `new`, `read` and `compare`. */
export const defineSurvey: VerbDefinition = (program) => {
  const survey = program.verb('survey', 'questionnaires out, answers in: who knows whom they serve', [
    ['ripple survey new -o questions', 'questionnaires to print, and the same for a spreadsheet'],
    ['ripple survey new --language de -o fragen', 'the same in German'],
  ]);
  defineNew(program, survey);
};

type Define = (
  ...args: [Parameters<VerbDefinition>[0], ReturnType<Parameters<VerbDefinition>[0]['verb']>]
) => void;

const defineNew: Define = (program, survey) => {
  const command = program
    .subverb(survey, 'new', 'questionnaires to print, and the same for a spreadsheet', [
      ['ripple survey new -o questions', 'for everybody: open questions/members.html and print it'],
      [
        'ripple survey new --team claims --team payments --language de -o fragen',
        'for two teams, with their names on it, in German',
      ],
    ])
    .optionsGroup('The questions:')
    .addOption(fileOption())
    .addOption(
      new Option('--team <id>', 'questionnaires with the name of this team on them; repeatable')
        .argParser(collect)
        .default([], 'people write it themselves'),
    )
    .addOption(new Option('--every-team', 'the same for each team of the map'))
    .addOption(new Option('--for <role>', 'who is asked').choices([...SURVEY_ROLES, 'both']).default('both'))
    .optionsGroup('The paper:')
    .addOption(new Option('--language <language>', 'of the questions').choices(LANGUAGES).default('en'))
    .addOption(new Option('--paper <size>', 'to print on').choices(PAPERS).default('a4'))
    .addOption(new Option('-o, --output <folder>', 'where the files go'))
    .addOption(new Option('--force', 'also into a folder that holds something'));
  program.run(command, async () => (await import('./run-survey-new.ts')).runSurveyNew);
};
