import { formatDuration } from '../model/duration.ts';
import type { ImpactIncident } from '../model/impact-result.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { StressAnswer, StressIncident, StressRow } from '../model/stress-result.ts';
import type { Block, Commands } from './blocks.ts';
import { createNaming } from './naming.ts';
import {
  countOf,
  customersWhoFeel,
  describeIncident,
  describeTelling,
  formatCount,
  joinPhrases,
} from './phrases.ts';
import { presentStressGroups } from './present-stress-groups.ts';
import { presentMeasure } from './present-stress-measure.ts';
import { presentDefeats } from './present-stress-defeats.ts';
import { presentHiddenHubs, presentStressNotes } from './present-stress-notes.ts';
import { isRankingCut, mattering, presentRanking } from './present-stress-ranking.ts';
import type { StressContext, StressView } from './stress-view.ts';
import {
  PLAIN_STRESS_VIEW,
  countPlaces,
  hitsCustomers,
  isTie,
  listsAllPlaces,
  makesLate,
  placeOfRow,
} from './stress-view.ts';

/** The answer to `stress` for people: where it matters most, who does not know, and which numbers are worth measuring. */
export function presentStress(
  answer: StressAnswer,
  organization: Organization,
  view: Partial<StressView> = {},
): Block[] {
  const naming = createNaming(organization);
  const context: StressContext = { answer, organization, naming, view: { ...PLAIN_STRESS_VIEW, ...view } };
  const isByGroup = answer.result.groups !== undefined;
  return [
    { kind: 'heading', level: 1, text: headline(context) },
    ...(isByGroup ? presentStressGroups(context) : presentRanking(context)),
    ...presentHiddenHubs(context),
    ...presentDefeats(context),
    ...presentMeasure(context),
    ...presentStressNotes(context),
    ...presentNext(context),
  ];
}

function headline(context: StressContext): string {
  const { answer, organization, naming, view } = context;
  const { places, handoffs } = answer.result;
  const [worst] = mattering(answer);
  const what = handoffs === undefined ? 'team' : 'hand-off';
  if (places === 0) return `There is no ${what} to try.`;
  const asIf = describeTelling(view.telling);
  if (worst === undefined)
    return `Whichever of ${countPlaces(places, answer)} ${describeWhichever(context)}${asIf}, nobody else feels it.`;
  const alike = answer.rows.filter((row) => isTie(answer, worst, row)).length;
  // Behind the last one that is at hand there may be more like it.
  const least = alike === answer.rows.length && !listsAllPlaces(answer) ? 'at least ' : '';
  const some = `${least}${alike === 1 ? 'one matters' : `${formatCount(alike)} matter`}`;
  const most = `Of ${countPlaces(places, answer)}, ${some} most${alike > 1 ? ', all alike' : ''}`;
  const incident = describeIncident(incidentAt(answer.result.incident, worst), naming, organization.calendar);
  return `${most}: if ${incident}${asIf}, ${describeOutcome(context, worst)}.`;
}

/** What is tried, of a place that is not named. */
function describeWhichever({ answer, organization }: StressContext): string {
  const { delay, outage, quality } = answer.result.incident;
  const { calendar } = organization;
  const parts = [
    ...(delay > 0 ? [`is ${formatDuration(delay, calendar)} late`] : []),
    ...(outage === null ? ['is out for its own recovery'] : []),
    ...(outage !== null && outage > 0 ? [`is out for ${formatDuration(outage, calendar)}`] : []),
    ...(quality > 0 ? [`has ${formatShare(quality)} of its work not right`] : []),
  ];
  return parts.length === 0 ? 'is on time' : joinPhrases(parts);
}

function incidentAt({ delay, outage, quality, notice }: StressIncident, row: StressRow): ImpactIncident {
  const own = 'outage' in row ? (row.outage ?? 0) : 0;
  return { ...placeOfRow(row), delay, outage: outage ?? own, quality, notice };
}

function describeOutcome({ answer, organization }: StressContext, worst: StressRow): string {
  const { calendar } = organization;
  const { customers } = answer.result;
  const late = (hours: number): string => `${formatDuration(hours, calendar)} late together`;
  const broken = countOf(worst.promisesBroken, 'promise');
  const promises =
    worst.promisesBroken === 0 ? '' : ` and ${broken} ${worst.promisesBroken === 1 ? 'breaks' : 'break'}`;
  if (worst.customers > 0) {
    const feel = customersWhoFeel(worst.customers, customers);
    return `${feel}${hitsCustomers(worst) ? `, ${late(worst.customerLate)},` : ''}${promises}`.replace(
      /,$/,
      '',
    );
  }
  const others = `${countOf(worst.teams, 'other team')} ${worst.teams === 1 ? 'feels' : 'feel'} it`;
  const inside = customers === 0 ? '' : ' and no customer';
  return `${others}${makesLate(worst) ? `, ${late(worst.teamLate)},` : ''}${promises || inside}`.replace(
    /,$/,
    '',
  );
}

function presentNext(context: StressContext): Block[] {
  const { answer, organization, view, naming } = context;
  const [worst] = mattering(answer);
  const commands: Commands['commands'][number][] = [];
  if (worst !== undefined && view.impactCommand !== undefined)
    commands.push({
      command: view.impactCommand(placeOfRow(worst), worst),
      tells: 'who feels it, and by which way',
    });
  const customer = organization.teams.find(({ kind }) => kind === 'customer');
  if (customer !== undefined && view.exposureCommand !== undefined)
    commands.push({
      command: view.exposureCommand(customer.id),
      tells: `the other way round: who can make ${naming.team(customer.id)} late, and how soon`,
    });
  if (view.command !== undefined) {
    const { rankedBy, hitCustomers } = answer.result;
    if (rankedBy === 'late' && 2 * hitCustomers < answer.rows.filter((row) => row.customers > 0).length)
      commands.push({
        command: `${view.command} --rank-by promises`,
        tells: 'the order by promises broken and customers who feel it',
      });
    if (answer.result.groups === undefined && isRankingCut(context))
      commands.push({ command: `${view.command} --all`, tells: 'what is left out here' });
  }
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
