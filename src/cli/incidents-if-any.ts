import type { Organization } from '../model/organization.ts';
import type { ChosenIncidents, QuestionOptions } from './incident-options.ts';
import { chooseIncidents } from './incident-options.ts';

/** What the flags say that goes wrong; without any of them, nothing does. For verbs whose words are no teams. */
export function chooseIncidentsIfAny(
  options: QuestionOptions & { readonly team: readonly string[] },
  organization: Organization,
  argv: readonly string[],
): ChosenIncidents {
  const { scenario, delay, outage, quality, notice, told, untold } = options;
  const said = [scenario, delay, outage, quality, notice, told, untold].some((value) => value !== undefined);
  if (!said && options.team.length + options.handoff.length === 0)
    return { incidents: [], scenario: undefined };
  return chooseIncidents([], options, organization, argv);
}
