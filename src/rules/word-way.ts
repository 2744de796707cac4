import type { HandingStep } from '../analysis/handing-step.ts';
import { placeOf } from '../model/organization.ts';
import { formatShare } from '../model/share.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { formatChain } from '../report/phrases.ts';
import type { DiscoveryStep, SharedContext } from './rule.ts';

/** The hand-offs of a way, each with what comes by it. */
export function wordWay(context: SharedContext, steps: readonly HandingStep[]): DiscoveryStep[] {
  return steps.map((step) => ({
    message: wordStep(context, step),
    place: placeOf(step.handoff),
    handoff: step.handoff.id,
  }));
}

/** The teams of a way: `Data entry → Claims → Policyholder`. */
export function nameWay({ naming }: SharedContext, steps: readonly HandingStep[]): string {
  const [first] = steps;
  if (first === undefined) return '';
  return formatChain(
    [first.handoff.from, ...steps.map(({ handoff }) => handoff.to)].map((id) => naming.team(id)),
  );
}

/** Where a way that is longer than its last hand-off comes from: a sentence of its own; empty where there is no more to it. */
export function sentenceOfWay(context: SharedContext, steps: readonly HandingStep[]): string {
  return steps.length < 2 ? '' : ` It gets there by ${nameWay(context, steps)}.`;
}

function wordStep({ naming, duration }: SharedContext, step: HandingStep): string {
  const { handoff, carries, leavesHours, feltHours, defectShare, usualShare } = step;
  const what = naming.handoff(handoff.id);
  if (carries === 'late') {
    const more = feltHours - leavesHours;
    const felt =
      Math.abs(more) < LEAST_HOURS ? '' : `; ${duration(feltHours)}${more > 0 ? '' : ' of that'} is felt`;
    return `${what} leaves ${duration(leavesHours)} late${felt}.`;
  }
  if (carries === 'switch') return `Something else stands in for ${what}.`;
  const share = `${formatShare(defectShare)} of ${what} is not right (usually ${formatShare(usualShare)})`;
  return carries === 'rework'
    ? `${share}, and it takes ${naming.team(handoff.to)} time to mend.`
    : `${share}.`;
}
