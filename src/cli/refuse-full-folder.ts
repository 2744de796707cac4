import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';

/** Files are only written into a folder of their own: one that holds something is refused, unless the call insists. */
export function refuseFullFolder(folder: string, isForced: boolean, { reader }: Environment): void {
  const kind = reader.kindOf(folder);
  if (kind === 'file') throw new UsageFailure(`-o ${folder} is a file; name a folder`);
  if (kind === undefined || isForced || reader.list(folder).length === 0) return;
  throw new UsageFailure(
    `${folder} holds something already and stays as it is; name another folder, or --force to write into it`,
  );
}
