import type { PlacedArrow } from '../model/graph-layout.ts';
import type { GraphResult, GraphResultArrow } from '../model/graph-result.ts';
import { numberAt } from '../model/indexed.ts';
import { cleanText } from '../model/clean-text.ts';
import type { Calendar } from '../model/calendar.ts';
import { escapeXml } from './escape-xml.ts';
import { isOnTheWay, noteArrow } from './graph-words.ts';
import { tenths } from './svg-text.ts';

/** How an arrow is drawn. */
interface ArrowLook {
  readonly color: string;
  readonly width: number;
  readonly head: number;
}

const CALM = { color: '#4a5a6a', width: 1.1, head: 8 };
const ASIDE = { color: '#a0a0a0', width: 1, head: 7 };
const THICK = { color: '#7a2f00', width: 3, head: 12 };

/** A line with its tip at the receiver; dashed for feedback, thick where the ripple takes it. */
export function drawArrow(
  arrow: GraphResultArrow,
  { points }: PlacedArrow,
  result: GraphResult,
  calendar: Calendar,
): string {
  const look = isOnTheWay(arrow) ? THICK : result.incidents.length > 0 ? ASIDE : CALM;
  const title = noteArrow(arrow, result, calendar).map(cleanText).join(', ');
  return `<g><title>${escapeXml(`${nameIn(result, arrow.from)} → ${nameIn(result, arrow.to)}: ${title}`)}</title>${drawLine(points, look, arrow.feedback)}</g>`;
}

function nameIn({ nodes }: GraphResult, id: string): string {
  return cleanText(nodes.find((node) => node.id === id)?.name ?? id);
}

/** A curve and the tip at its end. */
export function drawLine(points: readonly number[], look: ArrowLook, isDashed: boolean): string {
  const [x, y] = [numberAt(points, points.length - 2), numberAt(points, points.length - 1)];
  const [ux, uy] = directionAtEnd(points);
  const [bx, by] = [x - ux * look.head, y - uy * look.head];
  const half = look.head * 0.42;
  const line = [...points.slice(0, -2), bx, by];
  const dash = isDashed ? ` stroke-dasharray="${look.width > 2 ? '9 5' : '6 4'}"` : '';
  const tip = [x, y, bx - uy * half, by + ux * half, bx + uy * half, by - ux * half].map(tenths);
  return `<path d="${curvesThrough(line)}" fill="none" stroke="${look.color}" stroke-width="${look.width}"${dash}/><path d="M${tip[0]} ${tip[1]}L${tip[2]} ${tip[3]}L${tip[4]} ${tip[5]}Z" fill="${look.color}"/>`;
}

/** For the legend. */
export const SAMPLE_LOOKS = { calm: CALM, thick: THICK } as const;

function curvesThrough(points: readonly number[]): string {
  const [x = 0, y = 0, ...rest] = points.map(tenths);
  return `M${x} ${y}C${rest.join(' ')}`;
}

/** The unit vector in which a curve arrives; of a curve whose last points are one, from further back. */
function directionAtEnd(points: readonly number[]): readonly [number, number] {
  const [x, y] = [numberAt(points, points.length - 2), numberAt(points, points.length - 1)];
  for (let i = points.length - 4; i >= 0; i -= 2) {
    const [dx, dy] = [x - numberAt(points, i), y - numberAt(points, i + 1)];
    const length = Math.hypot(dx, dy);
    if (length > 0.5) return [dx / length, dy / length];
  }
  return [1, 0];
}
