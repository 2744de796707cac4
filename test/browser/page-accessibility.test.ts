import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { REPOSITORY } from '../cli/run-cli.ts';
import { wideOrg } from '../wide-org.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 60_000 });

const AXE = readFileSync(join(REPOSITORY, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on the whole page, and that it looked at something. */
async function findIn(page: Page, where: '#page' | 'html' = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run('${where}')`);
  expect(passes.length).toBeGreaterThan(20);
  expect(passes.map(({ id }) => id)).toContain('label-content-name-mismatch');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const LOOKS = [
  { viewport: 'laptop', colorScheme: 'light' },
  { viewport: 'laptop', colorScheme: 'dark' },
  { viewport: 'phone', colorScheme: 'light' },
  { viewport: 'phone', colorScheme: 'dark' },
] as const;

/** What is set, and a heading that shows that it has come. */
const STATES = [
  // A team late, another looked at, a why open.
  ['#late=it-service-desk:3d&team=claims&why=policyholder', 'Claims handling'],
  ['#late=it-service-desk:3d&guess=claims', 'Who will feel it?'],
  ['#late=it-service-desk:3d&guess=claims&revealed', /^You found/],
] as const;

describeInBrowser('the page for everybody', (open) => {
  const { reportOn } = pageFolder();
  let address = '';

  beforeAll(async () => {
    address = await reportOn({ path: 'examples/insurer' });
  }, 60_000);

  it.each(LOOKS)('has nothing for axe-core to find: $viewport, $colorScheme', async (look) => {
    const { page } = await open(address, { ...look, reducedMotion: 'reduce' });
    expect(await findIn(page)).toEqual([]);
    for (const [state, shows] of STATES) {
      await page.goto(`${address}${state}`);
      await page.getByRole('heading', { name: shows }).first().waitFor();
      expect([state, await findIn(page, '#page')]).toEqual([state, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
  });

  it.each(['light', 'dark'] as const)(
    'has nothing for axe-core to find in groups that were opened, %s',
    async (colorScheme) => {
      const org = JSON.parse(wideOrg(160)) as { teams: Record<string, object> };
      Object.values(org.teams).forEach((team, i) => Object.assign(team, { group: `Area ${i % 4}` }));
      const first = Object.keys(org.teams)[0] ?? '';
      const own = await reportOn({ text: JSON.stringify(org) });
      const { page } = await open(`${own}#late=${first}:8h`, { colorScheme, reducedMotion: 'reduce' });
      expect(await findIn(page)).toEqual([]);
      await page.locator('.map [data-open]').first().click();
      await page.locator('.map .is-outside').first().waitFor();
      expect(await findIn(page)).toEqual([]);
    },
  );

  it('can be read without a script', async () => {
    const { page } = await open(address, { javaScriptEnabled: false });
    expect(await page.locator('#document').innerText()).toContain('Northwind Insurance');
    await expect.poll(() => page.locator('noscript').count()).toBe(1);
  });
});
