import { isMore } from '../engine/compare.ts';
import type { ImpactAnswer } from '../model/impact-answer.ts';
import type { ImpactTeam } from '../model/impact-result.ts';
import type { ReportWay } from '../model/report-result.ts';
import type { StressRow } from '../model/stress-result.ts';
import { answerImpact } from './answer-impact.ts';
import type { OrgModel } from './org-model.ts';
import type { StressSizes } from './plan-stress.ts';

const MOST_WAYS = 3;

/** From the first of the ranked teams, as far as they make a customer late, to the customer whom each makes latest. */
export function traceReportWays(
  model: OrgModel,
  incident: StressSizes,
  rows: readonly StressRow[],
): ReportWay[] {
  return rows
    .filter(({ customerLate }) => isMore(customerLate, 0))
    .slice(0, MOST_WAYS)
    .flatMap(({ id }) => {
      const answer = answerImpact(model, { incidents: [{ ...incident, target: { team: id } }] });
      const customer = answer.affected.find(({ kind }) => kind === 'customer');
      return customer === undefined ? [] : [describeWay(id, customer, answer)];
    });
}

function describeWay(team: string, customer: ImpactTeam, { affected, steps }: ImpactAnswer): ReportWay {
  const teamById = new Map(affected.map((one) => [one.id, one]));
  const slots = customer.chain.flatMap((id) => {
    const via = teamById.get(id)?.via ?? null;
    const hours = steps.get(id)?.toSlot ?? 0;
    return via === null || !isMore(hours, 0) ? [] : [{ handoff: via, hours }];
  });
  const { id, late, round, chain } = customer;
  return { team, customer: id, late, round, chain, slots };
}
