import { describe, expect, it } from 'vitest';
import { createDiskReader } from '../../src/cli/disk-reader.ts';
import { createDiskWriter } from '../../src/cli/disk-writer.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { writeTargets } from '../../src/cli/output-targets.ts';
import { ALONE } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

describe('writeTargets', () => {
  it('writes and prints nothing where one of the formats cannot be rendered', async () => {
    const cwd = scratchFolder({ 'a.txt': 'before' });
    const printed: string[] = [];
    const stream = {
      write: (text: string) => void printed.push(text),
      isTerminal: false,
      columns: undefined,
    };
    const environment: Environment = {
      argv: [],
      variables: {},
      stdout: stream,
      stderr: stream,
      reader: createDiskReader(cwd, () => new Uint8Array()),
      writer: createDiskWriter(cwd, 1),
      version: '',
      ...ALONE,
    };
    const targets = [
      { format: 'text', path: 'a.txt' },
      { format: 'text', path: undefined },
      { format: 'json', path: 'b.json' },
    ] as const;
    const render = (format: string): string => {
      if (format === 'json') throw new RangeError('cannot render');
      return 'after';
    };
    await expect(writeTargets(targets, environment, render)).rejects.toThrow('cannot render');
    expect(printed).toEqual([]);
    expect(namesIn(cwd)).toEqual(['a.txt']);
    expect(textOf(cwd, 'a.txt')).toBe('before');
  });
});
