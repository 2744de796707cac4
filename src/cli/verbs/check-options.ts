import type { GateOptions } from '../gate.ts';
import type { OutputOptions } from '../output-targets.ts';
import type { SelectionOptions } from '../selection-options.ts';

/** From which severity on it fails; a file that cannot be used is exit code 2 in any case. */
export const FAIL_ON_CHECK = ['error', 'warn', 'info', 'never'] as const;

/** The flags of `check` as commander gives them, and from which severity on it fails. */
export interface CheckOptions extends OutputOptions, GateOptions, SelectionOptions {
  readonly file: readonly string[];
  readonly failOn: (typeof FAIL_ON_CHECK)[number];
  /** Codes of rules; none: all of them. */
  readonly rule: readonly string[];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly all?: boolean;
  readonly maxBytes?: string;
}

/** The flags of `check` as they are given. */
export type GivenCheckOptions = Omit<CheckOptions, 'failOn'> & Partial<Pick<CheckOptions, 'failOn'>>;
