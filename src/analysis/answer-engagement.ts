import { isMore } from '../engine/compare.ts';
import type { Telling } from '../engine/network.ts';
import type { HandOffGroups } from '../graph/group-handoffs.ts';
import { groupHandOffs } from '../graph/group-handoffs.ts';
import type {
  EngagementEnd,
  EngagementNeed,
  EngagementPromise,
  EngagementResult,
  EngagementStage,
  EngagementTotals,
  EngagementWay,
} from '../model/engagement-result.ts';
import type { ImpactHandOff, ImpactTeam } from '../model/impact-result.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import type { Engagement, Incident, Stage, Team } from '../model/organization.ts';
import { askedTelling } from './asked-telling.ts';
import { answerImpact } from './answer-impact.ts';
import type { MappedHandOffs } from './find-engagement-gaps.ts';
import { findEngagementGaps } from './find-engagement-gaps.ts';
import { isGiven } from './is-given.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';

/** What is asked of `engagement`. */
export interface EngagementQuestion {
  /** The ways that are asked about, most often one. */
  readonly engagements: readonly Engagement[];
  /** Empty: everything as usual. */
  readonly incidents: readonly Incident[];
  /** Id of the declared scenario that the incidents come from. */
  readonly scenario?: string | undefined;
  readonly telling?: Telling | undefined;
}

/**
 * Customers' ways stage by stage, with what the incidents do to each stage and to the promise. Lateness is not added
 * up over the stages: what a stage is late holds what it got late, so the end alone counts for the customer.
 */
export function answerEngagement(model: OrgModel, question: EngagementQuestion): EngagementResult {
  const { engagements, incidents, scenario, telling = 'declared' } = question;
  const { result } = answerImpact(model, { incidents, scenario, telling });
  const ground = groundOf(model, result.teams, result.handoffs);
  return {
    kind: 'ripple/engagement',
    version: 1,
    org: model.organization.name,
    scenario: result.scenario,
    ...askedTelling(telling),
    incidents: result.incidents,
    status: result.status,
    rounds: result.rounds,
    engagements: engagements.map((engagement) => describeWay(engagement, ground)),
  };
}

/** What all the ways are read off. */
interface Ground extends MappedHandOffs {
  readonly model: OrgModel;
  readonly teamById: ReadonlyMap<string, Team>;
  readonly byReceiver: HandOffGroups;
  /** Only those that are affected. */
  readonly hitTeams: ReadonlyMap<string, ImpactTeam>;
  readonly arrivals: ReadonlyMap<string, ImpactHandOff>;
}

function groundOf(model: OrgModel, hit: readonly ImpactTeam[], arrivals: readonly ImpactHandOff[]): Ground {
  const { teams, handoffs } = model.organization;
  const byEnds = groupHandOffs(handoffs, endsOf);
  return {
    model,
    teamById: new Map(teams.map((team) => [team.id, team])),
    between: (from, to) => byEnds.get(endsOf({ from, to })) ?? [],
    sameRound: groupHandOffs(
      handoffs.filter((_, i) => !itemAt(arrivals, i).feedback),
      ({ from }) => from,
    ),
    byReceiver: groupHandOffs(handoffs, ({ to }) => to),
    hitTeams: new Map(hit.map((team) => [team.id, team])),
    arrivals: new Map(arrivals.map((arrival) => [arrival.id, arrival])),
  };
}

