import { formatDuration } from '../model/duration.ts';
import type { EngagementStage, EngagementWay } from '../model/engagement-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Inline } from './blocks.ts';
import type { EngagementContext } from './engagement-view.ts';
import { isCalm } from './engagement-view.ts';
import { joinSome } from './phrases.ts';
import { presentInAll } from './present-in-all.ts';

const MOST_NAMED = 3;

/** More factors than these say no more than their product. */
const MOST_FACTORS = 8;

/** A rise or fall of shares under this is a matter of rounding to people. */
const LEAST_SHARE = 0.0005;

/** What it comes to, by which definitions, and what a reader should know about the numbers: a line each. */
export function presentSums(context: EngagementContext, way: EngagementWay): Block[] {
  if (way.stages.length === 0) return [];
  const lines = isCalm(context.result)
    ? [ratioLine(context, way), rolledLine(way), SOURCE, mapLine(way), ...assumptionLines(way)]
    : [addingLine(way), roundsLine(context, way), rightLine(way)];
  return presentInAll(lines);
}

/** Whose definitions the two are: activity ratio = sum of process times / sum of lead times; rolled = product. */
const SOURCE: Inline = [
  { text: 'Both as Martin and Osterling define them (Value Stream Mapping, 2013).', mark: 'quiet' },
];

function ratioLine({ organization }: EngagementContext, { totals }: EngagementWay): Inline | undefined {
  const { takes, waits, leadTime, activityRatio } = totals;
  if (activityRatio === null) return 'No stage takes or waits for any time, so there is no activity ratio.';
  const [handsOn, waiting, lead] = [takes, waits, leadTime].map((hours) =>
    formatDuration(hours, organization.calendar),
  );
  return [
    'Activity ratio ',
    { text: formatShare(activityRatio), mark: 'strong' },
    `: ${handsOn} hands-on of ${lead} lead time; the other ${waiting} is waiting.`,
  ];
}

function rolledLine({ stages, totals }: EngagementWay): Inline {
  const factors = stages.map(({ accurate }) => formatShare(accurate));
  const product = stages.length > 1 && stages.length <= MOST_FACTORS ? ` = ${factors.join(' × ')}` : '';
  return [
    'Rolled %C&A ',
    { text: formatShare(totals.rolled ?? 1), mark: 'strong' },
    `${product}: the share that goes through every stage complete and accurate, if nothing is caught on the way.`,
  ];
}

/** The other number that a reader could take for the rolled one. */
function mapLine({ end, stages, totals }: EngagementWay): Inline | undefined {
  const last = stages.at(-1);
  if (end === null || last === undefined || totals.rolled === null) return undefined;
  if (Math.abs(end.usuallyRight - totals.rolled) < LEAST_SHARE) return undefined;
  return `The map itself has ${formatShare(end.usuallyRight)} of the work of ${last.teamName} right: it counts all that comes in, and what is caught on the way.`;
}

/** What was not written, and what was taken instead. */
function assumptionLines({ stages }: EngagementWay): Inline[] {
  const named = (chosen: readonly EngagementStage[], name: (stage: EngagementStage) => string): string =>
    joinSome([...new Set(chosen.map(name))], MOST_NAMED);
  const lines: Inline[] = [];
  const withoutTakes = stages.filter(({ takesGiven }) => !takesGiven);
  const withoutWaits = stages.filter(({ waitsGiven }) => !waitsGiven);
  const withoutShare = stages.filter(({ accurateGiven }) => !accurateGiven);
  if (withoutTakes.length > 0) {
    const names = named(withoutTakes, ({ name }) => `“${name}”`);
    lines.push(`* takes is not written for ${names}; the work of the team is taken instead.`);
  }
  if (withoutWaits.length > 0) {
    const names = named(withoutWaits, ({ name }) => `“${name}”`);
    lines.push(`waits is not written for ${names}, and no waiting is taken there.`);
  }
  if (withoutShare.length > 0) {
    const names = named(withoutShare, ({ teamName }) => teamName);
    lines.push(
      `* accurate is not written for ${names}; 100% is taken until somebody has asked the receivers.`,
    );
  }
  return lines;
}

function addingLine({ stages }: EngagementWay): Inline | undefined {
  if (stages.filter(({ late }) => late > 0).length < 2) return undefined;
  return 'The stages’ lateness is not to be added up: each is late against its own due time and holds what it got late. Only the end counts for the customer.';
}

/** Late is the worst round, which need not be that of the customer who was first. */
function roundsLine({ result }: EngagementContext, { stages }: EngagementWay): Inline | undefined {
  if (result.status !== 'settled')
    return 'It goes round a loop and does not settle; late is the worst round, and later customers wait too.';
  if (!stages.some(({ round }) => round > 1)) return undefined;
  return 'It comes back by a loop: what is late from round 2 on is late for a later customer.';
}

function rightLine({ end, stages }: EngagementWay): Inline | undefined {
  const last = stages.at(-1);
  if (end === null || last === undefined || end.usuallyRight - end.right < LEAST_SHARE) return undefined;
  return [
    `Of what ${last.teamName} gives at the end, `,
    { text: `${formatShare(end.right)} is right`, mark: 'late' },
    ` instead of ${formatShare(end.usuallyRight)}.`,
  ];
}
