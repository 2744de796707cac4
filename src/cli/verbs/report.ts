import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { REPORT_FORMATS } from './report-options.ts';

/** `ripple report`. */
export const defineReport: VerbDefinition = (program) => {
  const command = program
    .verb('report', 'all of it in one document: the map to play with, and what it comes to', [
      ['ripple report -o report.html', 'one file that opens in any browser, without a network'],
      [
        'ripple report -o report.md -o report.json',
        'in words for a wiki, and as data to write it again from',
      ],
      ['ripple report --from report.json -o again.html', 'a saved answer of any verb, shown again'],
    ])
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .option(
      '--from <path>',
      'show an answer again that a call has saved as JSON, - for standard input, also as text or csv, and what graph saved in all of its formats; -f beside it gives names, calendar and currency',
    )
    .addOption(
      new Option(
        '--delay <duration>',
        'what is tried at each team in turn, such as 4h or 3d (default: 1d if no quality is given)',
      ),
    )
    .addOption(
      new Option('--quality <share>', 'share of the work of each team that is not right, such as 20%'),
    )
    .optionsGroup('How it is answered:')
    .option('--all', 'with --from: everything, not only what fits one screen');
  for (const option of outputOptions(REPORT_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-report.ts')).runReport);
};
