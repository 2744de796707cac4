import type { CardWorld } from './card-finders.ts';
import { feltChoice } from './felt-choice.ts';
import type { FoundCard } from './find-cards.ts';
import type { OrgModel } from './org-model.ts';
import { handoffById } from './org-model.ts';

/** Ids of the teams without which a card cannot be told, in the order of the story. */
export function storyOf(model: OrgModel, card: FoundCard, world: CardWorld): string[] {
  const { incidents, way, kind, answer } = card;
  const choice = kind === 'backup' ? feltChoice(card, world.defeated) : undefined;
  const ids = [
    ...incidents.flatMap(({ target }) => {
      if ('team' in target) return [target.team];
      const { from, to } = handoffById(model, target.handoff);
      return [from, to];
    }),
    ...(way?.steps ?? []).flatMap(({ from, to }) => [from, to]),
    ...(choice === undefined ? [] : choice.members.map((id) => handoffById(model, id).from)),
    ...(choice === undefined ? [] : [choice.to]),
    ...(kind === 'loop' ? (answer.loop ?? []) : []),
  ];
  return [...new Set(ids)];
}
