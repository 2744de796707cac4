import type { ReportCustomer, ReportScenario } from '../model/report-result.ts';
import type { Block, Inline, Span } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, customersWhoFeel, formatCount, joinPhrases } from './phrases.ts';
import type { ReportContext } from './report-context.ts';
import { describeTried, section } from './report-context.ts';

/** What a reader takes along who reads nothing else. */
export function presentReportSummary(context: ReportContext): Block[] {
  const lines = [
    summarizeStress(context),
    summarizeCustomers(context),
    summarizePromises(context),
    summarizeScenarios(context),
    summarizeLoops(context),
    summarizeMap(context),
  ];
  const items = lines.flatMap((text) => (text === undefined ? [] : [{ text }]));
  return [section('In one minute'), { kind: 'list', items }];
}

/** The first of the ranking, as far as anybody feels it. */
function summarizeStress(context: ReportContext): Inline | undefined {
  const { result, naming, customers, duration } = context;
  const { most, mostCount } = result;
  const teams = result.stress.teams ?? [];
  const first = teams.find(({ id }) => most.includes(id));
  const tried = describeTried(context);
  // Nobody feels any only where it is counted so.
  if (first === undefined && mostCount > 0) return undefined;
  if (first === undefined)
    return `Whichever of ${countOf(result.stress.places, 'team')} ${tried}, nobody else feels it.`;
  const names = most.map((id) => naming.team(id));
  const all = mostCount > names.length ? [...names, `${formatCount(mostCount - names.length)} more`] : names;
  const next = teams
    .filter(({ id }) => !most.includes(id))
    .slice(0, mostCount > most.length ? 0 : 2)
    .map(({ id }) => naming.team(id));
  const outcome = [
    first.customers > 0
      ? `${customersWhoFeel(first.customers, customers)}${first.customerLate > LEAST_HOURS ? `, ${duration(first.customerLate)} late together` : ''}`
      : `${countOf(first.teams, 'other team')} ${first.teams === 1 ? 'feels' : 'feel'} it${first.teamLate > LEAST_HOURS ? `, ${duration(first.teamLate)} late together` : ''}`,
    ...(first.promisesBroken > 0
      ? [`${countOf(first.promisesBroken, 'promise')} ${first.promisesBroken === 1 ? 'breaks' : 'break'}`]
      : []),
  ];
  return [
    { text: 'Where help would matter most: ', mark: 'strong' },
    { text: joinPhrases(all), mark: 'strong' },
    `${mostCount === 1 ? '. If it' : `, ${mostCount === 2 ? 'both' : 'all'} alike. If one of them`} ${tried}, ${outcome.join(', and ')}.`,
    ...(next.length === 0 ? [] : [` Next: ${joinPhrases(next)}.`]),
  ];
}

/** The customer who feels most teams, and the one who waits longest. */
function summarizeCustomers({ result, naming, duration }: ReportContext): Inline | undefined {
  const [first, ...others] = result.customers;
  if (first === undefined) return undefined;
  const head: readonly Span[] = [{ text: 'Customers: ', mark: 'strong' }];
  const most = others.reduce((best, one) => (one.hit > best.hit ? one : best), first);
  if (most.hit === 0)
    return [...head, `a delay of ${duration(result.delay)} at any one team is felt by no customer.`];
  const latest = others.reduce((best, one) => (latestOf(one) > latestOf(best) ? one : best), first);
  const [worst] = latest.worst;
  const where = `a delay of ${duration(result.delay)} is felt from ${formatCount(most.hit)} of ${countOf(most.upstream, 'team')} upstream`;
  const wait =
    worst === undefined
      ? ''
      : `${duration(worst.late)}, if ${naming.team(worst.id)} is ${duration(result.delay)} late.`;
  const rest: readonly Span[] =
    latest === most
      ? [` hangs on most others: ${where}. They also wait longest: ${wait}`]
      : [
          ` hangs on most others: ${where}. `,
          { text: naming.team(latest.id), mark: 'strong' },
          ` waits longest: ${wait}`,
        ];
  return [...head, { text: naming.team(most.id), mark: 'strong' }, ...rest];
}

