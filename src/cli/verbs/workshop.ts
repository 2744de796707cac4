import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { collect, fileOption } from '../program.ts';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import { WORKSHOP_LEVELS } from '../../model/workshop-level.ts';

/** `ripple workshop`. */
export const defineWorkshop: VerbDefinition = (program) => {
  const command = program
    .verb('workshop', "the facilitator's kit: cards, score sheets, wall map and guide, ready to print", [
      ['ripple workshop -o kit', 'a session of 90 minutes for 12 people: open kit/all.html and print it'],
      [
        'ripple workshop --minutes 60 --participants 24 --language de -o kit',
        'a shorter one for four tables, in German',
      ],
    ])
    .optionsGroup('The session:')
    .addOption(fileOption())
    .addOption(new Option('--minutes <n>', 'how long it takes (default: 90)'))
    .addOption(new Option('--participants <n>', 'how many come, 4 to 60 (default: 12)'))
    .addOption(
      new Option('--team <id>', 'a team that must be in the game; repeatable')
        .argParser(collect)
        .default([], 'the best game'),
    )
    .addOption(new Option('--level <level>', 'how hard the incidents are to guess').choices(WORKSHOP_LEVELS))
    .addOption(new Option('--seed <n>', 'draws other incidents (default: 1)'))
    .addOption(new Option('--anonymize', 'names and words of your own replaced'))
    .optionsGroup('The paper:')
    .addOption(new Option('--language <language>', 'of all words that are not your own').choices(LANGUAGES))
    .addOption(new Option('--paper <size>', 'to print on').choices(PAPERS))
    .addOption(new Option('--pdf', 'also as PDF, where Chrome or Chromium is found'))
    .addOption(new Option('-o, --output <folder>', 'where the kit goes'))
    .addOption(new Option('--force', 'also into a folder that holds something'))
    .addOption(new Option('--json', 'what the kit is made from, as data, instead'));
  program.run(command, async () => (await import('./run-workshop.ts')).runWorkshop);
};
