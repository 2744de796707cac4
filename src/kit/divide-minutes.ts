/** Whole minutes by shares, at least one each where there are enough; they sum to `minutes`. */
export function divideMinutes(minutes: number, shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const least = minutes >= shares.length ? 1 : 0;
  const divided = shares.map((): number => least);
  for (let left = minutes - least * shares.length; left > 0 && shares.length > 0; left -= 1) {
    const missing = shares.map((share, at) => (minutes * share) / all - (divided[at] ?? 0));
    const at = missing.indexOf(Math.max(...missing));
    divided[at] = (divided[at] ?? 0) + 1;
  }
  return divided;
}

/** Minutes from the start as they are read: `1:05`. */
export function sayClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
