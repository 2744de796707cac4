/** One thing of many as the page carries it: number of a key, value, number of the next key, value; nothing where it is plain. */
export type PackedValues = readonly unknown[];

/** What sets a thing apart from a plain one; keys by their place among those of the plain one. */
export function packValues<T extends object>(thing: T, plain: T): PackedValues {
  const values = new Map(Object.entries(thing));
  return Object.entries(plain).flatMap(([key, usual], i) => {
    const value: unknown = values.get(key);
    return isAlike(value, usual) ? [] : [i, value];
  });
}

/** The plain thing with what sets it apart. */
export function unpackValues<T extends object>(packed: PackedValues, plain: T): T {
  const keys = Object.keys(plain);
  const values: [string, unknown][] = [];
  for (let i = 0; i + 1 < packed.length; i += 2) values.push([keys[Number(packed[i])] ?? '', packed[i + 1]]);
  return { ...plain, ...Object.fromEntries(values) };
}

function isAlike(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** Numbers that grow, as runs: the first one, how many follow it without a gap, how far it is to the next run, and so on. */
export function packRuns(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let end = 0;
  for (const number of numbers) {
    if (runs.length > 0 && number === end) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(number - end, 0);
    end = number + 1;
  }
  return runs;
}

/** The numbers of runs. */
export function unpackRuns(runs: readonly number[]): number[] {
  const numbers: number[] = [];
  let end = 0;
  for (let i = 0; i < runs.length; i += 2) {
    const first = end + (runs[i] ?? 0);
    end = first + (runs[i + 1] ?? 0) + 1;
    for (let number = first; number < end; number += 1) numbers.push(number);
  }
  return numbers;
}
