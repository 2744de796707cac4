/** Whole minutes by shares, at least one each where there are enough; they sum to `minutes`. */
export function divideMinutes(minutes: number, shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const least = minutes >= shares.length ? 1 : 0;
  const rest = minutes - least * shares.length;
  const exact = shares.map((share) => (rest * share) / all);
  const divided = exact.map((each) => least + Math.floor(each));
  const left = minutes - divided.reduce((sum, each) => sum + each, 0);
  const first = exact
    .map((each, at) => ({ at, over: each - Math.floor(each) }))
    .toSorted((a, b) => b.over - a.over || a.at - b.at)
    .slice(0, left)
    .map(({ at }) => at);
  return divided.map((each, at) => each + (first.includes(at) ? 1 : 0));
}

/** Minutes from the start as they are read: `1:05`. */
export function sayClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
