import type { GraphResult } from '../model/graph-result.ts';
import type { GraphNodeKind } from '../model/graph-view.ts';
import { drawLine, SAMPLE_LOOKS } from './svg-arrow.ts';
import { drawSign } from './svg-labels.ts';
import { detailOf, outlineOf, shrinkBox } from './svg-shapes.ts';
import { textLine, widthOfLine } from './svg-text.ts';

/** What a reader has to know of a picture, drawn in rows that fit into a width. */
export interface SvgLegend {
  readonly height: number;
  readonly svg: readonly string[];
}

interface Sample {
  readonly words: string;
  readonly draw: (x: number, y: number) => string;
  /** One sample's if nothing is said. */
  readonly width?: number;
}

const KIND_WORDS: Readonly<Record<GraphNodeKind, string>> = {
  team: 'team',
  role: 'role',
  system: 'system',
  supplier: 'supplier',
  customer: 'customer',
  group: 'group of teams',
};

const ROW = 26;
const SAMPLE_WIDTH = 34;
const SAMPLE_HEIGHT = 16;
const BETWEEN = 20;

/** Where a legend stands, in pixels, and what all ids in the picture begin with. */
export interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly ids: string;
}

/** Only what is in the picture is explained. */
export function drawLegend(result: GraphResult, { left, top, width, ids }: LegendPlace): SvgLegend {
  const svg: string[] = [];
  let [x, y] = [left, top];
  for (const { words, draw, width: own = SAMPLE_WIDTH } of listSamples(result, ids)) {
    const needed = own + 8 + widthOfLine(words);
    if (x > left && x + needed > left + width) [x, y] = [left, y + ROW];
    svg.push(draw(x, y), textLine(words, x + own + 8, y + 12));
    x += needed + BETWEEN;
  }
  return { height: y + ROW - top, svg };
}

function listSamples(result: GraphResult, ids: string): Sample[] {
  const { nodes, arrows, incidents } = result;
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const samples: Sample[] = Object.entries(KIND_WORDS).flatMap(([kind, words]) =>
    isKindIn(kinds, kind) ? [{ words, draw: (x: number, y: number) => drawBox(kind, { x, y }) }] : [],
  );
  if (arrows.length > 0) samples.push({ words: 'hand-off', draw: (x, y) => drawSample(x, y, 'calm', false) });
  if (arrows.some(({ feedback }) => feedback)) {
    samples.push({
      words: 'feedback: it feeds the next round',
      draw: (x, y) => drawSample(x, y, 'calm', true),
    });
  }
  return incidents.length === 0 ? samples : [...samples, ...listRippleSamples(result, ids)];
}

function isKindIn(kinds: ReadonlySet<GraphNodeKind>, kind: string): kind is GraphNodeKind {
  return [...kinds].some((each) => each === kind);
}

function listRippleSamples({ nodes, arrows }: GraphResult, ids: string): Sample[] {
  const samples: Sample[] = [];
  if (nodes.some(({ origin }) => origin)) {
    const draw = (x: number, y: number): string => drawBox('team', { x, y }) + drawInner(x, y);
    samples.push({ words: 'starts here', draw });
  }
  if (nodes.some(({ affected }) => affected > 0)) {
    const words = 'feels it: the denser, the more';
    const hit = (severity: number): HitLook => ({
      hatch: `url(#${ids}-hatch-${severity})`,
      width: 1.1 + severity * 0.6,
    });
    samples.push({
      words,
      draw: (x, y) => drawBox('team', { x, y }, hit(1)) + drawBox('team', { x: x + 36, y }, hit(3)),
      width: 70,
    });
  }
  if (arrows.some(({ binding }) => binding)) {
    samples.push({ words: 'the way the ripple takes', draw: (x, y) => drawSample(x, y, 'thick', false) });
  }
  if (arrows.some(({ promise }) => promise === 'broken')) {
    samples.push({ words: 'promise broken', draw: (x, y) => drawSign(x + SAMPLE_WIDTH - 8, y + 8) });
  }
  return samples;
}

/** How a box looks that the ripple hits. */
interface HitLook {
  readonly hatch: string;
  readonly width: number;
}

function drawBox(kind: GraphNodeKind, at: { readonly x: number; readonly y: number }, hit?: HitLook): string {
  const box = { ...at, width: SAMPLE_WIDTH - 4, height: SAMPLE_HEIGHT };
  const fill = hit?.hatch ?? '#ffffff';
  const line = `stroke="#1a1a1a" stroke-width="${hit?.width ?? 1.1}"`;
  const detail = detailOf(kind, box);
  return `<path d="${outlineOf(kind, box)}" fill="${fill}" ${line}/>${detail === '' ? '' : `<path d="${detail}" fill="none" ${line}/>`}`;
}

function drawInner(x: number, y: number): string {
  const box = shrinkBox({ x, y, width: SAMPLE_WIDTH - 4, height: SAMPLE_HEIGHT }, 4);
  return `<path d="${outlineOf('team', box)}" fill="none" stroke="#1a1a1a" stroke-width="1.1"/>`;
}

function drawSample(x: number, y: number, look: 'calm' | 'thick', isDashed: boolean): string {
  const [middle, end] = [y + SAMPLE_HEIGHT / 2, x + SAMPLE_WIDTH];
  const points = [x, middle, x + 10, middle, end - 10, middle, end, middle];
  return drawLine(points, SAMPLE_LOOKS[look], isDashed);
}
