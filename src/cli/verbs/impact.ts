import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { sizeOptions, tellingOptions } from '../incident-flags.ts';
import { collect, fileOption, gateOptions, outputOptions } from '../program.ts';
import { byOption, excludeOption, selectOption } from '../selection-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';
import { FAIL_ON_IMPACT } from './impact-options.ts';

/** `ripple impact`. */
export const defineImpact: VerbDefinition = (program) => {
  const command = program
    .verb('impact', 'who downstream is hit by this delay or quality problem, how hard, by which way', [
      ['ripple impact claims --delay 3d', 'claims is three days late: who feels it?'],
      [
        "ripple impact --handoff 'claims->third-party-claimant' --quality 20%",
        'a fifth of what one hand-off brings is not right',
      ],
      ['ripple impact --scenario flu-week --told --json', 'a declared scenario, as if every hand-off told'],
    ])
    .argument('[teams...]', 'ids of the teams that it happens to')
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .addOption(
      new Option('--handoff <id>', 'a hand-off that it happens to; repeatable')
        .argParser(collect)
        .default([], 'none'),
    );
  for (const option of [...sizeOptions(), ...tellingOptions()]) command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .option('--depth <n>', 'list only teams at most this many hand-offs away')
    .addOption(selectOption())
    .addOption(excludeOption())
    .addOption(byOption())
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of outputOptions(ANSWER_FORMATS)) command.addOption(option);
  for (const option of gateOptions(FAIL_ON_IMPACT, 'never')) command.addOption(option);
  program.run(command, async () => (await import('./run-impact.ts')).runImpact);
};
