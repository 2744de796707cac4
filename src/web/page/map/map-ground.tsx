import type { GraphView } from '../../../model/graph-view.ts';
import { itemAt } from '../../../model/indexed.ts';
import { pathOf } from '../../arrow-path.ts';
import type { PagePicture } from '../../page-data.ts';
import { memo } from '../memo.ts';

/** What never changes while a view is open: clusters and all arrows at rest. Drawn once. */
export const MapGround = memo<{ readonly picture: PagePicture }>(({ picture: { view, layout } }) => (
  <g aria-hidden="true">
    {layout.clusters.map(({ id, x, y, width, height, lines }) => (
      <g key={id} class="cluster" transform={`translate(${x} ${y})`}>
        <rect width={width} height={height} rx={8} />
        <text>
          {lines.map((line, i) => (
            <tspan key={i} x={10} y={17 + i * 15}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    ))}
    <g class="arrows">
      {layout.arrows.map(({ id, points }, i) => (
        <path key={id} class={classOfArrow(view, i)} d={pathOf(points)} />
      ))}
    </g>
  </g>
));

/** Arrows in the layout stand in the order of the view. */
function classOfArrow({ arrows }: GraphView, i: number): string {
  const { feedback, handoffs } = itemAt(arrows, i);
  return `arrow${feedback ? ' is-feedback' : ''}${handoffs.length > 1 ? ' is-bundle' : ''}`;
}
