import type { Calendar } from './calendar.ts';
import { numberAt } from './indexed.ts';
import type { LocatedNode } from './located.ts';
import type { RuleCode } from './rule-catalogue.ts';
import type { Place, SourceFile } from './source-file.ts';

/**
 * Everything an org file says, with every default filled in. Times are hours, shares fractions of 1. Its place and
 * its keys' are those of the first file.
 */
export interface Organization extends Entity {
  readonly name: string;
  readonly currency: string;
  readonly calendar: Calendar;
  /** In document order, which is data: ties are broken by it. */
  readonly teams: readonly Team[];
  readonly handoffs: readonly HandOff[];
  readonly scenarios: readonly Scenario[];
  readonly engagements: readonly Engagement[];
  /** In the order of the file; the later one has the last word. */
  readonly rules: readonly RuleSetting[];
  /** In the order they were merged; the first is the org file itself. */
  readonly files: readonly SourceFile[];
  /** The user's own `x-…` keys at the top level. */
  readonly extra: ExtraKeys;
}

/** Whatever stands in a file at a place of its own. */
export interface Entity {
  /** Where its id stands, or where it begins. */
  readonly place: Place;
  /** Where its keys stand; absent where a short form or another entity implies it. */
  readonly keyPlaces?: KeyPlaces | undefined;
}

/**
 * Where the keys of an entity stand, those of nested maps as `promise.late`. Half a million of these are kept: entities
 * with the same keys share the list of them, and all share one list of offsets.
 */
export interface KeyPlaces {
  readonly keys: readonly string[];
  /** Start and end of each key's value, in the file of the entity, from `first` on. */
  readonly offsets: readonly number[];
  readonly first: number;
}

/** `x-…` keys as they were read, by name; those in nested maps as `promise.x-since`. */
export type ExtraKeys = Readonly<Record<string, LocatedNode>>;

/** Who a team can be, the default first. */
export const TEAM_KINDS = ['team', 'role', 'system', 'supplier', 'customer'] as const;
/** Ripples end at customers. */
export type TeamKind = (typeof TEAM_KINDS)[number];

/** What sort of thing is handed over, the default first. */
export const HANDOFF_TYPES = [
  'deliverable',
  'service',
  'information',
  'approval',
  'instruction',
  'support',
] as const;
/** For people; the arithmetic is the same for all. */
export type HandOffType = (typeof HANDOFF_TYPES)[number];

/** Anybody who gives or receives work: a team, a role, a system, a supplier or a customer outside. */
export interface Team extends Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  /** Departments, nested by ` / `; empty if none. */
  readonly group: string;
  readonly tags: readonly string[];
  readonly description: string;
  readonly contact: string;
  /** From its inputs being due to its own hand-off being due. */
  readonly leadHours: number;
  /** The hands-on part of the lead. */
  readonly workHours: number;
  /** Late inputs that it makes up for itself. */
  readonly bufferHours: number;
  /** Share of its own work that is complete and accurate, %C&A. */
  readonly accurateShare: number;
  readonly costPerHour: number;
  /** How long an outage lasts. */
  readonly recoveryHours: number;
  readonly risk: Risk | undefined;
  readonly accepts: readonly Acceptance[];
  readonly extra: ExtraKeys;
}

/** How likely a delay or a quality problem is, and how large: low, likely, high. */
export interface Risk {
  readonly delay: RiskEstimate | undefined;
  readonly quality: RiskEstimate | undefined;
}

