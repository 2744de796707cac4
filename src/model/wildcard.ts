/**
 * Whether a whole text matches a pattern in which `*` stands for any characters and `?` for one.
 * O(text x pattern) at worst: it only ever returns to the last `*`.
 */
export function matchesWildcard(text: string, pattern: string): boolean {
  let textAt = 0;
  let patternAt = 0;
  let starAt = -1;
  let starText = 0;
  while (textAt < text.length) {
    const wanted = pattern[patternAt];
    if (wanted === '*') {
      starAt = patternAt;
      starText = textAt;
      patternAt += 1;
    } else if (wanted !== undefined && (wanted === '?' || wanted === text[textAt])) {
      textAt += 1;
      patternAt += 1;
    } else if (starAt >= 0) {
      starText += 1;
      textAt = starText;
      patternAt = starAt + 1;
    } else {
      return false;
    }
  }
  while (pattern[patternAt] === '*') patternAt += 1;
  return patternAt === pattern.length;
}
