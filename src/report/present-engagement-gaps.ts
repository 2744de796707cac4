import type { EngagementGap, EngagementWay } from '../model/engagement-result.ts';
import type { Block, ListItem } from './blocks.ts';
import type { EngagementContext } from './engagement-view.ts';
import { LEAST_HOURS } from '../model/noticeable.ts';
import { countOf, formatChain } from './phrases.ts';
import { nameStage } from './present-engagement-stages.ts';

/** Where map and engagement do not agree: one of the two is wrong, and only people can say which. */
export function presentGaps(context: EngagementContext, way: EngagementWay): Block[] {
  if (way.gaps.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Where map and engagement disagree: one of the two is wrong' },
    { kind: 'list', items: way.gaps.map((gap) => presentGap(context, way, gap)) },
  ];
}

function presentGap(context: EngagementContext, way: EngagementWay, gap: EngagementGap): ListItem {
  const { naming } = context;
  const [from, to] = [naming.team(gap.from), naming.team(gap.to)];
  const stage = nameStage(way, gap.stage);
  const reasons: Readonly<Record<EngagementGap['kind'], string>> = {
    between: `“${stage}” follows “${nameStage(way, gap.stage - 1)}”`,
    need: `“${stage}” needs something from there`,
    end: `“${stage}” is the last stage`,
  };
  const arrow = `${gap.from} -> ${gap.to}`;
  return {
    text: [
      { text: `No hand-off from ${from} to ${to}`, mark: 'late' },
      `, though ${reasons[gap.kind]}; ${describeDetour(context, gap)}.`,
    ],
    details: [
      [
        `${gap.file}:${gap.line}:${gap.column}: add the hand-off `,
        { text: arrow, mark: 'code' },
        gap.kind === 'need' ? ', or change what the stage needs' : ', or change the stages',
      ],
    ],
  };
}

function describeDetour({ naming }: EngagementContext, { way }: EngagementGap): string {
  if (way === null) return 'no other way leads there in the same round';
  const between = way.slice(1).map((id) => naming.team(naming.handoffOf(id)?.from ?? id));
  return `the map goes by way of ${formatChain(between)} (${countOf(way.length, 'hand-off')})`;
}

/** Whether lateness stops where the map has no hand-off: the stages behind can look better than they are. */
export function hidesLateness({ stages, gaps }: EngagementWay): boolean {
  return gaps.some(({ kind, way, stage }) => {
    if (kind !== 'between' || way !== null) return false;
    const [before, after] = stages.slice(stage - 2, stage);
    return (before?.late ?? 0) - (after?.late ?? 0) > LEAST_HOURS;
  });
}

/** A caution where lateness that stops at a missing hand-off makes ways look better than they are; else nothing. */
export function presentCaution(ways: readonly EngagementWay[]): Block[] {
  if (!ways.some(hidesLateness)) return [];
  const text =
    'lateness cannot cross a hand-off that the map does not have; stages behind one can come out better here than they will.';
  return [{ kind: 'callout', tone: 'warning', text }];
}
