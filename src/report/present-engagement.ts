import { formatDuration } from '../model/duration.ts';
import type { EngagementPromise, EngagementResult, EngagementWay } from '../model/engagement-result.ts';
import type { Organization, Scenario } from '../model/organization.ts';
import type { Block, Commands, Span } from './blocks.ts';
import type { EngagementContext, EngagementView } from './engagement-view.ts';
import { isCalm } from './engagement-view.ts';
import { createNaming } from './naming.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { describeIncident, joinPhrases } from './phrases.ts';
import { hidesLateness, presentCaution, presentGaps } from './present-engagement-gaps.ts';
import { presentNeeds } from './present-engagement-needs.ts';
import { presentSums } from './present-engagement-sums.ts';
import { presentNoEngagement, presentOverview } from './present-engagement-overview.ts';
import { presentHitStages, presentUsualStages } from './present-engagement-stages.ts';

/** The answer to `engagement` for people: one way stage by stage, or all ways side by side. */
export function presentEngagement(
  result: EngagementResult,
  organization: Organization,
  view: EngagementView,
): Block[] {
  const context: EngagementContext = { result, organization, naming: createNaming(organization), view };
  const [way] = result.engagements;
  if (way === undefined) return presentNoEngagement(context);
  if (view.isOne) return presentWay(context, way);
  return presentOverview(context, describeCause(context), presentEvents(context));
}

function presentWay(context: EngagementContext, way: EngagementWay): Block[] {
  const calm = isCalm(context.result);
  const needs = calm || context.view.all ? presentNeeds(context, way) : { blocks: [], isCut: true };
  return [
    { kind: 'heading', level: 1, text: headline(context, way) },
    ...presentEvents(context),
    { kind: 'paragraph', text: outcome(context, way) },
    ...presentCaution([way]),
    ...(calm ? presentUsualStages(context, way) : presentHitStages(context, way)),
    ...needs.blocks,
    ...presentGaps(context, way),
    ...presentSums(context, way),
    ...presentNext(context, way, needs.isCut),
  ];
}

function headline(context: EngagementContext, way: EngagementWay): string {
  const { name, totals, promise, stages } = way;
  const { result, organization } = context;
  const usual = formatDuration(totals.leadTime, organization.calendar);
  if (stages.length === 0) return `${name}: no stages yet.`;
  if (isCalm(result)) {
    const handsOn = formatDuration(totals.takes, organization.calendar);
    return `${name}: ${usual} from beginning to end, ${handsOn} of it hands-on.`;
  }
  const then = formatDuration(totals.leadTimeWithIncident, organization.calendar);
  const isLonger = totals.leadTimeWithIncident - totals.leadTime > LEAST_HOURS;
  const length = isLonger ? `${then} instead of ${usual}` : `${usual} as usual`;
  const kept = promise === null ? '' : `, promise ${PROMISE_WORDS[promise.state]}`;
  const asFar = promise?.state === 'kept' && hidesLateness(way) ? ' as far as the map goes' : '';
  return `${name}, ${describeCause(context)}: ${length}${kept}${asFar}.`;
}

const PROMISE_WORDS: Readonly<Record<EngagementPromise['state'], string>> = {
  kept: 'kept',
  broken: 'broken',
  'already-broken': 'broken anyway',
};

/** What goes wrong, as a clause; empty where nothing does. */
function describeCause(context: EngagementContext): string {
  const { result, view } = context;
  if (isCalm(result)) return '';
  const asIf =
    view.telling === 'declared'
      ? ''
      : view.telling === 'told'
        ? ' and every hand-off tells'
        : ' and no hand-off tells';
  const scenario = scenarioOf(context);
  const cause =
    scenario === undefined ? joinPhrases(describeIncidents(context)) : `“${scenario.name}” happens`;
  return `if ${cause}${asIf}`;
}

