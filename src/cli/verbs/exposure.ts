import { Option } from 'commander';
import { tellingOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { byOption, excludeOption, selectOption } from '../selection-options.ts';
import { EXPOSURE_FORMATS } from './exposure-options.ts';

/** `ripple exposure`. */
export const defineExposure: VerbDefinition = (program) => {
  const command = program
    .verb('exposure', 'who upstream can hurt this team, and how far away each is from doing so', [
      ['ripple exposure policyholder', 'whose delay would the policyholder feel first?'],
      ['ripple exposure payments --late-by 4h', 'and until it is more than four hours late?'],
      [
        'ripple exposure broker --promise --quality 20%',
        'until a promise breaks; work that is not right, too',
      ],
    ])
    .argument('<team>', 'id of the team that may be hurt')
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .option('--late-by <duration>', 'how late the team may be before it counts (default: 0h)')
    .addOption(
      new Option(
        '--promise',
        'until a promise breaks that the team gives, or if it gives none, as a customer, one it was given',
      ).conflicts('lateBy'),
    )
    .option('--delay <duration>', 'how late it gets if a source is so late (default: 1d)')
    .option(
      '--quality <share>',
      'what it gets not right if so much of a source’s work is spoilt, such as 20%',
    );
  for (const option of tellingOptions()) command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .option('--depth <n>', 'list only teams at most this many hand-offs away')
    .addOption(selectOption())
    .addOption(excludeOption())
    .addOption(byOption())
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of outputOptions(EXPOSURE_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-exposure.ts')).runExposure);
};
