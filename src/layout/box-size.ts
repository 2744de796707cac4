import type { ShapeCluster, ShapeNode } from '../model/graph-layout.ts';
import { breakName } from '../model/break-name.ts';
import { measureText } from '../model/measure-text.ts';

/** Pixels, as whoever draws a layout has to write the text: names of nodes, and of clusters in bold. */
export const NODE_FONT = 12;
export const CLUSTER_FONT = 12;
export const LINE_HEIGHT = 15;

const NODE_ROOM = { fontSize: NODE_FONT, width: 136, lines: 3 };
const CLUSTER_ROOM = { fontSize: CLUSTER_FONT * 1.12, width: 240, lines: 2 };
const LEAST_WIDTH = 104;
const BESIDE = 12;
const ABOVE_AND_BELOW = 5;

/** How large a text is, and its lines. */
export interface TextSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A node's box, with one free line under its name. */
export function sizeNode({ name }: ShapeNode): TextSize {
  const lines = breakName(name, NODE_ROOM);
  const widest = Math.max(...lines.map((line) => measureText(line, NODE_FONT)));
  return {
    lines,
    width: Math.ceil(Math.max(LEAST_WIDTH, widest + 2 * BESIDE)),
    height: (lines.length + 1) * LINE_HEIGHT + 2 * ABOVE_AND_BELOW,
  };
}

/** The title of a cluster. */
export function sizeTitle({ name }: ShapeCluster): TextSize {
  const lines = breakName(name, CLUSTER_ROOM);
  const widest = Math.max(...lines.map((line) => measureText(line, CLUSTER_ROOM.fontSize)));
  return { lines, width: Math.ceil(widest), height: lines.length * LINE_HEIGHT };
}
