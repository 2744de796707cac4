import type { ExposureResult, ExposureSource } from '../model/exposure-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Row } from './blocks.ts';
import type { ExposureContext } from './exposure-view.ts';
import type { PresentedPart } from './impact-view.ts';
import { LEAST_HOURS, isNoticeable } from '../model/noticeable.ts';
import { countOf, formatCount, joinPhrases, joinSome } from './phrases.ts';

const MOST_ROWS = 6;
const MOST_NAMED = 2;

/** From this share on hardly anything is right. */
const NEARLY_ALL = 0.99;

/** Whose spoilt work the target gets to feel most: what is not right then, and how much it would take. */
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
    const text =
      baselineDefects >= NEARLY_ALL
        ? `Nobody upstream can make it much worse: with no incident at all, ${formatShare(baselineDefects)} of what ${target.name} has is not right. If defects go round a loop that nobody checks, give its hand-offs catches, or taints under 100%.`
        : `${target.name} hardly feels it, whoever it is upstream.`;
    return { blocks: [heading, { kind: 'paragraph', text }], isCut: false };
  }
  const shown = view.all ? felt : felt.slice(0, MOST_ROWS);
  const columns: readonly Column[] = [
    { title: 'Team', align: 'left' },
    { title: `Not right then (usually ${formatShare(baselineDefects)})`, align: 'right' },
    { title: 'Holds out', align: 'right' },
  ];
  const rows = shown.map((source) => presentSpoilt(context, source));
  const blocks: Block[] = [
    heading,
    { kind: 'table', columns, rows },
    ...presentLegend(context, felt.length, shown),
  ];
  return { blocks, isCut: shown.length < felt.length };
}

function presentLegend(
  { answer, naming, target }: ExposureContext,
  all: number,
  shown: readonly ExposureSource[],
): Block[] {
  const { limit, promises } = answer.result;
  const onTime = limit === null ? [] : [limit > LEAST_HOURS ? 'within its limit' : 'on time'];
  const kept = promises.length > 0 ? ['all its promises as they are'] : [];
  const cut =
    all > shown.length
      ? ` ${formatCount(shown.length)} of ${countOf(all, 'team')}, the worst first; --all shows all.`
      : '';
  const holdsOut = `Holds out: the largest share spoilt there that leaves ${target.name} ${joinPhrases([...onTime, ...kept])}.${cut}`;
  const broken = answer.brokenAnyway.map((id) => `“${naming.what(id)}”`);
  const [are, them] = broken.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const anyway =
    broken.length === 0
      ? ''
      : ` With no incident at all, ${joinSome(broken, MOST_NAMED)} ${are} less often right than promised; more defects cannot break ${them} again.`;
  return [
    {
      kind: 'paragraph',
      text: [{ text: `${holdsOut}${anyway}${describeSaturation(answer.result, shown)}`, mark: 'quiet' }],
    },
  ];
}

/** Where nearly nothing is right any more though much less was spoilt, it has gone round and round. */
function describeSaturation(
  { quality, baselineDefects }: ExposureResult,
  shown: readonly ExposureSource[],
): string {
  const usual = Math.max(quality ?? 0, baselineDefects);
  if (usual >= NEARLY_ALL || !shown.some(({ defects = 0 }) => defects >= NEARLY_ALL)) return '';
  return ' Where nearly all gets not right, defects go round a loop that nobody checks: give its hand-offs catches, or taints under 100%.';
}

function isFelt({ defects = 0, qualityTolerance }: ExposureSource, baselineDefects: number): boolean {
  return isNoticeable({ defects, baselineDefects }) || typeof qualityTolerance === 'number';
}

function toleranceOf({ qualityTolerance }: ExposureSource): number {
  return qualityTolerance ?? Infinity;
}

function presentSpoilt({ answer, naming }: ExposureContext, source: ExposureSource): Row {
  const { baselineDefects } = answer.result;
  const { defects = 0, qualityTolerance = null } = source;
  const share = formatShare(defects);
  const isWorse = isNoticeable({ defects, baselineDefects });
  return {
    indent: 0,
    cells: [
      [{ text: naming.team(source.id), mark: 'strong' }],
      isWorse ? [{ text: share, mark: 'late' }] : share,
      qualityTolerance === null
        ? [{ text: 'always', mark: 'fine' }]
        : [{ text: formatShare(qualityTolerance), mark: 'late' }],
    ],
  };
}
