import type { ImpactIncident } from '../model/impact-result.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { hoursFigure, shareFigure } from './figure.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList } from './guide-tools.ts';
import { html, written } from './html.ts';
import type { Html } from './html.ts';

const { key: WORDS } = CATALOGUE.guide;

/** What happens on a card, in one line. */
export function sayHappening(tools: GuideTools, { scenario, incidents }: WorkshopCard): Html {
  const all = commaList(incidents.flatMap((incident) => sayIncident(tools, incident)));
  return scenario === null
    ? all
    : html`${tools.fill(WORDS.scenario, { name: written(scenario.name) })}${all}`;
}

function sayIncident(tools: GuideTools, incident: ImpactIncident): readonly Html[] {
  const { fill, context } = tools;
  const { delay, outage, quality } = incident;
  const place = placeOf(tools, incident);
  return [
    ...(delay > 0 ? [fill(WORDS.incident.delay, { place, hours: hoursFigure(context, delay) })] : []),
    ...(outage > 0 ? [fill(WORDS.incident.outage, { place, hours: hoursFigure(context, outage) })] : []),
    ...(quality > 0 ? [fill(WORDS.incident.quality, { place, share: shareFigure(context, quality) })] : []),
  ];
}

/** A team, or both ends of a hand-off. */
export function placeOf({ fill, nameOf, context }: GuideTools, incident: ImpactIncident): Html {
  if ('team' in incident) return nameOf(incident.team);
  const handoff = context.organization.handoffs.find(({ id }) => id === incident.handoff);
  if (handoff === undefined) return written(incident.handoff);
  return fill(WORDS.incident.handoff, { from: nameOf(handoff.from), to: nameOf(handoff.to) });
}
