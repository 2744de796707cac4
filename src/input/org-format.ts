import type { Calendar } from '../model/calendar.ts';
import { DEFAULT_CALENDAR } from '../model/calendar.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import type { LocatedNode, MapNode } from '../model/located.ts';
import { isNull, placeOfKey, placeOfNode, valueOf } from '../model/located.ts';
import type { Engagement, ExtraKeys, HandOff, KeyPlaces, Scenario, Team } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { ENGAGEMENT } from './engagement-format.ts';
import { HANDOFF_ITEM } from './handoff-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import type { RulesDraft } from './rule-format.ts';
import { NO_RULES, RULE_SETTINGS } from './rule-format.ts';
import { ID, TEXT, numberIn } from './scalar-types.ts';
import { SCENARIO } from './scenario-format.ts';
import { TEAM, isTeamKey } from './team-format.ts';
import type { Keyed, ValueType } from './value-type.ts';
import { createContext, flatListOf, listOf, mapOf, report } from './value-type.ts';

/** The only version of the format so far. */
export const FORMAT_VERSION = '1';

/** Keys that stand in the first file alone; `ripple` may be repeated. */
export const FIRST_FILE_KEYS = ['org', 'calendar', 'currency', 'rules'] as const;

/** One file's content, decoded but not yet joined with the others or checked against them. */
export interface OrgDraft {
  place: Place;
  keyPlaces: KeyPlaces | undefined;
  schema: string;
  version: string | undefined;
  name: string;
  currency: string;
  calendar: Calendar;
  include: readonly LocatedText[];
  teams: Keyed<Draft<Team>>[];
  customers: readonly LocatedText[];
  handoffs: readonly Draft<HandOff>[];
  scenarios: Keyed<Draft<Scenario>>[];
  engagements: Keyed<Draft<Engagement>>[];
  rules: RulesDraft;
  extra: ExtraKeys;
}

/** A text together with its place. */
export interface LocatedText {
  readonly text: string;
  readonly place: Place;
}

function placed(type: ValueType<string>): ValueType<LocatedText> {
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
    'hours-per-day': field('hoursPerDay', numberIn(0, 24), 'Working hours in a day.', {
      default: 8,
      examples: [8],
    }),
    'days-per-week': field('daysPerWeek', numberIn(0, 7), 'Working days in a week.', {
      default: 5,
      examples: [5],
    }),
  },
});

const TEAM_MAP = mapOf(ID, TEAM, 'a map from team ids to teams');

/** Keys of teams that are indented too little look like teams whose value is a text: they are no teams. */
const TEAMS: typeof TEAM_MAP = {
  ...TEAM_MAP,
  decode(node, context) {
    if (node.kind !== 'map') return TEAM_MAP.decode(node, context);
    const isTeam = node.keys.map((key, i) => {
      const value = node.values[i];
      return !isTeamKey(key) || value === undefined || value.kind === 'map' || isNull(value);
    });
    isTeam.forEach((is, i) => {
      if (!is) report(context, 'key-as-team', { key: node.keys[i] ?? '' }, placeOfKey(node, i));
    });
    return TEAM_MAP.decode(isTeam.includes(false) ? pickPairs(node, isTeam) : node, context);
  },
};

function pickPairs(node: MapNode, picked: readonly boolean[]): MapNode {
  const pick = <T>(items: readonly T[]): T[] => items.filter((_, i) => picked[i] === true);
  const { keys, keyStarts, values } = node;
  return { ...node, keys: pick(keys), keyStarts: pick(keyStarts), values: pick(values) };
}

/** Any text, so that another version is said to be one; an included file may leave it out. */
const VERSION: ValueType<string> = {
  ...TEXT,
  schema: {
    type: ['number', 'string'],
    minimum: Number(FORMAT_VERSION),
    maximum: Number(FORMAT_VERSION),
    pattern: `^${FORMAT_VERSION}$`,
  },
};

/** A whole org file. */
export const ORG = new RecordType<OrgDraft>({
  name: 'an org file',
  entities: ['teams', 'scenarios', 'engagements', 'rules'],
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
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
    rules: NO_RULES,
    extra: NO_EXTRA,
  }),
  fields: {
    $schema: field('schema', TEXT, 'Where an editor finds the JSON Schema of this format.'),
    ripple: field('version', VERSION, 'Version of this format; required.', {
      examples: [Number(FORMAT_VERSION)],
    }),
    org: field('name', TEXT, "The organization's name.", { examples: ['Northwind Insurance'] }),
    currency: field('currency', TEXT, 'For costs.', { examples: ['EUR'] }),
    calendar: field('calendar', CALENDAR, 'How long a day and a week of work are.'),
    include: field('include', listOf(placed(TEXT), 'a list of paths'), 'Files that belong to this one.', {
      examples: [['teams/*.yaml']],
    }),
    teams: field('teams', TEAMS, 'Who there is. Left out: whoever stands in a hand-off.'),
    customers: field('customers', listOf(placed(ID), 'a list of ids'), 'Short for teams of kind customer.', {
      examples: [['broker']],
    }),
    handoffs: field('handoffs', flatListOf(HANDOFF_ITEM, 'a list of hand-offs'), 'Who gives what to whom.'),
    scenarios: field('scenarios', mapOf(ID, SCENARIO, 'a map from ids to scenarios'), 'Declared what-ifs.'),
    engagements: field(
      'engagements',
      mapOf(ID, ENGAGEMENT, 'a map from ids to engagements'),
      "Customers' ways from beginning to end.",
    ),
    rules: field('rules', RULE_SETTINGS, 'How strict check is, rule by rule.'),
  },
});

/** The calendar of an org file's root; everything else is decoded by it. The default where it says nothing usable. */
export function decodeCalendar(root: LocatedNode): Calendar {
  const node = root.kind === 'map' ? valueOf(root, 'calendar') : undefined;
  const silent = createContext(DEFAULT_CALENDAR, new DiagnosticList());
  return (node === undefined ? undefined : CALENDAR.decode(node, silent)) ?? DEFAULT_CALENDAR;
}
