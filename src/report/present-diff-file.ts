import type { EntityChange, KeyChange } from '../model/diff-structure.ts';
import type { Block, ListItem } from './blocks.ts';
import type { DiffPage } from './diff-view.ts';

/** What changed in the file itself. */
export function presentFileChanges({ result }: DiffPage): Block[] {
  const { organization, ...entities } = result.structure;
  const items: ListItem[] = [
    ...organization.map((key) => ({ text: describeKey(key) })),
    ...Object.values(entities)
      .flat()
      .map((change) => ({ text: describeEntity(change), details: change.keys.map(describeKey) })),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function describeEntity({ change, id, was }: EntityChange): string {
  return `${id} ${change}${was === null ? '' : ` (was ${was})`}`;
}

function describeKey({ key, before, after }: KeyChange): string {
  return `${key}: ${before ?? 'left out'} → ${after ?? 'left out'}`;
}
