// Takes the pictures of docs/report.md, docs/graph.md and docs/workshop.md anew, from examples/insurer: `npm run build && node bench/pictures.js`;
// needs Chromium (CHROMIUM=/path/to/it where it is not /usr/bin/chromium) pdftoppm and pngquant. Same sizes every time.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(REPOSITORY, 'docs/pictures');
const HIT = '#late=it-service-desk:3d';

mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'ripple-pictures-'));
const report = join(folder, 'report.html');
const map = join(folder, 'map.svg');
ripple('report', '-o', report);
ripple('graph', '--team', 'it-service-desk', '--delay', '3d', '-o', map);
const kit = join(folder, 'kit');
ripple('workshop', '-o', kit);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
await takePage('page-light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } });
await takePage('page-dark', { colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
await takePage('page-phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } });
await takeMap();
await takePaper();
await takeSheet('guide', 'Minute by minute');
await takeSheet('incident-cards', 'Far from any customer');
await takeSheet('engagement-cycle', 'Engagement Cycle: Making a claim');
await browser.close();
makeSmall();
rmSync(folder, { recursive: true });

function ripple(...args) {
  const [verb, ...flags] = args;
  const call = [join(REPOSITORY, 'bin/ripple.js'), verb, '-f', 'examples/insurer', ...flags];
  execFileSync(process.execPath, call, { cwd: REPOSITORY });
}

async function takePage(name, options) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  await page.goto(pathToFileURL(report).href + HIT);
  await page.waitForSelector('.results .headline');
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.close();
}

async function takeMap() {
  const page = await browser.newPage({ viewport: { width: 1200, height: 930 } });
  await page.setContent(
    `<body style="margin:0"><img style="display:block;width:1200px" src="data:image/svg+xml;base64,${readFileSync(map, 'base64')}"></body>`,
  );
  await page.locator('img').screenshot({ path: join(PICTURES, 'map.png') });
  await page.close();
}

/** The sheet after the map: the document's first. */
async function takePaper() {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(report).href);
  await page.waitForSelector('.map [data-node]');
  const paper = join(folder, 'report.pdf');
  await page.pdf({ path: paper, format: 'A4' });
  await page.close();
  const target = join(PICTURES, 'paper');
  execFileSync('pdftoppm', ['-gray', '-r', '80', '-f', '2', '-l', '2', '-singlefile', '-png', paper, target]);
}

/** The first sheet of a part of the kit that says so. */
async function takeSheet(part, text) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1200 }, deviceScaleFactor: 0.9 });
  await page.goto(pathToFileURL(join(kit, `${part}.html`)).href);
  await page
    .locator('.sheet')
    .filter({ hasText: text })
    .first()
    .screenshot({ path: join(PICTURES, `kit-${part}.png`) });
  await page.close();
}

/** To 64 colors: a page with many thin lines takes a third then. */
function makeSmall() {
  const files = readdirSync(PICTURES).map((file) => join(PICTURES, file));
  execFileSync('pngquant', ['--force', '--strip', '--ext', '.png', '64', ...files]);
}
