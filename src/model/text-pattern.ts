/** A text in which any characters may stand between the parts; a single part is that text and no other. */
export type TextPattern = readonly string[];

/** Whether a pattern is one text alone. */
export function isLiteral(pattern: TextPattern): boolean {
  return pattern.length === 1;
}

/** Whether a whole text matches a pattern. Upper and lower case differ. O(text x parts). */
export function matchesPattern(text: string, pattern: TextPattern): boolean {
  const [first = '', ...others] = pattern;
  const last = others.pop();
  if (last === undefined) return text === first;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
