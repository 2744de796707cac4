import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { say } from './say.ts';
import { sheet } from './sheet.ts';

/** The sheets of this part. */
export function buildEngagementCycle(context: KitContext): readonly Html[] {
  const title = say(context.language, CATALOGUE.parts['engagement-cycle']);
  return [sheet(context, { footer: title }, html`<h1>${title}</h1>`)];
}
