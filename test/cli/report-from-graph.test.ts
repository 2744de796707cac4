import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRAPH_FORMATS } from '../../src/cli/verbs/graph-options.ts';
import { MAP_FORMATS, SAVED_FORMATS } from '../../src/cli/verbs/report-options.ts';
import { readSavedAnswer } from '../../src/input/read-saved-answer.ts';
import { HOSTILE_NAMES, orgNamed } from '../hostile-names.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder } from './scratch.ts';

async function textOf(argv: readonly string[], stdin = ''): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv, { stdin });
  expect([code, stderr], argv.join(' ')).toEqual([0, '']);
  return stdout;
}

async function again(json: string, ...argv: readonly string[]): Promise<CliRun> {
  return runCli(['report', '--from', '-', ...argv], { stdin: json });
}

/** A map of 200 teams, which no picture takes. */
const CROWD = JSON.stringify({
  ripple: 1,
  handoffs: Array.from({ length: 199 }, (_none, i) => `t${i} -> t${i + 1}`),
});

const INSURER = ['-f', 'examples/insurer'];
const CLINIC = ['-f', 'examples/clinic'];

describe('a saved map', { timeout: 60_000 }, () => {
  it('has a format again for each one of graph', () => {
    expect(SAVED_FORMATS).toEqual(expect.arrayContaining([...GRAPH_FORMATS]));
  });

  it.each([
    [[], INSURER],
    [['--by', 'group'], INSURER],
    [['--scenario', 'flu-week'], INSURER],
    [['1+it-service-desk+1', '--team', 'it-service-desk', '--quality', '20%', '--told'], INSURER],
    [['--team', 'ward', '--delay', '3d', '--by', 'group'], CLINIC],
  ])('is drawn as graph draws it: %j %j', async (question, file) => {
    const json = await textOf(['graph', ...question, ...file, '--json']);
    for (const format of GRAPH_FORMATS) {
      const direct = await textOf(['graph', ...question, ...file, '--format', format]);
      expect(await again(json, ...file, '--format', format)).toEqual({ code: 0, stdout: direct, stderr: '' });
    }
  });

  it('is drawn without its org file too, and says what a day is taken to be where hours are told', async () => {
    const plain = await textOf(['graph', '-f', '-', '--json'], SHOP);
    const hit = await textOf(['graph', '--scenario', 'flu', '-f', '-', '--json'], SHOP);
    for (const format of MAP_FORMATS) {
      const bare = await again(plain, '--format', format);
      expect(bare).toEqual({
        code: 0,
        stdout: await textOf(['graph', '-f', '-', '--format', format], SHOP),
        stderr: '',
      });
      const { stdout, stderr } = await again(hit, '--format', format);
      const direct = await textOf(['graph', '--scenario', 'flu', '-f', '-', '--format', format], SHOP);
      expect(stdout).toBe(direct);
      expect(stderr).toBe(
        'A day is taken to have 8 hours and a week 5 days; -f FILE beside it gives the calendar of the map.\n',
      );
    }
  });

  it('is written into several files at once, told by their endings', async () => {
    const json = await textOf(['graph', '-f', '-', '--json'], SHOP);
    const folder = scratchFolder({ 'map.json': json });
    const names = ['map.csv', 'map.d2', 'map.dot', 'map.gexf', 'map.graphml', 'map.mmd', 'map.svg'];
    const targets = [...names, 'map.html', 'map.md', 'map.txt'].flatMap((name) => ['-o', name]);
    const run = await runCli(['report', '--from', 'map.json', ...targets], { cwd: folder });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    for (const name of names) {
      const format = name === 'map.mmd' ? 'mermaid' : name.slice('map.'.length);
      const direct = await textOf(['graph', '-f', '-', '--format', format], SHOP);
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(direct);
    }
  });

  it('is drawn whole where it is too much for a picture, and says so', async () => {
    const json = await textOf(['graph', '-f', '-', '--json'], CROWD);
    const { code, stdout, stderr } = await again(json, '--format', 'dot');
    expect(code).toBe(0);
    expect(stdout).toBe(await textOf(['graph', '--by', 'team', '-f', '-', '--format', 'dot'], CROWD));
    expect(stderr).toBe(
      'dot: every team is drawn, as it was saved: 200 teams and 199 arrows are more than can be read in one picture (120 and 400). ripple graph --by group --json saves groups.\n',
    );
    expect((await again(json, '--format', 'gexf')).stderr).toBe('');
  });

  it('says which teams the map beside it does not have', async () => {
    const json = await textOf(['graph', '-f', '-', '--json'], SHOP);
    const folder = scratchFolder({
      'map.json': json,
      'other.yaml': 'ripple: 1\nhandoffs: [a -> b, b -> c]\n',
    });
    const argv = ['report', '--from', 'map.json', '-f', 'other.yaml', '--format', 'svg'];
    const { code, stderr } = await runCli(argv, { cwd: folder });
    expect(code).toBe(0);
    expect(stderr).toContain('the answer speaks of a team that this map does not have (shopper)');
  });

  it.each(HOSTILE_NAMES.map((name) => [JSON.stringify(name).slice(0, 60), name] as const))(
    'is drawn as graph draws it, whatever things are called: %s',
    async (_, name) => {
      const org = orgNamed(name);
      const json = await textOf(['graph', '-f', '-', '--json'], org);
      for (const format of GRAPH_FORMATS)
        expect((await again(json, '--format', format)).stdout, format).toBe(
          await textOf(['graph', '-f', '-', '--format', format], org),
        );
    },
  );

  it.each(MAP_FORMATS)(
    'alone is drawn; other answers are refused as %s, and nothing is written',
    async (format) => {
      const folder = scratchFolder({
        'impact.json': await textOf(['impact', 'a', '--delay', '1d', '-f', '-', '--json'], SHOP),
        'report.json': await textOf(['report', '-f', '-', '--json'], SHOP),
      });
      for (const [from, says] of [
        [
          'impact.json',
          `${format} is for a saved map (ripple graph --json); ripple/impact can be written as`,
        ],
        ['report.json', `a report cannot be written as ${format}; formats of a report: html, markdown, json`],
      ] as const) {
        const argv = ['report', '--from', from, '-o', 'x.json', '-o', `${format}:x`];
        const { code, stdout, stderr } = await runCli(argv, { cwd: folder });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(says);
        expect(namesIn(folder)).toEqual(['impact.json', 'report.json']);
      }
    },
  );
});

