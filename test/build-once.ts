import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Brings `dist` up to date before the first test: some of them run `bin/ripple.js`. */
export default function buildOnce(): void {
  const { status, stdout, stderr } = spawnSync('npm run --silent build', {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    shell: true,
  });
  if (status !== 0) throw new Error(`the build fails:\n${stdout}${stderr}`);
}
