import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportResult } from '../../src/model/report-result.ts';
import { hashText } from '../../src/model/hash-text.ts';
import { REPOSITORY, runCli } from './run-cli.ts';
import { BROKEN, SHOP, scratchFolder } from './scratch.ts';

const INSURER = ['--file', 'examples/insurer'];

async function reportOf(argv: readonly string[], stdin = ''): Promise<ReportResult> {
  const { stdout, stderr, code } = await runCli(['report', ...argv, '--json'], { stdin });
  expect([code, stderr]).toEqual([0, '']);
  const result: ReportResult = JSON.parse(stdout);
  return result;
}

async function jsonOf(argv: readonly string[]): Promise<unknown> {
  const { stdout, code } = await runCli([...argv, '--json']);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('report', () => {
  it('is one file with the page, the document and what the page knows', async () => {
    const { code, stdout, stderr } = await runCli(['report', ...INSURER]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>\n/i);
    for (const part of ['<div id="page"', '<main id="document"', 'id="page-data">', '<nav class="contents"'])
      expect(stdout).toContain(part);
  });

  it('says the outcome first, and then every part', async () => {
    const { stdout } = await runCli(['report', ...INSURER, '--format', 'markdown']);
    expect(Array.from(stdout.matchAll(/^## (.*)$/gm), ([, title]) => title)).toEqual([
      'In one minute',
      'The organization at a glance',
      'Where help would matter most',
      'What each customer stands to feel',
      'Promises',
      'Scenarios that people thought of',
      'Loops: who is each other’s customer',
      'Customers’ ways from beginning to end',
      'Talks worth having',
      'What to measure better',
      'How to read the numbers',
      'Where these numbers come from',
    ]);
    // Commands are for whoever has the map, in the last part alone.
    expect(stdout.slice(0, stdout.indexOf('## Where these numbers'))).not.toMatch(/--\w|`ripple|ripple \w+ /);
  });

  it.each(['html', 'markdown', 'json'])(
    'has the same bytes each time, from any folder, by any path: %s',
    async (format) => {
      const absolute = ['--file', join(REPOSITORY, 'examples/platform')];
      const [first, elsewhere] = [
        await runCli(['report', '--file', 'examples/platform', '--format', format]),
        await runCli(['report', ...absolute, '--format', format], {
          cwd: scratchFolder(),
          variables: { LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
        }),
      ];
      expect([first.code, elsewhere.stderr]).toEqual([0, '']);
      expect(elsewhere.stdout).toBe(first.stdout);
    },
  );

  it.each(['clinic', 'insurer', 'platform', 'whiteboard'])(
    'can be written again from what it saved, byte for byte, without the org file: %s',
    async (example) => {
      const folder = scratchFolder();
      const formats = { html: 'report.html', markdown: 'report.md', json: 'report.json' } as const;
      const targets = Object.values(formats).flatMap((file) => ['-o', file]);
      const asked = ['--delay', '3d', '--quality', '20%', '-f', join(REPOSITORY, 'examples', example)];
      const direct = await runCli(['report', ...asked, ...targets], { cwd: folder });
      expect(direct).toMatchObject({ code: 0, stdout: '' });
      for (const [format, file] of Object.entries(formats)) {
        const again = await runCli(['report', '--from', 'report.json', '--format', format], { cwd: folder });
        expect(again).toEqual({ code: 0, stdout: readFileSync(join(folder, file), 'utf8'), stderr: '' });
      }
    },
  );

  it('holds the whole map, as list writes it', async () => {
    const { map } = await reportOf(INSURER);
    const { stdout } = await runCli(['list', ...INSURER, '--format', 'org']);
    expect(map).toBe(stdout);
  });

  it('tries what the call says at each team', async () => {
    const asked = await reportOf(['-f', '-', '--delay', '3d', '--quality', '10%'], SHOP);
    expect(asked.stress.incident).toEqual({ delay: 24, outage: 0, quality: 0.1, notice: 0 });
    expect(asked.delay).toBe(24);
    const spoilt = await reportOf(['-f', '-', '--quality', '10%'], SHOP);
    expect(spoilt.stress).toMatchObject({ incident: { delay: 0, quality: 0.1 }, rankedBy: 'promises' });
    expect(spoilt.delay).toBe(8);
  });

  it('says where an answer goes that no terminal can show, and writes nothing for a wrong map', async () => {
    const flooded = await runCli(['report', ...INSURER], { columns: 80 });
    expect(flooded).toMatchObject({ code: 2, stdout: '' });
    expect(flooded.stderr).toContain('-o report.html');
    const shown = await runCli(['report', ...INSURER, '--format', 'markdown'], { columns: 80 });
    expect(shown.code).toBe(0);
    const folder = scratchFolder({ 'ripple.yaml': BROKEN });
    const wrong = await runCli(['report', '-o', 'report.html'], { cwd: folder });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('error[unknown-team]');
    expect(readdirSync(folder)).toEqual(['ripple.yaml']);
    expect(existsSync(join(folder, 'report.html'))).toBe(false);
  });

  it('has the numbers of the other verbs', async () => {
    const report = await reportOf(INSURER);
    const { teams = [], ...stress } = report.stress;
    const whole = await jsonOf(['stress', ...INSURER, '--top', String(teams.length)]);
    expect(whole).toMatchObject({
      teams,
      hitCustomers: stress.hitCustomers,
      breakPromises: stress.breakPromises,
    });
    for (const { id, totals, customers } of report.scenarios)
      expect(await jsonOf(['impact', ...INSURER, '--scenario', id])).toMatchObject({
        totals,
        teams: expect.arrayContaining([...customers]),
      });
    for (const { id, upstream, near, nearest } of report.customers)
      expect(await jsonOf(['exposure', id, ...INSURER])).toMatchObject({
        totals: { upstream, near },
        sources: expect.arrayContaining(nearest.map((source) => expect.objectContaining(source))),
      });
    expect(await jsonOf(['check', ...INSURER])).toMatchObject({
      rules: expect.arrayContaining(report.rules.map(({ rule }) => expect.objectContaining({ code: rule }))),
    });
  });

  it('cuts every part of a large map to what people read, and says so', async () => {
    const ids = Array.from({ length: 14 }, (_, i) => i);
    const handoffs = ids.flatMap((i) => [`mill -> shop-${i}`, `shop-${i} -> guest-${i}`]).join(', ');
    const customers = ids.map((i) => `guest-${i}`).join(', ');
    const text = `ripple: 1\nhandoffs: [${handoffs}]\ncustomers: [${customers}]\n`;
    const folder = scratchFolder({ 'ripple.yaml': text });
    await runCli(['report', '-o', 'report.md', '-o', 'report.json'], { cwd: folder });
    const [markdown, json] = ['report.md', 'report.json'].map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    const report: ReportResult = JSON.parse(json ?? '');
    expect(report.glance.kinds.customer).toBe(14);
    expect([report.stress.teams?.length, report.customers.length]).toEqual([12, 12]);
    expect(markdown).toContain('The first 12 of 15 teams');
    expect(markdown).toContain('The first 12 of 14 customers');
  });
});

describe('a saved report that does not hold together', () => {
  async function again(
    change: (json: string) => string,
  ): Promise<{ code: number; stderr: string; stdout: string }> {
    const { stdout: json } = await runCli(['report', '-f', '-', '--json'], { stdin: SHOP });
    const changed = change(json);
    expect(changed).not.toBe(json);
    return runCli(['report', '--from', '-', '--format', 'markdown'], { stdin: changed });
  }

  it('is refused where it speaks of what its own map does not have, each with its place', async () => {
    const { code, stdout, stderr } = await again((json) => {
      const report: ReportResult = JSON.parse(json);
      const teams = report.stress.teams?.map((team, i) => (i === 0 ? { ...team, id: 'mil' } : team));
      const [scenario] = report.scenarios;
      return JSON.stringify({
        ...report,
        stress: { ...report.stress, teams },
        scenarios: [{ ...scenario, id: 'flue' }],
      });
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^-:1:\d+ {2}error\[unknown-team\]/m);
    expect(stderr).toContain('There is no team “mil”');
    expect(stderr).toContain('error[unknown-scenario]');
    expect(stderr).toContain('did you mean “flu”?');
  });

  it('is refused where its map is not the one that it was made of', async () => {
    const { code, stdout, stderr } = await again((json) =>
      json.replace(String.raw`\"2h\"`, String.raw`\"9w\"`),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^-:\d+:10 {2}error\[changed-map\]/m);
  });

  it('names itself where its map cannot be read', async () => {
    const { code, stderr } = await again((json) => {
      const report: ReportResult = JSON.parse(json);
      const map = report.map.replace('"ripple": 1', '"ripple": 9');
      return JSON.stringify({ ...report, map, mapHash: hashText(map) });
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^- \(map\):2:13 {2}error\[version-unsupported\]/m);
  });

  it('says nothing about nobody where the results do not say whom they mean', async () => {
    const { stdout, code } = await again((json) => json.replace(/"most": \[[^\]]*\]/, '"most": []'));
    expect(code).toBe(0);
    expect(stdout).not.toContain('nobody else feels it');
  });
});
