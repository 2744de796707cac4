import type { ImpactResult } from '../model/impact-result.ts';
import type { Organization, Team, TeamKind } from '../model/organization.ts';
import { TEAM_KINDS } from '../model/organization.ts';
import type { ReportGlance, ReportWritten } from '../model/report-result.ts';
import type { StructureResult } from '../model/structure-result.ts';
import { isPromised } from './find-single-sources.ts';
import { isGiven } from './is-given.ts';

const MOST_ASSUMED = 5;

/** How much there is of everything; `usual` is an impact of nothing at all. */
export function glanceAt(
  organization: Organization,
  structure: StructureResult,
  usual: ImpactResult,
): ReportGlance {
  const { teams, handoffs, scenarios, engagements, calendar } = organization;
  const groups = new Set(teams.flatMap(({ group }) => (group === '' ? [] : [group])));
  return {
    kinds: countKinds(teams),
    groups: groups.size,
    handoffs: handoffs.length,
    feedback: usual.handoffs.filter(({ feedback }) => feedback).length,
    assumedFeedback: usual.assumedFeedback.slice(0, MOST_ASSUMED),
    promises: structure.promises,
    promisesBrokenAnyway: usual.totals.promisesAlreadyBroken,
    loops: structure.loops.length,
    endlessLoops: structure.loops.filter(({ status }) => status !== 'settled').length,
    fakeChoices: structure.groups.filter(({ shared }) => shared > 0).length,
    scenarios: scenarios.length,
    engagements: engagements.length,
    written: countWritten(organization, calendar.hoursPerDay),
  };
}

function countKinds(teams: readonly Team[]): Record<TeamKind, number> {
  const count = (kind: TeamKind): number => teams.filter((team) => team.kind === kind).length;
  const [team, role, system, supplier, customer] = TEAM_KINDS;
  return {
    [team]: count(team),
    [role]: count(role),
    [system]: count(system),
    [supplier]: count(supplier),
    [customer]: count(customer),
  };
}

function countWritten({ teams, handoffs }: Organization, usualRecovery: number): ReportWritten {
  const inside = teams.filter(({ kind }) => kind !== 'customer');
  return {
    slack: handoffs.filter((one) => isGiven(one, 'slack', one.slackHours > 0)).length,
    promise: handoffs.filter(isPromised).length,
    needs: handoffs.filter(
      ({ needs: { timing, quality, accuracy } }) => `${timing}${quality}${accuracy}` !== '',
    ).length,
    workaround: handoffs.filter(({ workaround }) => workaround !== undefined).length,
    buffer: inside.filter((one) => isGiven(one, 'buffer', one.bufferHours > 0)).length,
    recovery: inside.filter((one) => isGiven(one, 'recovery', one.recoveryHours !== usualRecovery)).length,
    accurate: inside.filter((one) => isGiven(one, 'accurate', one.accurateShare < 1)).length,
  };
}
