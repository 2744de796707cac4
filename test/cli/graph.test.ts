import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRAPH_FORMATS } from '../../src/cli/verbs/graph-options.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { OFFICES } from '../graph/offices.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP, scratchFolder } from './scratch.ts';

const INSURER = ['-f', 'examples/insurer'];

async function graphOf(argv: readonly string[], stdin = ''): Promise<GraphResult> {
  const run = await runCli(['graph', ...argv, '--json'], { stdin });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(run.stdout);
}

/** A map of 200 teams in two groups and none, which no picture takes. */
const CROWD = JSON.stringify({
  ripple: 1,
  teams: Object.fromEntries(
    Array.from({ length: 200 }, (_none, i) => [`t${i}`, { group: i < 190 ? `Wing ${i % 2}` : undefined }]),
  ),
  handoffs: Array.from({ length: 199 }, (_none, i) => `t${i} -> t${i + 1}`),
});

async function crowd(...argv: readonly string[]): Promise<CliRun> {
  return runCli(['graph', ...argv, '-f', '-'], { stdin: CROWD });
}

describe('graph', () => {
  it('is Mermaid unless something else is asked for', async () => {
    const plain = await runCli(['graph', ...INSURER]);
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^flowchart LR\n/);
    expect(await runCli(['graph', ...INSURER, '--format', 'mermaid'])).toEqual(plain);
  });

  it('writes several formats at once, told by their endings', async () => {
    const folder = scratchFolder({ 'ripple.yaml': SHOP });
    const endings = ['svg', 'dot', 'gv', 'mmd', 'mermaid', 'd2', 'graphml', 'gexf', 'json', 'csv'];
    const argv = endings.flatMap((ending) => ['-o', `map.${ending}`]);
    expect(await runCli(['graph', ...argv], { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    const written = new Map(
      endings.map((ending) => [ending, readFileSync(join(folder, `map.${ending}`), 'utf8')]),
    );
    expect(written.get('gv')).toBe(written.get('dot'));
    expect(written.get('mermaid')).toBe(written.get('mmd'));
    for (const format of GRAPH_FORMATS) {
      const { stdout } = await runCli(['graph', '--format', format], { cwd: folder });
      expect([format, stdout]).toEqual([format, written.get(format === 'mermaid' ? 'mmd' : format)]);
    }
  });

  it('draws only who is selected, by words or by --select, and the hand-offs among them', async () => {
    const text = OFFICES.replaceAll('sig a', 'sig-a');
    const all = await graphOf(['-f', '-'], text);
    const some = await graphOf(['bakehouse+', '--exclude', 'kind:customer', '-f', '-'], text);
    const ids = some.nodes.map(({ id }) => id);
    expect(ids).toContain('bakehouse');
    expect(ids.length).toBeLessThan(all.nodes.length);
    expect(some.nodes.filter(({ kind }) => kind === 'customer')).toEqual([]);
    expect(some.arrows).toEqual(all.arrows.filter(({ from, to }) => ids.includes(from) && ids.includes(to)));
    const flags = ['--select', 'bakehouse+', '--exclude', 'kind:customer', '-f', '-'];
    expect(await graphOf(flags, text)).toEqual(some);
    const both = await graphOf(['bakehouse', '--select', 'mill', '-f', '-'], text);
    expect(both.nodes.map(({ id }) => id).toSorted()).toEqual(['bakehouse', 'mill']);
  });

  it('says on stderr that nothing is selected, and draws nothing', async () => {
    const run = await runCli(['graph', 'nob*', '--json', ...INSURER]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('warning[nothing-selected]');
    expect(JSON.parse(run.stdout)).toMatchObject({ nodes: [], arrows: [], clusters: [] });
  });

  it('points at each selector that is wrong, where it stands in the call', async () => {
    const { code, stdout, stderr } = await runCli(['graph', 'clams', '--select', 'brokr', ...INSURER]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('<command line>:1:14  error[unknown-team]: There is no team “clams”');
    expect(stderr).toContain('<command line>:1:29  error[unknown-team]: There is no team “brokr”');
    expect(stderr).toContain('did you mean “claims”?');
  });

  it('shows what an incident does, with the figures of impact', async () => {
    const { nodes, incidents, status } = await graphOf(['--team', 'claims', '--delay', '3d', ...INSURER]);
    const { stdout } = await runCli(['impact', 'claims', '--delay', '3d', '--json', ...INSURER]);
    const impact = JSON.parse(stdout);
    expect([incidents, status]).toEqual([impact.incidents, impact.status]);
    const late = new Map(nodes.filter((node) => node.affected > 0).map((node) => [node.id, node.late]));
    const teams: readonly { readonly id: string; readonly late: number }[] = impact.teams;
    expect(late).toEqual(new Map(teams.map(({ id, late: hours }) => [id, hours])));
    expect(nodes.filter(({ origin }) => origin).map(({ id }) => id)).toEqual(['claims']);
  });

  it('keeps the figures of the whole map where only a part of it is drawn', async () => {
    const flags = ['--scenario', 'flu-week', ...INSURER];
    const whole = new Map((await graphOf(flags)).nodes.map((node) => [node.id, node]));
    const part = await graphOf(['group:Operations', ...flags]);
    expect(part.scenario).toBe('flu-week');
    expect(part.nodes.length).toBeGreaterThan(0);
    for (const node of part.nodes) expect(node).toEqual(whole.get(node.id));
  });

  it('tells as if every hand-off told', async () => {
    const flags = ['--scenario', 'flu-week', ...INSURER];
    const late = async (...more: readonly string[]): Promise<number> =>
      (await graphOf([...flags, ...more])).nodes.reduce((sum, node) => sum + node.late, 0);
    expect(await late('--told')).toBeLessThan(await late('--untold'));
  });
});

describe('a map that no picture takes', () => {
  const SAYS =
    'Groups are drawn instead of teams: 200 teams and 199 hand-offs are more than can be read in one picture';

  it.each(['mermaid', 'svg', 'dot', 'd2'])('is rolled up in %s, which is said', async (format) => {
    const { code, stdout, stderr } = await crowd('--format', format);
    expect(code).toBe(0);
    expect(stderr).toContain(SAYS);
    expect(stderr).toMatch(
      / --by team draws every team; a selector such as 'group:"Wing 0"' draws a part\.\n$/,
    );
    expect(stdout).toContain('Wing 0');
    expect(stdout).toContain('t199');
    expect(stdout).not.toMatch(/\bt42\b/);
  });

  it.each(['graphml', 'gexf', 'json', 'csv'])('is whole in %s, which is data', async (format) => {
    const { code, stdout, stderr } = await crowd('--format', format);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\bt42\b/);
  });

  it('is said once for all pictures that take the same', async () => {
    const folder = scratchFolder({});
    const { stderr } = await runCli(['graph', '-f', '-', '-o', 'a.dot', '-o', 'b.d2', '-o', 'c.json'], {
      cwd: folder,
      stdin: CROWD,
    });
    expect(stderr.match(/Groups are drawn/g)).toHaveLength(1);
    expect(stderr).toMatch(/^dot and d2: Groups are drawn/);
    expect(existsSync(join(folder, 'c.json'))).toBe(true);
    expect(readFileSync(join(folder, 'c.json'), 'utf8')).toMatch(/"t42"/);
  });

  it('is whole with --by team, and said to be as asked with --by group', async () => {
    const byTeam = await crowd('--by', 'team');
    expect(byTeam.stderr).toBe('');
    expect(byTeam.stdout).toMatch(/\bt42\b/);
    const byGroup = await crowd('--by', 'group');
    expect(byGroup.stderr).toBe('');
    expect(byGroup.stdout).not.toContain('Groups are drawn');
    expect(await crowd('--by', 'group', '--json')).toMatchObject({ code: 0, stderr: '' });
  });

  it('is opened by a selector', async () => {
    const { stdout, stderr } = await crowd('group:"Wing 0"');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\bt42\b/);
    expect(stdout).not.toMatch(/\bt43\b/);
  });
});