describe('a saved map that does not hold together', () => {
  const NODE = { kind: 'team', name: '', teams: [], origin: false, affected: 0, late: 0, defects: 0 };
  const FELT = { baselineDefects: 0, cost: 0 };
  const node = (id: string, cluster: string | null = null) => ({ ...NODE, ...FELT, id, cluster });
  const ARROW = {
    what: '',
    handoffs: [],
    feedback: false,
    origin: false,
    binding: false,
    late: 0,
    defects: 0,
  };
  const arrow = (id: string, from: string, to: string) => ({ ...ARROW, promise: null, id, from, to });
  const cluster = (id: string, parent: string | null = null) => ({ id, name: '', parent });
  const HEAD = { kind: 'ripple/graph', version: 1, org: '', by: 'team', rolledUp: null, scenario: null };
  const whole = { ...HEAD, incidents: [], status: null, nodes: [node('a')], arrows: [], clusters: [] };
  const found = (changes: object): string[] => {
    const text = JSON.stringify({ ...whole, ...changes });
    return readSavedAnswer({ path: 'x', text }).diagnostics.map(
      ({ code, place }) => `${code} ${text.slice(place?.start, place?.end)}`,
    );
  };

  it('is whole where nothing was changed', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['one id twice', { nodes: [node('a'), node('a')] }, ['"a"']],
    ['no such cluster', { nodes: [node('a', 'nowhere')] }, ['"nowhere"']],
    ['no such node', { arrows: [arrow('x', 'a', 'b')] }, ['"b"']],
    ['all at once', { arrows: [arrow('x', 'b', 'c'), arrow('x', 'a', 'a')] }, ['"b"', '"c"', '"x"']],
    ['inside itself', { clusters: [cluster('g', 'g')] }, ['"g"']],
    ['inside each other', { clusters: [cluster('g', 'h'), cluster('h', 'g')] }, ['"h"']],
    ['one cluster twice', { clusters: [cluster('g'), cluster('g')] }, ['"g"']],
  ])('is refused: %s', (_, changes, values) => {
    expect(found(changes)).toEqual(values.map((value) => `wrong-type ${value}`));
  });
});
