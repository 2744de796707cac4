import { pathOf } from '../../arrow-path.ts';
import type { PagePicture } from '../../page-data.ts';
import { memo } from '../memo.ts';

/** The arrows from and to the team that is looked at, over those at rest. */
export const MapTouched = memo<{ readonly picture: PagePicture; readonly team: string | undefined }>(
  ({ picture: { view, layout }, team }) => (
    <g class="arrows touched" aria-hidden="true">
      {team === undefined
        ? null
        : view.arrows.map(({ id, from, to, feedback }, i) => {
            const points = layout.arrows[i]?.points;
            if (points === undefined || (from !== team && to !== team)) return null;
            const look = `arrow is-touched${feedback ? ' is-feedback' : ''}`;
            return <path key={id} class={look} d={pathOf(points)} />;
          })}
    </g>
  ),
);
