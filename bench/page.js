// How fast the interactive page is in a real browser: `npm run build && node bench/page.js REPORT.html…`; needs Chromium
// (CHROMIUM=/path/to/it where it is not /usr/bin/chromium). For each page: its size, how long it takes to load until the map
// is painted, and from a key that changes a delay until the new numbers are painted, beside the engine's own time.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHANGES = 15;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});
console.log('| page | kB | load | heap | change to paint, median (most) | engine, median (most) |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const file of process.argv.slice(2)) console.log(await measure(file));
await browser.close();

async function measure(file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.waitForSelector('.map [data-node]');
  const load = await page.evaluate(painted);
  const team = await firstTeam(page);
  await page.evaluate((id) => (location.hash = `late=${encodeURIComponent(id)}:3d`), team);
  await page.waitForSelector('.page-what input[type=range]');
  await page.evaluate(() => performance.clearMeasures());
  const changes = [];
  for (let i = 0; i < CHANGES; i += 1) changes.push(await page.evaluate(changeDelay, i));
  const engine = await page.evaluate(() =>
    performance.getEntriesByName('ripple:answer').map(({ duration }) => duration),
  );
  const heap = await page.evaluate(() => {
    globalThis.gc?.();
    return performance.memory.usedJSHeapSize;
  });
  await page.close();
  const size = Math.round(statSync(file).size / 1000);
  return `| ${[file, size, `${Math.round(load)} ms`, `${Math.round(heap / 1e6)} MB`, spread(changes), spread(engine)].join(' | ')} |`;
}

/** Since navigation began, once what is there now has been painted. */
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  });
}

/** The one with whom most begins: the first of the document. */
function firstTeam(page) {
  return page.evaluate(() => {
    const data = JSON.parse(document.querySelector('#page-data').textContent);
    return data.organization.teams[0][0];
  });
}

/** Moves the first slider by one step, as a key does, and waits until that has been painted. */
function changeDelay(i) {
  const slider = document.querySelector('.page-what input[type=range]');
  const start = performance.now();
  slider.value = String(Number(slider.value) + (i % 2 === 0 ? 1 : -1));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const write = (time) => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
  return `${write(sorted[Math.floor(sorted.length / 2)])} ms (${write(sorted.at(-1))} ms)`;
}