/** What a scenario brings: its name alone does not say it. */
function presentEvents(context: EngagementContext): Block[] {
  const scenario = scenarioOf(context);
  if (scenario === undefined) return [];
  const events = `What happens: ${describeIncidents(context).join('; ')}.`;
  const texts = scenario.description === '' ? [events] : [scenario.description, events];
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function scenarioOf({ result, organization }: EngagementContext): Scenario | undefined {
  return organization.scenarios.find(({ id }) => id === result.scenario);
}

function describeIncidents({ result, naming, organization }: EngagementContext): string[] {
  return result.incidents.map((incident) => describeIncident(incident, naming, organization.calendar));
}

/** For whom, by which arithmetic, and against which promise. */
function outcome(context: EngagementContext, way: EngagementWay): Span[] {
  const { organization, result } = context;
  const { calendar } = organization;
  const spans: Span[] = ['For ', { text: way.customerName, mark: 'strong' }, '. '];
  if (way.stages.length === 0) return [...spans, 'Add its stages in order, each with a name and a team.'];
  if (!isCalm(result)) spans.push(arithmetic(context, way), ' ');
  if (way.promise === null) return [...spans, 'Nothing is promised.'];
  const { within, state, spare } = way.promise;
  spans.push(`Promised within ${formatDuration(within, calendar)}: `);
  if (state === 'kept') {
    const room = spare > LEAST_HOURS ? `${formatDuration(spare, calendar)} to spare` : 'to the minute';
    return [...spans, { text: 'kept', mark: 'fine' }, `, ${room}.`];
  }
  const over = formatDuration(-spare, calendar);
  if (state === 'broken') return [...spans, { text: `broken by ${over}`, mark: 'late' }, '.'];
  const usualOver = formatDuration(way.totals.leadTime - within, calendar);
  const anyway = isCalm(result)
    ? ': the usual way takes longer than what is promised.'
    : `, ${usualOver} of it with no incident at all.`;
  return [...spans, { text: `broken by ${over}`, mark: 'late' }, anyway];
}

/** Usual lead time and what the customer feels late: the one sum, said as it is made. */
function arithmetic(
  { organization, naming }: EngagementContext,
  { totals, end, stages }: EngagementWay,
): string {
  const duration = (hours: number): string => formatDuration(hours, organization.calendar);
  const usual = duration(totals.leadTime);
  const last = stages.at(-1);
  if (end === null || last === undefined) return `${usual} as usual.`;
  if (end.late <= LEAST_HOURS) {
    const isAbsorbed = last.late > LEAST_HOURS;
    return isAbsorbed
      ? `${usual} as usual: ${last.teamName} is ${duration(last.late)} late, but within slack or a workaround, so the customer does not feel it.`
      : `${usual} as usual: the last stage is on time.`;
  }
  const source =
    end.latest === null
      ? `by which ${last.teamName}, the last stage, is late`
      : `by which “${naming.what(end.latest)}” from ${last.teamName} is felt late`;
  return `${usual} as usual + ${duration(end.late)} ${source} = ${duration(totals.leadTimeWithIncident)}.`;
}

function presentNext({ view, result }: EngagementContext, way: EngagementWay, isCut: boolean): Block[] {
  if (view.commandFor === undefined) return [];
  const commands: Commands['commands'][number][] = [];
  const asked = view.commandFor(way.id, 'as asked');
  if (isCalm(result)) {
    const first = way.stages[0];
    if (first !== undefined) {
      commands.push({
        command: `${asked} --team ${first.team} --delay 1d`,
        tells: `if ${first.teamName} is a day late`,
      });
    }
  } else {
    commands.push({
      command: view.commandFor(way.id, 'calm'),
      tells: 'the usual way, with what each stage needs',
    });
    if (view.telling === 'declared' && way.totals.leadTimeWithIncident > way.totals.leadTime)
      commands.push({ command: `${asked} --told`, tells: 'the same with every hand-off telling' });
  }
  if (isCut && isCalm(result)) commands.push({ command: `${asked} --all`, tells: 'what is left out here' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
