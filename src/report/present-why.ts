import { formatDuration } from '../model/duration.ts';
import type { Organization } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { NearestWay, Needed, Way, WayEnd, WayStep, WhyResult, WhyTeam } from '../model/why-result.ts';
import type { Block, Commands, Inline, ListItem } from './blocks.ts';
import { createNaming } from './naming.ts';
import { LEAST_HOURS, isNoticeable } from './noticeable.ts';
import { countOf, describeIncident, formatChain, joinPhrases } from './phrases.ts';
import { describeStepPromise, presentWayStep } from './present-way-step.ts';
import type { WhyContext, WhyView } from './why-view.ts';

/** Of a longer way only its two ends are shown. */
const MOST_STEPS = 12;

/** The answer to `why` for people: what arrives, then hand-off by hand-off how; or where it ends and what it takes. */
export function presentWhy(result: WhyResult, organization: Organization, view: WhyView): Block[] {
  const { calendar } = organization;
  const context: WhyContext = { result, organization, calendar, view, naming: createNaming(organization) };
  return [
    ...presentHeadline(context),
    ...presentWays(context),
    ...presentOther(context),
    ...presentNearest(context),
    ...presentNext(context),
  ];
}

function presentHeadline(context: WhyContext): Block[] {
  const { result, organization, naming, calendar, view } = context;
  const scenario = organization.scenarios.find(({ id }) => id === result.scenario);
  const incidents = result.incidents.map((incident) => describeIncident(incident, naming, calendar));
  const asIf =
    view.telling === 'declared'
      ? ''
      : ` ${view.telling === 'told' ? '(every' : '(no'} hand-off told in advance)`;
  const outcome = describeOutcome(context);
  if (scenario === undefined)
    return [{ kind: 'heading', level: 1, text: `If ${joinPhrases(incidents)}${asIf}, ${outcome}.` }];
  return [
    { kind: 'heading', level: 1, text: `${scenario.name}${asIf}: ${outcome}.` },
    { kind: 'paragraph', text: `What happens: ${incidents.join('; ')}.` },
  ];
}

/** What the team at the end feels, by way of the place that was asked about or not. */
function describeOutcome(context: WhyContext): string {
  const { to, ways } = context.result;
  const felt = describeFelt(context, to);
  if (felt === undefined) return `${to.name} feels nothing of it`;
  return ways.length > 0 ? felt : `${felt}, but not by way of ${describeOrigin(context)}`;
}

function describeFelt({ calendar }: WhyContext, to: WhyTeam): string | undefined {
  const isCustomer = to.kind === 'customer';
  const parts: string[] = [];
  if (to.late > 0) {
    const late = formatDuration(to.late, calendar);
    parts.push(isCustomer ? `waits ${late}` : `is ${late} late`);
  }
  if (isNoticeable(to) || (to.late === 0 && to.defects > to.baselineDefects)) {
    const shares = `${formatShare(to.defects)} of the time instead of ${formatShare(to.baselineDefects)}`;
    parts.push(isCustomer ? `gets something not right ${shares}` : `hands on something not right ${shares}`);
  }
  return parts.length === 0 ? undefined : `${to.name} ${joinPhrases(parts)}`;
}

function presentWays(context: WhyContext): Block[] {
  const { result } = context;
  return result.ways.flatMap((way, i): Block[] => [
    { kind: 'heading', level: 2, text: titleOf(context, way, i) },
    presentSteps(context, way.steps),
  ]);
}

/** The binding way by its length, any other by what it would bring by itself. */
function titleOf({ result, calendar }: WhyContext, way: Way, i: number): string {
  const length = countOf(way.steps.length, 'hand-off');
  const title = result.ways.length > 1 ? `Way ${i + 1}` : 'The way';
  const comma = result.ways.length > 1 ? ',' : '';
  if (way.brings === 'defects') {
    const size = formatShare(way.defects);
    const alone = way.binding ? '' : `; by it alone ${size} not right`;
    return `${title}${comma} of what is not right: ${length}${alone}`;
  }
  if (way.binding) return `${title}${comma} ${comma === '' ? 'that' : 'which'} decides: ${length}`;
  return `${title}: ${length}; by it alone ${formatDuration(way.late, calendar)} late`;
}

