import { createNearestFinder } from '../model/nearest.ts';
import { once } from '../model/once.ts';
import type { HandOff, Organization, Team } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place } from '../model/source-file.ts';
import { findMissingColon, isWayBack, placeOfParty } from './handoff-arrow.ts';
import type { DecodeContext } from './value-type.ts';
import { report } from './value-type.ts';

/**
 * Reports every id that names nothing. `mustBeListed` says that the files have `teams`, so that a team can be missing
 * there.
 */
export function checkReferences(
  organization: Organization,
  mustBeListed: boolean,
  context: DecodeContext,
): void {
  const teamIds = new Set(organization.teams.map(({ id }) => id));
  const nearestTeam = once(() => createNearestTeamFinder(organization.teams));
  const handoffIds = once(() => new Set(organization.handoffs.map(({ id }) => id)));
  const nearestHandOff = once(() => createNearestFinder(handoffIds()));
  const needTeam = (id: string, place: Place): void => {
    if (id === '' || teamIds.has(id) || context.diagnostics.isFull) return;
    report(context, 'unknown-team', { id, nearest: nearestTeam()(id), mustBeListed }, place);
  };
  const needReceiver = (handoff: HandOff): void => {
    const { to: id } = handoff;
    const place = placeOfParty(handoff, 'to');
    const missingColon = findMissingColon(handoff);
    const nearest = id.slice(0, id.indexOf(' '));
    if (missingColon === undefined || !teamIds.has(nearest)) needTeam(id, place);
    else report(context, 'unknown-team', { id, nearest, mustBeListed, missingColon }, place);
  };
  for (const handoff of organization.handoffs) {
    if (isWayBack(handoff)) continue;
    if (!teamIds.has(handoff.from)) needTeam(handoff.from, placeOfParty(handoff, 'from'));
    if (!teamIds.has(handoff.to)) needReceiver(handoff);
  }
  for (const scenario of organization.scenarios) {
    scenario.incidents.forEach(({ target, place }) => {
      if ('team' in target) needTeam(target.team, place);
      else if (target.handoff !== '' && !handoffIds().has(target.handoff)) {
        report(
          context,
          'unknown-handoff',
          { id: target.handoff, nearest: nearestHandOff()(target.handoff) },
          place,
        );
      }
    });
  }
  for (const engagement of organization.engagements) {
    needTeam(engagement.customer, placeOf(engagement, 'customer'));
    for (const stage of engagement.stages) {
      needTeam(stage.team, placeOf(stage, 'team'));
      for (const need of stage.needs) needTeam(need.from, placeOf(need, 'from'));
    }
  }
}

/** People write a team's name where its id belongs: if no id is near, the team whose name is. */
function createNearestTeamFinder(teams: readonly Team[]): (word: string) => string | undefined {
  const idOfName = new Map(teams.map(({ id, name }) => [name, id]));
  const nearestId = createNearestFinder(new Set(teams.map(({ id }) => id)));
  const nearestName = createNearestFinder(new Set(idOfName.keys()));
  return (word) => nearestId(word) ?? idOfName.get(nearestName(word) ?? '');
}
