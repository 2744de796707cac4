import type { LongOutage } from '../../analysis/find-long-outages.ts';
import { MOST_EVALUATED, findLongOutages, isRecoveryWritten } from '../../analysis/find-long-outages.ts';
import { WorkLimit } from '../../analysis/work-limit.ts';
import type { Team } from '../../model/organization.ts';
import { placeOf } from '../../model/organization.ts';
import { LEAST_HOURS } from '../../model/noticeable.ts';
import { countOf } from '../../report/phrases.ts';
import type { Discovery, Rule, SharedContext } from '../rule.ts';
import { placeOfBroken, wordBroken } from '../word-promise.ts';
import { sentenceOfWay, wordWay } from '../word-way.ts';

/** Teams that need longer to recover than a customer can do without them. */
export const outageTooLong: Rule<'outage-too-long'> = {
  code: 'outage-too-long',
  severity: 'info',
  title: 'A team needs longer to recover than its customers survive',
  why: 'A customer survives an outage until a promise to it breaks; one to which no time is promised, until it is late. Every team is out for its recovery, one at a time, and where that hits a customer, a shorter outage that hits none is looked for, in whole minutes. Of each team the customer that survives least is told. Where the file says neither how long a team needs to recover nor what a customer may count on, nothing is known and nothing is said.',
  mend: 'Shorten the recovery, or put slack, a buffer or a second giver on the way. Where the number is only the default, write down what recovery really takes.',
  *find(context) {
    const { model } = context;
    const isAsked = ({ id }: Team): boolean => context.isOnAt({ kind: 'team', id });
    if (!canFindAny(context, isAsked)) return;
    const limit = new WorkLimit(MOST_EVALUATED);
    for (const outage of findLongOutages(model, isAsked, limit))
      if (isRecoveryWritten(outage.team) || outage.isPromised) yield discover(context, outage);
    context.stopEarly(limit, 'team');
  },
};

/** Whether anything is written of which it could be told. */
function canFindAny({ model }: SharedContext, isAsked: (team: Team) => boolean): boolean {
  const { teams, handoffs } = model.organization;
  if (teams.some((team) => isRecoveryWritten(team) && isAsked(team))) return true;
  const customers = new Set(teams.filter(({ kind }) => kind === 'customer').map(({ id }) => id));
  return handoffs.some(({ to, promise }) => promise.lateHours !== undefined && customers.has(to));
}

function discover(context: SharedContext, outage: LongOutage): Discovery {
  const { team, customer, hit } = outage;
  return {
    entity: { kind: 'team', id: team.id },
    message: wordOutage(context, outage),
    place: placeOf(team, 'recovery'),
    related: [
      hit.broken === undefined
        ? { message: `${customer.name} is the customer.`, place: placeOf(customer) }
        : { message: `${wordBroken(context, hit.broken)}.`, place: placeOfBroken(hit.broken) },
    ],
    way: wordWay(context, hit.way),
  };
}

function wordOutage(context: SharedContext, outage: LongOutage): string {
  const { duration } = context;
  const { team, customer, survivesHours, customers } = outage;
  const recovery = duration(team.recoveryHours);
  const needs = isRecoveryWritten(team)
    ? `usually needs ${recovery} to recover`
    : `needs ${recovery} to recover, unless the file says otherwise`;
  const survives =
    survivesHours > LEAST_HOURS
      ? `${customer.name} survives ${duration(survivesHours)} without it`
      : `${customer.name} cannot be without it at all`;
  const others = customers - 1;
  const more =
    others > 0
      ? ` ${countOf(others, 'more customer')} ${others === 1 ? 'survives' : 'survive'} less than ${recovery} too.`
      : '';
  return `${team.name} ${needs}, and ${survives}.${wordHit(context, outage)}${more}`;
}

function wordHit(context: SharedContext, { team, customer, hit }: LongOutage): string {
  const { duration } = context;
  const then =
    hit.broken === undefined
      ? `${customer.name} waits ${duration(hit.lateHours)}`
      : wordBroken(context, hit.broken);
  return ` After ${duration(team.recoveryHours)}, ${then}.${sentenceOfWay(context, hit.way)}`;
}
