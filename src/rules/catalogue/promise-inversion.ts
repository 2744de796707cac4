import type { Allowance, PromiseInversion } from '../../analysis/find-promise-inversions.ts';
import { MOST_EVALUATED, findPromiseInversions } from '../../analysis/find-promise-inversions.ts';
import { WorkLimit } from '../../analysis/work-limit.ts';
import type { HandOff } from '../../model/organization.ts';
import { formatShare } from '../../model/share.ts';
import { joinPhrases } from '../../report/phrases.ts';
import type { Rule, SharedContext } from '../rule.ts';
import { placeOfBroken, placeOfPromise, wordBroken } from '../word-promise.ts';
import { wordWay } from '../word-way.ts';

/** Promises of a supplier that are looser than what its receiver has promised on. */
export const promiseInversion: Rule<'promise-inversion'> = {
  code: 'promise-inversion',
  severity: 'warn',
  title: 'A supplier that keeps its promise makes its receiver break one',
  why: 'Each team keeps its word and the one after it cannot: the two promises were made without each other. It is looked for with one hand-off at a time, as late and as far from right as its promise just allows, with nothing else going wrong and without a word of warning.',
  mend: 'Agree on the two promises together: a tighter one from the supplier, a looser one to whoever comes next, or slack, a buffer or a workaround between them.',
  *find(context) {
    const { model } = context;
    const limit = new WorkLimit(MOST_EVALUATED);
    const isAsked = ({ id }: HandOff): boolean => context.isOnAt({ kind: 'handoff', id });
    for (const inversion of findPromiseInversions(model, isAsked, limit))
      yield {
        entity: { kind: 'handoff', id: inversion.handoff.id },
        about: inversion.broken.handoff.id,
        message: wordInversion(context, inversion),
        place: placeOfPromise(inversion.handoff),
        related: [
          { message: `${wordBroken(context, inversion.broken)}.`, place: placeOfBroken(inversion.broken) },
        ],
        way: wordWay(context, inversion.way),
      };
    context.stopEarly(limit, 'promised hand-off');
  },
};

function wordInversion(context: SharedContext, { handoff, allowed, broken }: PromiseInversion): string {
  const supplied = `${context.naming.handoff(handoff.id)} ${wordAllowance(context, allowed)}`;
  return `${supplied} by its promise, and then ${wordBroken(context, broken)}.`;
}

function wordAllowance({ duration }: SharedContext, allowed: Allowance): string {
  const may: string[] = [];
  if (allowed.feltHours > 0) may.push(`come ${duration(allowed.feltHours)} late`);
  if (allowed.qualityShare > 0) may.push(`be only ${formatShare(1 - allowed.defectShare)} right`);
  return `may ${joinPhrases(may)}`;
}
