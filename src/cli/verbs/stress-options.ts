import type { StressRanking } from '../../model/stress-result.ts';
import type { GateOptions } from '../gate.ts';
import type { SizeOptions } from '../incident-options.ts';
import type { OutputOptions } from '../output-targets.ts';
import type { ScaleOptions } from '../scale-options.ts';
import type { SelectionOptions } from '../selection-options.ts';

/** What a part of it is written as. */
export const SHARD_FORMATS = ['json'] as const;

/** What `stress --structure` can be written as: tables of one kind of row it has none. */
export const STRUCTURE_FORMATS = ['text', 'json', 'markdown'] as const;

/** What can make it fail. */
export const FAIL_ON_STRESS = ['broken-promise', 'customer-late', 'never'] as const;

/** The flags of `stress` as commander gives them. */
export interface StressOptions
  extends SizeOptions, OutputOptions, SelectionOptions, GateOptions, ScaleOptions {
  readonly file: readonly string[];
  readonly recovery?: boolean;
  readonly byHandoff?: boolean;
  readonly told?: boolean;
  readonly untold?: boolean;
  readonly structure?: boolean;
  readonly tolerance?: boolean;
  readonly rankBy?: StressRanking;
  readonly measure?: boolean;
  readonly top?: string;
  readonly by?: 'group';
  readonly all?: boolean;
  readonly failOn: (typeof FAIL_ON_STRESS)[number];
}
