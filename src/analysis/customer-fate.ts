import { isMore } from '../engine/compare.ts';
import type { CustomerChange, CustomerFate } from '../model/diff-impact.ts';
import { isVisiblyMore } from '../model/noticeable-rise.ts';

/** Whether a customer waits longer than before, by more than a threshold in hours. */
export function isLater({ before, after }: CustomerChange, worseBy: number): boolean {
  return before !== null && isMore(after.late - before.late, worseBy);
}

/** All that a customer feels otherwise; of what is not right only what people would notice. */
export function customerFates({ before, after }: CustomerChange, worseBy: number): CustomerFate[] {
  if (before === null) return [];
  const later = after.late - before.late;
  const fates: CustomerFate[] = [];
  if (isMore(later, worseBy)) fates.push('later');
  if (isMore(-later, worseBy)) fates.push('earlier');
  if (isVisiblyMore(after.defects, before.defects)) fates.push('more-defects');
  if (isVisiblyMore(before.defects, after.defects)) fates.push('fewer-defects');
  return fates;
}
