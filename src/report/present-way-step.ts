import { formatDuration } from '../model/duration.ts';
import type { HandOffPromise } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import type { StepQuality, StepTime, WayStep } from '../model/why-result.ts';
import type { Inline, ListItem, Span } from './blocks.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { describePromise } from './phrases.ts';
import type { StepContext } from './why-view.ts';

/** One hand-off of a way: who hands what to whom and where that stands; what comes of it, in the order of the model. */
export function presentWayStep(context: StepContext, step: WayStep): ListItem {
  const { naming } = context;
  const handoff = naming.handoffOf(step.handoff);
  const text: Span[] = [{ text: `${naming.team(step.from)} → ${naming.team(step.to)}`, mark: 'strong' }];
  if (handoff !== undefined && handoff.what !== '') text.push(`: ${handoff.what}`);
  if (step.feedback) text.push(`, for round ${step.round}`);
  if (context.isWithoutPlaces !== true)
    text.push(' ', { text: `(${step.file}:${step.line})`, mark: 'quiet' });
  const details: Inline[] = [];
  if (step.time !== null) details.push(describeTime(context, step, step.time));
  if (step.quality !== null) details.push(describeQuality(context, step, step.quality));
  if (step.team.backup === null || step.carries === 'switch') details.push(describeTeam(context, step));
  return { text, details };
}

function describeTime(context: StepContext, step: WayStep, time: StepTime): Inline {
  const { calendar, naming } = context;
  const duration = (hours: number): string => formatDuration(hours, calendar);
  const parts = [time.leaves > 0 ? `leaves ${duration(time.leaves)} late` : 'leaves on time'];
  if (time.onTheWay > LEAST_HOURS) parts[0] += ` (${duration(time.onTheWay)} of it on the way)`;
  const beyondSlack = time.leaves - time.slack;
  if (time.slack > LEAST_HOURS)
    parts.push(
      beyondSlack > LEAST_HOURS
        ? `slack ${duration(time.slack)}`
        : `its slack${sizeOf(slackOf(context, step), duration)} takes that up`,
    );
  const atSlot = beyondSlack + time.toSlot;
  if (time.every !== null && atSlot > LEAST_HOURS)
    parts.push(`slot every ${duration(time.every)}, so ${duration(atSlot)} is felt`);
  parts.push(...describeWorkaround(context, time, atSlot));
  if (time.notBlocking > LEAST_HOURS) parts.push(`${duration(time.notBlocking)} of that holds nobody up`);
  const { backup } = step.team;
  if (backup !== null) {
    const less = step.carries === 'switch' ? ', which is right less often' : '';
    parts.push(`“${naming.what(backup)}” from ${naming.team(giverOf(context, backup))} stands in${less}`);
  } else if (time.leaves > 0 && parts.length > 1 && time.arrives > LEAST_HOURS) {
    parts.push(`arrives ${duration(time.arrives)} late`);
  } else if (parts.length === 1 && time.leaves > 0) {
    parts[0] += ' and arrives so';
  }
  return parts.join('; ');
}

function describeWorkaround({ calendar }: StepContext, time: StepTime, atSlot: number): string[] {
  const { workaround, workaroundInTime, workaroundNotice, notice } = time;
  if (workaroundNotice === null || atSlot <= LEAST_HOURS || workaroundInTime <= LEAST_HOURS) return [];
  const ahead = (hours: number): string => `${formatDuration(hours, calendar)} ahead`;
  if (workaround > LEAST_HOURS) {
    const why = workaroundNotice > 0 ? `told ${ahead(notice)}` : 'it needs no notice';
    return [`workaround saves ${formatDuration(workaround, calendar)} (${why})`];
  }
  const word = notice > 0 ? `word came ${ahead(notice)}` : 'no word came before';
  return [
    `a workaround would save ${formatDuration(workaroundInTime, calendar)} if told ${ahead(workaroundNotice)}; ${word}`,
  ];
}

