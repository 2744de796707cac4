import type { GraphNodeKind } from '../model/graph-view.ts';
import { tenths } from './svg-text.ts';

/** Where a shape stands, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a box, which tells its kind in black and white too; closed, so that it can be filled. */
export function outlineOf(kind: GraphNodeKind, { x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height];
  const cut = Math.min(8, height / 3);
  switch (kind) {
    case 'role':
      return path`M${x + cut} ${y}H${right - cut}L${right} ${y + cut}V${bottom - cut}L${right - cut} ${bottom}H${x + cut}L${x} ${bottom - cut}V${y + cut}Z`;
    case 'supplier':
      return path`M${x} ${y}H${right - cut}L${right} ${y + height / 2}L${right - cut} ${bottom}H${x}Z`;
    case 'customer': {
      const r = Math.min(18, height / 2);
      return path`M${x + r} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;
    }
    default:
      return path`M${x} ${y}H${right}V${bottom}H${x}Z`;
  }
}

/** What a shape has beside its outline: the bars of a system, the second sheet of a group; empty for others. */
export function detailOf(kind: GraphNodeKind, { x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height];
  if (kind === 'system') return path`M${x + 5} ${y}V${bottom}M${right - 5} ${y}V${bottom}`;
  if (kind === 'group') return path`M${x + 4} ${y}V${y - 4}H${right + 4}V${bottom - 4}H${right}`;
  return '';
}

/** The same box, smaller by so many pixels on each side. */
export function shrinkBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function path(parts: TemplateStringsArray, ...values: readonly number[]): string {
  return parts.map((part, i) => (i === 0 ? part : `${tenths(values[i - 1] ?? 0)}${part}`)).join('');
}
