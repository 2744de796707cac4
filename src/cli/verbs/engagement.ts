import { placeOptions, sizeOptions, tellingOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { ENGAGEMENT_FORMATS } from './engagement-options.ts';

/** `ripple engagement`. */
export const defineEngagement: VerbDefinition = (program) => {
  const command = program
    .verb('engagement', "a customer's way from beginning to end, stage by stage", [
      ['ripple engagement', 'the only one, or all that are declared side by side'],
      ['ripple engagement make-a-claim', 'its stages: hands-on time, waiting, what each needs from whom'],
      [
        'ripple engagement make-a-claim --team data-entry --delay 3d',
        'does its promise hold if a team is late?',
      ],
    ])
    .argument('[name]', 'id of the engagement (default: the only one, else all)')
    .optionsGroup('What is asked:')
    .addOption(fileOption());
  for (const option of [...placeOptions('none'), ...sizeOptions(), ...tellingOptions()])
    command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of outputOptions(ENGAGEMENT_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-engagement.ts')).runEngagement);
};
