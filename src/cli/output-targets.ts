import { nearestWord } from '../model/nearest.ts';
import type { ColorLevel } from './color-level.ts';
import { colorLevelOf, textWidthOf } from './color-level.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';

/** The formats of some verb, the first one being the default. */
export type FormatNames<F extends string> = readonly F[];

/** Where an answer goes and in which format; no path: standard output. */
export interface OutputTarget<F extends string> {
  readonly format: F;
  readonly path: string | undefined;
}

/** How a text that people read is laid out. */
export interface TextLayout {
  readonly width: number;
  readonly color: ColorLevel;
}

/** What `--format`, `--json` and `-o` say. */
export interface OutputOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output: readonly string[];
}

const FORMAT_OF_ENDING: Readonly<Record<string, string>> = {
  txt: 'text',
  text: 'text',
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
};

/** The targets that the options name; without any, standard output. */
export function parseTargets<F extends string>(options: OutputOptions, formats: FormatNames<F>): OutputTarget<F>[] {
  const wanted = options.json === true ? 'json' : options.format;
  if (options.json === true && options.format !== undefined && options.format !== 'json') {
    throw new UsageFailure('--json and --format name two formats');
  }
  const format = wanted === undefined ? undefined : formatNamed(wanted, formats);
  if (options.output.length === 0) return [{ format: format ?? firstOf(formats), path: undefined }];
  const targets = options.output.map((output) => parseTarget(output, format, formats));
  const paths = targets.map(({ path }) => path);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new UsageFailure(`-o names ${twice} twice`);
  return targets;
}

function parseTarget<F extends string>(output: string, format: F | undefined, formats: FormatNames<F>): OutputTarget<F> {
  const colon = output.indexOf(':');
  const named = formats.find((name) => name === output.slice(0, Math.max(0, colon)));
  const path = named === undefined ? output : output.slice(colon + 1);
  if (path === '') throw new UsageFailure(`-o ${output} names no file`);
  const byEnding = FORMAT_OF_ENDING[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  const chosen = named ?? format ?? formats.find((name) => name === byEnding);
  if (chosen === undefined) {
    throw new UsageFailure(`-o ${output} does not say the format; write one of ${formats.map((f) => `${f}:${path}`).join(', ')}`);
  }
  return { format: chosen, path: path === '-' ? undefined : path };
}

function formatNamed<F extends string>(name: string, formats: FormatNames<F>): F {
  const found = formats.find((format) => format === name);
  if (found !== undefined) return found;
  const nearest = nearestWord(name, formats);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new UsageFailure(`unknown format “${name}”.${hint} Formats here: ${formats.join(', ')}.`);
}

function firstOf<F>(formats: readonly F[]): F {
  const [first] = formats;
  if (first === undefined) throw new Error('a verb without formats');
  return first;
}

/** Renders once per target and writes; files are written only when all are rendered. */
export function writeTargets<F extends string>(
  targets: readonly OutputTarget<F>[],
  environment: Environment,
  render: (format: F, layout: TextLayout) => string,
): void {
  const { stdout, writer } = environment;
  const texts = targets.map(({ format, path }) =>
    render(
      format,
      path === undefined
        ? { width: textWidthOf(stdout), color: colorLevelOf(stdout, environment) }
        : { width: 80, color: 0 },
    ),
  );
  targets.forEach(({ path }, i) => {
    const text = texts[i] ?? '';
    if (path === undefined) stdout.write(text);
    else writer.replace(path, text);
  });
}
