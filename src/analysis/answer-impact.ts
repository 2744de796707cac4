import { isMore } from '../engine/compare.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import type { RippleEnd } from '../engine/ripple.ts';
import { Ripple } from '../engine/ripple.ts';
import type { PlacedIncidents } from '../engine/incidents.ts';
import { hopsDownstream } from '../graph/reach.ts';
import type { ImpactAnswer, TellingTotals } from '../model/impact-answer.ts';
import type {
  ImpactHandOff,
  ImpactIncident,
  ImpactResult,
  ImpactTeam,
  ImpactTotals,
} from '../model/impact-result.ts';
import type { Incident } from '../model/organization.ts';
import { explainSteps } from './explain-steps.ts';
import { findEndlessLoop } from './find-endless-loop.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, teamAt } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import { brokenAnyway, promiseState } from './promise-state.ts';
import { saturatedTeams } from './saturated-teams.ts';

/** What is asked of `impact`. */
export interface ImpactQuestion {
  readonly incidents: readonly Incident[];
  /** Id of the declared scenario that the incidents come from. */
  readonly scenario?: string | undefined;
  readonly telling?: Telling;
  /** Only teams at most this many hand-offs from an incident are listed; the totals stay those of all. */
  readonly depth?: number | undefined;
}

/** Who downstream is hit by the incidents, how hard and by which way. */
export function answerImpact(model: OrgModel, question: ImpactQuestion): ImpactAnswer {
  const { incidents, telling = 'declared', depth } = question;
  const placed = placeIncidents(model, incidents);
  const ripple = rippleWith(model, telling);
  const end = ripple.run(placed);
  const hops = depth === undefined ? undefined : hopsFromIncidents(model, incidents, depth);
  const result = describeRipple(model, question, ripple, end);
  const totalsIf = (other: Telling): TellingTotals =>
    other === telling || !tellingMatters(model)
      ? result.totals
      : tellingTotals(model, question, placed, other);
  return {
    result: hops === undefined ? result : { ...result, teams: result.teams.filter(({ id }) => hops.has(id)) },
    steps: explainSteps(model, ripple, placed),
    affected: result.teams,
    told: totalsIf('told'),
    untold: totalsIf('untold'),
    brokenAnyway: brokenAnyway(model),
    saturated: saturatedTeams(model),
    isSteady: end.isSteady,
    loop: end.status === 'settled' ? undefined : findEndlessLoop(model, ripple.log),
    customerCount: model.organization.teams.filter(({ kind }) => kind === 'customer').length,
  };
}

function rippleWith({ compiled, baseline }: OrgModel, telling: Telling): Ripple {
  return new Ripple(withTelling(compiled.network, telling), baseline);
}

/** Telling only helps workarounds: without any, what is told changes no lateness. */
function tellingMatters({ organization }: OrgModel): boolean {
  return organization.handoffs.some(({ workaround }) => workaround !== undefined);
}

function tellingTotals(
  model: OrgModel,
  question: ImpactQuestion,
  placed: PlacedIncidents,
  telling: Telling,
): TellingTotals {
  const ripple = rippleWith(model, telling);
  return describeRipple(model, question, ripple, ripple.run(placed)).totals;
}

function describeRipple(
  model: OrgModel,
  question: ImpactQuestion,
  ripple: Ripple,
  end: RippleEnd,
): ImpactResult {
  const { organization, compiled } = model;
  const teams = describeTeams(model, ripple, end);
  const handoffs = describeHandOffs(model, ripple);
  return {
    kind: 'ripple/impact',
    version: 1,
    org: organization.name,
    scenario: question.scenario ?? null,
    incidents: question.incidents.map(describeIncident),
    status: end.status,
    rounds: end.rounds,
    teams,
    handoffs,
    assumedFeedback: compiled.assumedFeedback.flatMap((i) => organization.handoffs[i]?.id ?? []),
    totals: sumUp(teams, handoffs, question.incidents),
  };
}

function describeIncident({
  target,
  delayHours,
  outageHours,
  qualityShare,
  noticeHours,
}: Incident): ImpactIncident {
  return { ...target, delay: delayHours, outage: outageHours, quality: qualityShare, notice: noticeHours };
}