function latestOf({ worst }: ReportCustomer): number {
  return worst[0]?.late ?? 0;
}

function summarizePromises(context: ReportContext): Inline | undefined {
  const { result, naming } = context;
  const { promises, promisesBrokenAnyway, scenarios } = result.glance;
  const head: readonly Span[] = [{ text: 'Promises: ', mark: 'strong' }];
  if (promises === 0) return [...head, 'none is written down, so nobody can tell what is too late.'];
  const anyway =
    promisesBrokenAnyway === 0
      ? 'all are kept as long as nothing goes wrong'
      : `${formatCount(promisesBrokenAnyway)} ${promisesBrokenAnyway === 1 ? 'does' : 'do'} not hold even with nothing going wrong`;
  const newly = result.promises.brokenCount - promisesBrokenAnyway;
  const byScenarios =
    scenarios === 0 || newly <= 0
      ? ''
      : `; ${formatCount(newly)} ${promisesBrokenAnyway === 0 ? 'of them' : 'more'} ${newly === 1 ? 'breaks' : 'break'} in at least one of the declared scenarios`;
  const [source] = result.promises.singleSources;
  const hang =
    source === undefined || source.promises < 2
      ? ''
      : ` If ${naming.team(source.team)} stopped, ${formatCount(source.promises)} of them would not be kept: nobody else can stand in.`;
  return [...head, `of ${countOf(promises, 'promise')}, ${anyway}${byScenarios}.${hang}`];
}

function summarizeScenarios({ result, scenario, duration, customers }: ReportContext): Inline | undefined {
  const [worst] = result.scenarios;
  if (worst === undefined) return undefined;
  return [
    { text: 'Scenarios: ', mark: 'strong' },
    `of ${countOf(result.scenarios.length, 'scenario')} that people thought of, ${scenario(worst.id)} is felt most: ${describeOutcome(worst, customers, duration)}.`,
  ];
}

/** What customers feel and which promises break: `4 of 5 customers feel it, 1d 7h late together, and 8 promises break`. */
export function describeOutcome(
  { noticing, totals }: ReportScenario,
  customers: number,
  duration: (hours: number) => string,
): string {
  const felt =
    customers === 0
      ? `${countOf(totals.teams, 'team')} ${totals.teams === 1 ? 'feels' : 'feel'} it`
      : customersWhoFeel(noticing, customers);
  const late = totals.customerLate > LEAST_HOURS ? `, ${duration(totals.customerLate)} late together` : '';
  const broken =
    totals.promisesBroken === 0
      ? 'no promise breaks'
      : `${countOf(totals.promisesBroken, 'promise')} ${totals.promisesBroken === 1 ? 'breaks' : 'break'}`;
  return `${felt}${late}${late === '' ? ' and ' : ', and '}${broken}`;
}

function summarizeLoops({ result, duration }: ReportContext): Inline | undefined {
  const { loops, endlessLoops } = result.glance;
  if (loops === 0) return undefined;
  const head: readonly Span[] = [{ text: 'Loops: ', mark: 'strong' }];
  if (endlessLoops === 0)
    return [
      ...head,
      `in ${countOf(loops, 'loop')} work comes back to those who began it; what is lost there once is made up.`,
    ];
  const [first] = result.loops;
  const cure =
    first?.cure === null || first === undefined
      ? ''
      : ` ${endlessLoops === 1 ? 'There' : 'In the first of these'}, ${duration(first.cure.slack)} more slack at one hand-off would end it.`;
  return [
    ...head,
    `in ${loops === 1 ? 'the only loop' : `${formatCount(endlessLoops)} of ${countOf(loops, 'loop')}`} a day lost once is never made up: it comes back every round.${cure}`,
  ];
}

/** How far the numbers can be trusted. */
function summarizeMap({ result }: ReportContext): Inline {
  const { written, handoffs } = result.glance;
  return [
    { text: 'How far to trust it: ', mark: 'strong' },
    `how late work may come before anyone feels it (slack) is written for ${written.slack === handoffs ? 'all' : `${formatCount(written.slack)} of`} ${countOf(handoffs, 'hand-off')}${written.slack === handoffs ? '' : '; where it is not, every hour is taken to be felt'}.`,
  ];
}
