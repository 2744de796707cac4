import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 120_000 });

const INSURER = `${REPOSITORY}/examples/insurer`;

/** 6 divisions of 8 areas of 7 teams in a row, each area's last team serving the next area: 336 teams and a customer. */
function manyTeams(): string {
  const ids = Array.from({ length: 6 * 8 * 7 }, (_, i) => `t${i}`);
  const teams = ids.map((id, i) => [
    id,
    { name: `Team ${i}`, group: `Division ${Math.floor(i / 56)} / Area ${Math.floor(i / 7)}` },
  ]);
  const handoffs = ids.slice(1).map((to, i) => ({ from: `t${i}`, to, slack: i % 7 === 6 ? '1h' : '0h' }));
  return JSON.stringify({
    ripple: 1,
    org: 'Many',
    teams: Object.fromEntries([...teams, ['shop', { name: 'Shop', kind: 'customer' }]]),
    handoffs: [...handoffs, { from: ids.at(-1), to: 'shop' }],
  });
}

const headline = (page: Page): Promise<string | null> => page.locator('.headline').textContent();

/** The first line of what the command line says. */
async function headlineOf(...argv: readonly string[]): Promise<string> {
  const { stdout } = await runCli(['impact', ...argv, '--format', 'markdown']);
  return (stdout.split('\n')[0] ?? '').replace(/^# /, '');
}

describeInBrowser('the page in somebody’s hands', (open) => {
  const { reportOn } = pageFolder();

  it('is tapped, dragged and typed into on a phone', async () => {
    const { page } = await open(await reportOn({ path: INSURER }), {
      viewport: 'phone',
      reducedMotion: 'reduce',
    });
    const hash = (): string => new URL(page.url()).hash;
    const find = page.getByRole('combobox', { name: 'Who is late?' });
    await find.click();
    await find.pressSequentially('it serv');
    await page.getByRole('option', { name: /^IT service desk/ }).click();
    await expect.poll(hash).toBe('#late=it-service-desk:1d');

    const slider = page.getByRole('slider', { name: 'Late, slider (IT service desk)' });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([box.width > 80, box.x >= 0, box.x + box.width <= 390]).toEqual([true, true, true]);
    const share = await slider.evaluate((input: HTMLInputElement) => input.valueAsNumber / Number(input.max));
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 8 + share * (box.width - 16), middle);
    await page.mouse.down();
    for (const part of [0.5, 0.7, 0.9]) await page.mouse.move(box.x + part * box.width, middle);
    await page.mouse.up();
    const dragged = await slider.getAttribute('aria-valuetext');
    expect(dragged).not.toBe('1d');
    expect(await headline(page)).toContain(`IT service desk is ${dragged} late`);
    // All of the way is one step.
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('1d');

    const size = page.getByRole('textbox', { name: 'Late (IT service desk)' });
    await size.click();
    await size.fill('3d');
    await size.press('Enter');
    await expect.poll(hash).toBe('#late=it-service-desk:3d');
    expect(await headline(page)).toBe(
      await headlineOf('it-service-desk', '--delay', '3d', '--file', INSURER),
    );
    const row = page.locator('.felt').getByRole('button', { name: /^Policyholder/ });
    await row.click();
    await expect
      .poll(() => page.locator('#why-policyholder').textContent())
      .toContain('Policyholder waits 1d.');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('opens several hundred teams group by group, down to a team and its numbers', async () => {
    const text = manyTeams();
    const { page } = await open(await reportOn({ text }), { reducedMotion: 'reduce' });
    const nodes = page.locator('.map [data-node]');
    const node = (name: string | RegExp) => page.locator('.map').getByRole('button', { name });
    expect(await nodes.count()).toBeLessThanOrEqual(120);
    await expect.poll(() => node(/^Team \d+/).count()).toBe(0);
    await node(/Area 1: 7 teams, group/).focus();
    await page.keyboard.press('Enter');
    const goal = node(/^Team 10, team/);
    await goal.waitFor();
    expect(await nodes.count()).toBeLessThanOrEqual(120);
    await goal.click();
    const panel = page.getByRole('region', { name: 'Team 10', exact: true });
    await expect.poll(() => panel.textContent()).toContain('Outside, 326 hand-offs away: Shop');
    await panel.getByRole('button', { name: 'Make it late here' }).click();
    const { stdout } = await runCli(['impact', 't10', '--delay', '1d', '--file', '-', '--json'], {
      stdin: text,
    });
    const { teams } = JSON.parse(stdout) as { readonly teams: readonly { id: string; late: number }[] };
    // 1 h of slack after each area of seven: after seven areas nobody is late.
    expect(teams.map(({ id, late }) => [id, late]).slice(0, 5)).toEqual([
      ['t10', 8],
      ['t11', 8],
      ['t12', 8],
      ['t13', 8],
      ['t14', 7],
    ]);
    await node(/^Team 10: 1d late, starts here, team/).waitFor();
    await page.getByRole('button', { name: `Show all ${teams.length} teams` }).click();
    await expect.poll(() => page.locator('.felt .disclose').count()).toBe(teams.length);
    await page.getByRole('button', { name: 'Whole map' }).click();
    await node(/Area 1: .*up to 1d late, 4 of 7/).waitFor();
  });
});
