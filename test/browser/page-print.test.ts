import { expect, it, vi } from 'vitest';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The outline of a PDF, which Chromium makes of the headings: titles are texts, or UTF-16 in hexadecimal digits. */
function outlineOf(pdf: string): string[] {
  return [...pdf.matchAll(/\/Title (?:\(((?:[^\\)]|\\.)*)\)|<FEFF([\dA-F]*)>)/g)].map(
    ([, text, digits = '']) =>
      text === undefined
        ? digits.replaceAll(/.{4}/g, (code) => String.fromCodePoint(Number.parseInt(code, 16)))
        : text.replaceAll(/\\(.)/g, '$1'),
  );
}

describeInBrowser('the page on paper', (open) => {
  const { reportOn } = pageFolder();

  it('is printed as a document of several pages with its headings, whatever the screen looks like', async () => {
    const address = await reportOn({ path: 'examples/insurer' });
    const { page } = await open(`${address}#late=it-service-desk:3d`, { colorScheme: 'dark' });
    const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(2);
    const headings = await page.locator('#document').locator('h1, h2').allTextContents();
    expect(headings.length).toBeGreaterThan(3);
    const outline = outlineOf(pdf);
    expect(headings.filter((heading) => !outline.includes(heading))).toEqual([]);
  });

  it('has all of the map on one sheet on its side, with its name and legend', async () => {
    const address = await reportOn({ path: 'examples/insurer' });
    const { page } = await open(address);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => Number(width) > Number(height),
    );
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((isOnItsSide) => isOnItsSide)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    const [map, frame] = [page.locator('.page-map'), page.locator('.map-frame')];
    const [around, inside] = [await map.boundingBox(), await frame.boundingBox()];
    expect(inside?.height).toBeGreaterThan(400);
    expect(around?.height).toBeGreaterThan(inside?.height ?? Infinity);
  });

  it('has no controls', async () => {
    const address = await reportOn({ path: 'examples/insurer' });
    const { page } = await open(`${address}#late=it-service-desk:3d`);
    await page.emulateMedia({ media: 'print' });
    const sliders = page.locator('input[type=range]');
    expect(await sliders.count()).toBeGreaterThan(0);
    expect(await sliders.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    expect(await page.locator('.tools').isVisible()).toBe(false);
  });
});
