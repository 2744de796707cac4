import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM, commandOf, describeWith } from '../readers.ts';

/** A browser without a network of its own: it says nothing to anybody and starts from nothing. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The two sizes that everything is looked at in: a small laptop and a phone. */
export const VIEWPORTS = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

/** Who looks, and how. */
export interface PageOptions {
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  /** Fingers instead of a mouse. */
  readonly hasTouch?: boolean;
  /** A page that has no script shows what a reader without one sees. */
  readonly javaScriptEnabled?: boolean;
}

/** What a page must not do: asking anybody for anything, and failing. Emptied by a test that expects one. */
export interface Misdeeds {
  readonly requests: string[];
  readonly errors: string[];
}

/** A page of a person of its own, and what it did that it must not. */
export interface OpenPage {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
}

/** Opens an address (`file:///…`, `about:blank`) in a fresh profile; the page is closed after the test. */
export type OpenInBrowser = (address: string, options?: PageOptions) => Promise<OpenPage>;

/**
 * Tests in a real browser, one for all of them. Where there is none they are skipped and say so; with CI=true they fail.
 * After each test no page may have asked for anything but files and data, nor have written an error to its console.
 */
export function describeInBrowser(what: string, tests: (open: OpenInBrowser) => void): void {
  describeWith(CHROMIUM, what, () => {
    let browser: Browser | undefined;
    const opened: { readonly context: BrowserContext; readonly misdeeds: Misdeeds }[] = [];

    beforeAll(async () => {
      browser = await launchBrowser();
    }, 60_000);

    afterEach(async () => {
      const all = opened.splice(0);
      for (const { context } of all) await context.close();
      expect(all.map(({ misdeeds }) => misdeeds)).toEqual(all.map(() => ({ requests: [], errors: [] })));
    });

    afterAll(async () => {
      await browser?.close();
    }, 30_000);

    tests(async (address, options = {}) => {
      if (browser === undefined) throw new Error('the browser did not start');
      const context = await openContext(browser, options);
      const page = await context.newPage();
      const misdeeds = watch(page);
      opened.push({ context, misdeeds });
      await page.goto(address);
      if (options.javaScriptEnabled !== false) await page.evaluate(settle);
      return { page, misdeeds };
    });
  });
}

/** Until what a page does after its first painting is done too: listening to keys, for one. */
function settle(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
  );
}

/** Chromium with an empty profile of its own, which goes away with it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: commandOf(CHROMIUM), args: FLAGS, timeout: 50_000 });
}

function openContext(
  browser: Browser,
  { viewport = 'laptop', colorScheme = 'light', reducedMotion = 'no-preference', ...more }: PageOptions,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: VIEWPORTS[viewport],
    colorScheme,
    reducedMotion,
    hasTouch: more.hasTouch ?? false,
    isMobile: more.hasTouch ?? false,
    javaScriptEnabled: more.javaScriptEnabled ?? true,
    locale: 'en-US',
    timezoneId: 'UTC',
  });
}

/** A blob is the page's own: what it gives away to be saved. */
const OWN = /^(?:file|data|blob|about):/;

function watch(page: Page): Misdeeds {
  const misdeeds: Misdeeds = { requests: [], errors: [] };
  page.on('request', (request) => {
    if (!OWN.test(request.url())) misdeeds.requests.push(request.url());
  });
  page.on('websocket', (socket) => misdeeds.requests.push(socket.url()));
  page.on('pageerror', (error) => misdeeds.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  page.on('dialog', (dialog) => {
    misdeeds.errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return misdeeds;
}
