import type { VerbDefinition } from '../program.ts';
import { outputOptions } from '../program.ts';

/** What `explain` can be written as. */
export const EXPLAIN_FORMATS = ['text', 'json', 'markdown'] as const;

/** `ripple explain`. */
export const defineExplain: VerbDefinition = (program) => {
  const command = program.verb('explain [code]', 'what a diagnostic means and how to mend it', [
    ['ripple explain unknown-team', 'one diagnostic'],
    ['ripple explain', 'all of them'],
  ]);
  for (const option of outputOptions(EXPLAIN_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-explain.ts')).runExplain);
};
