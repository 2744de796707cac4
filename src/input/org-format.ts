import type { Calendar } from '../model/calendar.ts';
import { DEFAULT_CALENDAR } from '../model/calendar.ts';
import type { LocatedNode, MapNode } from '../model/located.ts';
import { isNull, placeOfKey, placeOfNode, valueOf } from '../model/located.ts';
import type {
  Engagement,
  ExtraKeys,
  HandOff,
  DeclaredIncident,
  RuleSetting,
  Scenario,
  Stage,
  StageNeed,
  Team,
} from '../model/organization.ts';
import { RULE_SEVERITIES, placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { HANDOFF_ITEM } from './handoff-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field, withKey } from './record-type.ts';
import { DURATION, ID, REFERENCE, SHARE, TEXT, numberIn, oneOf } from './scalar-types.ts';
import { TEAM, isTeamKey } from './team-format.ts';
import type { Keyed, ValueType } from './value-type.ts';
import { createContext, listOf, mapOf, report } from './value-type.ts';

/** The only version of the format so far. */
export const FORMAT_VERSION = '1';

/** Keys that stand in the first file alone; `ripple` may be repeated. */
export const FIRST_FILE_KEYS = ['org', 'calendar', 'currency', 'rules'] as const;

/** One file's content, decoded but not yet joined with the others or checked against them. */
export interface OrgDraft {
  schema: string;
  version: string | undefined;
  name: string;
  currency: string;
  calendar: Calendar;
  include: readonly Included[];
  teams: Keyed<Draft<Team>>[];
  customers: readonly Included[];
  handoffs: Draft<HandOff>[][];
  scenarios: Keyed<Draft<Scenario>>[];
  engagements: Keyed<Draft<Engagement>>[];
  rules: Keyed<Draft<RuleSetting>>[];
  extra: ExtraKeys;
}

/** A text together with its place. */
export interface Included {
  readonly text: string;
  readonly place: Place;
}

function placed(type: ValueType<string>): ValueType<Included> {
  return {
    expects: type.expects,
    schema: type.schema,
    decode(node, context) {
      const text = type.decode(node, context);
      return text === undefined ? undefined : { text, place: node };
    },
  };
}

const CALENDAR = new RecordType<Draft<Calendar>>({
  name: 'the calendar',
  create: () => ({ ...DEFAULT_CALENDAR }),
  fields: {
    'hours-per-day': field('hoursPerDay', numberIn(0, 24), 'Working hours in a day. Default: 8.', {
      examples: ['8'],
    }),
    'days-per-week': field('daysPerWeek', numberIn(0, 7), 'Working days in a week. Default: 5.', {
      examples: ['5'],
    }),
  },
});

interface IncidentDraft extends Omit<Draft<DeclaredIncident>, 'target'> {
  team: string | undefined;
  handoff: string | undefined;
}

const INCIDENT_KEYS = new RecordType<IncidentDraft>({
  name: 'an incident',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    team: undefined,
    handoff: undefined,
    delayHours: 0,
    outageHours: 0,
    qualityShare: 0,
    noticeHours: 0,
  }),
  fields: {
    team: field('team', REFERENCE, 'The team that it happens to.', { examples: ['contact-centre'] }),
    handoff: field('handoff', REFERENCE, 'The hand-off that it happens to.', { examples: ['decision'] }),
    delay: field('delayHours', DURATION, 'It delivers this much late on its own account.', {
      examples: ['3d'],
    }),
    outage: field('outageHours', DURATION, 'Teams only: nothing leaves for this long.', { examples: ['3d'] }),
    quality: field('qualityShare', SHARE, 'Share of the work that is spoilt.', { examples: ['10%'] }),
    notice: field('noticeHours', DURATION, 'How long before the due time it is known. Default: 0.', {
      examples: ['1d'],
    }),
  },
  check(incident, node, context) {
    if ((incident.team === undefined) === (incident.handoff === undefined)) {
      report(context, 'incident-target', {}, node);
    } else if (incident.handoff !== undefined && incident.outageHours > 0) {
      report(context, 'outage-on-handoff', {}, valueOf(node, 'outage') ?? node);
    } else if (incident.delayHours === 0 && incident.outageHours === 0 && incident.qualityShare === 0) {
      report(context, 'incident-without-effect', {}, node);
    }
  },
});

