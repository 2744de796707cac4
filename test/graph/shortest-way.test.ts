import { describe, expect, it } from 'vitest';
import { groupHandOffs } from '../../src/graph/group-handoffs.ts';
import { findShortestWay } from '../../src/graph/shortest-way.ts';
import { plainHandOff } from '../random-orgs.ts';

/** The way between two teams through arrows such as `a-b`, which are ids as well. */
function wayThrough(arrows: readonly string[], from: string, to: string): string[] | undefined {
  const handoffs = arrows.map((id) => {
    const [giver = '', receiver = ''] = id.split('-');
    return plainHandOff(id, giver, receiver);
  });
  const byGiver = groupHandOffs(handoffs, (handoff) => handoff.from);
  return findShortestWay(byGiver, from, to)?.map(({ id }) => id);
}

describe('the shortest way', () => {
  it('has the fewest hand-offs, not those that stand first', () => {
    expect(wayThrough(['a-b', 'b-c', 'c-d', 'a-x', 'x-d'], 'a', 'd')).toEqual(['a-x', 'x-d']);
  });

  it('is the first in the document of several that are as short', () => {
    expect(wayThrough(['a-y', 'a-x', 'x-d', 'y-d'], 'a', 'd')).toEqual(['a-y', 'y-d']);
  });

  it('goes round no loop, neither through its beginning nor through itself', () => {
    expect(wayThrough(['a-a', 'a-b', 'b-a', 'b-b', 'b-c', 'c-a', 'c-d'], 'a', 'd')).toEqual([
      'a-b',
      'b-c',
      'c-d',
    ]);
  });

  it('is none where nothing leads there', () => {
    expect(wayThrough(['a-b', 'b-a', 'd-a'], 'a', 'd')).toBeUndefined();
    expect(wayThrough([], 'a', 'd')).toBeUndefined();
  });
});
