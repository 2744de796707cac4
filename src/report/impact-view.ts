import type { ShownImpact } from '../model/impact-answer.ts';
import type { IncidentTarget, Organization } from '../model/organization.ts';
import type { Block } from './blocks.ts';
import type { Naming } from './naming.ts';

/** How much is shown, and how the question was put. */
export interface ImpactView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  readonly telling: 'declared' | 'told' | 'untold';
  readonly depth: number | undefined;
  /** Whether selectors say who is listed. */
  readonly isSelection: boolean;
  /** The question as a command line, for the commands that are worth running next; undefined where there is none. */
  readonly command: string | undefined;
  /** The same places with a quality problem instead of a delay; undefined where that makes no sense. */
  readonly qualityCommand: string | undefined;
  /** The command that asks how it gets from a place to a team; undefined without a command line. */
  readonly whyCommand: ((from: IncidentTarget, to: string) => string) | undefined;
}

/** The question as it is put without a command line. */
export const PLAIN_VIEW: ImpactView = {
  all: false,
  telling: 'declared',
  depth: undefined,
  isSelection: false,
  command: undefined,
  qualityCommand: undefined,
  whyCommand: undefined,
};

/** What the parts of the answer share. */
export interface ImpactContext {
  readonly answer: ShownImpact;
  readonly organization: Organization;
  readonly naming: Naming;
  readonly view: ImpactView;
}

/** Whether all affected teams are at hand; of a saved answer only those that were listed are. */
export function listsAll({ result, affected }: Pick<ShownImpact, 'result' | 'affected'>): boolean {
  const origins = new Set(result.incidents.flatMap((one) => ('team' in one ? [one.team] : [])));
  return affected.filter(({ id }) => !origins.has(id)).length === result.totals.teams;
}

/** A part of the answer, and whether the view left something out of it. */
export interface PresentedPart {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
}
