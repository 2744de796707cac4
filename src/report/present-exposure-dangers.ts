import { formatDuration } from '../model/duration.ts';
import type { Block, ListItem, Span } from './blocks.ts';
import type { ExposureContext, NearSource } from './exposure-view.ts';
import { describeEnough, isAnyDelay, isNear } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { LEAST_HOURS } from './noticeable.ts';
import { countOf, formatChain, formatCount, joinSome } from './phrases.ts';

const MOST_ITEMS = 8;

/** From so many on, those whose every delay is felt share a sentence. */
const MOST_ALIKE = 3;
const MOST_NAMED = 6;

/** Who can hurt the target by being late, nearest first, a sentence each. */
export function presentDangers(context: ExposureContext): PresentedPart {
  const { answer, view } = context;
  const near = answer.result.sources.filter(isNear);
  if (near.length === 0) return { blocks: [], isCut: false };
  const atOnce = near.filter(isAnyDelay);
  const isMerged = atOnce.length > MOST_ALIKE && !view.all;
  const single = isMerged ? near.slice(atOnce.length) : near;
  const shown = view.all ? single : single.slice(0, isMerged ? MOST_ITEMS - 1 : MOST_ITEMS);
  const items = [
    ...(isMerged ? [presentAtOnce(context, atOnce)] : []),
    ...shown.map((source) => presentDanger(context, source)),
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Nearest first' },
    { kind: 'list', items },
  ];
  const rest = single.length - shown.length;
  if (rest > 0) {
    const told = near.length - rest;
    const text = `${formatCount(told)} of ${countOf(near.length, 'team')}; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: rest > 0 || isMerged };
}

/** All whose every delay is felt, those with the fewest hand-offs first. */
function presentAtOnce({ naming }: ExposureContext, sources: readonly NearSource[]): ListItem {
  const names = sources.map(({ id }) => naming.team(id));
  return {
    text: [
      { text: joinSome(names, MOST_NAMED), mark: 'strong' },
      ': ',
      { text: 'any delay at all is enough', mark: 'late' },
      '.',
    ],
  };
}

/** How long a delay is enough, by which way, and what the assumed delay comes to. */
function presentDanger(context: ExposureContext, source: NearSource): ListItem {
  const { answer, calendar, naming, target } = context;
  const [first, ...rest] = source.chain;
  const through = rest.slice(0, -1).map((id) => naming.team(id));
  const spans: Span[] = [
    { text: naming.team(source.id), mark: 'strong' },
    ': ',
    { text: describeEnough(source, calendar), mark: 'late' },
  ];
  if (first !== undefined && first !== source.id)
    spans.push(`, because ${naming.team(first)} then stands in`);
  if (through.length > 0) spans.push(`, by way of ${formatChain(through)}`);
  if (source.late > LEAST_HOURS) {
    const late = formatDuration(source.late, calendar);
    const felt = target.isCustomer ? `${target.name} waits ${late}` : `${target.name} is ${late} late`;
    spans.push(`; if it is ${formatDuration(answer.result.delay, calendar)} late, ${felt}`);
  }
  return { text: [...spans, '.'] };
}
