import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { byOption, excludeOption } from '../selection-options.ts';
import { LIST_FORMATS } from './list-options.ts';

/** `ripple list`. */
export const defineList: VerbDefinition = (program) => {
  const command = program
    .verb('list', 'teams and hand-offs, all or selected', [
      ['ripple list tag:back-office+ --exclude kind:customer', 'the back office and all downstream inside'],
      ['ripple list \'group:"Operations / Claims"\' --handoffs', 'what a department gives and receives'],
      ['ripple list -o org:map.json', 'the whole map as one org file in JSON, all includes in it'],
    ])
    .argument(
      '[selectors...]',
      'a team id, tag:…, group:…, kind:… or loop:…, with + before it (all upstream too) or behind it (all downstream too), 2+ at most 2 hand-offs; * stands for anything, a space is either, a comma both (default: all teams)',
    )
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .addOption(excludeOption())
    .optionsGroup('How it is answered:')
    .option('--columns <names>', 'columns of the table, parted by commas (a wrong one lists them all)')
    .addOption(new Option('--handoffs', 'the hand-offs that they give or receive').conflicts(['tree', 'by']))
    .addOption(new Option('--tree', 'under their groups').conflicts(['by', 'columns']))
    .addOption(byOption().conflicts('columns'))
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of outputOptions(LIST_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-list.ts')).runList);
};
