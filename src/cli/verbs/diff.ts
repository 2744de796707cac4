import { Option } from 'commander';
import { plainSizeOptions } from '../incident-flags.ts';
import type { VerbDefinition } from '../program.ts';
import { commentOptions, fileOption, gateOptions, outputOptions } from '../program.ts';
import { ANSWER_FORMATS } from './answer-formats.ts';
import { FAIL_ON_DIFF, UNREADABLE_BASE } from './diff-options.ts';

/** `ripple diff`. */
export const defineDiff: VerbDefinition = (program) => {
  const command = program
    .verb('diff', 'what changed between two maps, and what it does to customers and promises', [
      ['ripple diff', "the working tree against where it parted from the remote's default branch"],
      [
        'ripple diff origin/main --fail-on worse --worse-by 4h',
        'fails where a promise newly breaks or a customer waits over 4h longer',
      ],
      [
        'ripple diff before.yaml after.yaml -o markdown:comment.md',
        'two files, without git, as a comment for a pull request',
      ],
    ])
    .argument(
      '[base]',
      "what it was: a file, a folder, saved JSON, - for standard input, a git revision, REV:PATH, or A...B for where two revisions parted (default: where HEAD parted from the remote's default branch)",
    )
    .argument(
      '[head]',
      'what it is: the same (default: the working tree; after A...B it is B, also where B is HEAD)',
    )
    .optionsGroup('What is asked:')
    .addOption(fileOption());
  for (const option of plainSizeOptions()) command.addOption(option);
  command
    .addOption(
      new Option(
        '--recovery',
        "each team is out for its own `recovery`, instead of a size that is everybody's",
      ).conflicts(['delay', 'outage', 'quality']),
    )
    .option(
      '--worse-by <duration>',
      'customers count as later or earlier from more than this on (default: 0)',
    )
    .optionsGroup('How it is answered:')
    .option('--all', 'list everything, not only what fits one screen');
  for (const option of [...outputOptions(ANSWER_FORMATS), ...commentOptions()]) command.addOption(option);
  for (const option of gateOptions(FAIL_ON_DIFF, 'never')) command.addOption(option);
  command.addOption(
    new Option(
      '--unreadable-base <what>',
      'where BASE is a revision whose map cannot be read, and HEAD can be: fail (exit code 2), or skip: say so, compare and write nothing, exit code 0',
    )
      .choices(UNREADABLE_BASE)
      .default('fail'),
  );
  program.run(command, async () => (await import('./run-diff.ts')).runDiff);
};
