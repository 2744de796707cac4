import type { WayStep } from '../model/why-result.ts';
import type { Block, ListItem } from './blocks.ts';
import { countOf } from './phrases.ts';
import { describeStepPromise, presentWayStep } from './present-way-step.ts';
import type { StepContext } from './why-view.ts';

/** Of a longer way only its two ends are shown. */
const MOST_STEPS = 12;

/** The hand-offs of a way, numbered, with what becomes of the promises on it. */
export function presentWaySteps(context: StepContext, steps: readonly WayStep[]): Block {
  const items = steps.map((step, i): ListItem => {
    const { text, details = [] } = presentWayStep(context, step);
    // Who hands over in between feels what its receiver does; what was promised there is told as well.
    const promise =
      i === steps.length - 1 || step.promise === 'broken' ? describeStepPromise(context, step) : undefined;
    return { text, details: promise === undefined ? details : [...details, promise] };
  });
  return { kind: 'list', ordered: true, items: shorten(context, items) };
}

function shorten({ view }: StepContext, items: readonly ListItem[]): ListItem[] {
  if (view.all || items.length <= MOST_STEPS) return [...items];
  const half = MOST_STEPS / 2;
  const left = items.length - MOST_STEPS;
  return [
    ...items.slice(0, half),
    { text: [{ text: `(${countOf(left, 'more hand-off')} on the way; --all shows all)`, mark: 'quiet' }] },
    ...items.slice(-half),
  ];
}
