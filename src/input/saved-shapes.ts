import type {
  ExposureEnd,
  ExposureGroup,
  ExposureResult,
  ExposureSource,
  ExposureTotals,
} from '../model/exposure-result.ts';
import type {
  ImpactGroup,
  ImpactHandOff,
  ImpactIncident,
  ImpactResult,
  ImpactTeam,
  ImpactTotals,
} from '../model/impact-result.ts';
import type {
  ListGroup,
  ListHandOff,
  ListResult,
  ListTeam,
  ListTotals,
  ListWorkaround,
} from '../model/list-result.ts';
import { HANDOFF_TYPES, TEAM_KINDS } from '../model/organization.ts';
import {
  AMOUNT,
  COUNT,
  FLAG,
  NUMBER,
  SHARE,
  TEXT,
  byKey,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
} from './json-shape.ts';
import type { Shape } from './json-shape.ts';

/** What the shapes of all answers share. */
export const IDS = listOf(TEXT);
export const KIND = oneOf(TEAM_KINDS);
export const STATUS = oneOf(['settled', 'persistent', 'unsettled']);
export const PROMISE = orNull(oneOf(['kept', 'broken', 'already-broken']));
export const TELLING = optional(oneOf(['told', 'untold']));
const VERSION: Shape<1> = { fits: (value): value is 1 => value === 1 };

/** The first keys of every answer; `kind` and `version` have been looked at before. */
export function headOf<K extends string>(kind: K): { kind: Shape<K>; version: Shape<1>; org: Shape<string> } {
  return { kind: oneOf([kind]), version: VERSION, org: TEXT };
}

const SIZES = { delay: AMOUNT, outage: AMOUNT, quality: SHARE, notice: AMOUNT };

export const INCIDENT: Shape<ImpactIncident> = byKey(
  'handoff',
  record('an incident', { handoff: TEXT, ...SIZES }),
  record('an incident', { team: TEXT, ...SIZES }),
);

export const IMPACT_TEAM = record<ImpactTeam>('an affected team', {
  id: TEXT,
  name: TEXT,
  kind: KIND,
  late: AMOUNT,
  round: COUNT,
  notice: AMOUNT,
  defects: SHARE,
  baselineDefects: SHARE,
  via: orNull(TEXT),
  chain: IDS,
  cost: AMOUNT,
  costPerRound: AMOUNT,
});

export const IMPACT_TOTALS = record<ImpactTotals>('the totals', {
  teams: COUNT,
  teamLate: AMOUNT,
  customers: COUNT,
  customerLate: AMOUNT,
  promisesBroken: COUNT,
  promisesAlreadyBroken: COUNT,
  cost: AMOUNT,
  costPerRound: AMOUNT,
});

export const IMPACT = record<ImpactResult>('an answer of impact', {
  ...headOf('ripple/impact'),
  scenario: orNull(TEXT),
  telling: TELLING,
  incidents: listOf(INCIDENT),
  status: STATUS,
  rounds: COUNT,
  teams: listOf(IMPACT_TEAM),
  handoffs: listOf(
    record<ImpactHandOff>('a hand-off', {
      id: TEXT,
      from: TEXT,
      to: TEXT,
      late: AMOUNT,
      defects: SHARE,
      feedback: FLAG,
      promise: PROMISE,
    }),
  ),
  assumedFeedback: IDS,
  totals: IMPACT_TOTALS,
  groups: optional(
    listOf(
      record<ImpactGroup>('a group', {
        group: TEXT,
        depth: COUNT,
        teams: COUNT,
        affected: COUNT,
        origins: COUNT,
        worstLate: AMOUNT,
        worstLateTeam: orNull(TEXT),
        teamLate: AMOUNT,
        customers: COUNT,
        worstDefects: SHARE,
        worstBaselineDefects: SHARE,
        worstDefectsTeam: orNull(TEXT),
        cost: AMOUNT,
        costPerRound: AMOUNT,
      }),
    ),
  ),
});

