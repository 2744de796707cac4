import { FINDING_SEVERITIES } from '../model/finding.ts';
import type { TeamKind } from '../model/organization.ts';
import type {
  ReportCustomer,
  ReportEngagement,
  ReportFelt,
  ReportGlance,
  ReportHit,
  ReportLoop,
  ReportLoopWay,
  ReportOpenEnds,
  ReportPromise,
  ReportPromises,
  ReportResult,
  ReportRule,
  ReportScenario,
  ReportSingleSource,
  ReportSource,
  ReportWay,
  ReportWritten,
} from '../model/report-result.ts';
import { AMOUNT, COUNT, FLAG, NUMBER, SHARE, TEXT, listOf, oneOf, orNull, record } from './json-shape.ts';
import type { Shape } from './json-shape.ts';
import { CHOICE, CURE, STRESS } from './saved-risk-shapes.ts';
import { IDS, IMPACT_TEAM, IMPACT_TOTALS, INCIDENT, STATUS, headOf } from './saved-shapes.ts';
import { ENGAGEMENT_PROMISE, ENGAGEMENT_TOTALS } from './saved-way-shapes.ts';

const KINDS: Shape<Readonly<Record<TeamKind, number>>> = record('the kinds of teams', {
  team: COUNT,
  role: COUNT,
  system: COUNT,
  supplier: COUNT,
  customer: COUNT,
});

const GLANCE = record<ReportGlance>('the report at a glance', {
  kinds: KINDS,
  groups: COUNT,
  handoffs: COUNT,
  feedback: COUNT,
  assumedFeedback: IDS,
  promises: COUNT,
  promisesBrokenAnyway: COUNT,
  loops: COUNT,
  endlessLoops: COUNT,
  fakeChoices: COUNT,
  scenarios: COUNT,
  engagements: COUNT,
  written: record<ReportWritten>('what is written down', {
    slack: COUNT,
    promise: COUNT,
    needs: COUNT,
    workaround: COUNT,
    buffer: COUNT,
    recovery: COUNT,
    accurate: COUNT,
  }),
});

const SOURCES = listOf(
  record<ReportSource>('a source', { id: TEXT, hops: COUNT, late: AMOUNT, chain: IDS, tolerance: NUMBER }),
);

const CUSTOMER = record<ReportCustomer>('a customer', {
  id: TEXT,
  upstream: COUNT,
  near: COUNT,
  hit: COUNT,
  together: AMOUNT,
  nearest: SOURCES,
  worst: SOURCES,
  scenarios: listOf(
    record<ReportFelt>('what a customer feels', {
      scenario: TEXT,
      late: AMOUNT,
      defects: SHARE,
      baselineDefects: SHARE,
    }),
  ),
});

const PROMISES = record<ReportPromises>('the promises', {
  broken: listOf(
    record<ReportPromise>('a promise', { handoff: TEXT, anyway: FLAG, usuallyRight: SHARE, scenarios: IDS }),
  ),
  brokenCount: COUNT,
  singleSources: listOf(
    record<ReportSingleSource>('a single source', {
      team: TEXT,
      promises: COUNT,
      own: COUNT,
      customers: COUNT,
    }),
  ),
});

const SCENARIO = record<ReportScenario>('a scenario', {
  id: TEXT,
  status: STATUS,
  totals: IMPACT_TOTALS,
  incidents: listOf(INCIDENT),
  noticing: COUNT,
  customers: listOf(IMPACT_TEAM),
  broken: IDS,
  told: record<ReportScenario['told']>('the totals', {
    customerLate: AMOUNT,
    teamLate: AMOUNT,
    promisesBroken: COUNT,
  }),
});

const ENGAGEMENT = record<ReportEngagement>('an engagement', {
  id: TEXT,
  stages: COUNT,
  totals: ENGAGEMENT_TOTALS,
  promise: orNull(ENGAGEMENT_PROMISE),
  gaps: COUNT,
  scenarios: listOf(
    record<ReportHit>('a scenario', {
      scenario: TEXT,
      leadTime: AMOUNT,
      promise: orNull(ENGAGEMENT_PROMISE),
    }),
  ),
});

const REPORT_LOOP = record<ReportLoop>('a loop', {
  teams: IDS,
  handoffs: COUNT,
  status: STATUS,
  rounds: COUNT,
  worst: TEXT,
  tried: COUNT,
  never: COUNT,
  keptBy: orNull(
    record<ReportLoopWay>('a way round', {
      slack: AMOUNT,
      buffer: AMOUNT,
      handoffs: listOf(
        record<ReportLoopWay['handoffs'][number]>('a hand-off', { handoff: TEXT, from: TEXT, to: TEXT }),
      ),
    }),
  ),
  cure: orNull(CURE),
  saturated: IDS,
});

export const REPORT = record<ReportResult>('a report', {
  ...headOf('ripple/report'),
  glance: GLANCE,
  stress: STRESS,
  most: IDS,
  mostCount: COUNT,
  ways: listOf(
    record<ReportWay>('a way', {
      team: TEXT,
      customer: TEXT,
      late: AMOUNT,
      round: COUNT,
      chain: IDS,
      slots: listOf(record('a slot', { handoff: TEXT, hours: AMOUNT })),
    }),
  ),
  delay: AMOUNT,
  customers: listOf(CUSTOMER),
  promises: PROMISES,
  scenarios: listOf(SCENARIO),
  loops: listOf(REPORT_LOOP),
  fakeChoices: listOf(CHOICE),
  openEnds: record<ReportOpenEnds>('where the map ends', {
    ends: IDS,
    noWayToCustomers: IDS,
    alone: IDS,
    unservedCustomers: IDS,
    counts: record<ReportOpenEnds['counts']>('the counts', {
      ends: COUNT,
      noWayToCustomers: COUNT,
      alone: COUNT,
      unservedCustomers: COUNT,
    }),
  }),
  engagements: listOf(ENGAGEMENT),
  rules: listOf(
    record<ReportRule>('a rule', {
      rule: TEXT,
      severity: oneOf(FINDING_SEVERITIES),
      title: TEXT,
      count: COUNT,
      examples: IDS,
    }),
  ),
  map: TEXT,
  mapHash: TEXT,
});
