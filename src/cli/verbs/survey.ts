import { Option } from 'commander';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import { SURVEY_ROLES } from '../../model/survey-columns.ts';
import type { VerbDefinition } from '../program.ts';
import { collect, fileOption, outputOptions } from '../program.ts';
import { COMPARISON_FORMATS, SURVEY_FORMATS } from './survey-options.ts';

/** `ripple survey`, with `new`, `read` and `compare`. */
export const defineSurvey: VerbDefinition = (program) => {
  const survey = program.verb('survey', 'questionnaires out, answers in: who knows whom they serve', [
    ['ripple survey new -o questions', 'questionnaires to print, and the same for a spreadsheet'],
    ['ripple survey read survey/before', 'what people say, beside what the map says'],
    ['ripple survey compare survey/before survey/after', 'before and after a workshop'],
  ]);
  defineNew(program, survey);
  defineRead(program, survey);
  defineCompare(program, survey);
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

const defineRead: Define = (program, survey) => {
  const command = program
    .subverb(survey, 'read', 'what people answered, beside what the map says', [
      ['ripple survey read survey/before', 'whom nobody named, whom the map lacks, where talk is missing'],
      [
        'ripple survey read survey/before --min-answers 5',
        'with more care for who could be told by an answer',
      ],
      [
        'ripple survey read survey/before -o survey.html -o patch:suggested.patch',
        'as a page, and what to add to the org file if people are right',
      ],
    ])
    .argument('<answers...>', 'CSV files, folders of them, or quoted patterns; - for standard input')
    .optionsGroup('The answers:')
    .addOption(fileOption())
    .addOption(minAnswersOption())
    .optionsGroup('The output:')
    .addOption(new Option('--all', 'everything, instead of what fits one screen'));
  for (const option of outputOptions(SURVEY_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-survey-read.ts')).runSurveyRead);
};

const defineCompare: Define = (program, survey) => {
  const command = program
    .subverb(survey, 'compare', 'two surveys, before and after a workshop', [
      ['ripple survey compare survey/before survey/after', 'who knows now whom they serve, and who talks'],
      ['ripple survey compare survey/before survey/after --json', 'the same as data'],
    ])
    .argument('<before>', 'a CSV file, a folder or quoted pattern of them, or the saved JSON of survey read')
    .argument('<after>', 'the same of the later one')
    .optionsGroup('The answers:')
    .addOption(fileOption())
    .addOption(minAnswersOption())
    .optionsGroup('The output:')
    .addOption(new Option('--all', 'everything, instead of what fits one screen'));
  for (const option of outputOptions(COMPARISON_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-survey-compare.ts')).runSurveyCompare);
};

function minAnswersOption(): Option {
  return new Option(
    '--min-answers <n>',
    'shows nothing that fewer people than these have answered, so that nobody can be told by it (default: 3)',
  );
}
