import { formatDuration } from '../model/duration.ts';
import type { Block, ListItem } from './blocks.ts';
import type { ExposureContext, NearSource } from './exposure-view.ts';
import { isAnyDelay, isNear } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatCount } from './phrases.ts';

const MOST_ITEMS = 3;

/**
 * Where an outage usually lasts longer than the target holds out: time to recover over time to survive. At a team
 * alone an outage makes as late as a delay of the same length, so the tolerance is the one of both.
 */
export function presentRecovery(context: ExposureContext): PresentedPart {
  const { answer, view } = context;
  const near = answer.result.sources.filter(isNear);
  const slow = near
    .filter(({ recovery, recoveryGiven, tolerance }) => recoveryGiven && recovery - tolerance > LEAST_HOURS)
    .toSorted((a, b) => b.recovery - b.tolerance - (a.recovery - a.tolerance));
  if (slow.length === 0) return { blocks: presentUnknown(near), isCut: false };
  const shown = view.all ? slow : slow.slice(0, MOST_ITEMS);
  const holder = answer.result.limit === null ? 'the promise holds' : `${context.target.name} can wait`;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: `Where an outage lasts longer than ${holder}` },
    { kind: 'list', items: shown.map((source) => presentSlow(context, source)) },
  ];
  if (shown.length < slow.length) {
    const text = `${formatCount(shown.length)} of ${countOf(slow.length, 'team')}, those that miss it by most; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: shown.length < slow.length };
}

/** Says what is missing where the file tells of no recovery at all. */
function presentUnknown(near: readonly NearSource[]): Block[] {
  if (near.length === 0 || near.some(({ recoveryGiven }) => recoveryGiven)) return [];
  const text =
    'Nobody has written how long an outage usually lasts at these teams (recovery); with it, the longest ones would stand here.';
  return [{ kind: 'paragraph', text: [{ text, mark: 'quiet' }] }];
}

function presentSlow({ answer, calendar, naming, target }: ExposureContext, source: NearSource): ListItem {
  const survive = formatDuration(source.tolerance, calendar);
  const after = isAnyDelay(source) ? 'at once' : `after ${survive}`;
  const { limit } = answer.result;
  const felt =
    limit === null
      ? `a promise breaks ${after}`
      : limit > LEAST_HOURS
        ? `${target.name} is over the limit ${after}`
        : `${target.name} feels it ${after}`;
  const lasts = formatDuration(source.recovery, calendar);
  return {
    text: [
      { text: naming.team(source.id), mark: 'strong' },
      `: an outage there usually lasts ${lasts}, `,
      { text: felt, mark: 'late' },
      '.',
    ],
  };
}
