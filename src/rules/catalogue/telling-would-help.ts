import type { HelpfulTelling, TellingSituation } from '../../analysis/find-helpful-telling.ts';
import { MOST_EVALUATED, findHelpfulTelling } from '../../analysis/find-helpful-telling.ts';
import { WorkLimit } from '../../analysis/work-limit.ts';
import type { HandOff } from '../../model/organization.ts';
import { placeOf } from '../../model/organization.ts';
import { countOf } from '../../report/phrases.ts';
import type { DiscoveryStep, Rule, SharedContext } from '../rule.ts';
import { wordIncidents } from '../word-incidents.ts';
import { placeOfBroken, wordBroken } from '../word-promise.ts';

/** Hand-offs of which a word in advance would save a promise. */
export const tellingWouldHelp: Rule<'telling-would-help'> = {
  code: 'telling-would-help',
  severity: 'info',
  title: 'A word in advance would save a promise',
  why: 'The receiver has a workaround and is not told in time to use it, though the giver knows. Looked at is this hand-off alone, where it is on the way by which a promise comes to be broken: in every declared scenario, and with each of the 20 nearest teams upstream of the giver, within the same round, late in turn with no word of its own (of thousands of teams, not all are tried). A giver that is itself the cause, and knew nothing before, has nothing to tell.',
  mend: 'Have the giver say so as soon as it knows that it will be late, and write tells: true on the hand-off. It costs a call.',
  *find(context) {
    const { model } = context;
    const limit = new WorkLimit(MOST_EVALUATED);
    const delayAt = ({ id }: HandOff): number | undefined => {
      const entity = { kind: 'handoff', id } as const;
      return context.isOnAt(entity) ? context.optionAt(entity, 'delay') : undefined;
    };
    for (const telling of findHelpfulTelling(model, delayAt, limit))
      yield {
        entity: { kind: 'handoff', id: telling.handoff.id },
        message: wordTelling(context, telling),
        place: placeOf(telling.handoff, 'tells'),
        related: [
          { message: `${wordBroken(context, telling.saved)}.`, place: placeOfBroken(telling.saved) },
          ...wordSituation(context, telling.situation),
        ],
      };
    context.stopEarly(limit, 'hand-off that could be told of');
  },
};

function wordTelling(context: SharedContext, telling: HelpfulTelling): string {
  const { naming, duration } = context;
  const { handoff, situation, saved, insteadHours, savedPromises, knownHours } = telling;
  const [giver, receiver] = [naming.team(handoff.from), naming.team(handoff.to)];
  const when =
    'scenario' in situation
      ? `In “${situation.scenario.name}”`
      : `When ${situation.team.name} is ${duration(situation.delayHours)} late`;
  const instead = saved.missed.time
    ? ` and come ${insteadHours > 0 ? `${duration(insteadHours)} late` : 'on time'} instead of ${duration(saved.feltHours)} late`
    : '';
  const more = savedPromises > 1 ? ` (and ${countOf(savedPromises - 1, 'more promise')})` : '';
  const needed = duration(handoff.workaround?.noticeHours ?? 0);
  return `${when}, ${naming.handoff(saved.handoff.id)} would keep its promise${instead}${more} if ${giver} told ${receiver}. The workaround of ${receiver} needs word ${needed} ahead; ${giver} knows ${duration(knownHours)} ahead.`;
}

function wordSituation(context: SharedContext, situation: TellingSituation): DiscoveryStep[] {
  if ('scenario' in situation) return wordIncidents(context, situation.scenario);
  const { team, delayHours } = situation;
  return [{ message: `${team.name} is ${context.duration(delayHours)} late.`, place: placeOf(team) }];
}
