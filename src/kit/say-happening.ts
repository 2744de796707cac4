import type { ImpactIncident } from '../model/impact-result.ts';
import type { WorkshopCard } from '../model/workshop-result.ts';
import { CATALOGUE } from './catalogue.ts';
import { hoursFigure, shareFigure } from './figure.ts';
import type { GuideTools } from './guide-tools.ts';
import { commaList, writtenShort } from './guide-tools.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

const { key: WORDS } = CATALOGUE.guide;

/** More of them would fill a page where a scenario has hundreds. */
const MOST_INCIDENTS = 5;

/** What happens on a card, in one line. */
export function sayHappening(tools: GuideTools, { scenario, incidents }: WorkshopCard): Html {
  const said = incidents.flatMap((incident) => sayIncident(tools, incident));
  const left = said.length - MOST_INCIDENTS;
  const more = left > 0 ? html` ${tools.fill(CATALOGUE.guide.more, { number: left })}` : undefined;
  const all = html`${commaList(said.slice(0, MOST_INCIDENTS))}${more}`;
  return scenario === null
    ? all
    : html`${tools.fill(WORDS.scenario, { name: writtenShort(scenario.name) })}${all}`;
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
  if (handoff === undefined) return writtenShort(incident.handoff);
  return fill(WORDS.incident.handoff, { from: nameOf(handoff.from), to: nameOf(handoff.to) });
}
