import { Option } from 'commander';
import { placeOptions, sizeOptions, tellingOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { excludeOption, selectOption } from '../selection-options.ts';
import { GRAPH_FORMATS } from './graph-options.ts';

/** `ripple graph`. */
export const defineGraph: VerbDefinition = (program) => {
  const command = program
    .verb('graph', 'the map as a picture, or for other tools', [
      ['ripple graph -o map.svg', 'a picture: suppliers left, customers right'],
      ['ripple graph --scenario flu-week -o flu.svg', 'and what a scenario does to whom'],
      [
        'ripple graph 1+claims+1 --team claims --delay 3d --format dot',
        'the neighbors of a team, if it is late',
      ],
    ])
    .argument(
      '[selectors...]',
      'who is drawn: a team id, tag:…, group:…, kind:… or loop:…, with + before it (all upstream too) or behind it (all downstream too), as in list (default: all teams)',
    )
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .addOption(selectOption('draw only teams that it selects, as without --select; repeatable'))
    .addOption(excludeOption());
  for (const option of [...placeOptions('none'), ...sizeOptions(), ...tellingOptions()])
    command.addOption(option);
  command
    .optionsGroup('How it is answered:')
    .addOption(
      new Option(
        '--by <what>',
        'what the boxes are: every team, or every group (default: team; in a picture, groups where teams are too many to read)',
      ).choices(['team', 'group']),
    );
  for (const option of outputOptions(GRAPH_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-graph.ts')).runGraph);
};
