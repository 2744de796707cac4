/** The comment by which a YAML file tells editors where its schema is: a URL, or a path from the file's folder. */
export function schemaModeline(address: string): string {
  return `# yaml-language-server: $schema=${address}`;
}

/** Whether editors can read an address in a modeline: for them it ends at the first space. */
export function fitsModeline(address: string): boolean {
  return address !== '' && !/[\s\p{Cc}\p{Cf}]/u.test(address);
}

/**
 * The text with its modeline naming an address: the one among the comments above everything else is renewed where it
 * stands, else a new one becomes the first line. All other characters stay, and so do the line breaks.
 */
export function putModeline(text: string, address: string): string {
  const { start, end } = findModeline(text) ?? { start: 0, end: 0 };
  if (end > start) return `${text.slice(0, start)}${schemaModeline(address)}${text.slice(end)}`;
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return `${schemaModeline(address)}${lineBreak}${text}`;
}

const MODELINE = /^#\s*yaml-language-server\s*:\s*\$schema=\S*/;

/** The modeline among the lines that say nothing to YAML, from `#` to the end of its address. */
function findModeline(text: string): { start: number; end: number } | undefined {
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const found = MODELINE.exec(line);
    if (found !== null) return { start: index, end: index + found[0].length };
    if (!/^\s*(?:#|$)/.test(line)) return undefined;
  }
  return undefined;
}
