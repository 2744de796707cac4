/** What `explain` can be written as. */
export const EXPLAIN_FORMATS = ['text', 'json', 'markdown'] as const;
