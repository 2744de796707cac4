import type { DiffStructure, EntityChange } from '../model/diff-structure.ts';
import type { CsvColumn } from './render-csv.ts';

/** One key that changed, with whose it is; an entity of which nothing can be said but its change has a row without a key. */
export interface StructureRow {
  readonly entityKind: 'organization' | 'team' | 'handoff' | 'scenario' | 'engagement' | 'rule';
  /** Empty for the organization. */
  readonly id: string;
  readonly was: string | null;
  readonly change: EntityChange['change'];
  readonly key: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Where the entity stands; null for the organization. */
  readonly file: string | null;
  readonly line: number | null;
}

/** What changed in the file as flat rows, in the order of the answer. */
export function structureRows(structure: DiffStructure): StructureRow[] {
  const { organization, teams, handoffs, scenarios, engagements, rules } = structure;
  return [
    ...organization.map((key): StructureRow => ({
      entityKind: 'organization',
      id: '',
      was: null,
      change: 'changed',
      ...key,
      file: null,
      line: null,
    })),
    ...teams.flatMap((change) => rowsOf('team', change)),
    ...handoffs.flatMap((change) => rowsOf('handoff', change)),
    ...scenarios.flatMap((change) => rowsOf('scenario', change)),
    ...engagements.flatMap((change) => rowsOf('engagement', change)),
    ...rules.flatMap((change) => rowsOf('rule', change)),
  ];
}

function rowsOf(entityKind: StructureRow['entityKind'], its: EntityChange): StructureRow[] {
  const { id, was, change, file, line } = its;
  const keys = its.keys.length > 0 ? its.keys : [{ key: null, before: null, after: null }];
  return keys.map((key) => ({ entityKind, id, was, change, ...key, file, line }));
}

/** The columns of these rows. */
export const STRUCTURE_COLUMNS: readonly CsvColumn<StructureRow>[] = [
  { name: 'entity_kind', value: ({ entityKind }) => entityKind },
  { name: 'id', value: ({ id }) => id },
  { name: 'was', value: ({ was }) => was },
  { name: 'change', value: ({ change }) => change },
  { name: 'key', value: ({ key }) => key },
  { name: 'before', value: ({ before }) => before },
  { name: 'after', value: ({ after }) => after },
  { name: 'file', value: ({ file }) => file },
  { name: 'line', value: ({ line }) => line },
];
