import { Option } from 'commander';
import { plainSizeOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { commentOptions, fileOption, gateOptions, outputOptions } from '../program.ts';
import { DIFF_FORMATS, FAIL_ON_DIFF } from './diff-options.ts';

/** `ripple diff`. */
export const defineDiff: VerbDefinition = (program) => {
  const command = program
    .verb('diff', 'what changed between two maps, and what it does to customers and promises', [
      ['ripple diff before ripple.yaml', 'two maps: who is worse off, who better, and by what change'],
      [
        'ripple diff before ripple.yaml --worse-by 4h --fail-on worse',
        'fails where a promise newly breaks or a customer waits 4h longer',
      ],
    ])
    .argument('[base]', 'what it was: a file, a folder, saved JSON or a git revision')
    .argument('[head]', 'what it is: the same; the working tree if left out')
    .optionsGroup('What is asked:')
    .addOption(fileOption());
  for (const option of plainSizeOptions()) command.addOption(option);
  command
    .addOption(
      new Option(
        '--recovery',
        "each team is out for its own `recovery`, instead of a size that is everybody's",
      ).conflicts(['delay', 'outage', 'quality']),
    )
    .option(
      '--worse-by <duration>',
      'customers count as later or earlier from more than this on (default: 0)',
    )
    .optionsGroup('How it is answered:')
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of [...outputOptions(DIFF_FORMATS), ...commentOptions()]) command.addOption(option);
  for (const option of gateOptions(FAIL_ON_DIFF, 'never')) command.addOption(option);
  program.run(command, async () => (await import('./run-diff.ts')).runDiff);
};
