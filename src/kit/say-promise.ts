import type { HandOffPromise } from '../model/organization.ts';
import { CATALOGUE } from './catalogue.ts';
import { hoursFigure, shareFigure } from './figure.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';
import { say } from './say.ts';

const { team, charter } = CATALOGUE;

/** A card has less room than a charter. */
const WORDS = {
  card: team.promise,
  charter: { onTime: charter.onTime, atMostLate: charter.lateAtMost, right: charter.rightAtLeast },
} as const;

/** The parts of a promise in words, first how late, then how right; empty where nothing is promised. */
export function sayPromise(
  context: KitContext,
  { lateHours, accurateShare }: HandOffPromise,
  place: keyof typeof WORDS,
): Html[] {
  const { language } = context;
  const { onTime, atMostLate, right } = WORDS[place];
  const parts: Html[] = [];
  if (lateHours === 0) parts.push(html`${say(language, onTime)}`);
  else if (lateHours !== undefined)
    parts.push(sayHtml(language, atMostLate, { time: hoursFigure(context, lateHours) }));
  if (accurateShare !== undefined)
    parts.push(sayHtml(language, right, { share: shareFigure(context, accurateShare) }));
  return parts;
}
