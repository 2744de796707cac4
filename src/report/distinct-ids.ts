import { cleanText } from '../model/clean-text.ts';

/** The ids as clean texts, each still its own: where two become the same, the later has a number behind it. */
export function distinctIds(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const clean = new Map<string, string>();
  for (const id of new Set(ids)) {
    const first = cleanText(id).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
    let text = first;
    for (let i = 2; taken.has(text); i += 1) text = `${first} (${i})`;
    taken.add(text);
    clean.set(id, text);
  }
  return clean;
}
