import { posix } from 'node:path';
import { diagnoseFileProblem } from '../../input/file-problem.ts';
import type { FileReader } from '../../input/file-reader.ts';
import { SCHEMA_ADDRESS, schemaText } from '../../input/org-schema.ts';
import { fitsModeline, putModeline, schemaModeline } from '../../input/schema-modeline.ts';
import { cleanText } from '../../model/clean-text.ts';
import type { Environment, OutputFile } from '../environment.ts';
import { InputFailure, UsageFailure } from '../failure.ts';
import { keepInputs, parseTargets, writeTargets } from '../output-targets.ts';
import type { VerbRunner } from '../program.ts';
import type { SchemaOptions } from './schema-options.ts';
import { SCHEMA_FORMATS } from './schema-options.ts';

/** Prints or writes the schema, or the line by which an org file names it. */
export const runSchema: VerbRunner<SchemaOptions> = async (_args, options, environment) => {
  const targets = parseTargets(options, SCHEMA_FORMATS);
  if (options.modeline !== true && options.into === undefined) {
    await writeTargets(targets, environment, schemaText);
    return 0;
  }
  if (options.modeline === true && options.into !== undefined) {
    throw new UsageFailure('--modeline prints the line and --into writes it; name one of them');
  }
  const copies = targets.flatMap(({ path }) => path ?? []);
  if (options.output.length > copies.length || copies.length > 1) {
    throw new UsageFailure('with --modeline or --into, -o names one file for a copy of the schema');
  }
  const address = addressFrom(options.into, copies[0], environment.reader);
  if (!fitsModeline(address)) {
    throw new UsageFailure(`editors take no spaces in the address of a schema: “${address}”`);
  }
  const written = copies.map((path): OutputFile => ({ path, text: schemaText() }));
  if (options.into === undefined) {
    if (written.length > 0) environment.writer.replaceAll(written);
    environment.stdout.write(`${schemaModeline(address)}\n`);
    return 0;
  }
  keepInputs(targets, [options.into], environment.reader);
  writeInto(options.into, address, written, environment);
  return 0;
};

/** Where the file finds the schema: the copy, seen from the file's folder, else the published one. */
function addressFrom(into: string | undefined, copy: string | undefined, reader: FileReader): string {
  if (copy === undefined) return SCHEMA_ADDRESS;
  if (posix.isAbsolute(copy)) return copy;
  const isFar = into !== undefined && posix.isAbsolute(into);
  const folder = reader.folderOf(into ?? copy);
  const way = isFar
    ? posix.relative(reader.identityOf(folder), reader.identityOf(copy))
    : posix.relative(folder, copy);
  return way.startsWith('../') ? way : `./${way}`;
}

/** Puts the modeline into a file, and writes the copy of the schema with it: both or none. */
function writeInto(
  path: string,
  address: string,
  copies: readonly OutputFile[],
  { reader, writer, stdout }: Environment,
): void {
  if (path === '-' || path === '') throw new UsageFailure('--into takes the name of a file');
  if (/\.json$/i.test(path)) {
    throw new UsageFailure(
      `${path} is JSON, which has no comments: write "$schema": ${JSON.stringify(address)} as its first key`,
    );
  }
  const reading = reader.read(path);
  if ('problem' in reading) throw new InputFailure([diagnoseFileProblem(path, reading)]);
  const mark = reading.hasMark === true ? '\uFEFF' : '';
  const text = putModeline(reading.text, address);
  const isNew = text !== reading.text;
  const files = isNew ? [...copies, { path, text: mark + text }] : copies;
  if (files.length > 0) writer.replaceAll(files);
  stdout.write(
    `${cleanText(path)} ${isNew ? 'now says' : 'already says'}: ${cleanText(schemaModeline(address))}\n`,
  );
}
