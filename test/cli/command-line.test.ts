import { describe, expect, it } from 'vitest';
import { placeInCommandLine, placeWithin, quoteWord } from '../../src/cli/command-line.ts';

/** The call with what is pointed at between brackets. */
function pointed(argv: readonly string[], value: string, option?: string): string {
  const { file, start, end } = placeInCommandLine(argv, value, option);
  return `${file.text.slice(0, start)}[${file.text.slice(start, end)}]${file.text.slice(end)}`;
}

describe('placeInCommandLine', () => {
  it.each<[readonly string[], string, string | undefined, string]>([
    [['impact', 'x'], 'x', undefined, 'ripple impact [x]'],
    [['impact', 'impact'], 'impact', undefined, 'ripple impact [impact]'],
    [['--no-color', 'impact', 'impact'], 'impact', undefined, 'ripple --no-color impact [impact]'],
    [['impact', '-o', 'x', 'y', 'x'], 'x', undefined, 'ripple impact -o x y [x]'],
    [['impact', '--all', 'x'], 'x', undefined, 'ripple impact --all [x]'],
    [['impact', '--', 'x'], 'x', undefined, 'ripple impact -- [x]'],
    [['impact', '1x', '--delay', '1x'], '1x', '--delay', 'ripple impact 1x --delay [1x]'],
    [
      ['impact', '--notice', '1x', '--delay', '1x'],
      '1x',
      '--notice',
      'ripple impact --notice [1x] --delay 1x',
    ],
    [['impact', '--delay', '1x', '--delay', '1x'], '1x', '--delay', 'ripple impact --delay 1x --delay [1x]'],
    [['impact', '--delay=1x', '1x'], '1x', '--delay', 'ripple impact --delay=[1x] 1x'],
    [['impact', '--handoff=a->b'], 'a->b', '--handoff', "ripple impact '--handoff=[a->b]'"],
    [['impact', '--handoff', 'a->b'], 'a->b', '--handoff', "ripple impact --handoff ['a->b']"],
    [['impact', '--delay', ''], '', '--delay', "ripple impact --delay ['']"],
    [['impact', "it's"], "it's", undefined, "ripple impact ['it'\\''s']"],
    [['impact', 'y'], 'x', undefined, '[]ripple impact y'],
  ])('%j %s %s', (argv, value, option, expected) => {
    expect(pointed(argv, value, option)).toBe(expected);
  });
});

describe('placeWithin', () => {
  it.each<[string, readonly string[], string, string | undefined, string]>([
    ['a plain word', ['list', 'abcd'], 'abcd', undefined, 'ripple list a[bc]d'],
    ['a quoted one', ['list', 'a>cd'], 'a>cd', undefined, "ripple list 'a[>c]d'"],
    ['one with an apostrophe', ['list', "a'cd"], "a'cd", undefined, "ripple list 'a['\\''c]d'"],
    ['behind =', ['list', '--exclude=a>cd'], 'a>cd', '--exclude', "ripple list '--exclude=a[>c]d'"],
    [
      'behind = with an apostrophe',
      ['list', "--exclude=a'cd"],
      "a'cd",
      '--exclude',
      "ripple list '--exclude=a['\\''c]d'",
    ],
  ])('points into %s', (_what, argv, value, option, expected) => {
    const whole = placeInCommandLine(argv, value, option);
    const { file, start, end } = placeWithin(whole, value, 1, 3);
    const shown = `${file.text.slice(0, start)}[${file.text.slice(start, end)}]${file.text.slice(end)}`;
    expect(shown).toBe(expected);
  });
});

describe('quoteWord', () => {
  it.each([
    ['claims', 'claims'],
    ['--delay=3d', '--delay=3d'],
    ['20%', '20%'],
    ['maps/a.yaml', 'maps/a.yaml'],
    ['', "''"],
    ['a b', "'a b'"],
    ['a->b', "'a->b'"],
    ['*.yaml', "'*.yaml'"],
    ['$HOME', "'$HOME'"],
    ["it's", "'it'\\''s'"],
    ['a\nb', "'a\nb'"],
  ])('%j becomes %s', (word, quoted) => expect(quoteWord(word)).toBe(quoted));
});
