import type {
  EngagementEnd,
  EngagementGap,
  EngagementInput,
  EngagementNeed,
  EngagementPromise,
  EngagementResult,
  EngagementStage,
  EngagementTotals,
  EngagementWay,
} from '../model/engagement-result.ts';
import type { IncidentTarget } from '../model/organization.ts';
import type {
  Needed,
  NearestWay,
  StepQuality,
  StepTeam,
  StepTime,
  Way,
  WayStep,
  WhyResult,
  WhyTeam,
} from '../model/why-result.ts';
import type { Shape } from './json-shape.ts';
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
  orNull,
  record,
} from './json-shape.ts';
import { IDS, INCIDENT, KIND, PROMISE, STATUS, TELLING, headOf } from './saved-shapes.ts';

const TARGET: Shape<IncidentTarget> = byKey(
  'handoff',
  record('a place', { handoff: TEXT }),
  record('a place', { team: TEXT }),
);

const TIME = record<StepTime>('the time of a step', {
  leaves: NUMBER,
  onTheWay: NUMBER,
  slack: AMOUNT,
  toSlot: NUMBER,
  every: orNull(AMOUNT),
  notice: AMOUNT,
  workaroundNotice: orNull(NUMBER),
  workaround: NUMBER,
  workaroundInTime: NUMBER,
  notBlocking: NUMBER,
  arrives: NUMBER,
});

const QUALITY = record<StepQuality>('the quality of a step', {
  defects: SHARE,
  usual: NUMBER,
  catches: SHARE,
  taints: SHARE,
  spoils: NUMBER,
  rework: AMOUNT,
  reworkForAll: AMOUNT,
});

const STEP_TEAM = record<StepTeam>('the team of a step', {
  file: TEXT,
  line: COUNT,
  inputs: NUMBER,
  rework: AMOUNT,
  buffer: AMOUNT,
  outage: AMOUNT,
  delay: AMOUNT,
  late: AMOUNT,
  notice: AMOUNT,
  defects: SHARE,
  baselineDefects: SHARE,
  backup: orNull(TEXT),
});

const STEPS = listOf(
  record<WayStep>('a step of a way', {
    handoff: TEXT,
    from: TEXT,
    to: TEXT,
    file: TEXT,
    line: COUNT,
    round: COUNT,
    feedback: FLAG,
    carries: oneOf(['late', 'defects', 'rework', 'switch']),
    time: orNull(TIME),
    quality: orNull(QUALITY),
    team: STEP_TEAM,
    promise: PROMISE,
  }),
);

const WAY = record<Way>('a way', {
  brings: oneOf(['late', 'defects']),
  binding: FLAG,
  late: AMOUNT,
  defects: SHARE,
  steps: STEPS,
});

const WAY_END = oneOf([
  'slack',
  'workaround',
  'blocks',
  'backup',
  'best',
  'buffer',
  'catches',
  'taints',
  'saturated',
]);

export const WHY = record<WhyResult>('an answer of why', {
  ...headOf('ripple/why'),
  scenario: orNull(TEXT),
  telling: TELLING,
  incidents: listOf(INCIDENT),
  status: STATUS,
  from: TARGET,
  hops: orNull(COUNT),
  hopsBack: orNull(COUNT),
  to: record<WhyTeam>('a team', {
    id: TEXT,
    name: TEXT,
    kind: KIND,
    late: AMOUNT,
    round: COUNT,
    defects: SHARE,
    baselineDefects: SHARE,
  }),
  ways: listOf(WAY),
  moreWays: FLAG,
  other: orNull(WAY),
  nearest: orNull(record<NearestWay>('the nearest way', { steps: STEPS, end: orNull(WAY_END), rest: IDS })),
  needed: orNull(
    record<Needed>('what is needed', {
      measure: oneOf(['delay', 'outage', 'quality']),
      now: NUMBER,
      most: orNull(NUMBER),
      barrier: orNull(record('a barrier', { handoff: TEXT, end: WAY_END })),
    }),
  ),
});

const STAGE = record<EngagementStage>('a stage', {
  name: TEXT,
  team: TEXT,
  teamName: TEXT,
  takes: AMOUNT,
  takesGiven: FLAG,
  waits: AMOUNT,
  waitsGiven: FLAG,
  accurate: SHARE,
  accurateGiven: FLAG,
  fromPrevious: IDS,
  needs: listOf(record<EngagementNeed>('a need', { from: TEXT, what: TEXT, handoffs: IDS })),
  incoming: listOf(
    record<EngagementInput>('an input', {
      handoff: TEXT,
      from: TEXT,
      what: TEXT,
      feedback: FLAG,
      timing: TEXT,
      quality: TEXT,
      accuracy: TEXT,
    }),
  ),
  late: AMOUNT,
  round: COUNT,
  defects: SHARE,
  baselineDefects: SHARE,
  via: orNull(TEXT),
  chain: IDS,
});

export const ENGAGEMENT_TOTALS = record<EngagementTotals>('the totals', {
  takes: AMOUNT,
  waits: AMOUNT,
  leadTime: AMOUNT,
  activityRatio: orNull(NUMBER),
  rolled: orNull(SHARE),
  leadTimeWithIncident: AMOUNT,
});

export const ENGAGEMENT_PROMISE = record<EngagementPromise>('a promise', {
  within: AMOUNT,
  state: oneOf(['kept', 'broken', 'already-broken']),
  spare: NUMBER,
});

export const ENGAGEMENT = record<EngagementResult>('an answer of engagement', {
  ...headOf('ripple/engagement'),
  scenario: orNull(TEXT),
  telling: TELLING,
  incidents: listOf(INCIDENT),
  status: STATUS,
  rounds: COUNT,
  engagements: listOf(
    record<EngagementWay>('an engagement', {
      id: TEXT,
      name: TEXT,
      customer: TEXT,
      customerName: TEXT,
      stages: listOf(STAGE),
      end: orNull(
        record<EngagementEnd>('the end of the way', {
          handoffs: IDS,
          latest: orNull(TEXT),
          late: AMOUNT,
          right: SHARE,
          usuallyRight: SHARE,
        }),
      ),
      totals: ENGAGEMENT_TOTALS,
      promise: orNull(ENGAGEMENT_PROMISE),
      gaps: listOf(
        record<EngagementGap>('a gap', {
          kind: oneOf(['between', 'need', 'end']),
          from: TEXT,
          to: TEXT,
          stage: COUNT,
          way: orNull(IDS),
          file: TEXT,
          line: COUNT,
          column: COUNT,
        }),
      ),
    }),
  ),
});
