import { isMore } from '../engine/compare.ts';
import { hopsUpstream } from '../engine/hops-upstream.ts';
import type { Swept } from '../engine/sweep-all.ts';
import { SWEEP_STATUSES } from '../engine/sweep-task.ts';
import { itemAt, numberAt } from '../model/indexed.ts';
import { once } from '../model/once.ts';
import type { IncidentTarget } from '../model/organization.ts';
import type { StressAnswer, StressFigures, StressResult } from '../model/stress-result.ts';
import { askedTelling } from './asked-telling.ts';
import { describePlace } from './describe-place.ts';
import { hiddenHubRule } from './find-hidden-hubs.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById, rankOf } from './org-model.ts';
import type { StressPlan, StressQuestion } from './plan-stress.ts';
import { customerRanks } from './plan-stress.ts';
import { rankPlaces } from './rank-places.ts';
import { summarizeStressGroups } from './summarize-stress-groups.ts';
import { whatToMeasure } from './what-to-measure.ts';

/** Of so many places, the first of the ranking, it is told what is worth measuring. */
const MOST_MEASURED = 3;

/** Where the incident would matter most: the places of a plan ranked by what the sweep found out. */
export function answerStress(
  model: OrgModel,
  question: StressQuestion,
  plan: StressPlan,
  swept: Swept,
): StressAnswer {
  const { top, rankBy = 'late' } = question;
  const figures = readFigures(model, plan, swept);
  const order = rankPlaces(figures, rankBy);
  const rule = question.byHandoff === true ? undefined : hiddenHubRule(figures);
  const describe = describePlace(model, question, { plan, swept, rule });
  const rows = order.map((i) => describe(itemAt(figures, i), i));
  const listed = top === undefined ? rows : rows.slice(0, top);
  // Hundreds of further runs, which a machine that does not ask for them does not need.
  const measure = once(() =>
    order.slice(0, MOST_MEASURED).map((i) => whatToMeasure(model, question, plan, i)),
  );
  return {
    rows,
    get measure() {
      return measure();
    },
    result: {
      ...describeQuestion(model, question),
      places: rows.length,
      hitCustomers: figures.filter(({ customerLate }) => isMore(customerLate, 0)).length,
      breakPromises: figures.filter(({ promisesBroken }) => promisesBroken > 0).length,
      customers: customerRanks(model).length,
      rankedBy: rankBy,
      hiddenHubs: rule ?? null,
      ...(question.byHandoff === true
        ? { handoffs: listed.filter((row) => 'from' in row) }
        : { teams: listed.filter((row) => 'name' in row) }),
      ...(question.byGroup === true ? { groups: summarizeStressGroups(rows, groupOfTeam(model)) } : {}),
      ...(question.measure === true ? { measure: measure() } : {}),
    },
  };
}

function groupOfTeam({ organization }: OrgModel): ReadonlyMap<string, string> {
  return new Map(organization.teams.map(({ id, group }) => [id, group]));
}

/** What the incident at each place comes to, in the order of the plan. */
function readFigures(model: OrgModel, { places, task }: StressPlan, { columns }: Swept): StressFigures[] {
  const hops = hopsUpstream(task.network, customerRanks(model));
  const largest = columns.customerLate.reduce((most, late) => Math.max(most, late), 0);
  return places.map((place, i) => {
    const customerLate = numberAt(columns.customerLate, i);
    return {
      teams: numberAt(columns.teams, i),
      customers: numberAt(columns.customers, i),
      promisesBroken: numberAt(columns.promisesBroken, i),
      worstCustomerLate: numberAt(columns.worstCustomerLate, i),
      customerLate,
      teamLate: numberAt(columns.teamLate, i),
      cost: numberAt(columns.cost, i),
      status: SWEEP_STATUSES[numberAt(columns.status, i)] ?? 'unsettled',
      hops: hopsFrom(model, place, hops),
      exposure: isMore(largest, 0) ? customerLate / largest : 0,
    };
  });
}

/** A hand-off is one hand-off farther away than its receiver. */
function hopsFrom(model: OrgModel, place: IncidentTarget, hops: Int32Array): number | null {
  const [team, before] = 'team' in place ? [place.team, 0] : [handoffById(model, place.handoff).to, 1];
  const away = numberAt(hops, rankOf(model, team));
  return away < 0 ? null : away + before;
}

function describeQuestion(
  { organization }: OrgModel,
  { incident, ownRecovery, telling = 'declared' }: StressQuestion,
): Pick<StressResult, 'kind' | 'version' | 'org' | 'telling' | 'incident'> {
  return {
    kind: 'ripple/stress',
    version: 1,
    org: organization.name,
    ...askedTelling(telling),
    incident: {
      delay: incident.delayHours,
      outage: ownRecovery === true ? null : incident.outageHours,
      quality: incident.qualityShare,
      notice: incident.noticeHours,
    },
  };
}
