import type { HandOff } from '../model/organization.ts';
import { CATALOGUE } from './catalogue.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { nameOfTeam } from './rippled-handoffs.ts';
import { say } from './say.ts';
import { slipField } from './slip-field.ts';

/** What a giver and a receiver agree on, for a hand-off or for any; `width` millimeters wide. */
export function agreementSlip(context: KitContext, handoff: HandOff | undefined, width: number): Html {
  const { language } = context;
  const words = CATALOGUE.slip;
  const field = (label: string, text: string): Html => slipField(label, text, width);
  const name = (id: string | undefined): string => (id === undefined ? '' : nameOfTeam(context, id));
  return html`<div class="slip-agreement">
    <h2>${say(language, words.agreement)}</h2>
    ${field(say(language, words.giver), name(handoff?.from))}
    ${field(say(language, words.receiver), name(handoff?.to))}
    ${field(say(language, words.what), handoff?.what ?? '')}
    <p>${say(language, words.easier)}</p>
    <hr />
    <hr />
    <hr />
    <p>${say(language, words.tryThis)}</p>
    <hr />
    <hr />
    <hr />
    <p class="slip-until">
      <span>${say(language, words.until)}</span><span>${say(language, words.again)}</span>
    </p>
  </div>`;
}
