import { Option } from 'commander';

/** What says who does the work of a sweep. */
export interface ScaleOptions {
  readonly workers?: string;
  readonly shard?: string;
  readonly merge?: readonly string[];
}

/** Options that shape the answer, which a part of it cannot have. */
const OF_THE_ANSWER = ['top', 'rankBy', 'measure', 'by', 'all', 'failOn', 'exitZero', 'structure'];

/** `--workers`, `--shard` and `--merge`: threads of this machine, or several machines. */
export function scaleOptions(): Option[] {
  return [
    new Option('--workers <n>', 'so many threads share the work (default: as the machine has, up to 8)'),
    new Option(
      '--shard <k/n>',
      'work on one of n parts alone, such as 2/8, and write it as JSON for --merge',
    ).conflicts([...OF_THE_ANSWER, 'merge']),
    new Option('--merge <files...>', 'answer from all parts that --shard has written').conflicts([
      'workers',
      'structure',
    ]),
  ];
}
