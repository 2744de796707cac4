import { findMainDefectSource } from '../../analysis/main-defect-source.ts';
import { rankOf } from '../../analysis/org-model.ts';
import { brokenAnyway } from '../../analysis/promise-state.ts';
import { numberAt } from '../../model/indexed.ts';
import { placeOf } from '../../model/organization.ts';
import { formatShare } from '../../model/share.ts';
import { formatChain } from '../../report/phrases.ts';
import { placeOfHandOff } from '../place-of-entity.ts';
import type { DiscoveryStep, Rule, SharedContext } from '../rule.ts';

/** Promises of accuracy that nobody can keep as things are. */
export const promiseBrokenAnyway: Rule<'promise-broken-anyway'> = {
  code: 'promise-broken-anyway',
  severity: 'warn',
  title: 'A promise is broken with nothing going wrong',
  why: 'The usual share that is right, of the giver’s own work and of all that goes into it, is less than what is promised. So the promise is broken every day, and no scenario can show when it starts to be.',
  mend: 'Raise accuracy where most of the defects come from, catch more of them on the way, or promise the share that is usual.',
  *find(context) {
    const { model, naming } = context;
    for (const id of brokenAnyway(model)) {
      const handoff = naming.handoffOf(id);
      if (handoff === undefined) continue;
      const right = 1 - numberAt(model.baseline.defectShare, rankOf(model, handoff.from));
      const promised = formatShare(handoff.promise.accurateShare ?? 0);
      const [sentence, related] = wordSource(context, handoff.from);
      yield {
        entity: { kind: 'handoff', id },
        message: `${naming.handoff(id)} is ${formatShare(right)} right with nothing going wrong; promised is ${promised} right. ${sentence}`,
        place: placeOfHandOff(model, id, 'promise.accurate'),
        related,
      };
    }
  },
};

/** Where most of it comes from, as a sentence and with its places. */
function wordSource(
  { model, naming }: SharedContext,
  giver: string,
): [sentence: string, places: DiscoveryStep[]] {
  const { team, way } = findMainDefectSource(model, giver);
  const own = `${formatShare(team.accurateShare)} of the work of ${team.name} itself is right`;
  const by =
    way.length === 0
      ? ''
      : `, by way of ${formatChain([team.id, ...way.map(({ to }) => to)].map((id) => naming.team(id)))}`;
  return [
    `Most of the rest comes from ${team.name}${by}.`,
    [
      { message: `${own}.`, place: placeOf(team, 'accurate') },
      ...way.map((handoff) => ({
        message: `${naming.handoff(handoff.id)} passes it on.`,
        place: placeOf(handoff),
      })),
    ],
  ];
}
