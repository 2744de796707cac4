import { formatDuration } from '../model/duration.ts';
import type { EngagementStage, EngagementWay } from '../model/engagement-result.ts';
import { formatShare } from '../model/share.ts';
import type { Block, Column, Inline, Row } from './blocks.ts';
import type { EngagementContext } from './engagement-view.ts';
import { isNoticeable } from '../model/noticeable.ts';
import { formatChain } from './phrases.ts';

/** The number of a stage and what happens in it, as it is called all through the answer. */
export function nameStage({ stages }: EngagementWay, number: number): string {
  const name = stages[number - 1]?.name ?? '';
  return name === '' ? String(number) : `${number} ${name}`;
}

/** The stages as they go when nothing goes wrong, with their sums below. */
export function presentUsualStages({ organization }: EngagementContext, way: EngagementWay): Block[] {
  if (way.stages.length === 0) return [];
  const duration = (hours: number): string => formatDuration(hours, organization.calendar);
  const columns: Column[] = [
    { title: 'Stage', align: 'left' },
    { title: 'Team', align: 'left' },
    { title: 'Hands-on', align: 'right' },
    { title: 'Waiting', align: 'right' },
    { title: '%C&A', align: 'right' },
  ];
  const rows = way.stages.map((stage, i): Row => ({
    indent: 0,
    cells: [
      nameStage(way, i + 1),
      stage.teamName,
      duration(stage.takes) + (stage.takesGiven ? '' : '*'),
      duration(stage.waits),
      formatShare(stage.accurate) + (stage.accurateGiven ? '' : '*'),
    ],
  }));
  const { takes, waits, rolled } = way.totals;
  const sums: Inline[] = ['In all', '', duration(takes), duration(waits), formatShare(rolled ?? 1)];
  const last: Row = { indent: 0, cells: sums.map(strong) };
  return [
    { kind: 'heading', level: 2, text: 'Stages' },
    { kind: 'table', columns, rows: [...rows, last] },
  ];
}

function strong(text: Inline): Inline {
  return typeof text === 'string' && text !== '' ? [{ text, mark: 'strong' }] : text;
}

/** What the incidents do to each stage. No sums: what a stage is late holds what it got late. */
export function presentHitStages(context: EngagementContext, way: EngagementWay): Block[] {
  if (way.stages.length === 0) return [];
  const hasDefects = way.stages.some(isNoticeable);
  const columns: Column[] = [
    { title: 'Stage', align: 'left' },
    { title: 'Team', align: 'left' },
    { title: 'Late', align: 'right' },
    ...(hasDefects ? [{ title: 'Not right (usually)', align: 'right' } as const] : []),
    { title: 'By which way', align: 'left' },
  ];
  const rows = way.stages.map((stage, i): Row => ({
    indent: 0,
    cells: [
      nameStage(way, i + 1),
      stage.teamName,
      describeLateness(context, stage),
      ...(hasDefects ? [describeDefects(stage)] : []),
      describeWay(context, stage),
    ],
  }));
  return [
    { kind: 'heading', level: 2, text: 'Stages' },
    { kind: 'table', columns, rows },
  ];
}

function describeLateness({ organization }: EngagementContext, { late }: EngagementStage): Inline {
  if (late === 0) return 'on time';
  return [{ text: formatDuration(late, organization.calendar), mark: 'late' }];
}

function describeDefects(stage: EngagementStage): Inline {
  const text = formatShare(stage.defects);
  return [isNoticeable(stage) ? { text, mark: 'late' } : text, ` (${formatShare(stage.baselineDefects)})`];
}

/** The hand-off that held the stage up, and the teams by which it came from where it began. */
function describeWay({ result, naming }: EngagementContext, stage: EngagementStage): string {
  const isOrigin = result.incidents.some((incident) => 'team' in incident && incident.team === stage.team);
  const start = isOrigin ? 'starts here' : '';
  if (stage.via === null) return stage.late > 0 || isNoticeable(stage) ? start : '';
  const givers = stage.chain.slice(0, -1).map((id) => naming.team(id));
  const round = stage.round > 1 ? `in round ${stage.round} ` : '';
  const held = `${round}${naming.what(stage.via)}, from ${formatChain(givers)}`;
  return isOrigin ? `${start}, and ${held}` : held;
}
