import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../src/cli/output-targets.ts';
import { GRAPH_FORMATS } from '../../src/cli/verbs/graph-options.ts';
import { sizeOfFormat } from '../../src/model/graph-size.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { scratchFolder } from '../cli/scratch.ts';
import { splitWords } from './console-blocks.ts';

const PAGE = readFileSync(join(REPOSITORY, 'docs/graph.md'), 'utf8');

interface SizeRow {
  readonly format: string;
  readonly endings: readonly string[];
  readonly teams: string;
  readonly handoffs: string;
}

function readRows(): SizeRow[] {
  return PAGE.split('\n')
    .filter((line) => /^\| `[a-z\d]+` +\| `\./.test(line))
    .map((line) => {
      const [format = '', endings = '', teams = '', handoffs = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.replaceAll('`', '').trim());
      return { format, endings: endings.split(' '), teams, handoffs };
    });
}

/** The calls in the blocks for a shell, without what their output goes through. */
function readCalls(): string[] {
  return [...PAGE.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line.startsWith('ripple ')),
  );
}

describe('docs/graph.md', () => {
  it('names every format with what it takes', () => {
    const rows = readRows();
    expect(rows.map(({ format }) => format)).toEqual([...GRAPH_FORMATS]);
    for (const { format, teams, handoffs } of rows) {
      const { mostTeams, mostHandoffs } = sizeOfFormat(format) ?? {};
      const wanted = [mostTeams, mostHandoffs].map((most) => (most === undefined ? 'all' : String(most)));
      expect([format, teams, handoffs]).toEqual([format, ...wanted]);
    }
  });

  it('names the endings that tell a format', () => {
    for (const { format, endings } of readRows()) {
      const output = endings.map((ending) => `map${ending}`);
      const targets = parseTargets({ output }, GRAPH_FORMATS);
      expect(targets.map((target) => target.format)).toEqual(endings.map(() => format));
    }
  });

  it('shows calls that work', { timeout: 60_000 }, async () => {
    const calls = readCalls();
    expect(calls.length).toBeGreaterThan(5);
    const folder = scratchFolder({});
    cpSync(join(REPOSITORY, 'examples/insurer'), folder, { recursive: true });
    for (const call of calls) {
      const [, ...argv] = splitWords(call.replace(/ \|.*/, ''));
      const { code, stderr } = await runCli(argv, { cwd: folder });
      expect([call, code, stderr]).toEqual([call, 0, '']);
    }
  });
});
