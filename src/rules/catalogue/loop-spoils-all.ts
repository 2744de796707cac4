import { rankOf } from '../../analysis/org-model.ts';
import { numberAt } from '../../model/indexed.ts';
import { formatShare } from '../../model/share.ts';
import { joinSome } from '../../report/phrases.ts';
import { placeOfHandOff, placeOfTeam } from '../place-of-entity.ts';
import type { Rule } from '../rule.ts';

const MOST_NAMED = 4;

/** Loops in which defects pile up round by round. */
export const loopSpoilsAll: Rule<'loop-spoils-all'> = {
  code: 'loop-spoils-all',
  severity: 'warn',
  title: 'A loop in which nearly all work is defective',
  why: 'What is not right goes round the loop and spoils more each time, until next to nothing is right with nothing going wrong. Hardly any organization works so; most often the map leaves out who checks. As long as it says this, a further quality problem there cannot be told from the usual.',
  mend: 'Say on the hand-offs of the loop what the receiver’s check finds (catches), and how much of its work a defect spoils (taints).',
  *find({ model, naming, loops }) {
    for (const { saturated, ways } of loops()) {
      const [first] = saturated;
      if (first === undefined) continue;
      const share = numberAt(model.baseline.defectShare, rankOf(model, first));
      const names = joinSome(
        saturated.map((id) => naming.team(id)),
        MOST_NAMED,
      );
      const way = ways[0]?.handoffs ?? [];
      yield {
        entity: { kind: 'team', id: first },
        message: `Hardly anything that ${names} ${saturated.length === 1 ? 'hands' : 'hand'} on is right with nothing going wrong: ${formatShare(share)} of the work of ${naming.team(first)} is defective. Defects come back round a loop, and each round spoils more.`,
        place: placeOfTeam(model, first),
        related: way.map(({ handoff }) => ({
          message: `${naming.handoff(handoff)} is part of the loop.`,
          place: placeOfHandOff(model, handoff),
        })),
      };
    }
  },
};
