import type { VerbDefinition } from '../program.ts';
import { fileOption, gateOptions, outputOptions } from '../program.ts';
import { CHECK_FORMATS, FAIL_ON_CHECK } from './check-options.ts';

/** `ripple check`. */
export const defineCheck: VerbDefinition = (program) => {
  const command = program
    .verb('check', 'is the file right? Every error at once, with its place and how to mend it', [
      ['ripple check', 'the ripple.yaml of this folder or the nearest one above'],
      ['ripple check -f ripple.yaml --fail-on warn', 'a file of any name; warnings fail too'],
      ['ripple check -o check.json', 'into a file, for other tools'],
    ])
    // Whoever forgets -f is told so by name.
    .allowExcessArguments()
    .addOption(fileOption());
  for (const option of gateOptions(FAIL_ON_CHECK, 'error')) command.addOption(option);
  for (const option of outputOptions(CHECK_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-check.ts')).runCheck);
};
