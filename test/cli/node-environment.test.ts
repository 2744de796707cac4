import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeEnvironment } from '../../src/cli/node-environment.ts';
import { readDescriptor } from '../../src/cli/read-descriptor.ts';
import { scratchFolder } from './scratch.ts';

describe('createNodeEnvironment', () => {
  it('says of each stream whether it is a terminal, and how wide', () => {
    const { stdout, stderr, version } = createNodeEnvironment();
    for (const { isTerminal, columns } of [stdout, stderr]) {
      expect(typeof isTerminal).toBe('boolean');
      expect(columns === undefined || (isTerminal && columns > 0)).toBe(true);
    }
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('readDescriptor', () => {
  function read(text: string, most: number): string {
    const descriptor = openSync(join(scratchFolder({ file: text }), 'file'), 'r');
    try {
      return Buffer.from(readDescriptor(descriptor, most)).toString();
    } finally {
      closeSync(descriptor);
    }
  }

  it('reads to the end, whatever fits into one go', () => {
    for (const text of ['', 'short', 'äö'.repeat(100_000)]) expect(read(text, 1e6)).toBe(text);
  });

  it('stops soon after there is too much', () => {
    const { length } = read('x'.repeat(500_000), 100_000);
    expect(length).toBeGreaterThan(100_000);
    expect(length).toBeLessThan(200_000);
  });
});
