import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 60_000 });

type Finger = readonly [x: number, y: number];

/** How long fingers rest before they leave, in milliseconds; else they throw the page, which goes on scrolling and takes no tap. */
const REST = 200;

/** Fingers that go down together, move by steps, come to rest and leave together. */
async function moveFingers(
  session: CDPSession,
  from: readonly Finger[],
  to: readonly Finger[],
): Promise<void> {
  const STEPS = 8;
  const at = (step: number) =>
    from.map(([x, y], id) => {
      const [endX, endY] = to[id] ?? [x, y];
      return { id, x: x + ((endX - x) * step) / STEPS, y: y + ((endY - y) * step) / STEPS };
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= STEPS; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  await setTimeout(REST);
  await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(STEPS) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function cameraOf(page: Page): Promise<string> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await page.locator('.map .world').getAttribute('transform')) ?? '';
}

describeInBrowser('the page under a finger', (open) => {
  const { reportOn } = pageFolder();
  let address = '';
  beforeAll(async () => {
    address = await reportOn({ path: 'examples/insurer' });
  }, 60_000);
  const openPhone = (fragment = '') =>
    open(address + fragment, { viewport: 'phone', hasTouch: true, reducedMotion: 'reduce' });

  it('is scrolled past the map by one finger; two fingers move and zoom the map', async () => {
    const { page } = await openPhone();
    const session = await page.context().newCDPSession(page);
    const box = await page.locator('.map-frame').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 150, (box?.y ?? 0) + 200];
    const before = await cameraOf(page);
    await moveFingers(session, [[x, y]], [[x, y - 150]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await cameraOf(page)).toBe(before);
    const hint = page.getByText('Use two fingers to move the map');
    await hint.waitFor();

    const scrolled = await page.evaluate(() => scrollY);
    const top = (await page.locator('.map-frame').boundingBox())?.y ?? 0;
    const middle = Math.max(60, top + 100);
    await moveFingers(
      session,
      [
        [150, middle],
        [200, middle],
      ],
      [
        [90, middle],
        [290, middle],
      ],
    );
    const scaleOf = (camera: string): number => Number(/scale\(([\d.]+)/.exec(camera)?.[1]);
    await expect.poll(async () => scaleOf(await cameraOf(page))).toBeGreaterThan(1.5 * scaleOf(before));
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await expect.poll(() => hint.count()).toBe(0);
  });

  it('answers to taps: on a node, on the buttons of the map', async () => {
    const { page } = await openPhone();
    await page
      .locator('.map')
      .getByRole('button', { name: /^Policyholder, customer/ })
      .tap();
    await expect.poll(() => page.url()).toContain('#team=policyholder');
    const before = await cameraOf(page);
    await page.getByRole('button', { name: 'Zoom in' }).tap();
    expect(await cameraOf(page)).not.toBe(before);
    const large = page.getByRole('button', { name: 'Large map' });
    await large.tap();
    await expect.poll(() => large.getAttribute('aria-pressed')).toBe('true');
    // Nothing to be scrolled: there one finger is enough.
    const session = await page.context().newCDPSession(page);
    const whole = await cameraOf(page);
    await moveFingers(session, [[200, 500]], [[120, 500]]);
    expect(await cameraOf(page)).not.toBe(whole);
    await large.tap();
    await expect.poll(() => large.getAttribute('aria-pressed')).toBe('false');
  });

  it('is hit easily: every control and every node in sight is 44 pixels high', async () => {
    const { page } = await openPhone('#late=it-service-desk:3d&team=claims&why=policyholder');
    await page.getByRole('heading', { name: 'Claims handling' }).first().waitFor();
    await cameraOf(page);
    const targets = await page
      .locator(
        '#page :is(button, select, input:not([type="radio"], [type="checkbox"])), #page label:has(input), .map [data-node] .box',
      )
      .filter({ visible: true })
      .evaluateAll((all) =>
        all.map((each) => ({ is: each.outerHTML.slice(0, 120), high: each.getBoundingClientRect().height })),
      );
    expect(targets.length).toBeGreaterThan(50);
    expect(targets.filter(({ high }) => high < 43.9)).toEqual([]);
  });
});
