import { Option } from 'commander';
import { LANGUAGES } from '../../kit/language.ts';
import { PAPERS } from '../../kit/paper.ts';
import { WORKSHOP_LEVELS } from '../../model/workshop-level.ts';
import type { VerbDefinition } from '../program.ts';
import { collect, fileOption } from '../program.ts';
import { WORKSHOP_FORMATS } from './workshop-options.ts';

/** `ripple workshop`. */
export const defineWorkshop: VerbDefinition = (program) => {
  const command = program
    .verb('workshop', "the facilitator's kit: cards, score sheets, wall map and guide, ready to print", [
      ['ripple workshop', 'who would be in the game and which incidents, before anything is written'],
      ['ripple workshop -o kit', '90 minutes for 12 people: open kit/all.html and print it'],
      [
        'ripple workshop --minutes 60 --participants 24 --language de -o kit',
        'a shorter one for more people, in German',
      ],
    ])
    .optionsGroup('The session:')
    .addOption(fileOption())
    .addOption(new Option('--minutes <n>', 'how long it takes, 45 to 480 (default: 90)'))
    .addOption(new Option('--participants <n>', 'how many come, 4 to 60 (default: 12)'))
    .addOption(
      new Option('--team <id>', 'a team that must be in the game; repeatable')
        .argParser(collect)
        .default([], 'those that make the best game'),
    )
    .addOption(
      new Option('--level <level>', `how hard to guess: ${choice(WORKSHOP_LEVELS)} (default: mixed)`),
    )
    .addOption(new Option('--seed <n>', 'draws other incidents and teams (default: 1)'))
    .addOption(new Option('--anonymize', 'other names, and no words of your own'))
    .addOption(new Option('--key <file>', 'CSV that tells who is who, for you alone; with --anonymize'))
    .optionsGroup('The kit:')
    .addOption(
      new Option('-o, --output <folder>', 'a new or empty folder to write it into')
        .argParser(collect)
        .default([], 'none: only what it would hold is said'),
    )
    .addOption(new Option('--force', 'also into a folder that holds something'))
    .addOption(
      new Option(
        '--language <language>',
        `of all words that are not your own: ${choice(LANGUAGES)} (default: en)`,
      ),
    )
    .addOption(new Option('--paper <size>', `to print on: ${choice(PAPERS)} (default: a4)`))
    .addOption(new Option('--pdf', 'also as PDF, where Chrome, Chromium or Edge is found'))
    .optionsGroup('What is said about it:')
    .addOption(new Option('--format <format>', `${WORKSHOP_FORMATS.join(', ')} (default: text)`))
    .addOption(new Option('--json', 'short for --format json: the incidents with their answers, as data'));
  program.run(command, async () => (await import('./run-workshop.ts')).runWorkshop);
};

function choice(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