function presentSteps(context: WhyContext, steps: readonly WayStep[]): Block {
  const items = steps.map((step, i): ListItem => {
    const { text, details = [] } = presentWayStep(context, step);
    // Who hands over in between feels what its receiver does; what was promised there is told as well.
    const promise =
      i === steps.length - 1 || step.promise === 'broken' ? describeStepPromise(context, step) : undefined;
    return { text, details: promise === undefined ? details : [...details, promise] };
  });
  return { kind: 'list', ordered: true, items: shorten(context, items) };
}

function shorten({ view }: WhyContext, items: readonly ListItem[]): ListItem[] {
  if (view.all || items.length <= MOST_STEPS) return [...items];
  const half = MOST_STEPS / 2;
  const left = items.length - MOST_STEPS;
  return [
    ...items.slice(0, half),
    { text: [{ text: `(${countOf(left, 'more hand-off')} on the way; --all shows all)`, mark: 'quiet' }] },
    ...items.slice(-half),
  ];
}

/** Where another way than the one that was asked about holds the team up. */
function presentOther(context: WhyContext): Block[] {
  const { result, naming, calendar } = context;
  const { other, to, ways } = result;
  if (other === null) return [];
  const [first] = other.steps;
  const from = first === undefined ? '' : naming.team(first.from);
  const chain = formatChain([from, ...other.steps.map((step) => naming.team(step.to))]);
  const also = ways.some(({ brings }) => brings === 'late') ? ', which is later' : '';
  const late = formatDuration(to.late, calendar);
  const text = `What makes ${to.name} ${late} late is another way${also}: ${chain}. Ask for that: why ${first?.from ?? ''} ${to.id}.`;
  return [{ kind: 'callout', tone: 'note', text }];
}

function presentNearest(context: WhyContext): Block[] {
  const { result } = context;
  const { nearest, needed, hops } = result;
  if (hops === null) return [{ kind: 'paragraph', text: describeNoWay(context) }];
  if (nearest === null || needed === null) return [];
  const blocks: Block[] = [];
  const sentence = describeEnd(context, nearest);
  if (nearest.steps.length > 0 && !neverSetsOut(nearest)) {
    blocks.push(
      { kind: 'heading', level: 2, text: 'The way that comes nearest' },
      presentSteps(context, nearest.steps),
    );
  }
  if (sentence !== undefined) blocks.push({ kind: 'paragraph', text: sentence });
  blocks.push({ kind: 'paragraph', text: describeNeeded(context, needed) });
  return blocks;
}

function describeNoWay(context: WhyContext): string {
  const { result, naming } = context;
  const origin = describeOrigin(context);
  const none = `Nothing that ${origin} hands over ever gets to ${result.to.name}, directly or by way of others.`;
  if (result.hopsBack === null) return `${none} Nor the other way round.`;
  const hops = countOf(result.hopsBack, 'hand-off');
  const from = 'team' in result.from ? result.from.team : (naming.handoffOf(result.from.handoff)?.from ?? '');
  return `${none} It is the other way round: ${result.to.name} is upstream of ${naming.team(from)}, ${hops} away.`;
}

/** Nothing leaves late or spoilt: a scenario that does not touch the place. */
function neverSetsOut({ steps: [first], end }: NearestWay): boolean {
  return first === undefined || (end === null && first.time?.leaves === 0);
}

