import { Option } from 'commander';
import type { Telling } from '../engine/network.ts';
import { collect } from './program.ts';

/** What happens, and how badly: `--delay`, `--outage`, `--quality`, `--notice`, or `--scenario` instead. */
export function sizeOptions(): Option[] {
  return [
    ...plainSizeOptions(),
    new Option('--scenario <name>', 'a scenario of the org file, instead of teams, hand-offs and sizes'),
  ];
}

/** The same without `--scenario`, for verbs that choose the places themselves. */
export function plainSizeOptions(): Option[] {
  return [
    new Option(
      '--delay <duration>',
      'delivers this much late, such as 4h or 1d 4h (default: 1d if no other size is given)',
    ),
    new Option('--outage <duration>', 'nothing leaves for this long, in parallel with waiting (teams only)'),
    new Option('--quality <share>', 'share of the work that is not right, such as 20%'),
    new Option('--notice <duration>', 'how long before the due time it is known (default: 0)'),
  ];
}

/** `--told` and `--untold`: as if every hand-off, or none, told. */
export function tellingOptions(): Option[] {
  return [
    new Option('--told', 'as if every hand-off told').conflicts('untold'),
    new Option('--untold', 'as if no hand-off told').conflicts('told'),
  ];
}

/** `--team` and `--handoff`: where it happens, for verbs whose words are something else. */
export function placeOptions(fallback: string): Option[] {
  return ['team', 'handoff'].map((place) =>
    new Option(`--${place} <id>`, `a ${place === 'team' ? place : 'hand-off'} that it happens to; repeatable`)
      .argParser(collect)
      .default([], fallback),
  );
}

/** `--told` or `--untold`, or neither. */
export function tellingOf({ told, untold }: { readonly told?: boolean; readonly untold?: boolean }): Telling {
  if (told === true) return 'told';
  return untold === true ? 'untold' : 'declared';
}
