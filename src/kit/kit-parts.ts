import { buildGuide } from './build-guide.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import { PRINTED_PARTS } from './printed-parts.ts';

/** Every part of the kit by its file's name, in the order of printing: sheets, one after the other. */
export const KIT_PARTS = [
  { part: 'guide', build: buildGuide },
  ...PRINTED_PARTS,
] as const satisfies readonly {
  readonly part: string;
  readonly build: (context: KitContext) => readonly Html[];
}[];

/** One of those. */
export type KitPart = (typeof KIT_PARTS)[number]['part'];
