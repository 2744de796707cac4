/** A clean text of at most so many letters, without spaces around it or two in a row; `…` stands for what is cut. */
export function shortenText(clean: string, longest: number): string {
  const letters = Array.from(clean.replace(/ {2,}/g, ' ').trim());
  return letters.length <= longest ? letters.join('') : [...letters.slice(0, longest - 1), '…'].join('');
}
