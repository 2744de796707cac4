import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ImpactResult } from '../../src/model/impact-result.ts';
import { runCli } from '../cli/run-cli.ts';
import type { ExposureCase, ImpactCase, ProjectCase, StressCase } from '../conformance-cases.ts';
import { casesIn, expectNear } from '../conformance-cases.ts';
import { organizationOf } from '../read-text.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder, pageOf } from './write-page.ts';

// Some hundred pages and answers.
vi.setConfig({ testTimeout: 120_000 });

/** An organization, and what is put on it, each as a scenario that can be picked. */
interface Question {
  readonly org: object;
  readonly scenarios: Readonly<Record<string, readonly object[]>>;
}

describeInBrowser('the numbers of the page', (open) => {
  const { write } = pageFolder();
  /** One for each test: a new page takes longer than a new address. */
  let opened: Page | undefined;
  beforeEach(() => {
    opened = undefined;
  });

  /** What the page saves of each scenario: picked and saved as a person does it, and what the command line prints. */
  async function ask({
    org,
    scenarios,
  }: Question): Promise<Record<string, [saved: string, printed: string]>> {
    const text = JSON.stringify({
      ...org,
      scenarios: Object.fromEntries(Object.entries(scenarios).map(([id, incidents]) => [id, { incidents }])),
    });
    const address = write('page.html', await pageOf(await organizationOf(text)));
    opened ??= (await open('about:blank', { reducedMotion: 'reduce' })).page;
    const page = opened;
    await page.goto(address);
    const answers: Record<string, [string, string]> = {};
    for (const id of Object.keys(scenarios)) {
      const saved = await pickAndSave(page, id);
      const { stdout } = await runCli(['impact', '--scenario', id, '-f', '-', '--json'], { stdin: text });
      answers[id] = [saved, stdout];
    }
    return answers;
  }

  async function askOne(org: object, incidents: readonly object[]): Promise<ImpactResult> {
    const answers = await ask({ org, scenarios: { case: incidents } });
    const [saved, printed] = answers['case'] ?? ['', 'nothing'];
    expect(saved).toBe(printed);
    return JSON.parse(saved);
  }

  it('are those of every impact case, and the bytes those of the command line', async () => {
    const cases = casesIn<ImpactCase>('impact');
    for (const [name, { org, incidents, expect: expected }] of cases) {
      const result = await askOne(org, incidents);
      const teams = Object.fromEntries(result.teams.map((team) => [team.id, team]));
      const handoffs = Object.fromEntries(result.handoffs.map((handoff) => [handoff.id, handoff]));
      expect([name, Object.keys(teams).toSorted()]).toEqual([name, Object.keys(expected.teams).toSorted()]);
      expectNear({ ...result, teams, handoffs }, expected, name);
    }
    expect(cases.length).toBeGreaterThanOrEqual(79);
  });

  it('are those of every project', async () => {
    const cases = casesIn<ProjectCase>('project-networks');
    for (const [name, { org, team, delay, end, late }] of cases) {
      const result = await askOne(org, [{ team, delay }]);
      expectNear(result.teams.find(({ id }) => id === end)?.late ?? 0, late, name);
    }
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it('are those of every stress case, team by team', async () => {
    const cases = casesIn<StressCase>('stress');
    for (const [name, { org, incident, expect: expected }] of cases) {
      const rows = expected.teams as readonly { readonly id: string; readonly status: string }[];
      const scenarios = Object.fromEntries(rows.map(({ id }) => [`s-${id}`, [{ team: id, ...incident }]]));
      const answers = await ask({ org, scenarios });
      for (const { id, status, ...row } of rows) {
        const [saved = '', printed = ''] = answers[`s-${id}`] ?? [];
        expect(saved).toBe(printed);
        const result: ImpactResult = JSON.parse(saved);
        expect(result.status).toBe(status);
        const totals: Record<string, unknown> = { ...result.totals, worstCustomerLate: worstOf(result) };
        expectNear(totals, row, `${name}, ${id}`);
      }
    }
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });

  it('are those of every exposure case, source by source', async () => {
    const cases = casesIn<ExposureCase>('exposure');
    for (const [name, { org, target, delay, expect: expected }] of cases) {
      const sources = expected.sources as readonly { readonly id: string; readonly late: number }[];
      const scenarios = Object.fromEntries(sources.map(({ id }) => [`s-${id}`, [{ team: id, delay }]]));
      const answers = await ask({ org, scenarios });
      for (const { id, late } of sources) {
        const result: ImpactResult = JSON.parse(answers[`s-${id}`]?.[0] ?? '');
        expectNear(result.teams.find((team) => team.id === target)?.late ?? 0, late, `${name}, ${id}`);
      }
    }
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });
});

function worstOf({ teams }: ImpactResult): number {
  return teams.reduce((most, { kind, late }) => (kind === 'customer' ? Math.max(most, late) : most), 0);
}

async function pickAndSave(page: Page, scenario: string): Promise<string> {
  await page.getByLabel('Scenario', { exact: true }).selectOption(scenario);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
