import { posix } from 'node:path';
import type { FileReader } from '../input/file-reader.ts';
import { cleanText } from '../model/clean-text.ts';
import type { ColorLevel } from './color-level.ts';
import { colorLevelOf, textWidthOf } from './color-level.ts';
import type { Environment } from './environment.ts';
import { UsageFailure, describeUnknown } from './failure.ts';

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

const STDOUT = '-';

/** The first that fits a path and that a verb has is meant: `a.sarif.json` is SARIF only where there is SARIF. */
const FORMAT_OF_ENDING: readonly (readonly [ending: string, format: string])[] = [
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.sarif.json', 'sarif'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.csv', 'csv'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
  ['.svg', 'svg'],
  ['.dot', 'dot'],
  ['.gv', 'dot'],
  ['.mmd', 'mermaid'],
  ['.mermaid', 'mermaid'],
  ['.d2', 'd2'],
  ['.graphml', 'graphml'],
  ['.gexf', 'gexf'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.patch', 'patch'],
  ['.diff', 'patch'],
];

/** The targets that the options name; without any, standard output. */
export function parseTargets<F extends string>(
  options: OutputOptions,
  formats: FormatNames<F>,
): OutputTarget<F>[] {
  const format = parseFormat(options, formats);
  if (options.output.length === 0) return [{ format: format ?? firstOf(formats), path: undefined }];
  const targets = options.output.map((output) => parseTarget(output, format, formats));
  const paths = targets.map(({ path }) => (path === undefined ? STDOUT : posix.normalize(path)));
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) {
    throw new UsageFailure(`-o names ${twice === STDOUT ? 'standard output' : twice} twice`);
  }
  if (format !== undefined && targets.every((target) => target.format !== format)) {
    throw new UsageFailure(
      `--format ${format} is for nothing: each -o says its own; add -o ${format}:- to print it too`,
    );
  }
  return targets;
}

function parseFormat<F extends string>(
  { json, format }: OutputOptions,
  formats: FormatNames<F>,
): F | undefined {
  if (json === true && format !== undefined && format !== 'json') {
    throw new UsageFailure('--json and --format name two formats; -o FORMAT:PATH writes several');
  }
  const name = json === true ? 'json' : format;
  const found = formats.find((known) => known === name);
  if (name === undefined || found !== undefined) return found;
  throw new UsageFailure(`${describeUnknown('format', name, formats)} Formats here: ${formats.join(', ')}.`);
}

function parseTarget<F extends string>(
  output: string,
  format: F | undefined,
  formats: FormatNames<F>,
): OutputTarget<F> {
  const colon = output.indexOf(':');
  const named = formats.find((name) => name === output.slice(0, Math.max(0, colon)));
  const path = named === undefined ? output : output.slice(colon + 1);
  if (path === '')
    throw new UsageFailure(`-o needs the name of a file${output === '' ? '' : ` after “${output}”`}`);
  if (path.endsWith('/')) throw new UsageFailure(`-o ${output} names a folder; name a file in it`);
  if (path === STDOUT) return { format: named ?? format ?? firstOf(formats), path: undefined };
  const chosen = named ?? format ?? formatByEnding(path, formats);
  if (chosen === undefined) {
    const choices = formats.map((name) => `${name}:${path}`).join(', ');
    throw new UsageFailure(`-o ${output} does not say the format; write one of ${choices}`);
  }
  return { format: chosen, path };
}

function formatByEnding<F extends string>(path: string, formats: FormatNames<F>): F | undefined {
  const name = path.toLowerCase();
  for (const [ending, format] of FORMAT_OF_ENDING) {
    const found = name.endsWith(ending) ? formats.find((known) => known === format) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstOf<F>(formats: readonly F[]): F {
  const [first] = formats;
  if (first === undefined) throw new Error('a verb without formats');
  return first;
}

/** Refuses to put an answer in the place of a file that was read for it. */
export function keepInputs(
  targets: readonly OutputTarget<string>[],
  inputs: readonly string[],
  reader: FileReader,
  what = 'the org file itself',
): void {
  const identities = new Set(inputs.map((path) => reader.identityOf(path)));
  const lost = targets.find(({ path }) => path !== undefined && identities.has(reader.identityOf(path)));
  if (lost !== undefined) throw new UsageFailure(`-o ${lost.path} would replace ${what}`);
}

/** Renders once per target and writes; nothing is written before all is rendered, nor printed before all is written. */
export async function writeTargets<F extends string>(
  targets: readonly OutputTarget<F>[],
  environment: Environment,
  render: (format: F, layout: TextLayout) => string | Promise<string>,
): Promise<void> {
  const { stdout, stderr, writer } = environment;
  const toFile: TextLayout = { width: 80, color: 0 };
  const toStdout: TextLayout = { width: textWidthOf(stdout), color: colorLevelOf(stdout, environment) };
  const rendered: { readonly path: string | undefined; readonly text: string }[] = [];
  for (const { format, path } of targets) {
    rendered.push({ path, text: await render(format, path === undefined ? toStdout : toFile) });
  }
  const files = rendered.flatMap(({ path, text }) => (path === undefined ? [] : [{ path, text }]));
  if (files.length > 0) {
    writer.replaceAll(files);
    if (stderr.isTerminal) stderr.write(`Wrote ${files.map(({ path }) => cleanText(path)).join(', ')}\n`);
  }
  for (const { path, text } of rendered) if (path === undefined) stdout.write(text);
}
