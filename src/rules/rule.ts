import type { LoopOutline } from '../analysis/describe-loops.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { FindingEntity, FindingSeverity } from '../model/finding.ts';
import type { RuleCode, RuleOptionName } from '../model/rule-catalogue.ts';
import type { Place } from '../model/source-file.ts';
import type { Naming } from '../report/naming.ts';
import type { UnmetAcceptance } from './acceptances.ts';

/** One rule: what it says to people, and how it looks for what breaks it. A file each, in `catalogue`. */
export interface Rule<C extends RuleCode = RuleCode> {
  readonly code: C;
  /** Unless the organization says otherwise in `rules`. */
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly why: string;
  readonly mend: string;
  find(context: RuleContext<C>): Iterable<Discovery>;
}

/** What rules look at; what several of them need is computed once, when the first asks. */
export interface RuleContext<C extends RuleCode = RuleCode> extends SharedContext {
  /** The value of an option at an entity, in hours, as a fraction or a count: by the last setting in `rules` that is about it. */
  readonly optionAt: (entity: FindingEntity, name: RuleOptionName<C>) => number;
  /** Whether the rule is on at an entity: where it is off there, looking is wasted. */
  readonly isOnAt: (entity: FindingEntity) => boolean;
  /** Says that a limit has left things out, if it has: nothing may be unchecked in silence. `what`: one of them. */
  readonly stopEarly: (limit: Pick<EarlyStop, 'asked' | 'left'>, what: string) => void;
}

/** A rule that has not looked at all that it was asked about. */
export interface EarlyStop {
  readonly rule: RuleCode;
  readonly asked: number;
  readonly left: number;
  readonly what: string;
}

/** The part of it that is the same for all rules. */
export interface SharedContext {
  readonly model: OrgModel;
  readonly naming: Naming;
  /** The loops, none of them tried. */
  readonly loops: () => readonly LoopOutline[];
  /** Hours as people of this organization say them: `1d 4h`. */
  readonly duration: (hours: number) => string;
  /** What is accepted and not found; the whole truth once all other rules have run. */
  readonly unmetAcceptances: () => readonly (UnmetAcceptance & {
    /** Whether the rule is off there, so that it cannot find anything. */
    readonly isOff: boolean;
  })[];
  /** Which rules stopped at a limit; the whole truth once all other rules have run. */
  readonly earlyStops: () => readonly EarlyStop[];
}

/** Something that breaks a rule, before it is known how grave that is here and whether the people accept it. */
export interface Discovery {
  readonly entity: FindingEntity;
  /** Where a rule finds several things at one entity: what tells them apart. */
  readonly about?: string;
  /** The first sentence can stand alone; names as they are, unescaped. */
  readonly message: string;
  /** Where it is to be mended. */
  readonly place: Place;
  readonly related?: readonly DiscoveryStep[];
  /** The ripple's way, origin first. */
  readonly way?: readonly DiscoveryStep[];
}

/** A place together with what happens there. */
export interface DiscoveryStep {
  readonly message: string;
  readonly place: Place;
  /** The id of the hand-off that is there, of a step on a way. */
  readonly handoff?: string;
}
