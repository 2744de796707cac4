import { Command, CommanderError, Option } from 'commander';
import { cleanText } from '../model/clean-text.ts';
import { colorLevelOf, textWidthOf } from './color-level.ts';
import type { Environment, ExitCode } from './environment.ts';
import { UsageFailure, describeUnknown } from './failure.ts';

/** Runs a verb: what commander parsed, and everything that it may touch. Returns the exit code. */
export type VerbRunner<O> = (
  args: readonly string[],
  options: O,
  environment: Environment,
) => Promise<ExitCode>;

/** Adds one verb to the program. Everything heavy is loaded when the verb runs, not before. */
export type VerbDefinition = (program: VerbProgram) => void;

/** What a verb's definition works with. */
export interface VerbProgram {
  readonly environment: Environment;
  verb(name: string, summary: string, examples: readonly Example[]): Command;
  /** A verb's own verb, as in `ripple survey read`; the verb itself then prints its help, or says which ones there are. */
  subverb(verb: Command, name: string, summary: string, examples: readonly Example[]): Command;
  /** Attaches the verb's work; its exit code becomes the program's. */
  run<O>(command: Command, load: () => Promise<VerbRunner<O>>): void;
}

/** A command line worth copying, with what it tells. */
export type Example = readonly [command: string, tells: string];

const SUMMARY =
  'Shows people what their work does to others: if we are late, or our work is not right, who downstream feels it, ' +
  'how hard, by which way, and what would have helped?\n\n' +
  'Upstream is suppliers, downstream is receivers, towards customers.';

const AFTER_HELP = `
Start with: ripple init, then ripple check, then ripple impact.
Each command has its own --help with examples.

Exit codes: 0 done; 1 a gate (--fail-on) forbids what was found;
            2 the input or the call is wrong; 70 a bug in ripple.`;

/** The whole command line; `finish` gets the exit code of the verb that ran. */
export function createProgram(
  environment: Environment,
  definitions: readonly VerbDefinition[],
  finish: (code: ExitCode) => void,
): Command {
  const program = createRoot(environment);
  const verbProgram: VerbProgram = {
    environment,
    verb: (name, summary, examples) => addVerb(program, name, { call: name, summary, examples }),
    subverb(verb, name, summary, examples) {
      if (verb.commands.length === 0) defineBareVerb(verb, finish);
      return addVerb(verb, name, { call: `${verb.name()} ${name}`, summary, examples });
    },
    run<O>(command: Command, load: () => Promise<VerbRunner<O>>) {
      command
        .optionsGroup('Options:')
        .option('--no-color', 'no colors (also NO_COLOR=1; FORCE_COLOR=1 forces them)');
      command.action(async () => {
        const runVerb = await load();
        finish(await runVerb(command.args, command.opts<O & object>(), environment));
      });
    },
  };
  for (const define of definitions) define(verbProgram);
  defineHelp(program);
  return program;
}

/** What the help of a verb says; `call` is all that stands before its arguments. */
interface VerbHelp {
  readonly call: string;
  readonly summary: string;
  readonly examples: readonly Example[];
}

function addVerb(parent: Command, name: string, { call, summary, examples }: VerbHelp): Command {
  // .command(), unlike .addCommand(), hands exitOverride and the output on to the verb.
  return parent
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}`)
    .helpOption('-h, --help', 'print this help')
    .allowExcessArguments(false)
    .showHelpAfterError(`\n\`ripple ${call} --help\` shows the options, with examples.`)
    .addHelpText('after', formatExamples(examples));
}

/** A verb that has verbs of its own: alone it prints its help. */
function defineBareVerb(verb: Command, finish: (code: ExitCode) => void): void {
  verb
    .usage('COMMAND [options]')
    .helpCommand(false)
    .allowExcessArguments(true)
    .option('--no-color', 'no colors (also NO_COLOR=1; FORCE_COLOR=1 forces them)')
    .action(() => {
      const [name] = verb.args;
      if (name !== undefined) throw new UsageFailure(unknownVerb(name, verb, `ripple ${verb.name()}`));
      verb.outputHelp();
      finish(0);
    });
}

