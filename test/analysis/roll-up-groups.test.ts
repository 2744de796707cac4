import { describe, expect, it } from 'vitest';
import { rollUpGroups } from '../../src/analysis/roll-up-groups.ts';
import { groupsAround, lastPartOf } from '../../src/model/group-path.ts';

function rollUp(...groups: string[]): [string, number, string][] {
  const things = groups.map((group, i) => ({ group, name: String(i) }));
  return rollUpGroups(things, ({ group }) => group).map(({ group, depth, members }) => [
    group,
    depth,
    members.map(({ name }) => name).join(''),
  ]);
}

describe('rollUpGroups', () => {
  it('counts what is inside a group to it too, in the order in which groups come up', () => {
    expect(rollUp('B / x', 'A', 'B', 'B / y', 'B / x / deep', 'A / z')).toEqual([
      ['B', 0, '0234'],
      ['B / x', 1, '04'],
      ['B / x / deep', 2, '4'],
      ['B / y', 1, '3'],
      ['A', 0, '15'],
      ['A / z', 1, '5'],
    ]);
  });

  it('puts what has no group last', () => {
    expect(rollUp('', 'A', '')).toEqual([
      ['A', 0, '1'],
      ['', 0, '02'],
    ]);
    expect(rollUp()).toEqual([]);
  });

  it('knows a group by its whole name', () => {
    expect(rollUp('A / Service', 'B / Service', 'Service', 'A/Service').map(([group]) => group)).toEqual([
      'A',
      'A / Service',
      'B',
      'B / Service',
      'Service',
      'A/Service',
    ]);
    expect(rollUp('__proto__ / constructor').map(([group]) => group)).toEqual([
      '__proto__',
      '__proto__ / constructor',
    ]);
  });

  it('goes a hundred groups deep, and takes what is deeper for one', () => {
    const deep = (levels: number): string => Array(levels).fill('g').join(' / ');
    expect(rollUp(deep(100)).at(-1)).toEqual([deep(100), 99, '0']);
    const deeper = rollUp(deep(1000));
    expect(deeper).toHaveLength(100);
    expect(deeper.at(-1)).toEqual([deep(1000), 99, '0']);
  });
});

it.each([
  ['', [], ''],
  ['A', ['A'], 'A'],
  ['A / B / C', ['A', 'A / B', 'A / B / C'], 'C'],
  ['A /B', ['A /B'], 'A /B'],
])('groupsAround(%j)', (group, around, last) => {
  expect(groupsAround(group)).toEqual(around);
  expect(lastPartOf(group)).toBe(last);
});
