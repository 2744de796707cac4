import type { VerbDefinition } from '../program.ts';
import { placeOptions, sizeOptions, tellingOptions } from '../incident-flags.ts';
import { fileOption, outputOptions } from '../program.ts';
import { WHY_FORMATS } from './why-options.ts';

/** `ripple why`. */
export const defineWhy: VerbDefinition = (program) => {
  const command = program
    .verb('why', 'how a problem at FROM gets to TO, hand-off by hand-off, or where it ends', [
      [
        'ripple why it-service-desk policyholder --delay 3d',
        'by which way, and what each hand-off does to it',
      ],
      ['ripple why claims broker --ways 3', 'the three worst ways, worst first'],
      ['ripple why decision policyholder --quality 20%', 'from the hand-off decision on'],
    ])
    .argument('<from>', 'id of the team or hand-off where the question begins')
    .argument('<to>', 'id of the team where it ends')
    .optionsGroup('What is asked:')
    .addOption(fileOption());
  for (const option of [...placeOptions('FROM'), ...sizeOptions(), ...tellingOptions()])
    command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .option('--ways <k>', 'so many ways, worst first; as many again of what is not right (default: 1)')
    .option('--all', 'every hand-off of a long way, not only its two ends');
  for (const option of outputOptions(WHY_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-why.ts')).runWhy);
};