const INCIDENT: ValueType<DeclaredIncident> = {
  expects: INCIDENT_KEYS.expects,
  schema: INCIDENT_KEYS.schema,
  decode(node, context) {
    const draft = INCIDENT_KEYS.decode(node, context);
    if (draft === undefined) return undefined;
    const { team, handoff = '', ...rest } = draft;
    const place = placeOf(rest, team === undefined ? 'handoff' : 'team');
    return { ...rest, place, target: team === undefined ? { handoff } : { team } };
  },
};

const SCENARIO = new RecordType<Draft<Scenario>>({
  name: 'a scenario',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    id: '',
    name: '',
    description: '',
    incidents: [],
  }),
  fields: {
    name: field('name', TEXT, 'What people call it. Default: the id.', {
      examples: ['Flu in the contact centre'],
    }),
    description: field('description', TEXT, 'What happens, in words.'),
    incidents: field('incidents', listOf(INCIDENT), 'What goes wrong, all at once.', { required: true }),
  },
});

const STAGE_NEED = new RecordType<Draft<StageNeed>>({
  name: 'a need',
  create: (node) => ({ place: placeOfNode(node), keyPlaces: undefined, from: '', what: '' }),
  fields: {
    from: field('from', REFERENCE, 'The team that it is needed from.', { required: true }),
    what: field('what', TEXT, 'What is needed.', { examples: ['Opinion within two days'] }),
  },
});

const STAGE = new RecordType<Draft<Stage>>({
  name: 'a stage',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    name: '',
    team: '',
    takesHours: 0,
    waitsHours: 0,
    needs: [],
  }),
  fields: {
    name: field('name', TEXT, 'What happens for the customer.', {
      required: true,
      examples: ['Report the loss'],
    }),
    team: field('team', REFERENCE, 'Who does it.', { required: true }),
    takes: field('takesHours', DURATION, 'Hands-on time.', { examples: ['30m'] }),
    waits: field('waitsHours', DURATION, 'Waiting time.', { examples: ['4h'] }),
    needs: field('needs', listOf(STAGE_NEED), 'What it needs from whom.'),
  },
});

interface WithinDraft {
  withinHours: number | undefined;
}

const WITHIN = new RecordType<WithinDraft>({
  name: "an engagement's promise",
  create: () => ({ withinHours: undefined }),
  fields: {
    within: field('withinHours', DURATION, 'From beginning to end.', { required: true, examples: ['10d'] }),
  },
});

const WITHIN_HOURS: ValueType<number> = {
  expects: WITHIN.expects,
  schema: WITHIN.schema,
  decode: (node, context) => WITHIN.decode(node, context)?.withinHours,
};

const ENGAGEMENT = new RecordType<Draft<Engagement>>({
  name: 'an engagement',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    id: '',
    name: '',
    customer: '',
    withinHours: undefined,
    stages: [],
  }),
  fields: {
    name: field('name', TEXT, 'What people call it. Default: the id.', { examples: ['Making a claim'] }),
    customer: field('customer', REFERENCE, 'Whose way it is.', {
      required: true,
      examples: ['policyholder'],
    }),
    promise: field('withinHours', WITHIN_HOURS, 'What the customer may count on.'),
    stages: field('stages', listOf(STAGE), 'From beginning to end.', { required: true }),
  },
});

const SEVERITY = oneOf(RULE_SEVERITIES);

const RULE_KEYS = new RecordType<Draft<RuleSetting>>({
  name: 'a rule',
  create: (node) => createRuleDraft(node),
  fields: {
    severity: field('severity', SEVERITY, 'off, info, warn or error.'),
    select: field('select', TEXT, 'Where it holds: a selector.', { examples: ['group:Operations'] }),
  },
  putOther(rule, key, node) {
    rule.options = withKey(rule.options, key, node);
    return true;
  },
});

