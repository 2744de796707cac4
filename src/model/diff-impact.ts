import type { PromiseState, RippleStatus } from './impact-result.ts';
import type { StressFigures, StressIncident } from './stress-result.ts';

/**
 * What two maps come to under the same problems. Times are hours, shares fractions of 1, both unrounded. Ids are those of
 * the head, or of the base where the head has none; lists in the head's document order, what it has not at their ends.
 */
export interface DiffImpact {
  /** What was put on each team in turn. */
  readonly incident: StressIncident;
  /** A customer is later or earlier, and a tolerance lost or gained, only by more hours than this. */
  readonly worseBy: number;
  /** What follows from all below: each promise whose fate changed, those to customers first; and each customer. */
  readonly promises: readonly PromiseEffect[];
  readonly customers: readonly CustomerEffect[];
  /** Who is no longer served, or newly is; those that no longer are first. */
  readonly service: readonly ServiceChange[];
  /** What is no longer promised, or newly is, kept or not. */
  readonly promised: readonly PromisedChange[];
  /** Customers' ways that take otherwise, or of which something else is promised. */
  readonly engagements: readonly EngagementEffect[];
  /** With no incident at all. */
  readonly usual: IncidentChanges;
  /** All declared ones. */
  readonly scenarios: readonly ScenarioChange[];
  readonly stress: StressChanges;
  readonly singleSources: readonly SourceChange[];
  readonly choices: readonly ChoiceChange[];
  readonly loops: readonly LoopChange[];
  /** Each customer whose tolerance of somebody's delay changed. */
  readonly tolerances: readonly ToleranceEffect[];
}

/**
 * newly-broken, newly-kept: what both sides promise, by how long it takes; loosened: kept only because more time is promised;
 * promised, dropped: only one side promises anything; longer, shorter: where the promise does not say it.
 */
export type EngagementFate =
  'newly-broken' | 'newly-kept' | 'loosened' | 'promised' | 'dropped' | 'longer' | 'shorter';

/** A customer's way with no incident at all, that is otherwise than before. */
export interface EngagementEffect {
  /** The engagement's id, and its name. */
  readonly engagement: string;
  readonly name: string;
  /** The customer's id. */
  readonly customer: string;
  readonly change: EngagementFate;
  /** null where that side does not have it. */
  readonly before: EngagementSide | null;
  readonly after: EngagementSide | null;
}

/** How long a way takes, and within how long it is promised (null: nothing is), in hours. */
export interface EngagementSide {
  readonly leadTime: number;
  readonly promise: number | null;
}

/** A customer that is handed nothing any more, or newly something. */
export interface ServiceChange {
  /** The customer's id. */
  readonly customer: string;
  readonly change: 'no-longer-served' | 'newly-served';
  /** Ids of what it was handed, or is. */
  readonly handoffs: readonly string[];
  /** Whether the head does not know the customer at all. */
  readonly isRemoved: boolean;
}

/** A promise, or a part of one, that only one side makes. */
export interface PromisedChange {
  /** The hand-off's id. */
  readonly handoff: string;
  readonly change: 'dropped' | 'made';
  /** The receiver's id. */
  readonly to: string;
  /** Whether the receiver is a customer on either side. */
  readonly toCustomer: boolean;
  /** Whether the head has the hand-off. */
  readonly isHandedOver: boolean;
  readonly before: PromisedParts;
  readonly after: PromisedParts;
}

/** The latest that is promised, and the smallest share that is right; null: not promised. */
export interface PromisedParts {
  readonly late: number | null;
  readonly accurate: number | null;
}

/** What the same incidents, or none, do otherwise than before. */
export interface IncidentChanges {
  readonly promises: readonly PromiseChange[];
  readonly customers: readonly CustomerChange[];
}

/**
 * newly-broken: broken where it was not; newly-kept: the other way round; dropped: it was broken, and nothing is promised any
 * more.
 */
export type PromiseFate = 'newly-broken' | 'newly-kept' | 'dropped';

/**
 * ripple: what arrives is different; promise: with the promise as it was in the base, nothing would have changed;
 * scenario: only the head declares this scenario, or has it as hard: what it does now it would have done before;
 * made: the base promised nothing here.
 */
export type PromiseCause = 'ripple' | 'promise' | 'scenario' | 'made';

/** A promise whose fate is another one. */
export interface PromiseChange {
  /** The hand-off's id. */
  readonly handoff: string;
  readonly change: PromiseFate;
  readonly because: PromiseCause;
  /** null where there is no such hand-off, or was no such scenario. */
  readonly before: PromiseSide | null;
  readonly after: PromiseSide | null;
}

