import type { Block, Row } from './blocks.ts';
import type { DiffPage } from './diff-view.ts';
import { formatCount } from './phrases.ts';

/** More rows than these do not fit one screen beside the rest of a comparison. */
const MOST_ROWS = 8;

/** A titled table of the first of some things, and how many are left out; nothing where there are none. */
export function tableOf<T>(
  { view }: DiffPage,
  title: string,
  things: readonly T[],
  columns: readonly string[],
  rowOf: (thing: T) => Row,
): Block[] {
  if (things.length === 0) return [];
  const shown = things.slice(0, view.all ? Infinity : MOST_ROWS);
  const left = things.length - shown.length;
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      columns: columns.map((column) => ({ title: column, align: 'left' })),
      rows: shown.map(rowOf),
    },
    ...(left > 0
      ? [
          {
            kind: 'paragraph',
            text: [
              {
                text: `${formatCount(shown.length)} of ${formatCount(things.length)} listed; --all.`,
                mark: 'quiet',
              },
            ],
          } as const,
        ]
      : []),
  ];
}

/** Whether the view leaves anything of these out. */
export function areEffectsCut({ result: { impact }, view }: DiffPage): boolean {
  const { promises, promised, customers, service, scenarios, engagements } = impact;
  const lengths = [
    promises.length + promised.length,
    customers.length + service.length,
    scenarios.length,
    engagements.length,
  ];
  return !view.all && lengths.some((length) => length > MOST_ROWS);
}
