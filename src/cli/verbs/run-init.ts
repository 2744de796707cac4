import { ORG_FILE_NAMES } from '../../input/find-files.ts';
import { starterFile } from '../../input/starter-file.ts';
import { cleanText } from '../../model/clean-text.ts';
import { quoteWord } from '../command-line.ts';
import type { Environment } from '../environment.ts';
import { FileExistsError } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import type { VerbRunner } from '../program.ts';

/** Writes a commented starter file; refuses where an org file is already. */
export const runInit: VerbRunner<object> = async ([folder = '.'], _options, environment) => {
  const path = createStarter(folder, environment);
  const file = path === 'ripple.yaml' ? '' : ` -f ${quoteWord(path)}`;
  environment.stdout.write(
    [
      `Wrote ${cleanText(path)}: a small map to change into yours.`,
      '',
      `  ripple check${cleanText(file)}`,
      `  ripple impact it-help --delay 1d${cleanText(file)}`,
      '',
    ].join('\n'),
  );
  return 0;
};

function createStarter(folder: string, { reader, writer }: Environment): string {
  const path = reader.join(folder, 'ripple.yaml');
  const refuse = (existing: string): UsageFailure =>
    new UsageFailure(`${existing} exists and stays as it is; name another folder, or move it away first`);
  const existing = ORG_FILE_NAMES.map((name) => reader.join(folder, name)).find(
    (name) => reader.kindOf(name) === 'file',
  );
  if (existing !== undefined) throw refuse(existing);
  try {
    writer.create(path, starterFile());
  } catch (error) {
    throw error instanceof FileExistsError ? refuse(path) : error;
  }
  return path;
}
