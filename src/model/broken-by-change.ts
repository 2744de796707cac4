import type { PromiseChange } from './diff-impact.ts';

/** Whether a promise that was kept is not any more: one that only now is made, or met by a harder scenario, was not broken by anybody. */
export function isBrokenByChange({ change, because }: Pick<PromiseChange, 'change' | 'because'>): boolean {
  return change === 'newly-broken' && (because === 'ripple' || because === 'promise');
}
