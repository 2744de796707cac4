import type { HandOff } from '../model/organization.ts';
import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { isOurs, nameOfTeam } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { slipField } from './slip-field.ts';

/** A receiver's thanks to a giver, for a hand-off or for any; `width` millimeters wide. */
export function thankYouSlip(context: KitContext, handoff: HandOff | undefined, width: number): Html {
  const { language } = context;
  const words = CATALOGUE.slip;
  const field = (label: string, text: string): Html => slipField(label, text, width);
  return html`<div class="slip-thanks">
    <h2>${say(language, words.thankYou)}</h2>
    ${field(say(language, words.to), handoff === undefined ? '' : nameOfTeam(context, handoff.from))}
    ${field(say(language, words.thanksFor), handoff?.what ?? '')}
    <p>${say(language, words.helped)}</p>
    <hr />
    <hr />
    ${field(say(language, words.from), handoff === undefined || !isOurs(context, handoff.to) ? '' : nameOfTeam(context, handoff.to))}
  </div>`;
}

/** The back of the n-th slip: how to be a good customer, each tip in its turn. */
export function tipOf({ language }: KitContext, n: number): Html {
  const tips = Object.values(CATALOGUE.slip.tips);
  const tip = tips[n % tips.length];
  if (tip === undefined) throw new Error('there is no tip at all');
  return html`<div class="slip-tip">
    <h2>${say(language, CATALOGUE.slip.tip)}</h2>
    <p>${say(language, tip)}</p>
  </div>`;
}
