import type { EngagementResult } from '../model/engagement-result.ts';
import type { Organization } from '../model/organization.ts';
import type { Naming } from './naming.ts';

/** How much is shown, and how the question was put. */
export interface EngagementView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  readonly telling: 'declared' | 'told' | 'untold';
  /** Whether one engagement is asked for, or the only one there is; else all stand side by side. */
  readonly isOne: boolean;
  /** The same question about one engagement as a command line; `calm`: with nothing going wrong. Undefined where there is none. */
  readonly commandFor: ((engagementId: string, asked: 'calm' | 'as asked') => string) | undefined;
}

/** What the parts of the answer share. */
export interface EngagementContext {
  readonly result: EngagementResult;
  readonly organization: Organization;
  readonly naming: Naming;
  readonly view: EngagementView;
}

/** Whether everything goes as usual. */
export function isCalm({ scenario, incidents }: EngagementResult): boolean {
  return scenario === null && incidents.length === 0;
}
