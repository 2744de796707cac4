import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { CHECK_FORMATS, FAIL_ON_CHECK } from './check-options.ts';

/** `ripple check`. */
export const defineCheck: VerbDefinition = (program) => {
  const command = program
    .verb('check', 'is the file right? every error at once, with its place and how to mend it', [
      ['ripple check', 'the ripple.yaml of this folder or the nearest one above'],
      ['ripple check -f teams/ --fail-on warn', 'all YAML files of a folder; warnings fail too'],
      ['ripple check -f org.yaml --json', 'for other tools'],
    ])
    .addOption(fileOption())
    .addOption(new Option('--fail-on <severity>', 'exit code 1 from this severity on').choices(FAIL_ON_CHECK).default('error'))
    .option('--exit-zero', 'exit code 0 even then; never hides exit code 2');
  for (const option of outputOptions(CHECK_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-check.ts')).runCheck);
};
