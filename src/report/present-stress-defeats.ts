import type { DefeatedGroup } from '../model/defeated-group.ts';
import type { Block } from './blocks.ts';
import { describeDefeat } from './describe-defeated-group.ts';
import { countOf } from './phrases.ts';
import type { StressContext } from './stress-view.ts';
import { nameOfRow } from './stress-view.ts';

const MOST_NAMED = 3;

/** The any-of groups that ranked teams silently defeat, each with those teams, the first of the ranking first. */
export function presentDefeats({ answer, naming, view }: StressContext): Block[] {
  const teamsOf = new Map<string, { readonly group: DefeatedGroup; readonly teams: string[] }>();
  for (const row of answer.rows) {
    for (const group of 'defeats' in row ? (row.defeats ?? []) : []) {
      const key = group.members.join('\n');
      const known = teamsOf.get(key) ?? { group, teams: [] };
      known.teams.push(nameOfRow(row, naming));
      teamsOf.set(key, known);
    }
  }
  if (teamsOf.size === 0) return [];
  const lines = Array.from(teamsOf.values(), ({ group, teams }) => {
    const left = view.all ? 0 : teams.length - MOST_NAMED;
    const named = left > 0 ? [...teams.slice(0, MOST_NAMED), countOf(left, 'other')] : teams;
    return `${describeDefeat(group, named, naming)}.`;
  });
  const shown = lines.slice(0, view.all ? lines.length : MOST_NAMED);
  const left = lines.length - shown.length;
  const items = [
    ...shown,
    ...(left > 0 ? [`${countOf(left, 'more choice')} that ${left === 1 ? 'is' : 'are'} none; --all.`] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: 'Fake redundancy' },
    { kind: 'list', items: items.map((text) => ({ text })) },
  ];
}
