import type { Organization } from '../src/model/organization.ts';
import type { LocatedNode } from '../src/model/located.ts';
import { jsonOf, writeNode } from '../src/model/written.ts';

/** All that an organization says: without places and files, the user's own keys as what they hold. */
export function saidBy(organization: Organization): unknown {
  return strip({ ...organization, files: [] });
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value)
    .filter(([key]) => key !== 'place' && key !== 'keyPlaces')
    .map(([key, inner]) => [key, isNode(inner) ? jsonOf(writeNode(inner)) : strip(inner)] as const);
  return new Map(pairs);
}

function isNode(value: unknown): value is LocatedNode {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && 'kind' in value && ['scalar', 'list', 'map'].includes(String(value.kind));
}
