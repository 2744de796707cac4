import type { PlacedIncidents } from '../engine/incidents.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import { MOST_ROUNDS } from '../engine/ripple-course.ts';
import type { RippleEnd } from '../engine/ripple-rounds.ts';
import { Ripple } from '../engine/ripple.ts';
import type { ImpactAnswer, MissedParts, TellingTotals } from '../model/impact-answer.ts';
import type { ImpactResult, ImpactTeam, ImpactTotals } from '../model/impact-result.ts';
import { itemAt } from '../model/indexed.ts';
import { once } from '../model/once.ts';
import type { Incident } from '../model/organization.ts';
import { askedTelling } from './asked-telling.ts';
import { describeIncident } from './describe-incident.ts';
import { countChainIds, describeHandOffs, describeTeams } from './describe-ripple.ts';
import { explainSteps } from './explain-steps.ts';
import { findEndlessLoop } from './find-endless-loop.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import { broughtBy, brokenAnyway, brokenSlots, missedParts } from './promise-state.ts';
import { saturatedTeams } from './saturated-teams.ts';
import { summarizeImpactGroups } from './summarize-impact-groups.ts';

/** What is asked of `impact`. */
export interface ImpactQuestion {
  readonly incidents: readonly Incident[];
  /** Id of the declared scenario that the incidents come from. */
  readonly scenario?: string | undefined;
  readonly telling?: Telling;
  /** Only these teams are listed, by id, such as those of `teamsWithin`; the totals stay those of all. */
  readonly near?: ReadonlySet<string> | undefined;
  /** Only these teams are listed, by id; the totals stay those of all. */
  readonly selected?: ReadonlySet<string> | undefined;
  /** Whether the listed teams are rolled up to groups too. */
  readonly byGroup?: boolean | undefined;
}

/** Who downstream is hit by the incidents, how hard and by which way. */
export function answerImpact(model: OrgModel, question: ImpactQuestion): ImpactAnswer {
  const { incidents, telling = 'declared' } = question;
  const placed = placeIncidents(model, incidents);
  const ripple = rippleWith(model, telling);
  const end = ripple.run(placed);
  const result = describeResult(model, question, ripple, end);
  const totalsIf = (other: Telling): TellingTotals =>
    other === telling || !tellingMatters(model)
      ? result.totals
      : tellingTotals(model, question, placed, other);
  // Two more runs of the ripple, which a machine that reads the result alone does not need.
  const told = once(() => totalsIf('told'));
  const untold = once(() => totalsIf('untold'));
  const listed = listOnlyAsked(model, question, result);
  const chainIds = once(() => countChainIds(model, ripple, listed.teams));
  return {
    result: listed,
    get chainIds() {
      return chainIds();
    },
    steps: explainSteps(model, ripple, placed),
    affected: result.teams,
    get told() {
      return told();
    },
    get untold() {
      return untold();
    },
    missed: missedPromises(model, ripple),
    brokenAnyway: brokenAnyway(model),
    saturated: saturatedTeams(model),
    isSteady: end.isSteady,
    loop: end.status === 'settled' ? undefined : findEndlessLoop(model, ripple.log),
    roundsSummed: MOST_ROUNDS,
    customerCount: model.organization.teams.filter(({ kind }) => kind === 'customer').length,
  };
}

/** The result with the teams that are asked for, and their groups. */
function listOnlyAsked(model: OrgModel, question: ImpactQuestion, result: ImpactResult): ImpactResult {
  const { near, selected, byGroup } = question;
  const isSelected = (id: string): boolean => selected?.has(id) !== false;
  const teams = result.teams.filter(({ id }) => isSelected(id) && near?.has(id) !== false);
  const listed = { ...result, teams };
  if (byGroup !== true) return listed;
  const all = model.organization.teams.filter(({ id }) => isSelected(id));
  return { ...listed, groups: summarizeImpactGroups(all, listed) };
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
  { incidents }: ImpactQuestion,
  placed: PlacedIncidents,
  telling: Telling,
): TellingTotals {
  const ripple = rippleWith(model, telling);
  const end = ripple.run(placed);
  const promisesBroken = brokenSlots(model, ripple.peaks).length;
  return { ...sumUp(describeTeams(model, ripple, end), incidents), promisesBroken };
}

function describeResult(
  model: OrgModel,
  { incidents, scenario, telling = 'declared' }: ImpactQuestion,
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
    scenario: scenario ?? null,
    ...askedTelling(telling),
    incidents: incidents.map(describeIncident),
    status: end.status,
    rounds: end.rounds,
    teams,
    handoffs,
    assumedFeedback: compiled.assumedFeedback.map((i) => itemAt(organization.handoffs, i).id),
    totals: {
      ...sumUp(teams, incidents),
      promisesBroken: handoffs.filter(({ promise }) => promise === 'broken').length,
      promisesAlreadyBroken: handoffs.filter(({ promise }) => promise === 'already-broken').length,
      cost: sum(teams, ({ cost }) => cost),
      costPerRound: sum(teams, ({ costPerRound }) => costPerRound),
    },
  };
}

/** Sums over the affected teams; the ones that have an incident of their own count only among the customers. */
function sumUp(
  teams: readonly ImpactTeam[],
  incidents: readonly Incident[],
): Pick<ImpactTotals, 'teams' | 'teamLate' | 'customers' | 'customerLate'> {
  const own = new Set(incidents.flatMap(({ target }) => ('team' in target ? target.team : [])));
  const hit = teams.filter(({ id }) => !own.has(id));
  const customers = teams.filter(({ kind }) => kind === 'customer');
  return {
    teams: hit.length,
    teamLate: sum(hit, ({ late }) => late),
    customers: customers.length,
    customerLate: sum(customers, ({ late }) => late),
  };
}

/** Which parts of their promises the hand-offs miss that the ripple came by, by hand-off id. */
function missedPromises(model: OrgModel, { peaks }: Ripple): Map<string, MissedParts> {
  return new Map(
    peaks.handoffs.map((slot) => {
      const handoff = handoffAt(model, slot);
      const { feltHours, carriedShare } = broughtBy(model, peaks, slot);
      return [handoff.id, missedParts(handoff, feltHours, carriedShare)];
    }),
  );
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
