import type { GraphNodeKind } from './graph-view.ts';

/** What a layout has to know of a picture; a `GraphView` and a `GraphResult` are such shapes. */
export interface GraphShape {
  readonly nodes: readonly ShapeNode[];
  readonly arrows: readonly ShapeArrow[];
  /** Each before those inside it. */
  readonly clusters: readonly ShapeCluster[];
}

/** A box with a name in it. */
export interface ShapeNode {
  readonly id: string;
  readonly kind: GraphNodeKind;
  readonly name: string;
  readonly cluster: string | null;
}

/** An arrow between two boxes. */
export interface ShapeArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly feedback: boolean;
}

/** A box around boxes. */
export interface ShapeCluster {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** Where everything stands, in pixels from the top left, rounded to tenths: the same bytes on every machine. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the shape, as are the arrows and clusters. */
  readonly nodes: readonly PlacedNode[];
  readonly arrows: readonly PlacedArrow[];
  readonly clusters: readonly PlacedCluster[];
}

/** A box; there is always room for one short line (such as `3d late`) under the lines of the name. */
export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name, broken so that it fits. */
  readonly lines: readonly string[];
}

/** A line from the side of one box to the side of another: its start, then control points of cubic curves, three a piece. */
export interface PlacedArrow {
  readonly id: string;
  /** x, y, x, y, … ; the last point is the tip of the arrow. */
  readonly points: readonly number[];
}

/** A box around boxes, and where its name begins. */
export interface PlacedCluster {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}
