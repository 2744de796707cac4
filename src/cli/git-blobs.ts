import { LARGEST_FILE_BYTES } from './disk-reader.ts';
import { UsageFailure } from './failure.ts';
import type { Git } from './git.ts';
import { expectOutput } from './git-repository.ts';

/** The contents of files in a repository, fetched from git in few goes. */
export interface BlobStore {
  /** Says that an object will probably be read, so that it comes along with the next one that is. */
  expect(object: string): void;
  read(object: string): Blob;
}

/** The bytes of an object, or how many there are where they are too many to be read. */
export type Blob = { readonly bytes: Uint8Array } | { readonly size: number };

/** In one go; more than one largest file. */
const MOST_AT_ONCE = 2 * LARGEST_FILE_BYTES;

const LINE_BREAK = 10;

/** Reads objects by `git cat-file`; `name` is what the call calls the revision they are of. */
export function createBlobStore(git: Git, name: string): BlobStore {
  const known = new Map<string, Blob>();
  const expected = new Set<string>();
  const ask = (how: string, objects: readonly string[]): Uint8Array =>
    expectOutput(git.run(['cat-file', how], objects.map((object) => `${object}\n`).join('')), name);
  return {
    expect(object) {
      if (!known.has(object)) expected.add(object);
    },
    read(object) {
      const found = known.get(object);
      if (found !== undefined) return found;
      expected.delete(object);
      const asked = [object, ...expected];
      expected.clear();
      const sizes = parseSizes(new TextDecoder().decode(ask('--batch-check', asked)), asked, name);
      let total = 0;
      const fetched = asked.filter((one, i) => {
        const size = sizes[i] ?? 0;
        if (size > LARGEST_FILE_BYTES) known.set(one, { size });
        else if (total + size <= MOST_AT_ONCE) return ((total += size), true);
        return false;
      });
      const contents = fetched.length === 0 ? [] : splitBatch(ask('--batch', fetched));
      fetched.forEach((one, i) => known.set(one, { bytes: contents[i] ?? new Uint8Array(0) }));
      return known.get(object) ?? { size: sizes[0] ?? 0 };
    },
  };
}

/** Each line is `OBJECT blob SIZE`, in the order of the question. */
function parseSizes(listing: string, asked: readonly string[], name: string): number[] {
  const lines = listing.trimEnd().split('\n');
  return asked.map((object, i) => {
    const size = / blob (\d+)$/.exec(lines[i] ?? '')?.[1];
    if (size !== undefined) return Number(size);
    throw new UsageFailure(
      `git cannot read ${name}: the contents of ${object.slice(0, 7)} are not in this clone. Clone it whole, without --filter.`,
    );
  });
}

/** Each object is a line that ends with its size, its bytes, and a line break. */
function splitBatch(output: Uint8Array): Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(LINE_BREAK, at);
    const size = Number(new TextDecoder().decode(output.subarray(at, end)).split(' ')[2]);
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
