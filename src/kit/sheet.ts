import type { Html } from './html.ts';
import { html } from './html.ts';
import type { KitContext } from './kit-context.ts';

/** How a sheet stands, and what is printed small at its lower edge. */
export interface SheetLook {
  readonly lying?: boolean;
  readonly footer: string;
  /** A class of kit.css for what only some sheets need. */
  readonly kind?: string;
}

/** One side of one sheet of paper, exactly: what does not fit would be cut off, so whoever fills it makes it fit. */
export function sheet(
  { paper }: Pick<KitContext, 'paper'>,
  { lying, footer, kind }: SheetLook,
  inside: Html,
): Html {
  const side = `${paper}-${lying === true ? 'lying' : 'upright'}`;
  return html`<section class="sheet ${side} ${kind ?? ''}">
    <div class="inside">${inside}</div>
    <footer>${footer}</footer>
  </section> `;
}

/** Whether a sheet is printed behind the one before it: its kind says `back`. */
export function isBack({ markup }: Html): boolean {
  return /^<section class="[^"]* back[ "]/.test(markup);
}
