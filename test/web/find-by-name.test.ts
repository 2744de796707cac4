import { describe, expect, it } from 'vitest';
import { callByName, findByName } from '../../src/web/find-by-name.ts';

const TEAMS = [
  { id: 'claims', name: 'Claims handling' },
  { id: 'desk', name: 'Help desk' },
  { id: 'desk-2', name: 'Help desk' },
  { id: 'hand', name: 'Second hand' },
  { id: 'x', name: '' },
];

describe('finding by name', () => {
  it('looks for every word in name and id, whatever its case, whole beginnings first', () => {
    const found = (wanted: string): string[] => findByName(TEAMS, wanted).map(({ id }) => id);
    expect(found('HAND')).toEqual(['claims', 'hand']);
    expect(found('se')).toEqual(['hand']);
    expect(found('desk 2')).toEqual(['desk-2']);
    expect(found('d')).toEqual(['desk', 'desk-2', 'claims', 'hand']);
    expect(found('desk help')).toEqual(['desk', 'desk-2']);
    expect(found('  ')).toHaveLength(TEAMS.length);
    expect(found('nobody')).toEqual([]);
    expect(found('.*')).toEqual([]);
  });

  it('tells those apart who are called the same', () => {
    expect([...callByName(TEAMS).values()]).toEqual([
      'Claims handling',
      'Help desk (desk)',
      'Help desk (desk-2)',
      'Second hand',
      '(x)',
    ]);
  });
});
