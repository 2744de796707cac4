import type { VerbDefinition } from '../program.ts';
import { outputOptions } from '../program.ts';
import { EXPLAIN_FORMATS } from './explain-options.ts';

/** `ripple explain`. */
export const defineExplain: VerbDefinition = (program) => {
  const command = program
    .verb('explain', 'what a diagnostic, a rule or another finding means and how to mend it', [
      ['ripple explain unknown-team', 'one diagnostic'],
      ['ripple explain engagement-gap', 'a rule of check, and how to set it'],
      ['ripple explain', 'all of them'],
    ])
    .argument(
      '[code]',
      'what stands in brackets after error or warning, a rule, or a code of a report (default: all)',
    );
  for (const option of outputOptions(EXPLAIN_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-explain.ts')).runExplain);
};
