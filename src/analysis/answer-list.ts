import { groupHandOffs } from '../graph/group-handoffs.ts';
import { graphOf } from '../graph/org-graph.ts';
import { hopsFromAny } from '../graph/reach-of-many.ts';
import type { ListHandOff, ListResult, ListTeam, ListTotals, ListWorkaround } from '../model/list-result.ts';
import type { HandOff, Team, Workaround } from '../model/organization.ts';
import { lineOf } from '../model/source-file.ts';
import type { OrgModel } from './org-model.ts';
import { slotOf } from './org-model.ts';
import { summarizeListGroups } from './summarize-list-groups.ts';

/** What is asked of `list`. */
export interface ListQuestion {
  /** Ids of the selected teams. */
  readonly selected: ReadonlySet<string>;
  /** The selectors that led there, as written. */
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  readonly byGroup: boolean;
}

/** The selected teams and the hand-offs that they give or receive. */
export function answerList(model: OrgModel, question: ListQuestion): ListResult {
  const { organization } = model;
  const { selected, select, exclude, byGroup } = question;
  const describeTeam = createTeamDescriber(model);
  const teams = organization.teams.filter(({ id }) => selected.has(id));
  const touching = organization.handoffs.filter(({ from, to }) => selected.has(from) || selected.has(to));
  const handoffs = touching.map((handoff) => describeHandOff(model, handoff, selected));
  const totals: ListTotals = {
    teams: teams.length,
    customers: teams.filter(({ kind }) => kind === 'customer').length,
    handoffs: handoffs.length,
    handoffsInside: handoffs.filter(({ inside }) => inside).length,
    allTeams: organization.teams.length,
    allHandoffs: organization.handoffs.length,
  };
  return {
    kind: 'ripple/list',
    version: 1,
    org: organization.name,
    select,
    exclude,
    teams: teams.map(describeTeam),
    handoffs,
    totals,
    ...(byGroup ? { groups: summarizeListGroups(teams, touching) } : {}),
  };
}

function createTeamDescriber({ organization }: OrgModel): (team: Team) => ListTeam {
  const customers = organization.teams.flatMap(({ id, kind }) => (kind === 'customer' ? [id] : []));
  const hops = hopsFromAny(graphOf(organization), customers, 'upstream');
  const arriving = groupHandOffs(organization.handoffs, ({ to }) => to);
  const leaving = groupHandOffs(organization.handoffs, ({ from }) => from);
  return (team) => {
    const received = arriving.get(team.id) ?? [];
    const given = leaving.get(team.id) ?? [];
    return {
      id: team.id,
      name: team.name,
      kind: team.kind,
      group: team.group,
      tags: team.tags,
      description: team.description,
      contact: team.contact,
      lead: team.leadHours,
      work: team.workHours,
      buffer: team.bufferHours,
      accurate: team.accurateShare,
      recovery: team.recoveryHours,
      costPerHour: team.costPerHour,
      in: received.length,
      out: given.length,
      suppliers: [...new Set(received.map(({ from }) => from))],
      receivers: [...new Set(given.map(({ to }) => to))],
      customerHops: hops.get(team.id) ?? null,
      ...lineOf(team.place),
    };
  };
}

function describeHandOff(model: OrgModel, handoff: HandOff, selected: ReadonlySet<string>): ListHandOff {
  const { lateHours, accurateShare } = handoff.promise;
  const feedback = model.compiled.network.feedback[slotOf(model, handoff.id)] === 1;
  return {
    id: handoff.id,
    from: handoff.from,
    to: handoff.to,
    what: handoff.what,
    type: handoff.type,
    slack: handoff.slackHours,
    every: handoff.everyHours === 0 ? null : handoff.everyHours,
    blocks: handoff.blocksShare,
    tells: handoff.tells,
    workaround: describeWorkaround(handoff.workaround),
    anyOf: handoff.anyOf,
    feedback,
    feedbackAssumed: feedback && !handoff.feedback,
    needed: handoff.neededShare,
    catches: handoff.catchesShare,
    taints: handoff.taintsShare,
    rework: handoff.reworkHours,
    promise:
      lateHours === undefined && accurateShare === undefined
        ? null
        : { late: lateHours ?? null, accurate: accurateShare ?? null },
    inside: selected.has(handoff.from) && selected.has(handoff.to),
    ...lineOf(handoff.place),
  };
}

/** It saves either hours or a share. */
function describeWorkaround(workaround: Workaround | undefined): ListWorkaround | null {
  if (workaround === undefined) return null;
  const { savesHours, savesShare, noticeHours } = workaround;
  const isShare = savesShare > 0;
  return {
    savesHours: isShare ? null : savesHours,
    savesShare: isShare ? savesShare : null,
    notice: noticeHours,
  };
}
