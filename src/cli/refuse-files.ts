import { quoteWord } from './command-line.ts';
import type { Environment } from './environment.ts';
import { UsageFailure } from './failure.ts';

/** Whoever forgets -f is told so, and not that there is no such team. `call` is the verb with what it asks for. */
export function refuseFiles(
  call: string,
  operands: readonly string[],
  files: readonly string[],
  { reader }: Environment,
): void {
  const path = operands.find((word) => /\.(ya?ml|json)$/i.test(word) && reader.kindOf(word) === 'file');
  if (path === undefined || files.length > 0) return;
  throw new UsageFailure(`${path} is a file; files follow -f: ripple ${call} -f ${quoteWord(path)}`);
}