/** The affected teams in the order of the contract. */
function describeTeams(model: OrgModel, ripple: Ripple, end: RippleEnd): ImpactTeam[] {
  const { peaks } = ripple;
  const { teamAtRank } = model.compiled;
  const affected = peaks.teams.filter(
    (rank) =>
      isMore(at(peaks.lateHours, rank), 0) ||
      isMore(at(peaks.defectShare, rank), at(model.baseline.defectShare, rank)),
  );
  affected.sort((a, b) => at(teamAtRank, a) - at(teamAtRank, b));
  return affected.map((rank) => describeTeam(model, ripple, end, rank)).sort(byHarm);
}

function describeTeam(model: OrgModel, { peaks, log }: Ripple, end: RippleEnd, rank: number): ImpactTeam {
  const { id, name, kind, costPerHour } = teamAt(model, rank);
  const entry = at(peaks.entry, rank);
  const via = log.via[entry] ?? -1;
  return {
    id,
    name,
    kind,
    late: at(peaks.lateHours, rank),
    round: at(peaks.round, rank),
    notice: log.noticeHours[entry] ?? 0,
    defects: at(peaks.defectShare, rank),
    baselineDefects: at(model.baseline.defectShare, rank),
    via: via < 0 ? null : handoffAt(model, via).id,
    // Read only when it is printed: in a long chain of teams, all chains together are its square.
    get chain() {
      return readChain(model, log, rank, entry);
    },
    cost: costPerHour * at(peaks.lateSum, rank),
    costPerRound: end.status === 'settled' ? 0 : costPerHour * peaks.steadyHours(rank),
  };
}

function readChain(model: OrgModel, log: Ripple['log'], rank: number, entry: number): string[] {
  const chain = [teamAt(model, rank).id];
  let current = entry;
  for (let via = log.via[current] ?? -1; via >= 0; via = log.via[current] ?? -1) {
    chain.push(handoffAt(model, via).from);
    current = log.parent[current] ?? -1;
  }
  return chain.reverse();
}

/** Late descending, then defects above baseline descending; the sort is stable, so document order stays. */
function byHarm(a: ImpactTeam, b: ImpactTeam): number {
  return compare(b.late, a.late) || compare(b.defects - b.baselineDefects, a.defects - a.baselineDefects);
}

function compare(a: number, b: number): number {
  if (isMore(a, b)) return 1;
  return isMore(b, a) ? -1 : 0;
}

function describeHandOffs(model: OrgModel, { peaks }: Ripple): ImpactHandOff[] {
  const { organization, compiled, baseline } = model;
  return organization.handoffs.map((handoff, i) => {
    const slot = at(compiled.slotOfHandOff, i);
    const usual = at(baseline.defectShare, at(compiled.network.giver, slot));
    const late = at(peaks.feltHours, slot);
    const defects = peaks.carriedBy(slot) ?? usual;
    return {
      id: handoff.id,
      from: handoff.from,
      to: handoff.to,
      late,
      defects,
      feedback: compiled.network.feedback[slot] === 1,
      promise: promiseState(handoff, late, defects, usual),
    };
  });
}

function sumUp(
  teams: readonly ImpactTeam[],
  handoffs: readonly ImpactHandOff[],
  incidents: readonly Incident[],
): ImpactTotals {
  const own = new Set(incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
  const hit = teams.filter(({ id }) => !own.has(id));
  const customers = teams.filter(({ kind }) => kind === 'customer');
  return {
    teams: hit.length,
    teamLate: sum(hit, ({ late }) => late),
    customers: customers.length,
    customerLate: sum(customers, ({ late }) => late),
    promisesBroken: handoffs.filter(({ promise }) => promise === 'broken').length,
    promisesAlreadyBroken: handoffs.filter(({ promise }) => promise === 'already-broken').length,
    cost: sum(teams, ({ cost }) => cost),
    costPerRound: sum(teams, ({ costPerRound }) => costPerRound),
  };
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

function hopsFromIncidents(
  model: OrgModel,
  incidents: readonly Incident[],
  depth: number,
): Map<string, number> {
  const hops = new Map<string, number>();
  for (const { target } of incidents) {
    const start = 'team' in target ? target.team : model.graph.target(target.handoff);
    const away = 'team' in target ? 0 : 1;
    for (const [id, distance] of hopsDownstream(model.graph, start, depth - away)) {
      hops.set(id, Math.min(hops.get(id) ?? Infinity, distance + away));
    }
  }
  return hops;
}

function at(numbers: Float64Array | Int32Array, index: number): number {
  const number = numbers[index];
  if (number === undefined) throw new RangeError(`index ${index} of ${numbers.length}`);
  return number;
}
