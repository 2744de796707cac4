import type { QuestionOptions } from '../incident-options.ts';
import type { GateOptions } from '../gate.ts';
import type { SelectionOptions } from '../selection-options.ts';

/** What can make it fail. */
export const FAIL_ON_IMPACT = ['broken-promise', 'customer-late', 'never'] as const;

/** The flags of `impact` as commander gives them. */
export interface ImpactOptions extends QuestionOptions, SelectionOptions, GateOptions {
  readonly depth?: string;
  readonly by?: 'group';
  readonly failOn: (typeof FAIL_ON_IMPACT)[number];
}
