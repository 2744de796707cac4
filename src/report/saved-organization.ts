import { DEFAULT_CALENDAR } from '../model/calendar.ts';
import type { HandOff, Organization, Team, TeamKind } from '../model/organization.ts';
import { TEAM_KINDS } from '../model/organization.ts';
import type { SavedPart } from '../model/saved-answer.ts';

/** The map that goes with a saved answer. */
export interface SavedMap {
  readonly organization: Organization;
  /** Whether the call names it; else it is what the answer itself says. */
  readonly isNamed: boolean;
  /** Ids of the teams that the answer speaks of and the named map does not have. */
  readonly strangers: readonly string[];
}

/** The named map, with those in the answer that it does not have; without one, what the answer itself says. */
export function mapOfSaved(answer: SavedPart, named: Organization | undefined): SavedMap {
  const spoken = organizationOfSaved(answer);
  if (named === undefined) return { organization: spoken, isNamed: false, strangers: [] };
  const teams = without(spoken.teams, named.teams);
  const handoffs = without(spoken.handoffs, named.handoffs);
  return {
    organization: {
      ...named,
      teams: [...named.teams, ...teams],
      handoffs: [...named.handoffs, ...handoffs],
    },
    isNamed: true,
    strangers: teams.map(({ id }) => id).filter((id) => !goneIn(answer).has(id)),
  };
}

/** The map beside a comparison is the head: it need not have what only the base had. */
function goneIn(answer: SavedPart): ReadonlySet<string> {
  if (answer.kind !== 'ripple/diff') return new Set();
  const gone = answer.structure.teams.filter(({ change }) => change === 'removed');
  return new Set(gone.map(({ id }) => id));
}

function without<T extends { readonly id: string }>(things: readonly T[], known: readonly T[]): T[] {
  const ids = new Set(known.map(({ id }) => id));
  return things.filter(({ id }) => !ids.has(id));
}

/**
 * What stands for the map of a saved answer where nobody names it: the teams and hand-offs that the answer speaks of, with
 * the names that it says, and nothing that it does not. Durations are written with a day of 8 hours and a week of 5 days.
 */
function organizationOfSaved(answer: SavedPart): Organization {
  const spoken = spokenOf(answer);
  return {
    place: NOWHERE,
    name: answer.org ?? '',
    currency: '',
    calendar: DEFAULT_CALENDAR,
    teams: firstOfEach(spoken.teams).map(teamOf),
    handoffs: firstOfEach(spoken.handoffs).map(handoffOf),
    scenarios: [],
    engagements: [],
    rules: [],
    files: [],
    extra: {},
  };
}

const NOWHERE = { file: { path: '', text: '' }, start: 0, end: 0 } as const;

interface SpokenTeam {
  readonly id: string;
  readonly name?: string;
  readonly kind?: TeamKind;
  readonly group?: string;
}

interface SpokenHandOff {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what?: string;
}

interface Spoken {
  readonly teams: readonly SpokenTeam[];
  readonly handoffs: readonly SpokenHandOff[];
}

function spokenOf(answer: SavedPart): Spoken {
  switch (answer.kind) {
    case 'ripple/impact':
      return { teams: answer.teams, handoffs: answer.handoffs };
    case 'ripple/exposure':
      return { teams: answer.sources, handoffs: [] };
    case 'ripple/list':
      return { teams: answer.teams, handoffs: answer.handoffs };
    case 'ripple/stress':
      return { teams: answer.teams ?? [], handoffs: answer.handoffs ?? [] };
    case 'ripple/why': {
      const ways = [...answer.ways, answer.other, answer.nearest].flatMap((way) => way?.steps ?? []);
      return { teams: [answer.to], handoffs: ways.map(ofStep) };
    }
    case 'ripple/structure': {
      const ways = answer.loops.flatMap(({ ways: round, keptBy }) => [
        ...round,
        ...(keptBy === null ? [] : [keptBy]),
      ]);
      return {
        teams: answer.unservedCustomers.map((id) => ({ id, kind: 'customer' })),
        handoffs: ways.flatMap(({ handoffs }) => handoffs.map(ofStep)),
      };
    }
    case 'ripple/engagement':
      return {
        teams: answer.engagements.flatMap(({ customer, customerName, stages }) => [
          { id: customer, name: customerName, kind: 'customer' as const },
          ...stages.map(({ team, teamName }) => ({ id: team, name: teamName })),
        ]),
        handoffs: answer.engagements.flatMap(({ stages }) =>
          stages.flatMap(({ team, incoming }) =>
            incoming.map(({ handoff, from, what }) => ({ id: handoff, from, to: team, what })),
          ),
        ),
      };
    case 'ripple/diff':
      return {
        teams: [
          ...answer.structure.teams,
          ...answer.impact.stress.rows.map(({ team, name }) => ({ id: team, name })),
        ],
        handoffs: [],
      };
    case 'ripple/graph':
      return {
        teams: answer.nodes.flatMap(({ id, name, kind }) => (kind === 'group' ? [] : [{ id, name, kind }])),
        handoffs: [],
      };
    default:
      return { teams: [], handoffs: [] };
  }
}

function ofStep({ handoff, from, to }: { handoff: string; from: string; to: string }): SpokenHandOff {
  return { id: handoff, from, to };
}

function firstOfEach<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const thing of things) if (!byId.has(thing.id)) byId.set(thing.id, thing);
  return [...byId.values()];
}

function teamOf({ id, name, kind, group }: SpokenTeam): Team {
  return {
    place: NOWHERE,
    id,
    name: name ?? id,
    kind: kind ?? TEAM_KINDS[0],
    group: group ?? '',
    tags: [],
    description: '',
    contact: '',
    leadHours: 0,
    workHours: 0,
    bufferHours: 0,
    accurateShare: 1,
    costPerHour: 0,
    recoveryHours: 0,
    risk: undefined,
    accepts: [],
    extra: {},
  };
}

function handoffOf({ id, from, to, what }: SpokenHandOff): HandOff {
  return {
    place: NOWHERE,
    id,
    from,
    to,
    what: what ?? '',
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
    accepts: [],
    extra: {},
  };
}
