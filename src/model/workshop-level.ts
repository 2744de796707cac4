/** easy: one thing at a time; mixed: from easy to surprising; surprising: for people who played before. */
export const WORKSHOP_LEVELS = ['easy', 'mixed', 'surprising'] as const;
/** One of those. */
export type WorkshopLevel = (typeof WORKSHOP_LEVELS)[number];
