import type { WorkshopLevel } from '../model/workshop-level.ts';
import type { WorkshopResult } from '../model/workshop-result.ts';
import type { OrgModel } from './org-model.ts';

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
export function answerWorkshop({ organization }: OrgModel, question: WorkshopQuestion): WorkshopResult {
  const { minutes, participants, seed, level, anonymized } = question;
  return {
    kind: 'ripple/workshop',
    version: 1,
    org: organization.name,
    anonymized,
    minutes,
    participants,
    seed,
    level,
    tables: [participants],
    agenda: [{ kind: 'incidents', start: 0, minutes }],
    cast: organization.teams.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      hops: null,
      reasons: [{ kind: 'all' }],
    })),
    teams: organization.teams.length,
    cards: [],
    missing: [],
  };
}
