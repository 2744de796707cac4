import type { Calendar } from '../model/calendar.ts';
import { formatDuration } from '../model/duration.ts';
import type { PlacedNode } from '../model/graph-layout.ts';
import type { GraphResult, GraphResultNode } from '../model/graph-result.ts';
import { formatShare } from '../model/share.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml } from './escape-xml.ts';
import { markNode, noteNode } from './graph-words.ts';
import { isNoticeable, LEAST_HOURS } from '../model/noticeable.ts';
import { countOf } from './phrases.ts';
import { detailOf, outlineOf, shrinkBox } from './svg-shapes.ts';
import { tenths, textLine, widthOfLine } from './svg-text.ts';

/** How bad it is for a node, among those of the picture: 0 is nothing, 3 about as bad as the worst. */
export type Severity = 0 | 1 | 2 | 3;

const LINE = 15;
const STATUS = { size: 11, bold: true };
const BORDERS = { 0: 1.1, 1: 1.8, 2: 2.4, 3: 3 } as const;

/** How severe it is for each node, in their order: by thirds of the worst lateness, and of the worst rise of defects. */
export function rateNodes({ nodes }: GraphResult): Severity[] {
  const riseOf = (node: GraphResultNode): number =>
    isNoticeable(node) ? node.defects - node.baselineDefects : 0;
  const latest = nodes.reduce((most, { late }) => Math.max(most, late), 0);
  const steepest = nodes.reduce((most, node) => Math.max(most, riseOf(node)), 0);
  return nodes.map((node) => {
    const late = node.late > LEAST_HOURS ? thirdsOf(node.late, latest) : 0;
    const wrong = riseOf(node) > 0 ? thirdsOf(riseOf(node), steepest) : 0;
    return late > wrong ? late : wrong;
  });
}

function thirdsOf(part: number, whole: number): Severity {
  if (part * 3 <= whole * 1.000001) return 1;
  return part * 3 <= whole * 2.000001 ? 2 : 3;
}

/** What is known of a picture when one of its boxes is drawn. */
export interface NodeContext {
  readonly result: GraphResult;
  readonly calendar: Calendar;
  /** What all ids in the picture begin with. */
  readonly ids: string;
}

/** A box with its name and what happens to it; all of it in words for who rests the pointer on it. */
export function drawNode(
  node: GraphResultNode,
  placed: PlacedNode,
  severity: Severity,
  context: NodeContext,
): string {
  const isMuted = context.result.incidents.length > 0 && markNode(node) === 'fine';
  const notes = noteNode(node, context.result, context.calendar);
  const title = [`${cleanText(node.name)} (${node.kind})`, ...notes].join(', ');
  const status = statusOf(node, placed.width - 14, context);
  return [
    `<g><title>${escapeXml(title)}</title>`,
    ...drawShape(node, placed, isMuted ? '#767676' : '#1a1a1a', {
      width: BORDERS[severity],
      hatch: severity > 0 ? `url(#${context.ids}-hatch-${severity})` : undefined,
    }),
    ...(severity > 0 ? [drawPlate(placed, status)] : []),
    ...writeName(placed, status, isMuted ? '#595959' : '#1a1a1a'),
    '</g>',
  ].join('');
}

function drawShape(
  { kind, origin }: GraphResultNode,
  placed: PlacedNode,
  color: string,
  { width, hatch }: { readonly width: number; readonly hatch: string | undefined },
): string[] {
  const outline = outlineOf(kind, placed);
  const line = `stroke="${color}" stroke-width="${width}"`;
  const shapes = [`<path d="${outline}" fill="#ffffff"/>`];
  if (hatch !== undefined) shapes.push(`<path d="${outline}" fill="${hatch}"/>`);
  const detail = detailOf(kind, placed);
  if (detail !== '') shapes.push(`<path d="${detail}" fill="none" ${line}/>`);
  shapes.push(`<path d="${outline}" fill="none" ${line}/>`);
  if (origin) shapes.push(`<path d="${outlineOf(kind, shrinkBox(placed, 4.5))}" fill="none" ${line}/>`);
  return shapes;
}

/** White under the text, so that no hatching runs through its letters. */
function drawPlate({ x, y, width, height, lines }: PlacedNode, status: string): string {
  const widest = Math.max(widthOfLine(status, STATUS), ...lines.map((line) => widthOfLine(line)));
  const plate = Math.min(widest + 6, width - 10);
  const top = y + height / 2 - (lines.length + 1) * (LINE / 2) - 1;
  return `<rect x="${tenths(x + (width - plate) / 2)}" y="${tenths(top)}" width="${tenths(plate)}" height="${(lines.length + 1) * LINE + 2}" rx="3" fill="#ffffff"/>`;
}

function writeName({ x, y, width, height, lines }: PlacedNode, status: string, color: string): string[] {
  const all = status === '' ? lines : [...lines, status];
  const top = y + height / 2 - (all.length * LINE) / 2 + 11.5;
  const middle = x + width / 2;
  return all.map((line, i) =>
    textLine(line, middle, top + i * LINE, {
      ...(i === lines.length ? STATUS : {}),
      middle: true,
      color,
    }),
  );
}

/** The most that fits of what happens to a node; empty where nothing does. */
function statusOf(node: GraphResultNode, room: number, { result, calendar }: NodeContext): string {
  const isGroup = node.kind === 'group';
  const parts: string[] = [];
  if (node.origin) parts.push('starts here');
  if (node.late > LEAST_HOURS) {
    parts.push(
      `${isGroup && node.teams.length > 1 ? 'up to ' : ''}${formatDuration(node.late, calendar)} late`,
    );
  }
  if (isNoticeable(node)) parts.push(`${formatShare(node.defects)} not right`);
  if (parts.length === 0) return isGroup ? countOf(node.teams.length, 'team') : '';
  const tries = [parts, parts.slice(0, 2), parts.slice(0, 1)].map((some) => some.join(', '));
  return (
    tries.find((text) => widthOfLine(text, STATUS) <= room) ?? (result.incidents.length > 0 ? 'hit' : '')
  );
}
