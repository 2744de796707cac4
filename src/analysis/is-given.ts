import type { Entity } from '../model/organization.ts';

/** Whether a file says it; what was built without a file says it where it is not the default. */
export function isGiven({ keyPlaces }: Entity, key: string, isNoDefault: boolean): boolean {
  return isNoDefault || keyPlaces?.keys.includes(key) === true;
}
