import { Option } from 'commander';
import { collect } from './program.ts';

/** Selectors as typed: of `--select` or the operands, and of `--exclude`. */
export interface SelectionOptions {
  readonly select: readonly string[];
  readonly exclude: readonly string[];
  /** Selectors that stand for themselves, where `select` are those of `--select`. */
  readonly operands?: readonly string[];
}

/** `--select`, for verbs that list teams. */
export function selectOption(
  tells = 'list only teams that it selects, such as tag:back-office; repeatable',
): Option {
  return new Option('--select <selector>', tells).argParser(collect).default([], 'all teams');
}

/** `--exclude`, beside `--select` or operands. */
export function excludeOption(): Option {
  return new Option('--exclude <selector>', 'leave out the teams that it selects; repeatable')
    .argParser(collect)
    .default([], 'nobody');
}

/** `--by group`, for verbs whose teams roll up. */
export function byOption(): Option {
  return new Option('--by <what>', 'roll the teams up: one row for each group, with all inside it').choices([
    'group',
  ]);
}
