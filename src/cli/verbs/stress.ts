import { Option } from 'commander';
import { STRESS_RANKINGS } from '../../model/stress-result.ts';
import { plainSizeOptions, tellingOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { scaleOptions } from '../scale-options.ts';
import { fileOption, gateOptions, outputOptions } from '../program.ts';
import { byOption, excludeOption, selectOption } from '../selection-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';
import { FAIL_ON_STRESS } from './stress-options.ts';

/** `ripple stress`. */
export const defineStress: VerbDefinition = (program) => {
  const command = program
    .verb('stress', 'the same problem at each team in turn: where would it matter most', [
      ['ripple stress', 'each team a day late, one after the other: which days hurt customers most?'],
      ['ripple stress --quality 20% --top 5', 'the five teams whose mistakes reach customers most'],
      ['ripple stress --structure', 'which loops never catch up, and where there is no second way'],
    ])
    .optionsGroup('What is asked:')
    .addOption(fileOption());
  for (const option of plainSizeOptions()) command.addOption(option);
  command
    .addOption(
      new Option(
        '--recovery',
        "each team is out for its own `recovery`, instead of a size that is everybody's",
      ).conflicts(['delay', 'outage', 'quality', 'byHandoff']),
    )
    .option('--by-handoff', 'each hand-off in turn, instead of each team')
    .addOption(
      new Option(
        '--structure',
        'instead: loops and whether they catch up, open ends, single sources behind promises, choices that are none',
      ).conflicts([
        'byHandoff',
        'tolerance',
        'measure',
        'rankBy',
        'select',
        'exclude',
        'by',
        'top',
        'failOn',
      ]),
    );
  for (const option of tellingOptions()) command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .addOption(
      new Option('--tolerance', 'also how late each team can be before a customer is').conflicts('byHandoff'),
    )
    .option('--measure', 'in JSON too: which numbers of the file are worth measuring better')
    .addOption(
      new Option(
        '--rank-by <what>',
        'late: what customers feel together; promises: how many break, then how many customers and teams feel it (default: late)',
      ).choices(STRESS_RANKINGS),
    )
    .addOption(selectOption())
    .addOption(excludeOption())
    .addOption(byOption())
    .addOption(new Option('--top <n>', 'list only the first of the ranking').conflicts(['by', 'all']))
    .option('--all', 'list everything, not only what fits one screen');
  command.optionsGroup('At scale (docs/scale.md):');
  for (const option of scaleOptions()) command.addOption(option);
  command.optionsGroup('How it is answered:');
  for (const option of outputOptions(ANSWER_FORMATS)) command.addOption(option);
  for (const option of gateOptions(FAIL_ON_STRESS, 'never')) command.addOption(option);
  program.run(command, async () => (await import('./run-stress.ts')).runStress);
};
