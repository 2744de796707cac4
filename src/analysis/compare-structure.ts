import type { DiffStructure } from '../model/diff-structure.ts';
import type { Organization } from '../model/organization.ts';
import type { EntityMatch } from './match-entities.ts';

/** What changed in the file itself. */
export function compareStructure(
  _base: Organization,
  _head: Organization,
  _match: EntityMatch,
): DiffStructure {
  return { organization: [], teams: [], handoffs: [], scenarios: [], engagements: [], rules: [] };
}
