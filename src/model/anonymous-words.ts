import type { HandOffType } from './organization.ts';

/** What stands for the words of an organization that nobody is to recognize, in the language of whoever reads it. */
export interface AnonymousWords {
  readonly org: string;
  /** Names for teams and roles, each used once before any is used again with a number. */
  readonly teams: readonly string[];
  /** A letter follows: Customer A. */
  readonly customer: string;
  readonly supplier: string;
  readonly system: string;
  /** A number follows: Department 1, Approval 3. */
  readonly group: string;
  readonly types: Readonly<Record<HandOffType, string>>;
  readonly scenario: string;
  readonly engagement: string;
  readonly stage: string;
}

/** Who is who: what a name stands for. */
export interface AnonymousName {
  readonly sort: 'team' | 'handoff' | 'group' | 'scenario' | 'engagement' | 'stage';
  readonly id: string;
  readonly name: string;
  readonly wasId: string;
  readonly wasName: string;
}
