import { expect, it } from 'vitest';
import { describeInBrowser, VIEWPORTS } from './open-browser.ts';

const data = (html: string): string => `data:text/html,${encodeURIComponent(html)}`;

describeInBrowser('the browser of the tests', (open) => {
  it('looks as it is told to', async () => {
    const { page } = await open(data('<title>plain</title>'), {
      viewport: 'phone',
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    expect(await page.title()).toBe('plain');
    expect(
      await page.evaluate(() => ({
        width: window.innerWidth,
        isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
      })),
    ).toEqual({ width: VIEWPORTS.phone.width, isDark: true, isStill: true });
  });

  it('sees what a page asks for and what fails in it', async () => {
    const { page, misdeeds } = await open(
      data(
        '<img src="http://127.0.0.1:9/x.png"><script>console.error("said"); throw new Error("thrown")</script>',
      ),
    );
    await page.waitForLoadState();
    expect(misdeeds.requests.splice(0)).toEqual(['http://127.0.0.1:9/x.png']);
    const errors = misdeeds.errors.splice(0).join('\n');
    expect(errors).toMatch(/said/);
    expect(errors).toMatch(/thrown/);
  });

  it('runs no script where there is to be none', async () => {
    const { page } = await open(data('<title>before</title><script>document.title = "after"</script>'), {
      javaScriptEnabled: false,
    });
    expect(await page.title()).toBe('before');
  });
});
