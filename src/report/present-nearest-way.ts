import { formatDuration } from '../model/duration.ts';
import { formatShare } from '../model/share.ts';
import type { NearestWay, Needed, WayEnd } from '../model/why-result.ts';
import type { Block, Inline } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatChain } from './phrases.ts';
import { presentWaySteps } from './present-way-steps.ts';
import type { WhyContext } from './why-view.ts';

/** Where nothing arrives: the way that comes nearest, where it ends, and what it would take. */
export function presentNearest(context: WhyContext): Block[] {
  const { result } = context;
  const { nearest, needed, hops } = result;
  if (hops === null) return [{ kind: 'paragraph', text: describeNoWay(context) }];
  if (nearest === null) return [];
  const blocks: Block[] = [];
  const sentence = describeEnd(context, nearest);
  if (nearest.steps.length > 0 && !neverSetsOut(nearest)) {
    blocks.push(
      { kind: 'heading', level: 2, text: 'The way that comes nearest' },
      presentWaySteps(context, nearest.steps),
    );
  }
  if (sentence !== undefined) blocks.push({ kind: 'paragraph', text: sentence });
  if (needed !== null) blocks.push({ kind: 'paragraph', text: describeNeeded(context, nearest, needed) });
  return blocks;
}

function describeNoWay(context: WhyContext): string {
  const { result, naming } = context;
  const origin = describeOrigin(context);
  const none = `Nothing that ${origin} hands over ever gets to ${result.to.name}, directly or by way of others.`;
  if (result.hopsBack === null) return `${none} Nor the other way round.`;
  const hops = countOf(result.hopsBack, 'hand-off');
  const from =
    'team' in result.from
      ? result.from.team
      : (naming.handoffOf(result.from.handoff)?.from ?? result.from.handoff);
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
  // Of a saved answer alone only the hand-offs of its ways are known.
  const receiver = handoff === undefined ? 'its receiver' : naming.team(handoff.to);
  const size = (hours = 0): string => (hours > LEAST_HOURS ? ` (${formatDuration(hours, calendar)})` : '');
  const what = `“${naming.what(handoffId)}”`;
  const team = naming.teamOf(handoff?.to ?? '');
  const reasons: Record<WayEnd, string> = {
    slack: `the slack of ${what}${size(handoff?.slackHours)} is enough`,
    workaround: `the workaround of ${receiver} for ${what} saves all of it`,
    blocks: `${what} holds ${receiver} up in nothing (blocks: 0%)`,
    backup: `another hand-off stands in for ${what}`,
    best: `${what} is still the best of those that can stand in for each other`,
    buffer: `${receiver} makes up for it with its buffer${size(team?.bufferHours)}`,
    catches: `${receiver} finds all that is not right in ${what}`,
    taints: `what is not right in ${what} spoils nothing of the work of ${receiver}`,
    saturated: `as it is, nothing of ${what} or of the work of ${receiver} is right, so it cannot get worse`,
  };
  return reasons[end];
}

function describeNeeded(context: WhyContext, nearest: NearestWay, needed: Needed): Inline {
  const { calendar, result } = context;
  const { measure, most, now, barrier } = needed;
  const origin = describeOrigin(context);
  const target = result.to.name;
  if (most === null) {
    const however: Record<Needed['measure'], string> = {
      delay: `However late ${origin} is`,
      outage: `However long ${origin} is out`,
      quality: `However much of the work of ${origin} is not right`,
    };
    const isSaid = barrier?.handoff === nearest.steps.at(-1)?.handoff && barrier?.end === nearest.end;
    const why = barrier === null || isSaid ? '' : `: ${reasonOf(context, barrier.handoff, barrier.end)}`;
    return `${however[measure]}, ${target} never feels it by that alone${why}.`;
  }
  const size = (amount: number): string =>
    measure === 'quality' ? formatShare(amount) : formatDuration(amount, calendar);
  const more = now > 0 && most - now > LEAST_HOURS ? ` (${size(most - now)} more than here)` : '';
  const amount = { text: `more than ${size(most)}`, mark: 'strong' } as const;
  // Others may keep it waiting already.
  const feels = `What it would take: ${target} ${result.to.late > 0 ? 'waits longer' : 'feels it'} once `;
  if (measure === 'quality') return [feels, amount, ` of the work of ${origin} is not right${more}.`];
  return measure === 'delay'
    ? [feels, `${origin} is `, amount, ` late${more}.`]
    : [feels, `${origin} is out for `, amount, `${more}.`];
}

/** The place that was asked about, by name. */
export function describeOrigin({ result, naming }: WhyContext): string {
  return 'team' in result.from ? naming.team(result.from.team) : `“${naming.what(result.from.handoff)}”`;
}
