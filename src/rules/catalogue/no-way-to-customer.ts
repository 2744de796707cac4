import { graphOf } from '../../graph/org-graph.ts';
import { hopsFromAny } from '../../graph/reach-of-many.ts';
import type { Engagement, IncidentTarget, Organization, Scenario } from '../../model/organization.ts';
import { once } from '../../model/once.ts';
import { placeOf } from '../../model/organization.ts';
import type { Naming } from '../../report/naming.ts';
import type { Discovery, Rule } from '../rule.ts';

/** What scenarios and engagements name and what no customer ever feels. */
export const noWayToCustomer: Rule<'no-way-to-customer'> = {
  code: 'no-way-to-customer',
  severity: 'warn',
  title: 'From what is named here, no way leads to the customer',
  why: 'A what-if whose place has no way to any customer always ends well, and a stage from which nothing gets to the customer can be late for ever: what looks like good news is a gap in the map.',
  mend: 'Add the hand-offs by which its work gets to a customer, one after the other; `ripple list +kind:customer` shows who has a way. If there is none in your work either, name another team.',
  *find({ model: { organization }, naming }) {
    const customers = organization.teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id);
    const served = once(() => teamsTowards(organization, customers));
    // On a map without customers, this would be said of everything.
    if (customers.length > 0)
      for (const scenario of organization.scenarios) yield* searchScenario(scenario, served(), naming);
    for (const engagement of organization.engagements)
      yield* searchEngagement(engagement, teamsTowards(organization, [engagement.customer]), naming);
  },
};

/** Those teams themselves, and all from which a way leads to one of them. */
function teamsTowards(organization: Organization, ids: readonly string[]): ReadonlySet<string> {
  return new Set(hopsFromAny(graphOf(organization), ids, 'upstream').keys());
}

function* searchScenario(
  { id, name, incidents }: Scenario,
  served: ReadonlySet<string>,
  naming: Naming,
): Iterable<Discovery> {
  const known = new Set<string>();
  for (const { target, place } of incidents) {
    const about = 'team' in target ? target.team : `handoff/${target.handoff}`;
    if (served.has(receiverOf(target, naming)) || known.has(about)) continue;
    known.add(about);
    const what = 'team' in target ? naming.team(target.team) : naming.handoff(target.handoff);
    yield {
      entity: { kind: 'scenario', id },
      about,
      message: `The scenario “${name}” names ${what}, from where no way leads to any customer.`,
      place,
    };
  }
}

/** Who has it first: a hand-off that goes wrong is felt where it arrives. */
function receiverOf(target: IncidentTarget, naming: Naming): string {
  return 'team' in target ? target.team : (naming.handoffOf(target.handoff)?.to ?? '');
}

function* searchEngagement(
  engagement: Engagement,
  served: ReadonlySet<string>,
  naming: Naming,
): Iterable<Discovery> {
  const { id, name, customer, stages } = engagement;
  const known = new Set<string>();
  for (const stage of stages) {
    const { team } = stage;
    if (served.has(team) || known.has(team)) continue;
    known.add(team);
    yield {
      entity: { kind: 'engagement', id },
      about: team,
      message: `In “${name}”, the stage “${stage.name}” is done by ${naming.team(team)}, from where no way leads to ${naming.team(customer)}.`,
      place: placeOf(stage, 'team'),
      related: [
        { message: `whose way it is: ${naming.team(customer)}`, place: placeOf(engagement, 'customer') },
      ],
    };
  }
}
