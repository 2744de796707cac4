/** Sizes that the kit can be printed on. */
export const PAPERS = ['a4', 'letter'] as const;
/** One of those. */
export type Paper = (typeof PAPERS)[number];

/** Width and height of a sheet standing upright, in millimeters. */
export const PAPER_SIZE: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};