const EXPOSURE_SOURCE = record<ExposureSource>('a source', {
  id: TEXT,
  name: TEXT,
  kind: KIND,
  group: TEXT,
  hops: COUNT,
  tolerance: orNull(NUMBER),
  late: AMOUNT,
  recovery: AMOUNT,
  recoveryGiven: FLAG,
  via: orNull(TEXT),
  chain: IDS,
  ends: listOf(
    record<ExposureEnd>('the end of a way', {
      handoff: TEXT,
      why: oneOf(['backup', 'workaround', 'blocks', 'slack', 'buffer', 'promise', 'untimed', 'rounds']),
    }),
  ),
  defects: optional(SHARE),
  qualityTolerance: optional(orNull(NUMBER)),
});

export const EXPOSURE = record<ExposureResult>('an answer of exposure', {
  ...headOf('ripple/exposure'),
  telling: TELLING,
  target: TEXT,
  limit: orNull(NUMBER),
  delay: AMOUNT,
  quality: orNull(SHARE),
  promises: IDS,
  baselineDefects: SHARE,
  sources: listOf(EXPOSURE_SOURCE),
  withoutWay: IDS,
  totals: record<ExposureTotals>('the totals', {
    upstream: COUNT,
    near: COUNT,
    never: COUNT,
    withoutWay: COUNT,
  }),
  groups: optional(
    listOf(
      record<ExposureGroup>('a group', {
        group: TEXT,
        depth: COUNT,
        sources: COUNT,
        never: COUNT,
        tolerance: orNull(NUMBER),
        nearest: orNull(TEXT),
        worstLate: AMOUNT,
        slowToRecover: COUNT,
      }),
    ),
  ),
});

export const LIST = record<ListResult>('an answer of list', {
  ...headOf('ripple/list'),
  select: IDS,
  exclude: IDS,
  teams: listOf(
    record<ListTeam>('a team', {
      id: TEXT,
      name: TEXT,
      kind: KIND,
      group: TEXT,
      tags: IDS,
      description: TEXT,
      contact: TEXT,
      lead: AMOUNT,
      work: AMOUNT,
      buffer: AMOUNT,
      accurate: SHARE,
      recovery: AMOUNT,
      costPerHour: AMOUNT,
      in: COUNT,
      out: COUNT,
      suppliers: IDS,
      receivers: IDS,
      customerHops: orNull(COUNT),
      file: TEXT,
      line: COUNT,
    }),
  ),
  handoffs: listOf(
    record<ListHandOff>('a hand-off', {
      id: TEXT,
      from: TEXT,
      to: TEXT,
      what: TEXT,
      type: oneOf(HANDOFF_TYPES),
      slack: AMOUNT,
      every: orNull(AMOUNT),
      blocks: SHARE,
      tells: FLAG,
      workaround: orNull(
        record<ListWorkaround>('a workaround', {
          savesHours: orNull(NUMBER),
          savesShare: orNull(NUMBER),
          notice: AMOUNT,
        }),
      ),
      anyOf: TEXT,
      feedback: FLAG,
      feedbackAssumed: FLAG,
      needed: SHARE,
      catches: SHARE,
      taints: SHARE,
      rework: AMOUNT,
      promise: orNull(record('a promise', { late: orNull(AMOUNT), accurate: orNull(SHARE) })),
      inside: FLAG,
      file: TEXT,
      line: COUNT,
    }),
  ),
  totals: record<ListTotals>('the totals', {
    teams: COUNT,
    customers: COUNT,
    handoffs: COUNT,
    handoffsInside: COUNT,
    allTeams: COUNT,
    allHandoffs: COUNT,
  }),
  groups: optional(
    listOf(
      record<ListGroup>('a group', {
        group: TEXT,
        depth: COUNT,
        teams: COUNT,
        customers: COUNT,
        handoffsInside: COUNT,
        handoffsIn: COUNT,
        handoffsOut: COUNT,
      }),
    ),
  ),
});
