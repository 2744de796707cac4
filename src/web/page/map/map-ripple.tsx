import type { VNode } from 'preact';
import { pathOf } from '../../arrow-path.ts';
import type { ArrowMood } from '../../map-moods.ts';
import type { PagePicture } from '../../page-data.ts';
import { memo } from '../memo.ts';

/** The arrows by which something comes, over those at rest: binding ones last, so that they lie on top. */
export const MapRipple = memo<{
  readonly picture: PagePicture;
  readonly moods: ReadonlyMap<string, ArrowMood>;
}>(({ picture, moods }) => (
  <g class="arrows ripple" aria-hidden="true">
    {arrowsOf(picture, moods, false)}
    {arrowsOf(picture, moods, true)}
  </g>
));

function arrowsOf(
  { view, layout }: PagePicture,
  moods: ReadonlyMap<string, ArrowMood>,
  isBinding: boolean,
): (VNode | null)[] {
  if (moods.size === 0) return [];
  return view.arrows.map(({ id, feedback }, i) => {
    const mood = moods.get(id);
    const points = layout.arrows[i]?.points;
    if (mood === undefined || points === undefined || mood.isBinding !== isBinding) return null;
    return <path key={id} class={classesOf(mood, feedback)} d={pathOf(points)} />;
  });
}

function classesOf({ isLate, isOrigin, isBinding, isRunning }: ArrowMood, feedback: boolean): string {
  const classes = ['arrow', isLate || isOrigin ? 'is-late' : 'is-spoilt'];
  if (feedback) classes.push('is-feedback');
  if (isBinding) classes.push('is-binding');
  if (isOrigin) classes.push('is-origin');
  if (isRunning) classes.push('is-running');
  return classes.join(' ');
}
