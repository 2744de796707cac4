import type { Calendar } from '../model/calendar.ts';
import { itemAt } from '../model/indexed.ts';
import type {
  Engagement,
  HandOff,
  Incident,
  IncidentTarget,
  Organization,
  Scenario,
  Stage,
  StageNeed,
  Team,
} from '../model/organization.ts';
import type { PackedValues } from './pack-values.ts';
import { packValues, unpackValues } from './pack-values.ts';

/**
 * An organization as the page carries it: everything that answers and panels need. Left out are places in files, the files
 * themselves, rules, what was accepted, and the people's own keys.
 */
export interface PackedOrganization {
  readonly name: string;
  readonly currency: string;
  readonly calendar: Calendar;
  readonly teams: readonly (readonly [id: string, PackedValues])[];
  /** Giver and receiver by their numbers; then what is not plain. */
  readonly handoffs: readonly (readonly [from: number, to: number, ...PackedValues])[];
  readonly scenarios: readonly (readonly [Pick<Scenario, 'id' | 'name' | 'description'>, PackedIncidents])[];
  readonly engagements: readonly PackedEngagement[];
}

type PackedIncidents = readonly (readonly [IncidentTarget, PackedValues])[];
type PackedEngagement = readonly [
  Pick<Engagement, 'id' | 'name' | 'customer' | 'withinHours'>,
  readonly (readonly [PackedValues, readonly PackedValues[]])[],
];

/** What the keys of plain things are. */
type Carried<T> = Omit<T, 'place' | 'keyPlaces' | 'extra' | 'accepts' | 'needs'> & CarriedNeeds<T>;
type CarriedNeeds<T> = T extends HandOff ? Pick<HandOff, 'needs'> : unknown;

/** Nothing on the page stands in a file. */
const ENTITY = { place: { file: { path: '', text: '' }, start: 0, end: 0 }, extra: {} };
const UNCARRIED = { accepts: [], ...ENTITY };

/** An organization without what the page does not need. */
export function packOrganization(organization: Organization): PackedOrganization {
  const { name, currency, calendar, teams, handoffs, scenarios, engagements } = organization;
  const numbers = new Map(teams.map(({ id }, i) => [id, i]));
  const numberOf = (id: string): number => numbers.get(id) ?? -1;
  return {
    name,
    currency,
    calendar,
    teams: teams.map((team) => [team.id, packValues(team, plainTeam(team.id, calendar))]),
    handoffs: handoffs.map((handoff) => {
      const { from, to } = handoff;
      return [numberOf(from), numberOf(to), ...packValues(handoff, plainHandOff(from, to))];
    }),
    scenarios: scenarios.map(({ id, description, incidents, ...scenario }) => [
      { id, name: scenario.name, description },
      incidents.map((incident) => [incident.target, packValues(incident, plainIncident(incident.target))]),
    ]),
    engagements: engagements.map(packEngagement),
  };
}

function packEngagement({ id, name, customer, withinHours, stages }: Engagement): PackedEngagement {
  return [
    { id, name, customer, withinHours },
    stages.map((stage) => [
      packValues(stage, PLAIN_STAGE),
      stage.needs.map((need) => packValues(need, PLAIN_NEED)),
    ]),
  ];
}

/** The organization again; what was left out is empty. */
export function unpackOrganization(packed: PackedOrganization): Organization {
  const { name, currency, calendar, scenarios, engagements } = packed;
  const teams = packed.teams.map(([id, values]) => unpackValues(values, plainTeam(id, calendar)));
  const idOf = (number: number): string => itemAt(teams, number).id;
  return {
    ...ENTITY,
    name,
    currency,
    calendar,
    teams: teams.map((team) => ({ ...team, ...UNCARRIED })),
    handoffs: packed.handoffs.map(([from, to, ...values]) => ({
      ...unpackValues(values, plainHandOff(idOf(from), idOf(to))),
      ...UNCARRIED,
    })),
    scenarios: scenarios.map(([scenario, incidents]) => ({
      ...ENTITY,
      ...scenario,
      incidents: incidents.map(([target, values]) => ({
        ...ENTITY,
        ...unpackValues(values, plainIncident(target)),
      })),
      accepts: [],
    })),
    engagements: engagements.map(unpackEngagement),
    rules: [],
    files: [],
  };
}

function unpackEngagement([engagement, stages]: PackedEngagement): Engagement {
  return {
    ...ENTITY,
    ...engagement,
    stages: stages.map(([stage, needs]) => ({
      ...unpackValues<Carried<Stage>>(stage, PLAIN_STAGE),
      needs: needs.map((need) => ({ ...unpackValues(need, PLAIN_NEED), ...ENTITY })),
      ...ENTITY,
    })),
    accepts: [],
  };
}

// What is the same in plain things, whatever the key, is not carried; the order of the keys is that of the packed numbers.

function plainTeam(id: string, { hoursPerDay }: Calendar): Carried<Team> {
  return {
    name: id,
    kind: 'team',
    group: '',
    tags: [],
    description: '',
    contact: '',
    leadHours: 0,
    workHours: 0,
    bufferHours: 0,
    accurateShare: 1,
    costPerHour: 0,
    recoveryHours: hoursPerDay,
    risk: undefined,
    id,
  };
}

function plainHandOff(from: string, to: string): Carried<HandOff> {
  return {
    id: `${from}->${to}`,
    what: '',
    type: 'deliverable',
    neededShare: 1,
    needs: { timing: '', quality: '', accuracy: '' },
    slackHours: 0,
    everyHours: 0,
    blocksShare: 1,
    tells: false,
    workaround: undefined,
    anyOf: '',
    feedback: false,
    catchesShare: 0,
    taintsShare: 1,
    reworkHours: 0,
    promise: { lateHours: undefined, accurateShare: undefined },
    from,
    to,
  };
}

function plainIncident(target: IncidentTarget): Incident {
  return { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0, target };
}

const PLAIN_STAGE: Carried<Stage> = { name: '', team: '', takesHours: 0, waitsHours: 0 };
const PLAIN_NEED: Carried<StageNeed> = { from: '', what: '' };
