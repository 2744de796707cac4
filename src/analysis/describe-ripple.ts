import { isMore } from '../engine/compare.ts';
import type { RippleEnd } from '../engine/ripple-rounds.ts';
import type { Ripple } from '../engine/ripple.ts';
import type { ImpactHandOff, ImpactTeam } from '../model/impact-result.ts';
import { numberAt } from '../model/indexed.ts';
import type { OrgModel } from './org-model.ts';
import { handoffAt, rankOf, teamAt } from './org-model.ts';
import { broughtBy, promiseState } from './promise-state.ts';

/** The affected teams of the last run in the order of the contract. Costs only what the ripple reached. */
export function describeTeams(model: OrgModel, ripple: Ripple, end: RippleEnd): ImpactTeam[] {
  const { lateHours, defectShare, teams } = ripple.peaks;
  const { teamAtRank } = model.compiled;
  return teams
    .filter(
      (rank) =>
        isMore(numberAt(lateHours, rank), 0) ||
        isMore(numberAt(defectShare, rank), numberAt(model.baseline.defectShare, rank)),
    )
    .sort((a, b) => numberAt(teamAtRank, a) - numberAt(teamAtRank, b))
    .map((rank) => describeTeam(model, ripple, end, rank))
    .sort(byHarm);
}

/** All hand-offs in document order, with what the last run brought by them. */
export function describeHandOffs(model: OrgModel, { peaks }: Ripple): ImpactHandOff[] {
  const { organization, compiled } = model;
  return organization.handoffs.map((handoff, i) => {
    const slot = numberAt(compiled.slotOfHandOff, i);
    const { feltHours, carriedShare, usualShare } = broughtBy(model, peaks, slot);
    return {
      id: handoff.id,
      from: handoff.from,
      to: handoff.to,
      late: feltHours,
      defects: carriedShare,
      feedback: compiled.network.feedback[slot] === 1,
      promise: promiseState(handoff, feltHours, carriedShare, usualShare),
    };
  });
}

function describeTeam(model: OrgModel, { peaks, log }: Ripple, end: RippleEnd, rank: number): ImpactTeam {
  const { id, name, kind, costPerHour } = teamAt(model, rank);
  const entry = numberAt(peaks.entry, rank);
  const logged = log.entryAt(entry);
  return {
    id,
    name,
    kind,
    late: numberAt(peaks.lateHours, rank),
    round: numberAt(peaks.round, rank),
    notice: logged?.noticeHours ?? 0,
    defects: numberAt(peaks.defectShare, rank),
    baselineDefects: numberAt(model.baseline.defectShare, rank),
    via: logged === undefined || logged.via < 0 ? null : handoffAt(model, logged.via).id,
    // Read only when it is printed: in a long chain of teams, all chains together are its square.
    get chain() {
      return readChain(model, log, rank, entry);
    },
    cost: costPerHour * numberAt(peaks.lateSum, rank),
    costPerRound: end.status === 'settled' ? 0 : costPerHour * peaks.steadyHours(rank),
  };
}

/** Team ids of the way to a team from its origin on, as an entry of the log has it. */
export function readChain(model: OrgModel, log: Ripple['log'], rank: number, entry: number): string[] {
  const chain = [teamAt(model, rank).id];
  for (
    let logged = log.entryAt(entry);
    logged !== undefined && logged.via >= 0;
    logged = log.entryAt(logged.parent)
  ) {
    chain.push(handoffAt(model, logged.via).from);
  }
  return chain.reverse();
}

/** How many ids the chains of some teams hold together, without reading them. */
export function countChainIds(model: OrgModel, { peaks, log }: Ripple, teams: readonly ImpactTeam[]): number {
  // A chain is one longer than that of the giver, whose entry is older.
  const lengths = new Int32Array(log.length);
  for (let i = 0; i < lengths.length; i++) {
    const { via, parent } = log.entryAt(i) ?? { via: -1, parent: -1 };
    lengths[i] = via < 0 ? 1 : parent < 0 ? 2 : 1 + numberAt(lengths, parent);
  }
  const lengthOf = ({ id }: ImpactTeam): number => {
    const entry = numberAt(peaks.entry, rankOf(model, id));
    return entry < 0 ? 1 : numberAt(lengths, entry);
  };
  return teams.reduce((sum, team) => sum + lengthOf(team), 0);
}

/** Late descending, then defects above baseline descending; the sort is stable, so document order stays. */
function byHarm(a: ImpactTeam, b: ImpactTeam): number {
  return compare(b.late, a.late) || compare(b.defects - b.baselineDefects, a.defects - a.baselineDefects);
}

function compare(a: number, b: number): number {
  if (isMore(a, b)) return 1;
  return isMore(b, a) ? -1 : 0;
}
