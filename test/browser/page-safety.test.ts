import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
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

/** Somebody to whom a page could send something: a server of this machine, which notes what it is asked for. */
function listener(): { readonly asked: string[]; readonly address: () => string } {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end('there');
  });
  beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
  afterAll(() => new Promise<void>((done) => void server.close(() => done())));
  return { asked, address: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Asks an address in every way that needs no more than an element or a call, and waits until all of them are over. */
async function askFor(page: Page, address: string): Promise<void> {
  await page.evaluate(async (there) => {
    const add = (name: string, attributes: Record<string, string>): Promise<void> => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      return new Promise((done) => {
        for (const end of ['load', 'error']) element.addEventListener(end, () => done());
      });
    };
    await Promise.all([
      fetch(`${there}/fetch`, { mode: 'no-cors' }).catch(() => undefined),
      add('img', { src: `${there}/img` }),
      add('iframe', { src: `${there}/iframe` }),
      add('link', { rel: 'stylesheet', href: `${there}/link` }),
    ]);
  }, address);
}

describeInBrowser('the page of a hostile file', (open) => {
  const { reportOn, write } = pageFolder();
  const { asked, address } = listener();

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
      add('a', { id: 'link', href: "javascript:document.title='ran'" }, 'link');
      add('p', { id: 'styled' }, 'styled');
      add('style', {}, '#styled { color: rgb(1, 2, 3) }');
      add('script', {}, "document.title = 'ran'");
    });
    await page.locator('#link').click();
    expect(await page.title()).toBe(title);
    expect(await page.locator('#styled').evaluate((element) => getComputedStyle(element).color)).not.toBe(
      'rgb(1, 2, 3)',
    );
    const refusals = misdeeds.errors.splice(0);
    for (const directive of ['script-src', 'style-src'])
      expect(refusals.filter((error) => error.includes(directive)).length, directive).toBeGreaterThan(0);
    expect(refusals.filter((error) => !/Content Security Policy|requires 'Trusted/.test(error))).toEqual([]);
  });

  it('sends nothing to anybody, whatever got in', async () => {
    const { page, misdeeds } = await open(await reportOn({ text: orgNamed('Plain') }));
    await askFor(page, address());
    expect(asked).toEqual([]);
    const refusals = misdeeds.errors.splice(0);
    for (const directive of ['img-src', 'style-src', 'default-src'])
      expect(refusals.filter((error) => error.includes(directive)).length, directive).toBeGreaterThan(0);
    expect(refusals.filter((error) => !error.includes('Content Security Policy'))).toEqual([]);
    // The browser tells of attempts that it refused, too: no others were made.
    expect(misdeeds.requests.splice(0).filter((url) => !url.startsWith(address()))).toEqual([]);
    // A page that nothing forbids it does send all of that.
    const careless = await open(write('careless.html', '<!doctype html><title>Careless</title>'));
    await askFor(careless.page, address());
    expect(asked.filter((path) => path !== '/favicon.ico').toSorted()).toEqual([
      '/fetch',
      '/iframe',
      '/img',
      '/link',
    ]);
    careless.misdeeds.requests.splice(0);
    careless.misdeeds.errors.splice(0);
  });
});
