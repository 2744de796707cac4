import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Brings `dist` up to date before the first test: some of them run `bin/ripple.js`. */
export default function buildOnce(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '--build', 'tsconfig.build.json'],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`the build fails:\n${stdout}${stderr}`);
}
