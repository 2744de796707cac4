import type { ExposureSource } from '../model/exposure-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, ListItem, Span } from './blocks.ts';
import type { ExposureContext } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { isNoticeable } from './noticeable.ts';
import { countOf, formatCount } from './phrases.ts';

const MOST_ITEMS = 5;

/** Whose spoilt work the target gets to feel most: what is not right there, and how much it would take. */
export function presentQuality(context: ExposureContext): PresentedPart {
  const { answer, target, view } = context;
  const { quality, baselineDefects, sources } = answer.result;
  if (quality === null) return { blocks: [], isCut: false };
  const felt = sources
    .filter((source) => isFelt(source, baselineDefects))
    .toSorted((a, b) => (b.defects ?? 0) - (a.defects ?? 0) || toleranceOf(a) - toleranceOf(b));
  const title = `If ${formatShare(quality)} of the work is not right there`;
  const heading: Block = { kind: 'heading', level: 2, text: title };
  if (felt.length === 0) {
    const text = `${target.name} hardly feels it, whoever it is upstream.`;
    return { blocks: [heading, { kind: 'paragraph', text }], isCut: false };
  }
  const shown = view.all ? felt : felt.slice(0, MOST_ITEMS);
  const blocks: Block[] = [heading, { kind: 'list', items: shown.map((one) => presentSpoilt(context, one)) }];
  if (shown.length < felt.length) {
    const text = `${formatCount(shown.length)} of ${countOf(felt.length, 'team')}, the worst first; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: shown.length < felt.length };
}

function isFelt({ defects = 0, qualityTolerance }: ExposureSource, baselineDefects: number): boolean {
  return isNoticeable({ defects, baselineDefects }) || typeof qualityTolerance === 'number';
}

function toleranceOf({ qualityTolerance }: ExposureSource): number {
  return qualityTolerance ?? Infinity;
}

function presentSpoilt({ answer, naming, target }: ExposureContext, source: ExposureSource): ListItem {
  const { baselineDefects, limit } = answer.result;
  const { defects = 0, qualityTolerance } = source;
  const usual = formatShare(baselineDefects);
  const what = target.isCustomer ? `what ${target.name} gets` : `the work of ${target.name}`;
  const spans: Span[] = [{ text: naming.team(source.id), mark: 'strong' }, ': '];
  if (isNoticeable({ defects, baselineDefects }))
    spans.push(
      { text: `${formatShare(defects)} of ${what} is not right`, mark: 'late' },
      ` instead of ${usual}`,
    );
  else spans.push(`${what} is about as right as usual`);
  if (typeof qualityTolerance === 'number') {
    const amount = qualityTolerance < 1e-6 ? 'any' : `more than ${formatShare(qualityTolerance)}`;
    const harm = limit === null ? 'break a promise' : 'make it late or break a promise';
    spans.push(`; ${amount} spoilt there is enough to ${harm}`);
  }
  return { text: [...spans, '.'] };
}
