import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import { wideOrg } from '../wide-org.ts';
import type { PageOptions } from './open-browser.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

/**
 * Told, of 8 h late:  press -> print -> shop        ink -> print is never late
 *                     press 8 h,   print 6 h (slack 2 h),  shop 6 h
 */
const PRESS = JSON.stringify({
  ripple: 1,
  org: 'Press',
  teams: {
    press: { name: 'Press room' },
    ink: { name: 'Ink' },
    print: { name: 'Print' },
    shop: { name: 'Shop', kind: 'customer' },
  },
  handoffs: [
    { from: 'press', to: 'print', slack: '2h' },
    { from: 'ink', to: 'print' },
    { from: 'print', to: 'shop' },
  ],
});

const nodeNamed = (page: Page, name: string | RegExp): Locator =>
  page.locator('.map').getByRole('button', { name });

/** How the map is moved, as numbers: x, y, scale. */
async function cameraOf(page: Page): Promise<number[]> {
  // Moves are drawn with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const transform = await page.locator('.map .world').getAttribute('transform');
  return (transform ?? '').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? [];
}

/** Whether all of a node lies in the window of the map. */
function isInFrame(node: Locator): Promise<boolean> {
  return node.evaluate((element) => {
    const frame = document.querySelector('.map-frame')?.getBoundingClientRect() ?? new DOMRect();
    const { left, right, top, bottom } = (element.querySelector('.box') ?? element).getBoundingClientRect();
    return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
  });
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

const STILL: PageOptions = { reducedMotion: 'reduce' };

describeInBrowser('the map on the page', (open) => {
  const { reportOn } = pageFolder();
  const reportOf = (text: string): Promise<string> => reportOn({ text });

  it(
    'shows every team of the insurer as a button, and arrows as the work goes',
    { timeout: 60_000 },
    async () => {
      const { page } = await open(await reportOn({ path: 'examples/insurer' }), STILL);
      const list = await runCli(['list', '-f', 'examples/insurer', '--json'], { cwd: REPOSITORY });
      const { teams } = JSON.parse(list.stdout) as { teams: { name: string }[] };
      const labels = await page
        .locator('.map [data-node]')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')?.split(/[,:]/)[0]));
      expect(new Set(labels)).toEqual(new Set(teams.map(({ name }) => name)));
      expect(labels).toHaveLength(teams.length);
      await page.getByText('Arrows follow the work: suppliers left, customers right.').first().waitFor();
    },
  );

  it('tells at once what everybody feels where no motion is wanted', { timeout: 60_000 }, async () => {
    const { page } = await open(`${await reportOf(PRESS)}#late=press:1d`, STILL);
    await nodeNamed(page, 'Shop: 6h late, customer').waitFor();
    await nodeNamed(page, 'Print: 6h late, team').waitFor();
    await nodeNamed(page, 'Press room: 1d late, starts here, team').waitFor();
    await nodeNamed(page, /^Ink, team$/).waitFor();
    await expect.poll(() => page.locator('.map-frame .arrow.is-binding').count()).toBe(2);
    await expect.poll(() => page.locator('.map .is-running').count()).toBe(0);
  });

  it('runs hop by hop, can be stopped and run again', { timeout: 60_000 }, async () => {
    const address = await reportOf(PRESS);
    const { page } = await open(address);
    // Timers stand still, so that nothing here depends on how fast the machine is.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto(`${address}#late=press:1d`);
    await page.reload();
    await nodeNamed(page, /^Press room.*1d late/).waitFor();
    const felt = (): Promise<string> =>
      page
        .locator('.map .is-hit')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-node')).join(' '));
    const said = async (): Promise<string> => (await page.locator('[aria-live]').first().textContent()) ?? '';
    const rows = (): Promise<string> =>
      page.locator('.felt tbody tr:has(.disclose)').evaluateAll((all) =>
        all
          .map((row) => {
            const name = row.querySelector('.disclose')?.firstChild?.textContent ?? '';
            const course = ['still', 'just-reached'].filter((each) => row.classList.contains(each));
            return [name, ...course].join(' ');
          })
          .filter((row) => !row.startsWith('Press'))
          .toSorted()
          .join(', '),
      );
    const [table, spoken] = [[await rows()], [await said()]];
    const course = [await felt()];
    const running = [await page.locator('.map-frame .arrow.is-running').count()];
    for (let i = 0; i < 20; i += 1) {
      await page.clock.runFor(100);
      if ((await felt()) === course.at(-1)) continue;
      course.push(await felt());
      table.push(await rows());
      if (table.length < 3) spoken.push(await said());
      running.push(await page.locator('.map-frame .arrow.is-running').count());
    }
    expect(course).toEqual(['press', 'press print', 'press print shop']);
    expect(running).toEqual([1, 1, 0]);
    // The table held back whom it had not reached, and the end is said once.
    expect(table).toEqual(['Print still, Shop still', 'Print just-reached, Shop still', 'Print, Shop']);
    expect(spoken).toEqual(['', '']);
    await page.clock.runFor(2000);
    expect(await said()).toBe('The only customer feels it; 1 team inside feels it; Shop most, 6h late.');
    await expect.poll(() => page.locator('.map .is-running').count()).toBe(0);
    await page.getByRole('button', { name: 'Run again' }).click();
    expect(await felt()).toBe('press');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    expect(await felt()).toBe('press print shop');
  });

  it('goes with the arrow keys where the work comes from and goes to', { timeout: 60_000 }, async () => {
    const { page } = await open(await reportOf(PRESS), STILL);
    await nodeNamed(page, /^Press room/).focus();
    for (const [key, name] of [
      ['ArrowRight', 'Print, team'],
      ['ArrowRight', 'Shop, customer'],
      ['ArrowRight', 'Shop, customer'],
      ['ArrowLeft', 'Print, team'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focusedName(page)).toBe(name);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('#team=print');
    await expect.poll(() => nodeNamed(page, /^Print/).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => page.locator('.map [tabindex="0"]').count()).toBe(1);
  });

  it(
    'zooms by keys, buttons and the wheel with Ctrl, and moves by dragging',
    { timeout: 60_000 },
    async () => {
      const { page } = await open(await reportOf(PRESS), STILL);
      const start = await cameraOf(page);
      await nodeNamed(page, /^Ink/).focus();
      await page.keyboard.press('+');
      const nearer = await cameraOf(page);
      expect(nearer[2]).toBeCloseTo((start[2] ?? 0) * 1.3, 6);
      await page.keyboard.press('-');
      expect((await cameraOf(page))[2]).toBeCloseTo(start[2] ?? 0, 6);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect((await cameraOf(page))[2]).toBeCloseTo(nearer[2] ?? 0, 6);
      await page.keyboard.press('0');
      await page.getByRole('button', { name: 'Fit' }).click();
      expect(await cameraOf(page)).toEqual(start);

      const box = await page.locator('.map-frame').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 30];
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
      await expect.poll(async () => (await cameraOf(page))[2] ?? 0).toBeGreaterThan((start[2] ?? 0) * 1.1);
      const before = await cameraOf(page);
      await page.mouse.down();
      await page.mouse.move(x + 40, y + 25, { steps: 4 });
      await page.mouse.up();
      const after = await cameraOf(page);
      expect(after[0]).toBeCloseTo((before[0] ?? 0) + 40, 3);
      expect(after[1]).toBeCloseTo((before[1] ?? 0) + 25, 3);
    },
  );

  it('takes the end of a drag for no click', { timeout: 60_000 }, async () => {
    const { page } = await open(await reportOf(PRESS), STILL);
    const box = await nodeNamed(page, /^Ink/).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.map .is-looked-at').count()).toBe(0);
    await nodeNamed(page, /^Ink/).click();
    await expect.poll(() => page.locator('.map .is-looked-at').count()).toBe(1);
  });

  it(
    'opens a group by Enter, its button or a double click, and goes back by Escape',
    { timeout: 60_000 },
    async () => {
      const org = JSON.parse(wideOrg(160)) as { teams: Record<string, object> };
      Object.values(org.teams).forEach((team, i) => Object.assign(team, { group: `Area ${i % 4}` }));
      const { page } = await open(await reportOf(JSON.stringify(org)), STILL);
      const group = nodeNamed(page, /^Area 1: 40 teams, group/);
      const way = page.getByRole('navigation', { name: 'Open part of the map' });
      await group.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => way.innerText()).toMatch(/Whole map[^]*Area 1/);
      expect(await focusedName(page)).not.toBe('');
      await page.keyboard.press('Escape');
      await group.waitFor();
      expect(await focusedName(page)).toMatch(/^Area 1: 40 teams, group/);
      await group.dblclick();
      await expect.poll(() => page.url()).toContain('view=group%3AArea%201');
      await way.getByRole('button', { name: 'Whole map' }).click();
      await group.locator('[data-open]').click();
      await expect.poll(() => way.innerText()).toMatch(/Area 1/);
    },
  );

  it('follows the address, and takes back what it set', { timeout: 60_000 }, async () => {
    const { page } = await open(`${await reportOf(PRESS)}#late=press:1d&late=nobody:2d`, STILL);
    await nodeNamed(page, 'Shop: 6h late, customer').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('#late=press:1d');
    await page.evaluate(() => {
      location.hash = 'late=print:2d';
    });
    await nodeNamed(page, 'Shop: 2d late, customer').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await nodeNamed(page, 'Shop: 6h late, customer').waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe('#late=press:1d');
  });

  it('takes guesses and tells nothing before they are revealed', { timeout: 60_000 }, async () => {
    const { page } = await open(`${await reportOf(PRESS)}#late=press:1d&guess=`, STILL);
    await nodeNamed(page, /^Shop, customer$/).click();
    await expect.poll(() => nodeNamed(page, /^Shop, customer$/).getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => page.locator('.map .is-hit').count()).toBe(0);
    await page.evaluate(() => {
      location.hash += '&revealed';
    });
    await nodeNamed(page, 'Shop: 6h late, customer').waitFor();
    await expect.poll(() => page.url()).toContain('guess=shop&revealed');
  });

  it(
    'starts where the names can be read, says that there is more, and Fit shows all',
    { timeout: 60_000 },
    async () => {
      const address = await reportOn({ path: 'examples/insurer' });
      for (const viewport of ['laptop', 'phone'] as const) {
        const { page } = await open(address, { ...STILL, viewport });
        const more = page.getByText('This is a part of the map');
        await more.waitFor();
        expect((await cameraOf(page))[2]).toBeGreaterThanOrEqual(0.75);
        expect(await isInFrame(nodeNamed(page, /^Policyholder, customer/))).toBe(true);
        await page.getByRole('button', { name: 'Fit' }).click();
        await expect.poll(() => more.count()).toBe(0);
        const all = await page.locator('.map [data-node]').all();
        expect(await Promise.all(all.map(isInFrame))).toEqual(all.map(() => true));
        await page.goto(`${address}#late=it-service-desk:3d`);
        await page.reload();
        await nodeNamed(page, /^IT service desk/).waitFor();
        await cameraOf(page);
        expect(await isInFrame(nodeNamed(page, /^IT service desk/))).toBe(true);
        // What is set later comes into sight.
        await page.evaluate(() => {
          location.hash = 'late=payments:3d';
        });
        await expect.poll(() => isInFrame(nodeNamed(page, /^Payments/))).toBe(true);
      }
    },
  );

  it(
    'takes the whole window and gives it back, by its button and by Escape',
    { timeout: 60_000 },
    async () => {
      const { page } = await open(await reportOf(PRESS), STILL);
      const button = page.getByRole('button', { name: 'Large map' });
      const others = page.locator('.toolbar, .incidents, .results, #document');
      for (const leave of [() => button.click(), () => page.keyboard.press('Escape')]) {
        await button.click();
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
        await expect.poll(async () => (await page.locator('.map').boundingBox())?.width).toBe(1280);
        expect((await page.locator('.map').boundingBox())?.height).toBe(800);
        await expect.poll(() => others.filter({ visible: true }).count()).toBe(0);
        expect(new URL(page.url()).hash).toBe('');
        await leave();
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
        await expect.poll(() => others.filter({ visible: true }).count()).toBe(4);
      }
    },
  );

  it('enlarges the words in its boxes for a room, and keeps them inside', { timeout: 60_000 }, async () => {
    const { page } = await open(`${await reportOf(PRESS)}#late=press:1d`, STILL);
    await nodeNamed(page, 'Shop: 6h late, customer').waitFor();
    await page.getByRole('button', { name: 'Fit' }).click();
    const heights = (): Promise<number[]> =>
      page.locator('.map .words').evaluateAll((all) =>
        all.map((words) => {
          const scale = Number(
            /scale\(([\d.]+)/.exec(
              document.querySelector('.map .world')?.getAttribute('transform') ?? '',
            )?.[1],
          );
          return words.getBoundingClientRect().height / scale;
        }),
      );
    await cameraOf(page);
    const before = await heights();
    await page.getByRole('button', { name: 'Large text' }).click();
    await cameraOf(page);
    const after = await heights();
    expect(after.map((height, i) => height > 1.1 * (before[i] ?? Infinity))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const inside = await page.locator('.map [data-node]').evaluateAll((all) =>
      all.map((node) => {
        const box = node.querySelector('.box')?.getBoundingClientRect() ?? new DOMRect();
        const words = node.querySelector('.words')?.getBoundingClientRect() ?? new DOMRect();
        return (
          words.left >= box.left &&
          words.right <= box.right &&
          words.top >= box.top - 1 &&
          words.bottom <= box.bottom + 1
        );
      }),
    );
    expect(inside).toEqual([true, true, true, true]);
  });

  it('takes the colors of whoever has set their own', { timeout: 60_000 }, async () => {
    const { page } = await open(`${await reportOf(PRESS)}#late=press:1d`, STILL);
    await nodeNamed(page, /^Shop: 6h late/).waitFor();
    const fills = (): Promise<string[]> =>
      page
        .locator('.map [data-node] .box')
        .evaluateAll((boxes) => [...new Set(boxes.map((box) => getComputedStyle(box).fill))]);
    expect((await fills()).length).toBeGreaterThan(1);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await fills()).toHaveLength(1);
  });

  it('moves nothing where no motion is wanted, and something where it is', { timeout: 60_000 }, async () => {
    const address = await reportOf(PRESS);
    const moving = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      const { page } = await open(address, { reducedMotion });
      // Timers stand still, so that the first hop stays as long as it is looked at.
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.evaluate(() => {
        location.hash = 'late=press:1d';
      });
      await nodeNamed(page, /^Press room.*1d late/).waitFor();
      return page.evaluate(() => document.getAnimations().length);
    };
    expect(await moving('reduce')).toBe(0);
    expect(await moving('no-preference')).toBeGreaterThan(0);
  });

  it('stands on paper as a whole, however it was moved', { timeout: 60_000 }, async () => {
    const { page } = await open(await reportOf(PRESS), STILL);
    for (let i = 0; i < 6; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.emulateMedia({ media: 'print' });
    const inFrame = await page.evaluate(() => {
      const frame = document.querySelector('.map-frame')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll('.map [data-node] .box')].map((node) => {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        return left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom;
      });
    });
    expect(inFrame).toEqual([true, true, true, true]);
  });
});
