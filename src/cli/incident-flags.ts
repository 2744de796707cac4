import { Option } from 'commander';

/** What happens, and how badly: `--delay`, `--outage`, `--quality`, `--notice`, or `--scenario` instead. */
export function sizeOptions(): Option[] {
  return [
    new Option(
      '--delay <duration>',
      'delivers this much late, such as 4h or 1d 4h (default: 1d if no other size is given)',
    ),
    new Option('--outage <duration>', 'nothing leaves for this long, in parallel with waiting (teams only)'),
    new Option('--quality <share>', 'share of the work that is not right, such as 20%'),
    new Option('--notice <duration>', 'how long before the due time it is known (default: 0)'),
    new Option('--scenario <name>', 'a scenario of the org file, instead of teams, hand-offs and sizes'),
  ];
}

/** `--told` and `--untold`: as if every hand-off, or none, told. */
export function tellingOptions(): Option[] {
  return [
    new Option('--told', 'as if every hand-off told').conflicts('untold'),
    new Option('--untold', 'as if no hand-off told').conflicts('told'),
  ];
}
