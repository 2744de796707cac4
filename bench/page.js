// How fast the interactive page is in a real browser: `npm run build && node bench/page.js REPORT.html…`; needs Chromium
// (CHROMIUM=/path/to/it where it is not /usr/bin/chromium). For each page: its size, how long it takes to load until the map
// is painted, and from a key that changes a delay until the new numbers are painted, beside the engine's own time; from a
// click on a team until its panel is painted, and from one on a group until it is open (-: none on the whole map).
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const CHANGES = 15;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});
console.log(
  '| page | kB | load | heap | change to paint, median (most) | engine, median (most) | look at a team | open a group |',
);
console.log(`|${' --- |'.repeat(8)}`);
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
  const looks = await page.evaluate(clickNodes, false);
  const openings = await page.evaluate(clickNodes, true);
  const heap = await page.evaluate(() => {
    globalThis.gc?.();
    return performance.memory.usedJSHeapSize;
  });
  await page.close();
  const size = Math.round(statSync(file).size / 1000);
  return `| ${[file, size, `${Math.round(load)} ms`, `${Math.round(heap / 1e6)} MB`, spread(changes), spread(engine), spread(looks), spread(openings)].join(' | ')} |`;
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

/** Clicks up to 15 teams one by one, or opens up to 15 groups and goes back after each, and waits until each has been painted. */
async function clickNodes(opensGroups) {
  const paint = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const click = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  const nodes = [...document.querySelectorAll('.map [data-node]')];
  const ids = nodes
    .filter((node) => (node.querySelector('[data-open]') !== null) === opensGroups)
    .map((node) => node.getAttribute('data-node'))
    .slice(0, 15);
  const times = [];
  for (const id of ids) {
    const node = document.querySelector(`.map [data-node="${CSS.escape(id)}"]`);
    const start = performance.now();
    click(opensGroups ? node.querySelector('[data-open]') : node);
    await paint();
    times.push(performance.now() - start);
    const isDone = document.querySelector(opensGroups ? '.map-way button' : '.map .is-looked-at') !== null;
    if (!isDone) throw new Error(`nothing came of the click on ${id}`);
    if (!opensGroups) continue;
    click(document.querySelector('.map-way button'));
    await paint();
  }
  return times;
}

function spread(times) {
  if (times.length === 0) return '-';
  const sorted = times.toSorted((a, b) => a - b);
  const write = (time) => (time < 10 ? time.toFixed(1) : String(Math.round(time)));
  return `${write(sorted[Math.floor(sorted.length / 2)])} ms (${write(sorted.at(-1))} ms)`;
}
