import type { Telling } from '../engine/network.ts';

/** What a result says of telling: nothing where it is as declared. */
export function askedTelling(telling: Telling): { readonly telling?: 'told' | 'untold' } {
  return telling === 'declared' ? {} : { telling };
}
