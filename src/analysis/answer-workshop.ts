import type { WorkshopCard, WorkshopResult } from '../model/workshop-result.ts';
import { WORKSHOP_CARD_KINDS } from '../model/workshop-result.ts';
import type { WorkshopLevel } from '../model/workshop-level.ts';
import type { CardWorld } from './card-finders.ts';
import { feltChoice } from './felt-choice.ts';
import { LEVEL_OF_KIND, chooseCards } from './choose-cards.ts';
import { MOST_CAST, chooseCast } from './choose-cast.ts';
import type { FoundCard } from './find-cards.ts';
import { findCards } from './find-cards.ts';
import type { OrgModel } from './org-model.ts';
import { countCards, planAgenda, seatTables } from './plan-session.ts';

/** What is asked of a workshop. */
export interface WorkshopQuestion {
  readonly minutes: number;
  readonly participants: number;
  readonly seed: number;
  readonly level: WorkshopLevel;
  /** Ids of teams that must be in the game: those who come. */
  readonly asked: readonly string[];
  readonly anonymized: boolean;
}

/** Who plays what, the incidents with their computed truth, and the time. */
export function answerWorkshop(model: OrgModel, question: WorkshopQuestion): WorkshopResult {
  const { minutes, participants, seed, level, anonymized, asked } = question;
  const { name, teams, engagements } = model.organization;
  const tables = seatTables(participants);
  const agenda = planAgenda(minutes, engagements.length > 0);
  const found = findCards(model, asked);
  const cards = chooseCards(model, found, {
    count: countCards(agenda),
    seed,
    level,
    asked,
    mostTeams: teams.length <= MOST_CAST ? teams.length : MOST_CAST,
  });
  return {
    kind: 'ripple/workshop',
    version: 1,
    org: name,
    anonymized,
    minutes,
    participants,
    seed,
    level,
    tables,
    agenda,
    cast: chooseCast(model, found.world, { cards, asked, seats: tables[0] ?? participants }),
    teams: teams.length,
    cards: cards.map((card, i) => describeCard(card, i + 1, found.world)),
    missing: WORKSHOP_CARD_KINDS.filter((kind) => (found.byKind.get(kind) ?? []).length === 0),
  };
}

function describeCard(card: FoundCard, number: number, { defeated }: CardWorld): WorkshopCard {
  const { kind, scenario, words, answer, focus, way } = card;
  const choice = kind === 'backup' ? feltChoice(card, defeated) : undefined;
  return {
    number,
    kind,
    level: LEVEL_OF_KIND[kind],
    scenario: scenario === null ? null : { id: scenario.id, name: scenario.name },
    incidents: answer.result.incidents,
    words,
    impact: answer.result,
    told: pickTelling(answer.told),
    untold: pickTelling(answer.untold),
    focus: focus?.id ?? null,
    way,
    backup: choice === undefined ? null : { receiver: choice.to, handoffs: choice.members },
    loop: kind === 'loop' ? (answer.loop ?? null) : null,
  };
}

/** The totals alone, where they are those of the whole answer. */
function pickTelling({ customerLate, teamLate, promisesBroken }: WorkshopCard['told']): WorkshopCard['told'] {
  return { customerLate, teamLate, promisesBroken };
}