const RULE: ValueType<Draft<RuleSetting>> = {
  expects: 'a severity, or a map with severity and options',
  schema: { anyOf: [SEVERITY.schema, RULE_KEYS.schema] },
  decode(node, context) {
    if (node.kind !== 'scalar') return RULE_KEYS.decode(node, context);
    const severity = SEVERITY.decode(node, context);
    return severity === undefined ? undefined : { ...createRuleDraft(node), severity };
  },
};

function createRuleDraft(node: LocatedNode): Draft<RuleSetting> {
  return {
    place: placeOfNode(node),
    keyPlaces: undefined,
    rule: '',
    severity: undefined,
    select: '',
    options: NO_EXTRA,
  };
}

const TEAM_MAP = mapOf(ID, TEAM, 'a map from team ids to teams');

/** Keys of teams that are indented too little look like teams whose value is a text: they are no teams. */
const TEAMS: typeof TEAM_MAP = {
  ...TEAM_MAP,
  decode(node, context) {
    if (node.kind !== 'map') return TEAM_MAP.decode(node, context);
    const teams: MapNode = { ...node, keys: [], keyStarts: [], values: [] };
    node.keys.forEach((key, i) => {
      const value = node.values[i];
      if (value === undefined) return;
      const place = placeOfKey(node, i);
      if (isTeamKey(key) && value.kind !== 'map' && !isNull(value)) {
        report(context, 'key-as-team', { key }, place);
        return;
      }
      teams.keys.push(key);
      teams.keyStarts.push(place.start);
      teams.values.push(value);
    });
    return TEAM_MAP.decode(teams, context);
  },
};

/** A whole org file. */
export const ORG = new RecordType<OrgDraft>({
  name: 'an org file',
  create: () => ({
    schema: '',
    version: undefined,
    name: '',
    currency: '',
    calendar: DEFAULT_CALENDAR,
    include: [],
    teams: [],
    customers: [],
    handoffs: [],
    scenarios: [],
    engagements: [],
    rules: [],
    extra: NO_EXTRA,
  }),
  fields: {
    $schema: field('schema', TEXT, 'Where an editor finds the JSON Schema of this format.'),
    ripple: field('version', TEXT, 'Version of this format; required.', { examples: [FORMAT_VERSION] }),
    org: field('name', TEXT, "The organization's name.", { examples: ['Northwind Insurance'] }),
    currency: field('currency', TEXT, 'For costs.', { examples: ['EUR'] }),
    calendar: field('calendar', CALENDAR, 'How long a day and a week of work are.'),
    include: field('include', listOf(placed(TEXT)), 'Files that belong to this one.', {
      examples: ['[teams/*.yaml]'],
    }),
    teams: field('teams', TEAMS, 'Who there is. Left out: whoever stands in a hand-off.'),
    customers: field('customers', listOf(placed(ID)), 'Short for teams of kind customer.', {
      examples: ['[broker]'],
    }),
    handoffs: field('handoffs', listOf(HANDOFF_ITEM, 'a list of hand-offs'), 'Who gives what to whom.'),
    scenarios: field('scenarios', mapOf(ID, SCENARIO, 'a map from ids to scenarios'), 'Declared what-ifs.'),
    engagements: field(
      'engagements',
      mapOf(ID, ENGAGEMENT, 'a map from ids to engagements'),
      "Customers' ways from beginning to end.",
    ),
    rules: field('rules', mapOf(TEXT, RULE, 'a map from rules to severities'), 'How strict check is.'),
  },
});

/** The calendar of an org file's root; everything else is decoded by it. The default where it says nothing usable. */
export function decodeCalendar(root: LocatedNode): Calendar {
  const node = root.kind === 'map' ? valueOf(root, 'calendar') : undefined;
  const silent = createContext(DEFAULT_CALENDAR, []);
  return (node === undefined ? undefined : CALENDAR.decode(node, silent)) ?? DEFAULT_CALENDAR;
}