function createRoot(environment: Environment): Command {
  const { stdout, stderr } = environment;
  return new Command('ripple')
    .usage('COMMAND [options]')
    .description(SUMMARY)
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .option('--no-color', 'no colors (also NO_COLOR=1; FORCE_COLOR=1 forces them)')
    .showSuggestionAfterError(true)
    .showHelpAfterError('\n`ripple --help` lists all commands; options follow the command.')
    .exitOverride()
    .configureHelp({ subcommandTerm: termOf })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What is wrong in the call is quoted, and anything can stand there.
      outputError: (text, write) => write(`${text.trimEnd().split('\n').map(cleanText).join('\n')}\n`),
      getOutHelpWidth: () => textWidthOf(stdout),
      getErrHelpWidth: () => textWidthOf(stderr),
      getOutHasColors: () => colorLevelOf(stdout, environment) > 0,
      getErrHasColors: () => colorLevelOf(stderr, environment) > 0,
    })
    .addHelpText('after', AFTER_HELP)
    .on('option:version', () => {
      stdout.write(`${environment.version}\n`);
      throw new CommanderError(0, 'commander.version', '');
    });
}

/** A command with its arguments, for the list of all. */
function termOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}

/** `ripple help VERB`; commander's own says nothing about a verb that it does not know. */
function defineHelp(program: Command): void {
  program
    .command('help [command] [part]')
    .summary('print the help of a command')
    .action((name: string | undefined, part: string | undefined) => {
      const verb = name === undefined ? program : findVerb(program, name, 'ripple');
      const isWhole = part === undefined || verb.commands.length === 0;
      (isWhole ? verb : findVerb(verb, part, `ripple ${verb.name()}`)).outputHelp();
    });
}

function findVerb(parent: Command, name: string, call: string): Command {
  const found = parent.commands.find((known) => known.name() === name);
  if (found === undefined) throw new UsageFailure(unknownVerb(name, parent, call));
  return found;
}

function unknownVerb(name: string, { commands }: Command, call: string): string {
  const names = commands.map((command) => command.name());
  return `${describeUnknown('command', name, names)} \`${call} --help\` lists all commands.`;
}

function formatExamples(examples: readonly Example[]): string {
  const lines = examples.map(([command, tells]) => `  $ ${command}\n      ${tells}`);
  return `\nExamples:\n${lines.join('\n')}`;
}

/** `-f`, for verbs that read an organization. */
export function fileOption(): Option {
  return new Option(
    '-f, --file <path>',
    'org file, folder or quoted pattern, - for standard input; repeatable',
  )
    .argParser(collect)
    .default([], '$RIPPLE_FILE, else ripple.yaml in this folder or the nearest one above');
}

/** `--format`, `--json` and `-o`, for verbs that answer. */
export function outputOptions(formats: readonly string[]): Option[] {
  return [
    new Option('--format <format>', `${formats.join(', ')} (default: ${formats[0]})`),
    new Option('--json', 'short for --format json'),
    new Option(
      '-o, --output <path>',
      'write to a file instead, replacing it: PATH (its ending tells the format) or FORMAT:PATH, - for standard output; repeatable',
    )
      .argParser(collect)
      .default([], 'standard output'),
  ];
}

/** `--max-bytes`, for verbs whose Markdown is a comment. */
export function commentOptions(): Option[] {
  return [
    new Option(
      '--max-bytes <n>',
      'Markdown at most this long, so that a comment takes it; folded details are cut first (default: 60000)',
    ),
  ];
}

/** `--fail-on` and `--exit-zero`, for verbs that can be a gate. */
export function gateOptions<C extends string>(choices: readonly C[], fallback: C): Option[] {
  return [failOnOption(choices, '').default(fallback), exitZeroOption()];
}

/** The same where the default depends on the rest of the call: in words, behind what the option is for. */
export function gateOptionsWithout(choices: readonly string[], fallback: string): Option[] {
  return [failOnOption(choices, `; ${fallback}`), exitZeroOption()];
}

function failOnOption(choices: readonly string[], more: string): Option {
  return new Option('--fail-on <finding>', `end with exit code 1 if this is found${more}`).choices(choices);
}

function exitZeroOption(): Option {
  return new Option('--exit-zero', 'say so, but end with exit code 0; never hides exit code 2');
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
