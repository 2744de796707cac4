import type { Block } from './blocks.ts';
import type { StructureContext, StructurePart } from './structure-view.ts';
import { nameTeams } from './structure-view.ts';

const MOST_TEAMS = 5;

/** Where the map ends without a customer, and where it begins without a supplier: something may be missing from it. */
export function presentEnds(context: StructureContext): StructurePart {
  const { result } = context;
  const { ends, noWayToCustomers, sources, alone } = result;
  const hasCustomers = result.customers > 0;
  const name = (ids: readonly string[]): string => nameTeams(context, ids, MOST_TEAMS);
  const lines = [
    ...lineIf(ends, `Nothing leads on from ${name(ends)}: perhaps receivers are missing from the map.`),
    ...lineIf(
      hasCustomers ? noWayToCustomers : [],
      `No way leads to a customer from ${name(noWayToCustomers)}: perhaps a hand-off is missing.`,
    ),
    ...lineIf(
      sources,
      `Nobody hands anything to ${name(sources)}: work begins there, or suppliers are missing.`,
    ),
    ...lineIf(alone, `No hand-off leads to or from ${name(alone)}.`),
  ];
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: 'Ends that are no customers' }];
  if (!hasCustomers)
    blocks.push({
      kind: 'paragraph',
      text: 'No team is a customer, so nothing says where the work should end; mark customers with kind: customer.',
    });
  if (lines.length > 0) blocks.push({ kind: 'list', items: lines.map((text) => ({ text })) });
  else if (hasCustomers)
    blocks.push({ kind: 'paragraph', text: 'None: from every team a way leads to a customer.' });
  return {
    blocks,
    isCut:
      [ends, noWayToCustomers, sources, alone].some(({ length }) => length > MOST_TEAMS) && !context.view.all,
  };
}

/** Customers that get nothing. */
export function presentUnserved(context: StructureContext): StructurePart {
  const { unservedCustomers, customers } = context.result;
  if (customers === 0) return { blocks: [], isCut: false };
  const text =
    unservedCustomers.length === 0
      ? 'None: every customer is handed something.'
      : [
          { text: nameTeams(context, unservedCustomers, MOST_TEAMS), mark: 'late' } as const,
          ': the map has no hand-off to them.',
        ];
  return {
    blocks: [
      { kind: 'heading', level: 2, text: 'Customers nobody serves' },
      { kind: 'paragraph', text },
    ],
    isCut: unservedCustomers.length > MOST_TEAMS && !context.view.all,
  };
}

function lineIf(ids: readonly string[], line: string): string[] {
  return ids.length === 0 ? [] : [line];
}
