import { formatDuration } from '../model/duration.ts';
import type { Block, ListItem, Span } from './blocks.ts';
import type { ExposureContext, NearSource } from './exposure-view.ts';
import { describeEnough, isAnyDelay, isNear } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatChain, formatCount, joinSome } from './phrases.ts';

const MOST_ITEMS = 7;

/** From so many on, those whose every delay is felt share a sentence. */
const MOST_ALIKE = 3;
const MOST_NAMED = 4;
const MOST_DISTANCES = 4;

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
  if (isMerged && single.length === 0) {
    const text =
      'Their ways take up no delay at all. Where work may come late without harm, write slack: then they get an order.';
    blocks.push({ kind: 'paragraph', text });
  }
  const rest = single.length - shown.length;
  if (rest > 0) {
    const told = near.length - rest;
    const text = `${formatCount(told)} of ${countOf(near.length, 'team')}; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: rest > 0 || isMerged };
}

/** All whose every delay is felt, by how far away they are. */
function presentAtOnce({ naming }: ExposureContext, sources: readonly NearSource[]): ListItem {
  const byHops = new Map<number, string[]>();
  for (const { hops, id } of sources) byHops.set(hops, [...(byHops.get(hops) ?? []), naming.team(id)]);
  const lines = [...byHops].map(
    ([hops, names]) => `${countOf(hops, 'hand-off')} away: ${joinSome(names, MOST_NAMED)}`,
  );
  const further = lines.length - MOST_DISTANCES;
  const details = further > 0 ? [...lines.slice(0, MOST_DISTANCES), 'and more, further away'] : lines;
  return {
    text: [
      { text: countOf(sources.length, 'team'), mark: 'strong' },
      ': ',
      { text: 'any delay at all is enough', mark: 'late' },
      '.',
    ],
    details,
  };
}

/** How long a delay is enough, by which way, and what the assumed delay comes to. */
function presentDanger(context: ExposureContext, source: NearSource): ListItem {
  const { answer, calendar, naming } = context;
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
    const [there, here] = [answer.result.delay, source.late].map((hours) => formatDuration(hours, calendar));
    spans.push(`; ${there} there makes ${here} here`);
  }
  return { text: [...spans, '.'] };
}
