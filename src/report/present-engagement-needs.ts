import type { EngagementInput, EngagementStage, EngagementWay } from '../model/engagement-result.ts';
import type { Block, Column, Inline, Row, Span } from './blocks.ts';
import type { EngagementContext } from './engagement-view.ts';
import { countOf } from './phrases.ts';
import { nameStage } from './present-engagement-stages.ts';

const MOST_INPUTS = 2;

const COLUMNS: readonly Column[] = [
  { title: 'Stage', align: 'left' },
  { title: 'From', align: 'left' },
  { title: 'What it needs', align: 'left' },
];

/** What each stage needs from whom: in its own words, or else what is handed to its team. */
export function presentNeeds(
  context: EngagementContext,
  way: EngagementWay,
): { readonly blocks: readonly Block[]; readonly isCut: boolean } {
  let hidden = 0;
  const rows = way.stages.flatMap((stage, i) => {
    const inputs = context.view.all ? stage.incoming : chooseInputs(stage);
    hidden += stage.incoming.length - inputs.length;
    const needs = [
      ...stage.needs.map((need) => describeNeed(context, need)),
      ...inputs.map((input) => describeInput(context, input)),
    ];
    return needs.map((cells, k): Row => ({
      indent: 0,
      cells: [k === 0 ? nameStage(way, i + 1) : '', ...cells],
    }));
  });
  if (rows.length === 0) return { blocks: [], isCut: hidden > 0 };
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'What each stage needs' },
    { kind: 'table', columns: COLUMNS, rows },
  ];
  if (hidden > 0) {
    const text = `Left out: ${countOf(hidden, 'other hand-off')} to stages that list no needs; --all shows all.`;
    blocks.push({ kind: 'paragraph', text: [{ text, mark: 'quiet' }] });
  }
  return { blocks, isCut: hidden > 0 };
}

/** The few that tell most: from the stage before, with words of their own, in this round; then document order. */
function chooseInputs({ incoming, fromPrevious }: EngagementStage): EngagementInput[] {
  const weight = (input: EngagementInput): number => {
    if (fromPrevious.includes(input.handoff)) return 3;
    if (input.feedback) return 0;
    return wordsOf(input) === '' ? 1 : 2;
  };
  return incoming.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_INPUTS);
}

function describeNeed(
  { naming }: EngagementContext,
  { from, what, handoffs }: EngagementStage['needs'][number],
): Inline[] {
  const brought = what !== '' ? what : handoffs.map((id) => naming.what(id)).join('; ');
  return [naming.team(from), brought];
}

function describeInput({ naming }: EngagementContext, input: EngagementInput): Inline[] {
  const what: Span[] = [input.what === '' ? input.handoff : input.what];
  if (input.feedback) what.push(' (for its next round)');
  const words = wordsOf(input);
  if (words !== '') what.push('; needed: ', { text: words, mark: 'quiet' });
  return [naming.team(input.from), what];
}

function wordsOf({ timing, quality, accuracy }: EngagementInput): string {
  return [timing, quality, accuracy].filter((words) => words !== '').join('; ');
}
