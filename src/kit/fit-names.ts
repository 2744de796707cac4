import { clipText } from './clip-text.ts';
import type { TextRoom } from './count-lines.ts';
import { countLines } from './count-lines.ts';
import type { Html } from './html.ts';
import { written } from './html.ts';
import { textOf } from './text-of.ts';

/** How long names may get, in em: from some sixty letters to a few. */
const LENGTHS = [40, 32, 25, 20, 16, 12, 9, 7, 5];

/** Words with names in them, which are cut as little as may be for so many lines. */
export function fitNames(
  wordsWith: (show: (name: string) => Html) => Html,
  { lines, ...room }: TextRoom & { readonly lines: number },
): Html {
  const at = (width: number): Html =>
    wordsWith((name) => written(clipText(name, { fontSize: 1, width, lines: 1 })));
  const length = LENGTHS.find((each) => countLines(textOf(at(each)), room) <= lines);
  return at(length ?? 5);
}
