import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayDuration } from './say-duration.ts';
import { sayShare } from './say-share.ts';

/** What a figure is made from. */
type FigureContext = Pick<KitContext, 'language' | 'organization'>;

/** Working time in words, with the exact hours in the markup so that they can be held against the engine's. */
export function hoursFigure({ language, organization }: FigureContext, hours: number): Html {
  const text = sayDuration(language, hours, organization.calendar);
  return html`<data class="hours" value="${hours}">${text}</data>`;
}

/** A share of 1 in percent, with the exact one in the markup. */
export function shareFigure({ language }: Pick<FigureContext, 'language'>, share: number): Html {
  return html`<data class="share" value="${share}">${sayShare(language, share)}</data>`;
}

/** How many of something that the engine counted. */
export function countFigure(count: number): Html {
  return html`<data class="count" value="${count}">${count}</data>`;
}
