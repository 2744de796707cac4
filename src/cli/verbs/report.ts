import type { VerbDefinition } from '../program.ts';
import { fileOption, outputOptions } from '../program.ts';
import { REPORT_FORMATS } from './report-options.ts';

/** `ripple report`. */
export const defineReport: VerbDefinition = (program) => {
  const command = program
    .verb('report', 'all of it in one document: the map to play with, and what it comes to', [
      ['ripple report -o report.html', 'one file that opens in any browser, offline'],
      ['ripple report --format markdown -o report.md', 'the same in words, without the map'],
    ])
    .optionsGroup('What is asked:')
    .addOption(fileOption())
    .optionsGroup('How it is answered:');
  for (const option of outputOptions(REPORT_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-report.ts')).runReport);
};
