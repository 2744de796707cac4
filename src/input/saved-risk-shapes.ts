import type { DefeatedGroup } from '../model/defeated-group.ts';
import type {
  HiddenHubRule,
  StressFigures,
  StressGroup,
  StressHandOff,
  StressIncident,
  StressMeasure,
  StressNumber,
  StressResult,
  StressTeam,
  StressTolerance,
} from '../model/stress-result.ts';
import { STRESS_RANKINGS } from '../model/stress-result.ts';
import type {
  AnyOfGroup,
  LoopCure,
  LoopHandOff,
  LoopWay,
  SharedGiver,
  SingleSource,
  StructureLoop,
  StructureResult,
} from '../model/structure-result.ts';
import type { Keys } from './json-shape.ts';
import {
  AMOUNT,
  COUNT,
  FLAG,
  NUMBER,
  SHARE,
  TEXT,
  listOf,
  oneOf,
  optional,
  orNull,
  record,
} from './json-shape.ts';
import { IDS, STATUS, TELLING, headOf } from './saved-shapes.ts';

/** What was put on each place in turn. */
export const TRIED = record<StressIncident>('an incident', {
  delay: AMOUNT,
  outage: orNull(AMOUNT),
  quality: SHARE,
  notice: AMOUNT,
});

/** What an incident comes to, without what only a ranking of places knows. */
export const INCIDENT_FIGURES = {
  teams: COUNT,
  customers: COUNT,
  promisesBroken: COUNT,
  worstCustomerLate: AMOUNT,
  customerLate: AMOUNT,
  teamLate: AMOUNT,
  cost: AMOUNT,
  status: STATUS,
} as const;

const FIGURES: Keys<StressFigures> = { ...INCIDENT_FIGURES, hops: orNull(COUNT), exposure: SHARE };

const DEFEATED: Keys<DefeatedGroup> = { to: TEXT, anyOf: TEXT, members: IDS };

const MEASURE = record<StressMeasure>('what to measure', {
  place: TEXT,
  figure: oneOf(['customerLate', 'teamLate']),
  now: NUMBER,
  off: NUMBER,
  guess: NUMBER,
  numbers: listOf(
    record<StressNumber>('a number', {
      key: oneOf(['slack', 'buffer', 'recovery', 'blocks', 'workaround.saves', 'workaround.notice']),
      of: TEXT,
      value: NUMBER,
      unit: oneOf(['hours', 'share']),
      less: NUMBER,
      more: NUMBER,
      moves: NUMBER,
      guessWillDo: FLAG,
      file: TEXT,
      line: COUNT,
    }),
  ),
  leftOut: COUNT,
});

export const STRESS = record<StressResult>('an answer of stress', {
  ...headOf('ripple/stress'),
  telling: TELLING,
  incident: TRIED,
  places: COUNT,
  hitCustomers: COUNT,
  breakPromises: COUNT,
  customers: COUNT,
  rankedBy: oneOf(STRESS_RANKINGS),
  hiddenHubs: orNull(record<HiddenHubRule>('a rule', { exposure: SHARE, hops: COUNT })),
  teams: optional(
    listOf(
      record<StressTeam>('a team', {
        ...FIGURES,
        id: TEXT,
        name: TEXT,
        hidden: FLAG,
        outage: optional(AMOUNT),
        tolerance: optional(orNull(NUMBER)),
        tolerances: optional(
          listOf(record<StressTolerance>('a tolerance', { customer: TEXT, tolerance: orNull(NUMBER) })),
        ),
        defeats: optional(listOf(record<DefeatedGroup>('a group', DEFEATED))),
      }),
    ),
  ),
  handoffs: optional(
    listOf(record<StressHandOff>('a hand-off', { ...FIGURES, id: TEXT, from: TEXT, to: TEXT, what: TEXT })),
  ),
  groups: optional(
    listOf(
      record<StressGroup>('a group', {
        group: TEXT,
        depth: COUNT,
        places: COUNT,
        hitCustomers: COUNT,
        breakPromises: COUNT,
        hiddenHubs: COUNT,
        worst: TEXT,
        customerLate: AMOUNT,
        promisesBroken: COUNT,
        teamLate: AMOUNT,
        cost: AMOUNT,
        exposure: SHARE,
        meanExposure: NUMBER,
      }),
    ),
  ),
  measure: optional(listOf(MEASURE)),
});

const LOOP_WAY = record<LoopWay>('a way round', {
  handoffs: listOf(
    record<LoopHandOff>('a hand-off', {
      handoff: TEXT,
      from: TEXT,
      to: TEXT,
      file: TEXT,
      line: COUNT,
      feedback: FLAG,
      assumed: FLAG,
    }),
  ),
  slack: AMOUNT,
  buffer: AMOUNT,
});

export const CURE = record<LoopCure>('a cure', { handoff: TEXT, slack: AMOUNT, rounds: COUNT });

const LOOP = record<StructureLoop>('a loop', {
  teams: IDS,
  handoffs: COUNT,
  feedback: COUNT,
  ways: listOf(LOOP_WAY),
  status: STATUS,
  rounds: COUNT,
  worst: TEXT,
  tried: COUNT,
  never: COUNT,
  keptBy: orNull(LOOP_WAY),
  cure: orNull(CURE),
  saturated: IDS,
});

export const CHOICE = record<AnyOfGroup>('a choice', {
  ...DEFEATED,
  shared: COUNT,
  sharedBy: listOf(record<SharedGiver>('a shared giver', { team: TEXT, hops: COUNT, sameRound: FLAG })),
});

export const STRUCTURE = record<StructureResult>('an answer of stress --structure', {
  ...headOf('ripple/structure'),
  incident: TRIED,
  loops: listOf(LOOP),
  ends: IDS,
  noWayToCustomers: IDS,
  sources: IDS,
  alone: IDS,
  customers: COUNT,
  unservedCustomers: IDS,
  promises: COUNT,
  singleSources: listOf(record<SingleSource>('a single source', { team: TEXT, promises: IDS })),
  groups: listOf(CHOICE),
});