/** What a hand-off brings, and what becomes of its promise (null: none): as `impact` tells it. */
export interface PromiseSide {
  readonly promise: PromiseState | null;
  readonly late: number;
  readonly defects: number;
}

/** A customer that feels something else than before. */
export interface CustomerChange {
  /** The customer's id. */
  readonly customer: string;
  readonly because: Extract<PromiseCause, 'ripple' | 'scenario'>;
  /** null where there was no such scenario. */
  readonly before: CustomerSide | null;
  readonly after: CustomerSide;
}

/** How late a customer is, and the share of what it gets that is not right, both at their peaks. */
export interface CustomerSide {
  readonly late: number;
  readonly defects: number;
}

/** The totals of `impact`, with the latest customer's hours. */
export type IncidentFigures = Omit<StressFigures, 'hops' | 'exposure'>;

/** A declared scenario before and after, each side with the scenario as it declares it. */
export interface ScenarioChange extends IncidentChanges {
  readonly scenario: string;
  readonly name: string;
  /** Of the scenario itself; what changes in others follows from the rest of the map. */
  readonly change: 'none' | 'changed' | 'added' | 'removed';
  readonly before: IncidentFigures | null;
  readonly after: IncidentFigures | null;
}

/** The same incident on each team in turn, before and after. */
export interface StressChanges {
  /** How many teams are on both sides and were tried: all but customers. */
  readonly teams: number;
  /** From how many of them a promise newly breaks, and from how many a customer is later. */
  readonly breakMore: number;
  readonly makeLater: number;
  /** Those from which anything is otherwise. */
  readonly rows: readonly StressChange[];
}

/** A team with what an incident there comes to on each side. */
export interface StressChange extends IncidentChanges {
  readonly team: string;
  readonly name: string;
  readonly before: IncidentFigures;
  readonly after: IncidentFigures;
}

/** Where an effect shows. `id` is a scenario's or a team's; empty for what happens with no incident at all. */
export interface EffectPlace {
  readonly under: 'usual' | 'scenario' | 'stress';
  readonly id: string;
}

/** Under what a thing changes. */
export interface EffectSpread {
  readonly usual: boolean;
  /** Ids of the scenarios in which it does. */
  readonly scenarios: readonly string[];
  /** From how many teams it does, each stressed in turn; and from which of them most. */
  readonly teams: number;
  readonly worstTeam: string | null;
}

/** What becomes of a promise, under all that was tried. */
export interface PromiseEffect extends EffectSpread {
  readonly handoff: string;
  readonly change: PromiseFate;
  readonly because: PromiseCause;
  /** Whether a customer receives it. */
  readonly toCustomer: boolean;
  /** Where the difference is largest. */
  readonly worst: EffectPlace & Pick<PromiseChange, 'before' | 'after'>;
}

/** What a customer feels otherwise. */
export type CustomerFate = 'later' | 'earlier' | 'more-defects' | 'fewer-defects';

/** What a customer feels otherwise, under all that was tried. */
export interface CustomerEffect extends EffectSpread {
  readonly customer: string;
  readonly change: CustomerFate;
  /** Where the difference is largest. */
  readonly worst: EffectPlace & { readonly before: CustomerSide; readonly after: CustomerSide };
}

/** A team that promises newly stand or fall with, or no longer do. Of promises that both sides make. */
export interface SourceChange {
  readonly team: string;
  readonly change: 'new' | 'gone';
  /** Ids of the promised hand-offs. */
  readonly promises: readonly string[];
}

/** An any-of group that teams newly defeat, or no longer do. */
export interface ChoiceChange {
  readonly to: string;
  readonly anyOf: string;
  readonly change: 'new' | 'gone';
  /** Ids of its hand-offs in the head. */
  readonly members: readonly string[];
  /** Ids of these teams. */
  readonly teams: readonly string[];
}

/** new, gone: teams work in circles that did not, or no longer do; endless: a loop newly never recovers; recovers: it does again. */
export interface LoopChange {
  readonly change: 'new' | 'gone' | 'endless' | 'recovers';
  readonly teams: readonly string[];
  /** How the worst incident at one of its teams ends; null where there is no such loop. */
  readonly before: RippleStatus | null;
  readonly after: RippleStatus | null;
  /** The team from which that is so; of a loop that is gone in the base. */
  readonly worst: string;
}

/** How late teams can be before a customer is: lost where that is less than before. */
export interface ToleranceEffect {
  readonly customer: string;
  readonly change: 'lost' | 'gained';
  /** Those of whom it is so, most lost or gained first. */
  readonly teams: readonly ToleranceChange[];
}

/** A team's part in it. */
export interface ToleranceChange {
  readonly team: string;
  /** The longest delay that leaves the customer on time; null: no delay ever makes it late. */
  readonly before: number | null;
  readonly after: number | null;
}