function describeEnd(context: WhyContext, nearest: NearestWay): Inline | undefined {
  const { naming } = context;
  if (neverSetsOut(nearest)) {
    const origin = describeOrigin(context);
    return `${origin.charAt(0).toUpperCase()}${origin.slice(1)} is on time and as right as usual in this: nothing sets out from there.`;
  }
  const last = nearest.steps.at(-1);
  if (last === undefined || nearest.end === null) return undefined;
  const rest = nearest.rest.map((id) => naming.team(naming.handoffOf(id)?.to ?? id));
  const spared = rest.length === 0 ? '' : ` Spared: ${formatChain(rest)}.`;
  return [{ text: `Here it ends: ${reasonOf(context, last.handoff, nearest.end)}.`, mark: 'fine' }, spared];
}

/** Why nothing goes on from a hand-off. */
function reasonOf({ naming, calendar }: WhyContext, handoffId: string, end: WayEnd): string {
  const handoff = naming.handoffOf(handoffId);
  const receiver = naming.team(handoff?.to ?? handoffId);
  const what = `“${naming.what(handoffId)}”`;
  const team = naming.teamOf(handoff?.to ?? '');
  const reasons: Record<WayEnd, string> = {
    slack: `the slack of ${what} (${formatDuration(handoff?.slackHours ?? 0, calendar)}) is enough`,
    workaround: `the workaround of ${receiver} for ${what} saves all of it`,
    blocks: `${what} holds ${receiver} up in nothing (blocks: 0%)`,
    backup: `another hand-off stands in for ${what}`,
    best: `${what} is still the best of those that can stand in for each other`,
    buffer: `${receiver} makes up for it with its buffer (${formatDuration(team?.bufferHours ?? 0, calendar)})`,
    catches: `${receiver} finds all that is not right in ${what}`,
    taints: `what is not right in ${what} spoils nothing of the work of ${receiver}`,
    saturated: `as it is, nothing of ${what} or of the work of ${receiver} is right, so it cannot get worse`,
  };
  return reasons[end];
}

function describeNeeded(context: WhyContext, needed: Needed): Inline {
  const { calendar, result } = context;
  const { measure, most, now, barrier } = needed;
  const origin = describeOrigin(context);
  const target = result.to.name;
  if (most === null) {
    const however =
      measure === 'quality'
        ? `However much of the work of ${origin} is not right`
        : `However late ${origin} is`;
    const why = barrier === null ? '' : `: ${reasonOf(context, barrier.handoff, barrier.end)}`;
    return `${however}, ${target} never feels it by this${why}.`;
  }
  const size = (amount: number): string =>
    measure === 'quality' ? formatShare(amount) : formatDuration(amount, calendar);
  const more = now > 0 && most - now > LEAST_HOURS ? ` (${size(most - now)} more than here)` : '';
  const amount = { text: `more than ${size(most)}`, mark: 'strong' } as const;
  const before = `, before ${target} feels anything.`;
  const takes = 'What it would take: ';
  if (measure === 'quality') return [takes, amount, ` of the work of ${origin} not right${more}${before}`];
  return measure === 'delay'
    ? [takes, `${origin} `, amount, ` late${more}${before}`]
    : [takes, `${origin} out for `, amount, `${more}${before}`];
}

/** The place that was asked about, by name. */
function describeOrigin({ result, naming }: WhyContext): string {
  return 'team' in result.from ? naming.team(result.from.team) : `“${naming.what(result.from.handoff)}”`;
}

function presentNext({ result, view }: WhyContext): Block[] {
  const commands: Commands['commands'][number][] = [];
  if (result.moreWays)
    commands.push({ command: `${view.command} --ways ${view.ways + 2}`, tells: 'further ways, worst first' });
  if (result.hops === null && result.hopsBack !== null)
    commands.push({ command: view.commandBack, tells: 'the question the other way round' });
  const isLate = result.ways.some(({ brings }) => brings === 'late');
  const canBeTold = result.ways.some(({ steps }) =>
    steps.some(({ time }) => time !== null && time.workaround < time.workaroundInTime - LEAST_HOURS),
  );
  if (isLate && canBeTold && view.telling === 'declared')
    commands.push({ command: `${view.command} --told`, tells: 'the same with every hand-off telling' });
  return commands.length === 0 ? [] : [{ kind: 'commands', title: 'Next:', commands }];
}
