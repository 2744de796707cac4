import type { GateOptions } from '../gate.ts';
import type { SizeOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';

/** What can make it fail. */
export const FAIL_ON_DIFF = ['broken-promise', 'worse', 'any', 'never'] as const;

/** What an earlier revision that cannot be read comes to, where the map of today can. */
export const UNREADABLE_BASE = ['fail', 'skip'] as const;

/** The flags of `diff` as commander gives them. */
export interface DiffOptions extends SizeOptions, OutputOptions, GateOptions {
  readonly file: readonly string[];
  readonly recovery?: boolean;
  readonly worseBy?: string;
  readonly all?: boolean;
  readonly maxBytes?: string;
  readonly unreadableBase: (typeof UNREADABLE_BASE)[number];
  readonly failOn: (typeof FAIL_ON_DIFF)[number];
}
