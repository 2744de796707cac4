import type { Html } from './html.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reader sees of markup, on one line: to be measured, not to be printed. */
export function textOf({ markup }: Html): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .trim();
}
