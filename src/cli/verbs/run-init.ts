import { starterFile } from '../../input/starter-file.ts';
import { quoteWord } from '../command-line.ts';
import { FileExistsError } from '../environment.ts';
import { UsageFailure } from '../failure.ts';
import type { VerbRunner } from '../program.ts';

/** Writes a commented starter file; refuses where an org file is already. */
export const runInit: VerbRunner<object> = async ([folder = '.'], _options, environment) => {
  const { reader, writer, stdout } = environment;
  const path = reader.join(folder, 'ripple.yaml');
  try {
    writer.create(path, starterFile());
  } catch (error) {
    if (!(error instanceof FileExistsError)) throw error;
    throw new UsageFailure(`${path} exists and stays as it is; name another folder, or move it away first`);
  }
  const file = folder === '.' ? '' : ` -f ${quoteWord(path)}`;
  stdout.write(
    [
      `Wrote ${path}: a small map to change into yours.`,
      '',
      `  ripple check${file}`,
      `  ripple impact it-help --delay 1d${file}`,
      '',
    ].join('\n'),
  );
  return 0;
};
