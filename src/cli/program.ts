import { Command, Option } from 'commander';
import type { Environment, ExitCode } from './environment.ts';
import { colorLevelOf, textWidthOf } from './color-level.ts';

/** Runs a verb: what commander parsed, and everything that it may touch. Returns the exit code. */
export type VerbRunner<O> = (args: readonly string[], options: O, environment: Environment) => Promise<ExitCode>;

/** Adds one verb to the program. Everything heavy is loaded when the verb runs, not before. */
export type VerbDefinition = (program: VerbProgram) => void;

/** What a verb's definition works with. */
export interface VerbProgram {
  readonly environment: Environment;
  verb(nameAndArguments: string, summary: string, examples: readonly Example[]): Command;
  /** Attaches the verb's work; its exit code becomes the program's. */
  run<O>(command: Command, load: () => Promise<VerbRunner<O>>): void;
}

/** A command line worth copying, with what it tells. */
export type Example = readonly [command: string, tells: string];

const SUMMARY = `Shows people what their work does to others: if we are late, or our work is not right, who downstream
feels it, how hard, by which way, and what would have helped?

Upstream is suppliers, downstream is receivers, towards customers.`;

/** The whole command line; `finish` gets the exit code of the verb that ran. */
export function createProgram(
  environment: Environment,
  definitions: readonly VerbDefinition[],
  finish: (code: ExitCode) => void,
): Command {
  const program = new Command('ripple');
  program
    .description(SUMMARY)
    .version(environment.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--no-color', 'no colors (also NO_COLOR=1; FORCE_COLOR=1 for colors into a pipe)')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => environment.stdout.write(text),
      writeErr: (text) => environment.stderr.write(text),
      getOutHelpWidth: () => textWidthOf(environment.stdout),
      getErrHelpWidth: () => textWidthOf(environment.stderr),
      getOutHasColors: () => colorLevelOf(environment.stdout, environment) > 0,
      getErrHasColors: () => colorLevelOf(environment.stderr, environment) > 0,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 a gate (--fail-on) forbids what was found; 2 the input or the call is wrong.\n' +
        'Each verb has its own --help with examples.',
    );
  const verbProgram: VerbProgram = {
    environment,
    verb(nameAndArguments, summary, examples) {
      // .command(), unlike .addCommand(), hands exitOverride and the output on to the verb.
      return program
        .command(nameAndArguments)
        .summary(summary)
        .description(summary)
        .helpOption('-h, --help', 'print this help')
        .option('--no-color', 'no colors')
        .addHelpText('after', formatExamples(examples));
    },
    run<O>(command: Command, load: () => Promise<VerbRunner<O>>) {
      command.action(async () => {
        const runVerb = await load();
        finish(await runVerb(command.args, command.opts<O & object>(), environment));
      });
    },
  };
  for (const define of definitions) define(verbProgram);
  return program;
}

function formatExamples(examples: readonly Example[]): string {
  const lines = examples.map(([command, tells]) => `  $ ${command}\n      ${tells}`);
  return `\nExamples:\n${lines.join('\n')}`;
}

/** `-f`, for verbs that read an organization. */
export function fileOption(): Option {
  return new Option(
    '-f, --file <path>',
    'org file, folder or pattern, - for standard input; repeatable (default: $RIPPLE_FILE, else ripple.yaml here or above)',
  )
    .argParser(collect)
    .default([], 'none');
}

/** `--format`, `--json` and `-o`, for verbs that answer. */
export function outputOptions(formats: readonly string[]): Option[] {
  return [
    new Option('--format <format>', `${formats.join(', ')} (default: ${formats[0]})`),
    new Option('--json', 'short for --format json'),
    new Option('-o, --output <path>', 'write to a file, replacing it: PATH or FORMAT:PATH; repeatable')
      .argParser(collect)
      .default([], 'standard output'),
  ];
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
