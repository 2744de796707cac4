import { expect, it, vi } from 'vitest';
import { DRAWN_HOSTILE_NAMES } from '../report/graphs.ts';
import { orgNamed } from '../hostile-names.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Each would say so by a title of its own if it ran. */
const ORDERS = [
  `<img src=x onerror="document.title='ran'">`,
  `</script><script>document.title='ran'</script>`,
  `<!--<script>document.title='ran'</script>`,
  `javascript:document.title='ran'`,
  `"><svg onload="document.title='ran'">`,
  `<iframe srcdoc="<script>top.document.title='ran'</script>"></iframe>`,
  `<style>*{background:url(http://127.0.0.1:9/x)}</style><link rel=stylesheet href=http://127.0.0.1:9/y>`,
  `{{constructor.constructor("document.title='ran'")()}}`,
];

/** What no page of ours has. */
const FOREIGN =
  'img, iframe, object, embed, link, base, form, video, audio, [onerror], [onload], [onclick], a[href^="javascript"]';

describeInBrowser('the page of a hostile file', (open) => {
  const { reportOn } = pageFolder();

  it.each(ORDERS)('runs and asks for nothing: %s', async (name) => {
    const { page } = await open(await reportOn({ text: orgNamed(name) }));
    const title = await page.title();
    const scripts = await page.locator('script').count();
    await page.getByLabel('Scenario', { exact: true }).selectOption('s');
    await page.getByRole('combobox', { name: 'Find' }).fill(name.slice(0, 8));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await page.title()).toBe(title);
    expect(title).not.toBe('ran');
    expect(title).toContain(name);
    expect(await page.locator('script').count()).toBe(scripts);
    expect(scripts).toBe(2);
    expect(await page.locator(FOREIGN).count()).toBe(0);
    // It is there to be read, in the interactive part and in the document.
    expect(await page.locator('#page').innerText()).toContain(name);
    expect(await page.locator('#document').innerText()).toContain(name);
  });

  it('shows any name, and none of them does anything', async () => {
    const teams = DRAWN_HOSTILE_NAMES.filter((name) => name.length < 200);
    const text = JSON.stringify({
      ripple: 1,
      org: 'Hostile',
      teams: Object.fromEntries(
        teams.map((name, i) => [`t${i}`, { name, kind: i % 9 === 0 ? 'customer' : 'team' }]),
      ),
      handoffs: teams.slice(1).map((what, i) => ({ from: `t${i}`, to: `t${i + 1}`, what })),
      scenarios: { s: { name: '<b>', incidents: [{ team: 't1', delay: '2d', quality: '10%' }] } },
    });
    const { page } = await open(await reportOn({ text }));
    await page.getByLabel('Scenario', { exact: true }).selectOption('s');
    expect(await page.locator(FOREIGN).count()).toBe(0);
    expect(await page.locator('#page :is(b, i, u, em, marquee, h1, math)').allInnerTexts()).toEqual([]);
  });

  it('would not be obeyed if it got in', async () => {
    const { page, misdeeds } = await open(await reportOn({ text: orgNamed('Plain') }));
    const title = await page.title();
    // Nothing becomes markup or script from a text at all.
    const written = await page.evaluate(() =>
      [
        () => (document.createElement('div').innerHTML = '<b>bold</b>'),
        () => (document.createElement('script').textContent = "document.title = 'ran'"),
        () => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>'),
      ].map((attempt) => {
        try {
          attempt();
          return 'written';
        } catch (error) {
          return String(error).split(':')[0];
        }
      }),
    );
    expect(written).toEqual(['TypeError', 'TypeError', 'TypeError']);
    await page.evaluate(() => {
      const add = (name: string, attributes: Record<string, string>, text = ''): void => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        element.append(text);
        document.body.append(element);
      };
      add('img', { src: 'http://127.0.0.1:9/x.png' });
      add('iframe', { src: 'http://127.0.0.1:9/frame' });
      add('a', { id: 'link', href: "javascript:document.title='ran'" }, 'link');
      add('p', { id: 'styled' }, 'styled');
      add('style', {}, '#styled { color: rgb(1, 2, 3) }');
      add('script', {}, "document.title = 'ran'");
    });
    await page.locator('#link').click();
    const fetched = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/data').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect([await page.title(), fetched]).toEqual([title, 'refused']);
    expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
      'rgb(1, 2, 3)',
    );
    const refusals = misdeeds.errors.splice(0);
    for (const directive of ['img-src', 'script-src', 'style-src', 'default-src'])
      expect(refusals.filter((error) => error.includes(directive)).length, directive).toBeGreaterThan(0);
    expect(refusals.filter((error) => !/Content Security Policy|requires 'Trusted/.test(error))).toEqual([]);
    // What the browser has refused it has not sent.
    misdeeds.requests.splice(0);
  });
});
