/** Languages in which the catalogue has every word. */
export const LANGUAGES = ['en', 'de'] as const;
/** One of those. */
export type Language = (typeof LANGUAGES)[number];
