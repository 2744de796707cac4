import type {
  ChoiceChange,
  CustomerChange,
  CustomerEffect,
  CustomerSide,
  DiffImpact,
  EngagementEffect,
  EngagementSide,
  IncidentFigures,
  LoopChange,
  PromiseChange,
  PromisedChange,
  PromisedParts,
  PromiseEffect,
  PromiseSide,
  ScenarioChange,
  ServiceChange,
  SourceChange,
  StressChange,
  StressChanges,
  ToleranceChange,
  ToleranceEffect,
} from '../model/diff-impact.ts';
import type { DiffResult, DiffSide } from '../model/diff-result.ts';
import type { DiffStructure, EntityChange, KeyChange } from '../model/diff-structure.ts';
import { AMOUNT, COUNT, FLAG, NUMBER, SHARE, TEXT, listOf, oneOf, orNull, record } from './json-shape.ts';
import { FINDING } from './saved-check-shapes.ts';
import { INCIDENT_FIGURES, TRIED } from './saved-risk-shapes.ts';
import { IDS, PROMISE, STATUS, headOf } from './saved-shapes.ts';

const KEYS = listOf(
  record<KeyChange>('a changed key', { key: TEXT, before: orNull(TEXT), after: orNull(TEXT) }),
);

const ENTITIES = listOf(
  record<EntityChange>('a change', {
    change: oneOf(['added', 'removed', 'renamed', 'changed']),
    id: TEXT,
    name: TEXT,
    was: orNull(TEXT),
    keys: KEYS,
    file: TEXT,
    line: COUNT,
    column: COUNT,
  }),
);

const PROMISE_SIDE = orNull(
  record<PromiseSide>('a side of a promise', { promise: PROMISE, late: AMOUNT, defects: SHARE }),
);
const PROMISE_FATE = oneOf(['newly-broken', 'newly-kept', 'dropped']);
const PROMISE_CAUSE = oneOf(['ripple', 'promise', 'scenario', 'made']);
const CUSTOMER_SIDE = record<CustomerSide>('a side of a customer', { late: AMOUNT, defects: SHARE });
const PARTS = record<PromisedParts>('what is promised', { late: orNull(NUMBER), accurate: orNull(NUMBER) });
const SPREAD = { usual: FLAG, scenarios: IDS, teams: COUNT, worstTeam: orNull(TEXT) } as const;
const EFFECT_PLACE = { under: oneOf(['usual', 'scenario', 'stress']), id: TEXT } as const;
const FIGURES = record<IncidentFigures>('the figures', INCIDENT_FIGURES);

const CHANGES = {
  promises: listOf(
    record<PromiseChange>('a promise', {
      handoff: TEXT,
      change: PROMISE_FATE,
      because: PROMISE_CAUSE,
      before: PROMISE_SIDE,
      after: PROMISE_SIDE,
    }),
  ),
  customers: listOf(
    record<CustomerChange>('a customer', {
      customer: TEXT,
      because: oneOf(['ripple', 'scenario']),
      before: orNull(CUSTOMER_SIDE),
      after: CUSTOMER_SIDE,
    }),
  ),
} as const;

const ENGAGEMENT_SIDE = orNull(
  record<EngagementSide>('a side of an engagement', { leadTime: NUMBER, promise: orNull(NUMBER) }),
);

const IMPACT = record<DiffImpact>('what the change comes to', {
  incident: TRIED,
  worseBy: NUMBER,
  promises: listOf(
    record<PromiseEffect>('an effect on a promise', {
      ...SPREAD,
      handoff: TEXT,
      change: PROMISE_FATE,
      because: PROMISE_CAUSE,
      toCustomer: FLAG,
      worst: record<PromiseEffect['worst']>('the worst of it', {
        ...EFFECT_PLACE,
        before: PROMISE_SIDE,
        after: PROMISE_SIDE,
      }),
    }),
  ),
  customers: listOf(
    record<CustomerEffect>('an effect on a customer', {
      ...SPREAD,
      customer: TEXT,
      change: oneOf(['later', 'earlier', 'more-defects', 'fewer-defects']),
      worst: record<CustomerEffect['worst']>('the worst of it', {
        ...EFFECT_PLACE,
        before: CUSTOMER_SIDE,
        after: CUSTOMER_SIDE,
      }),
    }),
  ),
  service: listOf(
    record<ServiceChange>('a change of service', {
      customer: TEXT,
      change: oneOf(['no-longer-served', 'newly-served']),
      handoffs: IDS,
      isRemoved: FLAG,
    }),
  ),
  promised: listOf(
    record<PromisedChange>('a changed promise', {
      handoff: TEXT,
      change: oneOf(['dropped', 'made']),
      to: TEXT,
      toCustomer: FLAG,
      isHandedOver: FLAG,
      before: PARTS,
      after: PARTS,
    }),
  ),
  engagements: listOf(
    record<EngagementEffect>('an effect on an engagement', {
      engagement: TEXT,
      name: TEXT,
      customer: TEXT,
      change: oneOf(['newly-broken', 'newly-kept', 'loosened', 'promised', 'dropped', 'longer', 'shorter']),
      before: ENGAGEMENT_SIDE,
      after: ENGAGEMENT_SIDE,
    }),
  ),
  usual: record<DiffImpact['usual']>('what changes with no incident', CHANGES),
  scenarios: listOf(
    record<ScenarioChange>('a scenario', {
      ...CHANGES,
      scenario: TEXT,
      name: TEXT,
      change: oneOf(['none', 'changed', 'added', 'removed']),
      before: orNull(FIGURES),
      after: orNull(FIGURES),
    }),
  ),
  stress: record<StressChanges>('the same incident everywhere', {
    teams: COUNT,
    breakMore: COUNT,
    makeLater: COUNT,
    rows: listOf(
      record<StressChange>('a team', {
        ...CHANGES,
        team: TEXT,
        name: TEXT,
        before: FIGURES,
        after: FIGURES,
      }),
    ),
  }),
  singleSources: listOf(
    record<SourceChange>('a single source', { team: TEXT, change: oneOf(['new', 'gone']), promises: IDS }),
  ),
  choices: listOf(
    record<ChoiceChange>('a choice', {
      to: TEXT,
      anyOf: TEXT,
      change: oneOf(['new', 'gone']),
      members: IDS,
      teams: IDS,
    }),
  ),
  loops: listOf(
    record<LoopChange>('a loop', {
      change: oneOf(['new', 'gone', 'endless', 'recovers']),
      teams: IDS,
      before: orNull(STATUS),
      after: orNull(STATUS),
      worst: TEXT,
    }),
  ),
  tolerances: listOf(
    record<ToleranceEffect>('a tolerance', {
      customer: TEXT,
      change: oneOf(['lost', 'gained']),
      teams: listOf(
        record<ToleranceChange>('a team', { team: TEXT, before: orNull(NUMBER), after: orNull(NUMBER) }),
      ),
    }),
  ),
});

const SIDE = record<DiffSide>('a side', { label: TEXT, files: IDS });

export const DIFF = record<DiffResult>('an answer of diff', {
  ...headOf('ripple/diff'),
  base: SIDE,
  head: SIDE,
  verdict: oneOf(['same', 'changed', 'better', 'worse', 'mixed']),
  structure: record<DiffStructure>('what changed', {
    organization: KEYS,
    teams: ENTITIES,
    handoffs: ENTITIES,
    scenarios: ENTITIES,
    engagements: ENTITIES,
    rules: ENTITIES,
  }),
  impact: IMPACT,
  findings: listOf(FINDING),
});