/** No id holds a line break. */
function endsOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}\n${to}`;
}

function describeWay(engagement: Engagement, ground: Ground): EngagementWay {
  const { id, name, customer, withinHours } = engagement;
  const stages = engagement.stages.map((stage, i) => describeStage(stage, engagement.stages[i - 1], ground));
  const end = describeEnd(stages.at(-1), customer, ground);
  const totals = sumUp(stages, end?.late ?? 0);
  return {
    id,
    name,
    customer,
    customerName: teamOf(ground, customer).name,
    stages,
    end,
    totals,
    promise: withinHours === undefined ? null : judgePromise(withinHours, totals),
    gaps: findEngagementGaps(engagement, ground),
  };
}

function describeStage(stage: Stage, previous: Stage | undefined, ground: Ground): EngagementStage {
  const team = teamOf(ground, stage.team);
  const hit = ground.hitTeams.get(team.id);
  const baselineDefects = usualDefects(ground, team.id);
  const takesGiven = isGiven(stage, 'takes', stage.takesHours > 0);
  const isHandedOver = previous !== undefined && previous.team !== team.id;
  return {
    name: stage.name,
    team: team.id,
    teamName: team.name,
    takes: takesGiven ? stage.takesHours : team.workHours,
    takesGiven,
    waits: stage.waitsHours,
    waitsGiven: isGiven(stage, 'waits', stage.waitsHours > 0),
    accurate: team.accurateShare,
    accurateGiven: isGiven(team, 'accurate', team.accurateShare < 1),
    fromPrevious: isHandedOver ? ground.between(previous.team, team.id).map(({ id }) => id) : [],
    needs: stage.needs.map(({ from, what }): EngagementNeed => ({
      from,
      what,
      handoffs: ground.between(from, team.id).map(({ id }) => id),
    })),
    incoming:
      stage.needs.length > 0
        ? []
        : (ground.byReceiver.get(team.id) ?? []).map(({ id, from, what, needs }) => ({
            handoff: id,
            from,
            what,
            feedback: ground.arrivals.get(id)?.feedback ?? false,
            timing: needs.timing,
            quality: needs.quality,
            accuracy: needs.accuracy,
          })),
    late: hit?.late ?? 0,
    round: hit?.round ?? 0,
    defects: hit?.defects ?? baselineDefects,
    baselineDefects,
    via: hit?.via ?? null,
    chain: hit?.chain ?? [team.id],
  };
}

/** What the customer feels of the last stage: its hand-off to the customer, else its own lateness. */
function describeEnd(
  last: EngagementStage | undefined,
  customer: string,
  { between, arrivals }: Ground,
): EngagementEnd | null {
  if (last === undefined) return null;
  const handoffs = last.team === customer ? [] : between(last.team, customer).map(({ id }) => id);
  const arriving = handoffs.flatMap((id) => arrivals.get(id) ?? []);
  let latest: ImpactHandOff | undefined;
  for (const arrival of arriving) if (isMore(arrival.late, latest?.late ?? 0)) latest = arrival;
  const defects = arriving.reduce((most, arrival) => Math.max(most, arrival.defects), last.defects);
  return {
    handoffs,
    latest: latest?.id ?? null,
    late: arriving.length > 0 ? (latest?.late ?? 0) : last.late,
    right: 1 - defects,
    usuallyRight: 1 - last.baselineDefects,
  };
}

function sumUp(stages: readonly EngagementStage[], customerLate: number): EngagementTotals {
  const takes = stages.reduce((sum, stage) => sum + stage.takes, 0);
  const waits = stages.reduce((sum, stage) => sum + stage.waits, 0);
  const leadTime = takes + waits;
  return {
    takes,
    waits,
    leadTime,
    activityRatio: leadTime > 0 ? takes / leadTime : null,
    rolled: stages.length === 0 ? null : stages.reduce((product, stage) => product * stage.accurate, 1),
    leadTimeWithIncident: leadTime + customerLate,
  };
}

function judgePromise(
  within: number,
  { leadTime, leadTimeWithIncident }: EngagementTotals,
): EngagementPromise {
  const state = isMore(leadTime, within)
    ? 'already-broken'
    : isMore(leadTimeWithIncident, within)
      ? 'broken'
      : 'kept';
  return { within, state, spare: within - leadTimeWithIncident };
}

function usualDefects({ model }: Ground, teamId: string): number {
  return numberAt(model.baseline.defectShare, rankOf(model, teamId));
}

/** References were checked when the file was read. */
function teamOf({ teamById }: Ground, id: string): Team {
  const team = teamById.get(id);
  if (team === undefined) throw new Error(`no team ${id}`);
  return team;
}
