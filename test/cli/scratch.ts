import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { FileReader } from '../../src/input/file-reader.ts';

/** a -> b -> c -> shopper; the hand-off to c is a promise that a day breaks, and the last one is not late at once. */
export const SHOP = `ripple: 1
org: Shop
teams:
  a: { name: Alpha }
  b: { name: Beta }
  c: { name: Gamma }
  shopper: { kind: customer, name: Shopper }
handoffs:
  - { from: a, to: b, what: Plan, slack: 1h }
  - { from: b, to: c, what: Part, slack: 2h }
  - { from: c, to: shopper, what: Parcel, promise: { late: 1h } }
scenarios:
  flu: { name: Flu, incidents: [{ team: a, delay: 2d }] }
`;

/** SHOP with something doubtful in it. */
export const DOUBTFUL = `${SHOP}  nothing: { name: Nothing, incidents: [{ team: a }] }
`;

/** SHOP with a hand-off to nobody. */
export const BROKEN = SHOP.replace('to: b', 'to: bb');

/** A folder for one test with these files in it; gone when the test is over. */
export function scratchFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ripple-cli-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The text of a file in a folder. */
export function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** The names of everything in a folder and below it, hidden files too. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

/** A disk on which reading does something else. */
export function readingBy(read: FileReader['read']): (disk: FileReader) => FileReader {
  return (disk) => ({ ...disk, read });
}

/** Runs something as a user who may not do everything. */
export async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return run();
  process.seteuid(65_534);
  try {
    return await run();
  } finally {
    process.seteuid(0);
  }
}
