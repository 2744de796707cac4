import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { collect, commentOptions, fileOption, gateOptionsWithout, outputOptions } from '../program.ts';
import { excludeOption, selectOption } from '../selection-options.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';
import { FAIL_ON_CHECK } from './check-options.ts';

/** `ripple check`. */
export const defineCheck: VerbDefinition = (program) => {
  const command = program
    .verb('check', 'is the file right, and does the organization keep its own rules? The gate for CI', [
      ['ripple check', 'the ripple.yaml of this folder or the nearest one above'],
      ['ripple check -o text:- -o sarif:ripple.sarif', 'for people, and for code scanning'],
      [
        'ripple check --fail-on warn --baseline known.json --update-baseline',
        'from now on, only new warnings fail',
      ],
    ])
    // Whoever forgets -f is told so by name.
    .allowExcessArguments()
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .addOption(
      new Option('--rule <code>', 'look only for what this rule finds; repeatable')
        .argParser(collect)
        .default([], 'all rules'),
    )
    .addOption(selectOption('look only at what is about teams that it selects; repeatable'))
    .addOption(excludeOption())
    .addOption(new Option('--baseline <path>', 'findings that this file lists are known and do not fail'))
    .addOption(
      new Option('--update-baseline', 'write what is found into that file, and end with exit code 0'),
    )
    .optionsGroup('How it is answered:')
    .option('--all', 'list each finding, also those that are accepted or known');
  const failOn = gateOptionsWithout(FAIL_ON_CHECK, 'without it: error, or warn with --baseline');
  for (const option of failOn) command.addOption(option);
  for (const option of [...outputOptions(ANSWER_FORMATS), ...commentOptions()]) command.addOption(option);
  program.run(command, async () => (await import('./run-check.ts')).runCheck);
};
