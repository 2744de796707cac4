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

/** Only what is in the picture is explained. */
export function drawLegend(result: GraphResult, left: number, top: number, width: number): SvgLegend {
  const svg: string[] = [];
  let [x, y] = [left, top];
  for (const { words, draw, width: own = SAMPLE_WIDTH } of listSamples(result)) {
    const needed = own + 8 + widthOfLine(words);
    if (x > left && x + needed > left + width) [x, y] = [left, y + ROW];
    svg.push(draw(x, y), textLine(words, x + own + 8, y + 12));
    x += needed + BETWEEN;
  }
  return { height: y + ROW - top, svg };
}

function listSamples(result: GraphResult): Sample[] {
  const { nodes, arrows, incidents } = result;
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const samples: Sample[] = Object.entries(KIND_WORDS).flatMap(([kind, words]) =>
    isKindIn(kinds, kind) ? [{ words, draw: (x: number, y: number) => drawBox(kind, x, y, 0) }] : [],
  );
  if (arrows.length > 0) samples.push({ words: 'hand-off', draw: (x, y) => drawSample(x, y, 'calm', false) });
  if (arrows.some(({ feedback }) => feedback)) {
    samples.push({
      words: 'feedback: it feeds the next round',
      draw: (x, y) => drawSample(x, y, 'calm', true),
    });
  }
  return incidents.length === 0 ? samples : [...samples, ...listRippleSamples(result)];
}

function isKindIn(kinds: ReadonlySet<GraphNodeKind>, kind: string): kind is GraphNodeKind {
  return [...kinds].some((each) => each === kind);
}

function listRippleSamples({ nodes, arrows }: GraphResult): Sample[] {
  const samples: Sample[] = [];
  if (nodes.some(({ origin }) => origin)) {
    const draw = (x: number, y: number): string => drawBox('team', x, y, 0) + drawInner(x, y);
    samples.push({ words: 'starts here', draw });
  }
  if (nodes.some(({ affected }) => affected > 0)) {
    const words = 'feels it: the denser, the more';
    samples.push({
      words,
      draw: (x, y) => drawBox('team', x, y, 1) + drawBox('team', x + 36, y, 3),
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

function drawBox(kind: GraphNodeKind, x: number, y: number, severity: 0 | 1 | 2 | 3): string {
  const box = { x, y, width: SAMPLE_WIDTH - 4, height: SAMPLE_HEIGHT };
  const fill = severity === 0 ? '#ffffff' : `url(#ripple-hatch-${severity})`;
  const line = `stroke="#1a1a1a" stroke-width="${1.1 + severity * 0.6}"`;
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