function describeQuality({ naming }: StepContext, step: WayStep, quality: StepQuality): Inline {
  const parts = [
    `${formatShare(quality.defects)} of it is not right (usually ${formatShare(quality.usual)})`,
  ];
  if (quality.catches > 0)
    parts.push(`${naming.team(step.to)} finds ${formatShare(quality.catches)} of that`);
  if (step.carries === 'rework') return parts.join('; ');
  if (quality.spoils === 0) parts.push('spoils nothing');
  else if (quality.taints < 1)
    parts.push(
      `what gets through spoils ${formatShare(quality.taints)} of the work it goes into: ${formatShare(quality.spoils)}`,
    );
  else if (quality.catches > 0) parts.push(`${formatShare(quality.spoils)} gets through`);
  return parts.join('; ');
}

/** What the receiver makes of it: rework, buffer, its own incident, and how it stands then. */
function describeTeam(context: StepContext, step: WayStep): Inline {
  const { calendar, naming } = context;
  const { team, carries, quality } = step;
  const name = naming.team(step.to);
  if (carries === 'defects' || carries === 'switch') {
    const usual = ` (usually ${formatShare(team.baselineDefects)})`;
    return [
      `${name}: with all else, `,
      { text: `${formatShare(team.defects)} not right`, mark: 'late' },
      usual,
    ];
  }
  const duration = (hours: number): string => formatDuration(hours, calendar);
  const parts: string[] = [];
  if (carries === 'rework' && quality !== null)
    parts.push(
      `${formatShare(quality.catches * Math.max(0, quality.defects - quality.usual))} found beyond the usual: rework ${duration(team.rework)} (${duration(quality.reworkForAll)} for all of it)`,
    );
  else if (team.rework > LEAST_HOURS) parts.push(`rework ${duration(team.rework)}`);
  if (carries === 'rework' && team.inputs > LEAST_HOURS) parts.push(`waits ${duration(team.inputs)} besides`);
  if (team.buffer > LEAST_HOURS) parts.push(`buffer ${duration(team.buffer)}`);
  if (team.outage > LEAST_HOURS) parts.push(`its own outage of ${duration(team.outage)} runs beside`);
  if (team.delay > LEAST_HOURS) parts.push(`${duration(team.delay)} of its own`);
  const isEnd = naming.teamOf(step.to)?.kind === 'customer';
  const result: Span =
    team.late > 0
      ? { text: isEnd ? `waits ${duration(team.late)}` : `${duration(team.late)} late`, mark: 'late' }
      : { text: 'on time', mark: 'fine' };
  const knows = team.late > 0 && team.notice > 0 ? `, known ${duration(team.notice)} ahead` : '';
  const before = parts.length === 0 ? '' : `${parts.join('; ')}; `;
  return [`${name}: ${before}`, result, knows];
}

/** What becomes of the promise of a hand-off; undefined where nothing is promised. */
export function describeStepPromise({ naming, calendar }: StepContext, step: WayStep): Inline | undefined {
  const { handoff, promise } = step;
  const promised = naming.handoffOf(handoff)?.promise;
  if (promise === null || promised === undefined) return undefined;
  const words = describePromise(promised, calendar);
  const isSaid = words !== '';
  const title = isSaid ? `promised ${words}: ` : 'promise ';
  if (promise === 'broken') {
    const alone = isSaid && keepsPromise(step, promised) ? ', but not by what comes this way' : '';
    return [title, { text: 'broken', mark: 'late' }, alone];
  }
  if (promise === 'kept') return [title, { text: 'kept', mark: 'fine' }];
  return `${title}broken anyway`;
}

/** Whether what a step brings is within the promise, which something else has broken then. */
function keepsPromise({ time, quality }: WayStep, { lateHours, accurateShare }: HandOffPromise): boolean {
  if (time !== null && lateHours !== undefined) {
    const felt = time.leaves - time.slack + time.toSlot - time.workaround;
    if (felt > lateHours + LEAST_HOURS) return false;
  }
  return quality === null || accurateShare === undefined || 1 - quality.defects >= accurateShare;
}

/** Nothing where it is not known: a saved answer alone does not say it. */
function sizeOf(hours: number, duration: (hours: number) => string): string {
  return hours > LEAST_HOURS ? ` of ${duration(hours)}` : '';
}

function slackOf({ naming }: StepContext, { handoff }: WayStep): number {
  return naming.handoffOf(handoff)?.slackHours ?? 0;
}

function giverOf({ naming }: StepContext, handoff: string): string {
  return naming.handoffOf(handoff)?.from ?? handoff;
}
