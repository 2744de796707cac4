import { hopsUpstream } from '../engine/hops-upstream.ts';
import type { Telling } from '../engine/network.ts';
import { withTelling } from '../engine/network.ts';
import type { SweepColumns } from '../engine/sweep-task.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import { Sweep } from '../engine/sweep.ts';
import { numberAt } from '../model/indexed.ts';
import type { Incident, Team } from '../model/organization.ts';
import type { OrgModel } from './org-model.ts';
import { rankOf } from './org-model.ts';
import { placeIncidents } from './place-incidents.ts';
import { customerRanks, planStress } from './plan-stress.ts';
import type { WorkLimit } from './work-limit.ts';

/** What an incident comes to: hours and counts, as in the totals of `impact`. */
export interface TriedFigures {
  readonly teams: number;
  readonly teamLate: number;
  readonly customers: number;
  readonly customerLate: number;
  readonly worstCustomerLate: number;
  readonly promisesBroken: number;
  readonly isSettled: boolean;
}

/** An incident on one team that was tried. */
export interface TriedIncident {
  readonly incident: Incident;
  readonly team: Team;
  /** Fewest hand-offs from there to a customer; null where no way leads to one. */
  readonly hops: number | null;
  readonly declared: TriedFigures;
  /** The same with every hand-off telling, and with none. */
  readonly told: TriedFigures;
  readonly untold: TriedFigures;
}

/** After so many incidents it is looked at whether there is work left to spend. */
const CHUNK = 64;

/** Runs the incidents in their order, each alone, until the work is spent. */
export function tryIncidents(
  model: OrgModel,
  incidents: readonly Incident[],
  work: WorkLimit,
): TriedIncident[] {
  const run = (telling: Telling): TriedFigures[] => runAll(model, incidents, telling, work);
  const declared = run('declared');
  const [told, untold] = tellingMatters(model) ? [run('told'), run('untold')] : [declared, declared];
  const hops = hopsUpstream(model.compiled.network, customerRanks(model));
  const teams = new Map(model.organization.teams.map((team) => [team.id, team]));
  return incidents.flatMap((incident, i) => {
    const team = 'team' in incident.target ? teams.get(incident.target.team) : undefined;
    const [figures, ifTold, ifUntold] = [declared[i], told[i], untold[i]];
    if (team === undefined || figures === undefined) return [];
    const away = numberAt(hops, rankOf(model, team.id));
    return {
      incident,
      team,
      hops: away < 0 ? null : away,
      declared: figures,
      told: ifTold ?? figures,
      untold: ifUntold ?? figures,
    };
  });
}

/** Telling only helps workarounds, and makes a difference where not everybody, or not nobody, tells. */
function tellingMatters({ organization }: OrgModel): boolean {
  return organization.handoffs.some(({ workaround }) => workaround !== undefined);
}

function runAll(
  model: OrgModel,
  incidents: readonly Incident[],
  telling: Telling,
  work: WorkLimit,
): TriedFigures[] {
  const nothing = { delayHours: 0, outageHours: 0, qualityShare: 0, noticeHours: 0 };
  const { task } = planStress(model, { incident: nothing, selected: new Set() });
  const sweep = new Sweep({
    ...task,
    network: withTelling(task.network, telling),
    incidents: placeIncidents(model, incidents),
  });
  const columns = createSweepColumns(incidents.length);
  const figures: TriedFigures[] = [];
  for (let from = 0; from < incidents.length; from += CHUNK) {
    if (work.isOver) break;
    const to = Math.min(from + CHUNK, incidents.length);
    sweep.run(from, to, columns);
    work.spend(sweep.takeEvaluated());
    for (let i = from; i < to; i++) figures.push(readFigures(columns, i));
  }
  return figures;
}

function readFigures(columns: SweepColumns, i: number): TriedFigures {
  return {
    teams: numberAt(columns.teams, i),
    teamLate: numberAt(columns.teamLate, i),
    customers: numberAt(columns.customers, i),
    customerLate: numberAt(columns.customerLate, i),
    worstCustomerLate: numberAt(columns.worstCustomerLate, i),
    promisesBroken: numberAt(columns.promisesBroken, i),
    isSettled: numberAt(columns.status, i) === 0,
  };
}
