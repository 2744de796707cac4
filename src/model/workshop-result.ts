import type { TellingTotals } from './impact-answer.ts';
import type { ImpactIncident, ImpactResult } from './impact-result.ts';
import type { TeamKind } from './organization.ts';
import type { Way } from './why-result.ts';
import type { WorkshopLevel } from './workshop-level.ts';

/**
 * What a workshop is made of, as `ripple workshop --format json` prints it: who plays what, the incidents with the truth that the
 * model computes, and the time. Times of incidents are hours, those of the session minutes, shares fractions of 1, unrounded.
 */
export interface WorkshopResult {
  readonly kind: 'ripple/workshop';
  readonly version: 1;
  readonly org: string;
  /** Whether all names and words of the people's own were replaced. */
  readonly anonymized: boolean;
  readonly minutes: number;
  readonly participants: number;
  /** Which of the good incidents are drawn; 1 are the best ones. */
  readonly seed: number;
  readonly level: WorkshopLevel;
  /** People at each table; all tables play the same cards. */
  readonly tables: readonly number[];
  /** In the order of the session; their minutes sum to `minutes`. */
  readonly agenda: readonly WorkshopStep[];
  /** The teams in the game, in document order, customers among them. */
  readonly cast: readonly CastMember[];
  /** Teams of the map, customers among them, in the game or not. */
  readonly teams: number;
  /** In the order in which they are played: from easy to surprising. */
  readonly cards: readonly WorkshopCard[];
  /** Sorts of surprise that this map has no example of. */
  readonly missing: readonly WorkshopCardKind[];
}

/** The parts of a session, in their order; `break` in long ones alone, `engagement` where there is time for it. */
export const WORKSHOP_STEPS = [
  'welcome',
  'customers',
  'map',
  'incidents',
  'debrief',
  'break',
  'engagement',
  'agreements',
  'close',
] as const;
/** One of those. */
export type WorkshopStepKind = (typeof WORKSHOP_STEPS)[number];

/** A part of the session. */
export interface WorkshopStep {
  readonly kind: WorkshopStepKind;
  /** Minutes from the beginning of the session. */
  readonly start: number;
  readonly minutes: number;
}

/** A team in the game, and why it is in it. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** Fewest hand-offs to a customer; 0 for a customer itself, null where no way leads to one. */
  readonly hops: number | null;
  readonly reasons: readonly CastReason[];
}

/**
 * all: everybody of a small map is; asked: the call names it; starts, passes, feels: its part in a card; spared: people will
 * expect it to be hit by a card and it is not; hub: many hand-offs; neighbor: works with many of the cast.
 */
export type CastReason =
  | { readonly kind: 'all' | 'asked' | 'hub' | 'neighbor' }
  | { readonly kind: 'starts' | 'passes' | 'feels' | 'spared'; readonly card: number };

/**
 * What is there to be learned from a card, the easy ones first. neighbor: the next desk feels it; absorbed: it ends before a
 * customer feels it; scenario: several at once, as the map declares it; quality: work that is not right; back-room: far from any
 * customer, and yet one waits; telling: word in time saves a promise; slot: a little becomes much by the next slot; backup: backups
 * that hang on the same giver; loop: it never catches up.
 */
export const WORKSHOP_CARD_KINDS = [
  'neighbor',
  'absorbed',
  'scenario',
  'quality',
  'back-room',
  'telling',
  'slot',
  'backup',
  'loop',
] as const;
/** One of those. */
export type WorkshopCardKind = (typeof WORKSHOP_CARD_KINDS)[number];

/** 1: easy; 2: takes thought; 3: surprising. */
export type WorkshopCardLevel = 1 | 2 | 3;

/** An incident to be guessed, with the computed truth. */
export interface WorkshopCard {
  /** From 1, in the order in which they are played. */
  readonly number: number;
  readonly kind: WorkshopCardKind;
  readonly level: WorkshopCardLevel;
  /** The declared scenario that it is; null for a single incident. */
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly incidents: readonly ImpactIncident[];
  /** What `ripple impact` takes to print the same, without the file: `payroll`, `--delay`, `1h`. Not quoted. */
  readonly words: readonly string[];
  /** The answer of `ripple impact --json`, whole. */
  readonly impact: ImpactResult;
  /** The same with every hand-off telling, and with none. */
  readonly told: TellingTotals;
  readonly untold: TellingTotals;
  /**
   * The team whose way is told: the customer hit hardest, of a backup one whom it reaches by the choice; else the team hit hardest, of a
   * backup the one that has the choice; null where nobody feels it.
   */
  readonly focus: string | null;
  /** The way that makes the focus as late as it is, else the one of most of its defects; null where nobody feels it. */
  readonly way: Way | null;
  /** backup: the interchangeable hand-offs (ids) and their receiver; else null. */
  readonly backup: { readonly receiver: string; readonly handoffs: readonly string[] } | null;
  /** loop: the teams round which it goes, the first one again at the end; else null. */
  readonly loop: readonly string[] | null;
}