/** Three-point estimate: hours for a delay, shares for quality. */
export interface RiskEstimate {
  readonly chanceShare: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Work that goes from one team to another. */
export interface HandOff extends Entity {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
  readonly type: HandOffType;
  /** Share of rounds in which the receiver needs it; analyses assume it is needed. */
  readonly neededShare: number;
  readonly needs: Needs;
  /** How late it may come before anyone feels it. */
  readonly slackHours: number;
  /** The time between two slots in which it can happen; 0: at any time. */
  readonly everyHours: number;
  /** Share of the delay that holds the receiver up. */
  readonly blocksShare: number;
  /** Whether the giver warns the receiver as soon as it knows. */
  readonly tells: boolean;
  readonly workaround: Workaround | undefined;
  /** Name of a group of interchangeable hand-offs into the receiver; empty if none. */
  readonly anyOf: string;
  /** Feeds the receiver's next round, as declared. */
  readonly feedback: boolean;
  /** Share of defects that the receiver's check finds. */
  readonly catchesShare: number;
  /** Share of the receiver's output that a defect that got through spoils. */
  readonly taintsShare: number;
  /** Time the receiver loses when all of it is found defective. */
  readonly reworkHours: number;
  readonly promise: HandOffPromise;
  readonly accepts: readonly Acceptance[];
  readonly extra: ExtraKeys;
}

/** What the receiver needs of a hand-off, in the people's own words; empty where nothing is written. */
export interface Needs {
  readonly timing: string;
  readonly quality: string;
  readonly accuracy: string;
}

/** What the receiver does to help itself if it knows early enough: `saves` is either hours or a share. */
export interface Workaround {
  readonly savesHours: number;
  readonly savesShare: number;
  readonly noticeHours: number;
}

/** What the receiver may count on; undefined parts are not promised. */
export interface HandOffPromise {
  readonly lateHours: number | undefined;
  readonly accurateShare: number | undefined;
}

/** A finding of a rule that the people accept here, and why. */
export interface Acceptance extends Entity {
  readonly rule: RuleCode;
  readonly why: string;
  readonly extra: ExtraKeys;
}

/** A declared what-if: several incidents at once. */
export interface Scenario extends Entity {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly incidents: readonly DeclaredIncident[];
  readonly accepts: readonly Acceptance[];
  readonly extra: ExtraKeys;
}

/** Something that goes wrong at one team or on one hand-off. */
export interface Incident {
  readonly target: IncidentTarget;
  readonly delayHours: number;
  /** Teams only: nothing leaves for this long, in parallel with waiting. */
  readonly outageHours: number;
  /** Share of the work that is spoilt. */
  readonly qualityShare: number;
  /** How long before the due time it is known. */
  readonly noticeHours: number;
}

/** An incident as a scenario declares it; its place is where its target is named. */
export interface DeclaredIncident extends Incident, Entity {
  readonly extra: ExtraKeys;
}

/** Where an incident happens: a team's or a hand-off's id. */
export type IncidentTarget = { readonly team: string } | { readonly handoff: string };

/** One customer's way from beginning to end. */
export interface Engagement extends Entity {
  readonly id: string;
  readonly name: string;
  readonly customer: string;
  readonly withinHours: number | undefined;
  readonly stages: readonly Stage[];
  readonly accepts: readonly Acceptance[];
  readonly extra: ExtraKeys;
}

/** One step of an engagement. */
export interface Stage extends Entity {
  readonly name: string;
  readonly team: string;
  readonly takesHours: number;
  readonly waitsHours: number;
  readonly needs: readonly StageNeed[];
  readonly extra: ExtraKeys;
}

/** What a stage needs from whom. */
export interface StageNeed extends Entity {
  readonly from: string;
  readonly what: string;
  readonly extra: ExtraKeys;
}

/** How strict a rule can be, from not at all to failing. */
export const RULE_SEVERITIES = ['off', 'info', 'warn', 'error'] as const;
/** `off` says nothing; `error` makes `check` fail. */
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** How strict the organization is about one rule, and where; what it leaves out stays as it was before. */
export interface RuleSetting extends Entity {
  readonly rule: RuleCode;
  readonly severity: RuleSeverity | undefined;
  /** Whom it is about, as a selector; empty: everybody. */
  readonly select: string;
  /** The rule's options by name: hours, fractions or counts. */
  readonly options: RuleOptions;
  readonly extra: ExtraKeys;
}

/** Values of a rule's options by name: hours, fractions or counts, as the catalogue of rules says. */
export type RuleOptions = Readonly<Record<string, number>>;

/** Where a key of an entity stands (its value); the entity's own place where the key was left to its default. */
export function placeOf(entity: Entity, key?: string): Place {
  const { place, keyPlaces } = entity;
  const index = key === undefined ? -1 : (keyPlaces?.keys.indexOf(key) ?? -1);
  if (keyPlaces === undefined || index < 0) return place;
  const { offsets, first } = keyPlaces;
  const start = numberAt(offsets, first + 2 * index);
  return { file: place.file, start, end: numberAt(offsets, first + 2 * index + 1) };
}
