import { main } from './main.ts';
import { createNodeEnvironment } from './node-environment.ts';

/** A bug in ripple: it found something that cannot be, or never came to an end. */
const BUG = 70;

/** Runs this process's call: what `bin/ripple.js` does. The process ends by itself when all is written. */
export async function run(): Promise<void> {
  process.exitCode = BUG;
  process.exitCode = await main(createNodeEnvironment());
}
