import fc from 'fast-check';
import type { HandOff, Organization, Scenario, Team } from '../src/model/organization.ts';
import { hours, orgCases, plainHandOff, plainTeam } from './random-orgs.ts';

/** An organization before and after some edits, with scenarios on both sides. */
export interface EditedOrg {
  readonly base: Organization;
  readonly head: Organization;
}

const someEdit = fc.record({
  kind: fc.constantFrom(
    'slack',
    'promise',
    'buffer',
    'accurate',
    'any-of',
    'customer',
    'cost',
    'add-handoff',
    'remove-handoff',
    'add-team',
    'remove-team',
    'scenario',
  ),
  at: fc.nat(59),
  to: fc.nat(59),
  hours: hours(8),
  share: fc.constantFrom(1, 0.9, 0.5),
});

type Edit = typeof someEdit extends fc.Arbitrary<infer T> ? T : never;

/** Random organizations with none to five edits. */
export function editedOrgs(): fc.Arbitrary<EditedOrg> {
  return fc
    .record({ orgCase: orgCases(), edits: fc.array(someEdit, { maxLength: 5 }) })
    .map(({ orgCase, edits }) => {
      const base = { ...orgCase.organization, scenarios: [scenarioOf('s', orgCase.incidents)] };
      return { base, head: withLiveScenarios(edits.reduce<Organization>(applyEdit, base)) };
    });
}

function scenarioOf(
  id: string,
  incidents: readonly Omit<Scenario['incidents'][number], 'extra' | 'place'>[],
): Scenario {
  const place = { file: { path: 'random.yaml', text: '' }, start: 0, end: 0 };
  return {
    place,
    id,
    name: id,
    description: '',
    incidents: incidents.map((incident) => ({ ...incident, place, extra: {} })),
    accepts: [],
    extra: {},
  };
}

function applyEdit(organization: Organization, edit: Edit, i: number): Organization {
  const { teams, handoffs, scenarios } = organization;
  const team = teams[edit.at % Math.max(1, teams.length)];
  const handoff = handoffs[edit.at % Math.max(1, handoffs.length)];
  const withTeam = (values: Partial<Team>): Organization => ({
    ...organization,
    teams: teams.map((one) => (one === team ? { ...one, ...values } : one)),
  });
  const withHandOff = (values: Partial<HandOff>): Organization => ({
    ...organization,
    handoffs: handoffs.map((one) => (one === handoff ? { ...one, ...values } : one)),
  });
  switch (edit.kind) {
    case 'slack':
      return withHandOff({ slackHours: edit.hours });
    case 'promise':
      return withHandOff({ promise: { lateHours: edit.hours, accurateShare: edit.share } });
    case 'any-of':
      return withHandOff({ anyOf: edit.share === 1 ? '' : 'a' });
    case 'buffer':
      return withTeam({ bufferHours: edit.hours });
    case 'accurate':
      return withTeam({ accurateShare: edit.share });
    case 'customer':
      return withTeam({ kind: edit.share === 1 ? 'customer' : 'team' });
    case 'cost':
      return withTeam({ costPerHour: edit.hours });
    case 'add-team':
      return { ...organization, teams: [...teams, plainTeam(`new${i}`)] };
    case 'add-handoff': {
      const to = teams[edit.to % Math.max(1, teams.length)];
      if (team === undefined || to === undefined || team === to) return organization;
      const added = plainHandOff(`added${i}`, team.id, to.id, {
        slackHours: edit.hours,
        promise: { lateHours: 1, accurateShare: undefined },
      });
      return { ...organization, handoffs: [...handoffs, added] };
    }
    case 'remove-handoff':
      return { ...organization, handoffs: handoffs.filter((one) => one !== handoff) };
    case 'remove-team':
      return {
        ...organization,
        teams: teams.filter((one) => one !== team),
        handoffs: handoffs.filter(({ from, to }) => from !== team?.id && to !== team?.id),
      };
    default:
      return {
        ...organization,
        scenarios: scenarios.map((scenario) => ({
          ...scenario,
          incidents: scenario.incidents.map((incident) => ({
            ...incident,
            delayHours: incident.delayHours + edit.hours,
          })),
        })),
      };
  }
}

/** Without the incidents of which the place is gone. */
function withLiveScenarios(organization: Organization): Organization {
  const ids = new Set([...organization.teams, ...organization.handoffs].map(({ id }) => id));
  return {
    ...organization,
    scenarios: organization.scenarios.map((scenario) => ({
      ...scenario,
      incidents: scenario.incidents.filter(({ target }) =>
        ids.has('team' in target ? target.team : target.handoff),
      ),
    })),
  };
}
