import { CATALOGUE } from './catalogue.ts';
import { endOnBack, withEmptyBacks } from './empty-backs.ts';
import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';
import type { KitPart } from './kit-parts.ts';
import { KIT_PARTS } from './kit-parts.ts';
import { renderKitPage } from './render-kit-page.ts';
import type { KitStyle } from './render-kit-page.ts';
import { say } from './say.ts';

/** A file of the kit: its name in the folder, and all of it. */
export interface KitFile {
  readonly name: string;
  readonly text: string;
}

/** A file that is printed. */
export interface PrintedFile extends KitFile {
  /** Sides of paper. */
  readonly sheets: number;
}

/** Every part as a file of its own in the order of printing, and `all.html` with all of them, to be printed on both sides. */
export function buildKit(context: KitContext, style: KitStyle): readonly PrintedFile[] {
  const parts = KIT_PARTS.map(({ part, build }) => ({ part, sheets: build(context) }));
  const all = parts.flatMap(({ part, sheets }) =>
    part === 'guide' ? endOnBack(context, sheets) : withEmptyBacks(context, sheets),
  );
  return [
    ...parts.map(({ part, sheets }) => fileOf(part, sheets, context, style)),
    fileOf('all', all, context, style),
  ];
}

function fileOf(
  part: KitPart | 'all',
  sheets: readonly Html[],
  { language, workshop }: KitContext,
  style: KitStyle,
): PrintedFile {
  const title = `${workshop.org}: ${say(language, CATALOGUE.parts[part])}`;
  return {
    name: `${part}.html`,
    text: renderKitPage({ title, language, sheets, style }),
    sheets: sheets.length,
  };
}
