import type { ImpactIncident } from '../model/impact-result.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import type { CardNames } from './card-names.ts';
import { CATALOGUE } from './catalogue.ts';
import { hoursFigure, shareFigure } from './figure.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { sayHtml } from './say-html.ts';

/** What goes wrong at one place, in sentences. */
export function sayIncident(context: KitContext, names: CardNames, incident: ImpactIncident): Html[] {
  const { language } = context;
  const words = CATALOGUE.incident;
  const { delay, outage, quality, notice } = incident;
  const sentences: Html[] = [];
  const time = hoursFigure(context, delay);
  const share = shareFigure(context, quality);
  if ('team' in incident) {
    const team = names.team(incident.team);
    if (delay > LEAST_HOURS) sentences.push(sayHtml(language, words.teamLate, { team, time }));
    if (outage > LEAST_HOURS)
      sentences.push(sayHtml(language, words.teamOut, { team, time: hoursFigure(context, outage) }));
    if (quality > 0) sentences.push(sayHtml(language, words.teamQuality, { team, share }));
  } else {
    const { handoff } = incident;
    const [from, to, what] = [names.giver(handoff), names.receiver(handoff), names.what(handoff)];
    if (delay > LEAST_HOURS) sentences.push(sayHtml(language, words.handoffLate, { from, to, what, time }));
    if (quality > 0) sentences.push(sayHtml(language, words.handoffQuality, { from, to, what, share }));
  }
  if (notice > LEAST_HOURS)
    sentences.push(sayHtml(language, words.knownAhead, { time: hoursFigure(context, notice) }));
  return sentences;
}

/** The id of the team at which a card starts: of a late hand-off its giver. */
export function startOf({ organization }: KitContext, { incidents }: WorkshopCard): string {
  const [first] = incidents;
  if (first === undefined) return '';
  if ('team' in first) return first.team;
  return organization.handoffs.find(({ id }) => id === first.handoff)?.from ?? first.handoff;
}
