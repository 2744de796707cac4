import { formatDuration } from '../model/duration.ts';
import type { ExposureAnswer } from '../model/exposure-answer.ts';
import type { Organization } from '../model/organization.ts';
import type { Block, Commands } from './blocks.ts';
import type { ExposureContext, ExposureView, NearSource } from './exposure-view.ts';
import {
  LEAST_TOLERANCE_HOURS,
  PLAIN_EXPOSURE_VIEW,
  describeTarget,
  isAnyDelay,
  isNear,
} from './exposure-view.ts';
import { createNaming } from './naming.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, describeTelling, formatCount, joinSome } from './phrases.ts';
import { presentDangers } from './present-exposure-dangers.ts';
import { presentExposureGroups } from './present-exposure-groups.ts';
import { presentNever } from './present-exposure-never.ts';
import { presentQuality } from './present-exposure-quality.ts';
import { presentRecovery } from './present-exposure-recovery.ts';

const MOST_NEAREST = 3;

/** The answer to `exposure` for people: the nearest dangers first, then slow recoveries, then who never can. */
export function presentExposure(
  answer: ExposureAnswer,
  organization: Organization,
  view: Partial<ExposureView> = {},
): Block[] {
  const naming = createNaming(organization);
  const context: ExposureContext = {
    answer,
    organization,
    calendar: organization.calendar,
    naming,
    view: { ...PLAIN_EXPOSURE_VIEW, ...view },
    target: describeTarget(answer, organization, naming),
  };
  const dangers =
    answer.result.groups === undefined ? presentDangers(context) : presentExposureGroups(context);
  const parts = [dangers, presentRecovery(context), presentQuality(context), presentNever(context)];
  const isCut = parts.some((part) => part.isCut);
  return [
    { kind: 'heading', level: 1, text: `${describeNearest(context)}.` },
    ...presentCounts(context),
    ...parts.flatMap(({ blocks }) => blocks),
    ...presentNext(context, isCut),
  ];
}

/** Who is nearest to hurting the target, of all and not only of the listed. */
function describeNearest({ answer, calendar, naming, target, view }: ExposureContext): string {
  const { totals, promises } = answer.result;
  const asIf = describeTelling(view.telling);
  const [nearest] = answer.upstream;
  if (totals.upstream === 0)
    return `No hand-off leads to ${target.name}, so nobody upstream can ${target.hurt}`;
  // Of a saved answer only the listed ones are at hand.
  if (nearest === undefined || (!isNear(nearest) && totals.near > 0))
    return `None of the teams listed here can ever ${target.hurt}${asIf}; ${formatCount(totals.near)} others upstream can`;
  if (!isNear(nearest)) {
    const anyway = promises.length > 0 && promises.length === answer.brokenAnyway.length;
    const why = answer.result.limit === null && anyway ? ': all are broken with no incident at all' : '';
    return `No delay of ${countOf(totals.upstream, 'team')} upstream can ever ${target.hurt}${asIf}${why}`;
  }
  const alike = answer.upstream.filter((one) => isNear(one) && isAlike(one, nearest));
  const names = joinSome(
    alike.map(({ id }) => naming.team(id)),
    MOST_NEAREST,
  );
  const isOne = alike.length === 1;
  const listed = answer.upstream.length < totals.upstream ? 'Of those listed here, ' : '';
  if (isAnyDelay(nearest)) {
    const any = listed === '' ? 'Any' : `${listed}any`;
    if (isOne) return `${any} delay at all of ${names} ${target.hurts}${asIf}`;
    return `${any} delay at all of any of ${countOf(alike.length, 'team')} ${target.hurts}${asIf}: ${names}`;
  }
  const enough = `more than ${formatDuration(nearest.tolerance, calendar)} late`;
  return isOne
    ? `${listed}${names} is nearest to ${target.hurting}${asIf}: ${enough} is enough`
    : `${listed}${names} are nearest to ${target.hurting}${asIf}: any of them ${enough} is enough`;
}

/** Whether people would take two tolerances for the same. */
function isAlike(one: NearSource, nearest: NearSource): boolean {
  return isAnyDelay(nearest) ? isAnyDelay(one) : one.tolerance - nearest.tolerance < LEAST_TOLERANCE_HOURS;
}

/** How many there are of each sort; and who is listed, where that is not everybody. */
function presentCounts({ answer, target, view }: ExposureContext): Block[] {
  const { totals, sources } = answer.result;
  if (totals.upstream === 0) return [];
  const others = totals.upstream + totals.withoutWay;
  const some = `${formatCount(totals.upstream)} of ${countOf(others, 'other team')}`;
  const all = others === 2 ? 'Both other teams' : `All ${countOf(others, 'other team')}`;
  const who = totals.upstream === others && others > 1 ? all : some;
  const parts = [`${who} ${totals.upstream === 1 ? 'has' : 'have'} a way to ${target.name}`];
  const each = `a delay at each of them can ${target.hurt}`;
  const most = `a delay at ${formatCount(totals.near)} of them can ${target.hurt}, ${formatCount(totals.never)} never can`;
  if (totals.near > 0) parts.push(totals.never > 0 ? most : each);
  const listed = describeListed(view, totals.upstream - sources.length);
  return [{ kind: 'paragraph', text: `${parts.join('; ')}.${listed}` }];
}

function describeListed({ depth, isSelection }: ExposureView, hidden: number): string {
  if (hidden === 0) return '';
  const asked = [
    ...(isSelection ? ['is selected'] : []),
    ...(depth === undefined ? [] : [`is at most ${countOf(depth, 'hand-off')} away`]),
  ].join(' and ');
  if (asked === '') return ` ${formatCount(hidden)} of them ${hidden === 1 ? 'is' : 'are'} not listed here.`;
  return ` Listed is who ${asked}; ${formatCount(hidden)} more upstream ${hidden === 1 ? 'is' : 'are'} not.`;
}

/** How the nearest danger gets there, what else it does, the other way to be felt, and what was left out. */
function presentNext({ answer, view, naming, target, calendar }: ExposureContext, isCut: boolean): Block[] {
  const commands: Commands['commands'][number][] = [];
  const [nearest] = answer.result.sources;
  if (nearest !== undefined && isNear(nearest)) {
    const { delay } = answer.result;
    const isEnough = delay - nearest.tolerance > LEAST_HOURS;
    // A delay that is enough, to the whole hour, where the assumed one is not.
    const hours = isEnough ? delay : Math.floor(nearest.tolerance) + 1;
    const size = formatDuration(hours, calendar);
    const name = naming.team(nearest.id);
    if (view.whyCommand !== undefined)
      commands.push({
        command: view.whyCommand(nearest.id, size),
        tells: `how it gets from ${name} to ${target.name}`,
      });
    if (view.impactCommand !== undefined)
      commands.push({ command: view.impactCommand(nearest.id, size), tells: 'who else feels it' });
  }
  if (view.qualityCommand !== undefined && answer.result.sources.length > 0)
    commands.push({
      command: view.qualityCommand,
      tells: 'the other way to be hurt: work that is not right',
    });
  if (isCut && view.command !== undefined)
    commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
