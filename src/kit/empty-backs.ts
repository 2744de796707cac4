import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';
import { isBack, sheet } from './sheet.ts';

/** The sheets with an empty one behind each that has no back, so that all come out right when they are printed on both sides. */
export function withEmptyBacks(context: KitContext, sheets: readonly Html[]): readonly Html[] {
  return sheets.flatMap((each, at) => {
    const next = sheets[at + 1];
    const hasBack = isBack(each) || (next !== undefined && isBack(next));
    return hasBack ? [each] : [each, emptyBack(context)];
  });
}

/** The sheets of a text that is read on both sides, an even number of them. */
export function endOnBack(context: KitContext, sheets: readonly Html[]): readonly Html[] {
  return sheets.length % 2 === 0 ? sheets : [...sheets, emptyBack(context)];
}

function emptyBack(context: KitContext): Html {
  return sheet(
    context,
    { footer: say(context.language, CATALOGUE.sheets.empty), kind: 'back empty' },
    html``,
  );
}
