import { Option } from 'commander';
import type { VerbDefinition } from '../program.ts';
import { collect, fileOption, outputOptions } from '../program.ts';
import { FAIL_ON_IMPACT, IMPACT_FORMATS } from './impact-options.ts';

/** `ripple impact`. */
export const defineImpact: VerbDefinition = (program) => {
  const command = program
    .verb('impact [teams...]', 'who downstream is hit by this delay or quality problem, how hard, by which way', [
      ['ripple impact claims --delay 3d', 'claims is three days late: who feels it?'],
      ["ripple impact --handoff 'claims->policyholder' --quality 20%", 'a fifth of the decisions is not right'],
      ['ripple impact --scenario flu-week --told --json', 'a declared scenario, as if every hand-off told'],
    ])
    .addOption(fileOption())
    .addOption(new Option('--handoff <id>', 'a hand-off that it happens to; repeatable').argParser(collect).default([], 'none'))
    .option('--delay <duration>', 'delivers this much late (default: 1d if no other size is given)')
    .option('--outage <duration>', 'nothing leaves for this long, in parallel with waiting (teams only)')
    .option('--quality <share>', 'share of the work that is not right, such as 20%')
    .option('--notice <duration>', 'how long before the due time it is known (default: 0)')
    .option('--scenario <name>', 'a declared scenario instead')
    .addOption(new Option('--told', 'as if every hand-off told').conflicts('untold'))
    .addOption(new Option('--untold', 'as if no hand-off told').conflicts('told'))
    .option('--depth <n>', 'list only teams at most this many hand-offs away')
    .option('--all', 'list everything, not only what fits one screen')
    .addOption(new Option('--fail-on <what>', 'exit code 1 if').choices(FAIL_ON_IMPACT).default('never'))
    .option('--exit-zero', 'exit code 0 even then; never hides exit code 2');
  for (const option of outputOptions(IMPACT_FORMATS)) command.addOption(option);
  program.run(command, async () => (await import('./run-impact.ts')).runImpact);
};
