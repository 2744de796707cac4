import { describeIncident as resultOf } from '../analysis/describe-incident.ts';
import type { Scenario } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import { describeIncident } from '../report/phrases.ts';
import type { DiscoveryStep, SharedContext } from './rule.ts';

/** What goes wrong in a scenario, and where that is declared. */
export function wordIncidents({ naming, model }: SharedContext, scenario: Scenario): DiscoveryStep[] {
  return scenario.incidents.map((incident) => ({
    message: `${describeIncident(resultOf(incident), naming, model.organization.calendar)}.`,
    place: placeOf(incident),
  }));
}
