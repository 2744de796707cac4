import type { EngagementEffect } from '../model/diff-impact.ts';
import type { Block, Inline, Row } from './blocks.ts';
import type { DiffPage } from './diff-view.ts';
import { describeEngagementSides, describeWithin } from './diff-words.ts';
import { formatCount } from './phrases.ts';

const MOST_ROWS = 8;

/** Customers' whole ways that take otherwise than before, or of which something else is promised. */
export function presentEngagementEffects(page: DiffPage): Block[] {
  const { engagements } = page.result.impact;
  if (engagements.length === 0) return [];
  const shown = engagements.slice(0, page.view.all ? Infinity : MOST_ROWS);
  const cut = `${formatCount(shown.length)} of ${formatCount(engagements.length)} listed; --all.`;
  return [
    { kind: 'heading', level: 2, text: 'Engagements, with no incident at all' },
    {
      kind: 'table',
      columns: ['Engagement', 'Customer', 'Fate', 'Takes before', 'Takes now'].map((title) => ({
        title,
        align: 'left',
      })),
      rows: shown.map((effect) => engagementRow(page, effect)),
    },
    ...(shown.length === engagements.length
      ? []
      : [{ kind: 'paragraph', text: [{ text: cut, mark: 'quiet' }] } as const]),
  ];
}

const FATES: Readonly<Record<EngagementEffect['change'], Inline>> = {
  'newly-broken': [{ text: 'newly broken', mark: 'late' }],
  'newly-kept': [{ text: 'kept again', mark: 'fine' }],
  loosened: 'kept: less is promised',
  promised: 'newly promised',
  dropped: [{ text: 'no longer promised', mark: 'late' }],
  longer: [{ text: 'takes longer', mark: 'late' }],
  shorter: [{ text: 'takes less long', mark: 'fine' }],
};

function engagementRow({ words }: DiffPage, effect: EngagementEffect): Row {
  const { name, customer, change, before, after } = effect;
  const [was, is] = describeEngagementSides(words, effect);
  const promised = describeWithin(words, typeof after?.promise === 'number' ? after : before);
  return {
    indent: 0,
    cells: [
      [
        { text: name, mark: 'strong' },
        ...(promised === 'nothing' ? [] : [{ text: ` (${promised})`, mark: 'quiet' } as const]),
      ],
      words.naming.team(customer),
      FATES[change],
      was,
      is,
    ],
  };
}
