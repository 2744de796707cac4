import type { VNode } from 'preact';
import type { PlacedNode } from '../../../model/graph-layout.ts';
import type { GraphNode } from '../../../model/graph-view.ts';
import type { NodeMood } from '../../map-moods.ts';
import { enlargeWords } from '../../large-words.ts';
import { memo } from '../memo.ts';

/** A node as it is drawn. */
export interface MapNodeProps {
  readonly node: GraphNode;
  readonly placed: PlacedNode;
  readonly mood: NodeMood | undefined;
  /** The line under its name; empty: none. */
  readonly small: string;
  /** What it is and feels, for those who hear the map. */
  readonly label: string;
  /** Whether the tabulator key comes to the map here. */
  readonly isCurrent: boolean;
  readonly isLookedAt: boolean;
  /** Undefined where nobody plays; else whether players expect it to be hit. */
  readonly isGuessed: boolean | undefined;
  readonly canOpen: boolean;
}

/** How high a line of text is, and where its first one stands. */
const LINE_PIXELS = 15;

/** A box with a name, and under it what its teams feel. A button: the map listens for clicks on it. */
export const MapNode = memo<MapNodeProps>((props) => {
  const { node, placed, mood, small, label, isCurrent, isLookedAt, isGuessed, canOpen } = props;
  const { x, y, width, height } = placed;
  return (
    <g
      class={classesOf(props)}
      transform={`translate(${x} ${y})`}
      role="button"
      tabindex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-pressed={isGuessed}
      aria-current={isLookedAt ? 'true' : undefined}
      data-node={node.id}
    >
      {mood !== undefined && node.kind === 'customer' ? (
        <rect class="halo" x={-5} y={-5} width={width + 10} height={height + 10} rx={height / 2} />
      ) : null}
      {node.kind === 'group' ? <rect class="under" x={4} y={4} width={width} height={height} rx={6} /> : null}
      <rect class="box" width={width} height={height} rx={cornerOf(node, height)} />
      {mood?.isSpoilt === true ? (
        <rect class="hatch" width={width} height={height} rx={cornerOf(node, height)} />
      ) : null}
      {node.kind === 'supplier' || node.kind === 'system' ? (
        <path class="edge" d={`M5 0V${height}${node.kind === 'system' ? `M${width - 5} 0V${height}` : ''}`} />
      ) : null}
      <NodeText placed={placed} small={small} />
      {mood?.isOrigin === true ? <OriginMark /> : null}
      {isGuessed === true ? (
        <text class="guessed" x={width - 8} y={4}>
          ?
        </text>
      ) : null}
      {canOpen ? <OpenButton width={width} /> : null}
    </g>
  );
});

/** The name, and under it the small line; all of it in the middle of the box. */
function NodeText({ placed, small }: { readonly placed: PlacedNode; readonly small: string }): VNode {
  const { width, height, lines } = placed;
  const rows = lines.length + (small === '' ? 0 : 1);
  const top = (height - rows * LINE_PIXELS) / 2 + 11.5;
  return (
    <text
      class="words"
      aria-hidden="true"
      style={{
        '--enlarged': enlargeWords(placed, small),
        'transform-origin': `${width / 2}px ${height / 2}px`,
      }}
    >
      {lines.map((line, i) => (
        <tspan key={i} x={width / 2} y={top + i * LINE_PIXELS}>
          {/* Whoever hears or copies the name hears its words apart. */}
          {i + 1 < rows ? `${line} ` : line}
        </tspan>
      ))}
      {small === '' ? null : (
        <tspan class="small" x={width / 2} y={top + lines.length * LINE_PIXELS}>
          {small}
        </tspan>
      )}
    </text>
  );
}

/** A drop that fell: here it starts. */
export function OriginMark(): VNode {
  return (
    <g class="origin">
      <circle r={8} />
      <circle r={3.5} />
    </g>
  );
}

/** Seen and clicked, not heard: the Enter key opens as well. On the corner, where no name is. */
function OpenButton({ width }: { readonly width: number }): VNode {
  return (
    <g class="open" data-open transform={`translate(${width - 2} 2)`} aria-hidden="true">
      <circle class="reach" r={14} />
      <circle r={9} />
      <path d="M-4 0h8M0 -4v8" />
    </g>
  );
}

function cornerOf({ kind }: GraphNode, height: number): number {
  if (kind === 'customer') return height / 2;
  return kind === 'supplier' || kind === 'system' ? 0 : 6;
}

function classesOf({ node, mood, isLookedAt, isGuessed }: MapNodeProps): string {
  const classes = ['node', `is-${node.kind}`];
  if (node.outside) classes.push('is-outside');
  if (mood !== undefined) classes.push('is-hit', `late-${mood.late}`);
  if (mood?.isOrigin === true) classes.push('is-origin');
  if (isLookedAt) classes.push('is-looked-at');
  if (isGuessed === true) classes.push('is-guessed');
  return classes.join(' ');
}
