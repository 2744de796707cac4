import type { Finding } from '../model/finding.ts';
import type { HandOff, Organization } from '../model/organization.ts';
import type { Block } from './blocks.ts';
import { drawRipple } from './draw-ripple.ts';
import { createNaming } from './naming.ts';

/** Ways beyond these would only be left out of a small map. */
const MOST_WAYS = 20;

/**
 * A small map of the ways by which the first of these findings come about, folded away: from where it starts to whom it
 * reaches. Nothing where no finding that is more than worth knowing has a way.
 */
export function presentDrawing(findings: readonly Finding[], organization: Organization): Block[] {
  const naming = createNaming(organization);
  const ways = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ way }) => way.flatMap(({ handoff = '' }) => naming.handoffOf(handoff) ?? []))
    .filter((way) => way.length > 0)
    .slice(0, MOST_WAYS);
  if (ways.length === 0) return [];
  const handoffs = [...new Set(ways.flat())];
  const origins = new Set(ways.flatMap(([first]) => first?.from ?? []));
  const ids = new Set(handoffs.flatMap(({ from, to }) => [from, to]));
  const { mermaid, legend } = drawRipple({
    teams: Array.from(ids, (id) => {
      const isCustomer = naming.teamOf(id)?.kind === 'customer';
      return {
        id,
        label: naming.team(id),
        kind: isCustomer ? 'customer' : origins.has(id) ? 'origin' : 'hit',
      };
    }),
    handoffs: handoffs.map(drawn),
  });
  const blocks: Block[] = [
    { kind: 'diagram', mermaid },
    { kind: 'paragraph', text: legend },
  ];
  return [{ kind: 'details', summary: 'A map of what is hit', blocks }];
}

function drawn({ from, to, what }: HandOff): { from: string; to: string; label: string; isWay: boolean } {
  return { from, to, label: what, isWay: true };
}
