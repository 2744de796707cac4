import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { readKitStyle } from '../../src/cli/page-assets.ts';
import { buildKit } from '../../src/kit/build-kit.ts';
import type { KitContext } from '../../src/kit/kit-context.ts';
import type { Language } from '../../src/kit/language.ts';
import { LANGUAGES } from '../../src/kit/language.ts';
import type { Paper } from '../../src/kit/paper.ts';
import { PAPERS, PAPER_SIZE } from '../../src/kit/paper.ts';
import { formatDuration } from '../../src/model/duration.ts';
import type { Organization } from '../../src/model/organization.ts';
import type { KitCard, KitMeasures } from './kit-measures.ts';
import { measureKit } from './kit-measures.ts';
import { LONG_NAMES, ORDERING_NAMES, kitWorld, organizationAt, renameAll } from './kit-worlds.ts';
import { describeInBrowser } from './open-browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const PARTICIPANTS = [4, 12, 60] as const;

const EXAMPLES = ['examples/insurer', 'examples/clinic', 'examples/platform', 'examples/whiteboard'] as const;

/** What is printed: all examples, and one in which everything has names that are hard to fit. */
const WORLDS: Readonly<Record<string, () => Promise<Organization>>> = {
  ...Object.fromEntries(EXAMPLES.map((path) => [path, () => organizationAt(path)])),
  'long names': async () => renameAll(await organizationAt('examples/insurer'), LONG_NAMES),
  'names that are orders': async () => renameAll(await organizationAt('examples/clinic'), ORDERING_NAMES),
};

const folder = mkdtempSync(join(tmpdir(), 'ripple-kit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeInBrowser('the kit on paper', (open) => {
  describe.each(Object.entries(WORLDS))('%s', (what, read) => {
    it.each(what.startsWith('examples/') ? PARTICIPANTS : [12])(
      'fits for %i people on every sheet in every language',
      async (participants) => {
        const world = kitWorld(await read(), participants);
        let page: Page | undefined;
        const problems: string[] = [];
        for (const [i, [language, paper]] of LOOKS.entries()) {
          const context = await world.open({ language, paper });
          const all = buildKit(context, readKitStyle()).find(({ name }) => name === 'all.html');
          const path = join(folder, 'all.html');
          writeFileSync(path, all?.text ?? '');
          const address = pathToFileURL(path).href;
          page ??= (await open('about:blank')).page;
          await page.goto(address);
          const measures = await measureKit(page);
          problems.push(...measures.misfits.map((misfit) => `${language} ${paper}, ${misfit}`));
          expect(measures.sheets).toHaveLength(all?.sheets ?? 0);
          expectSizes(measures, paper);
          expectBacksBehindFronts(measures);
          problems.push(
            ...findWrongFigures(measures, context).map((wrong) => `${language} ${paper}, ${wrong}`),
          );
          // To print takes longer than to measure: not every one, but each paper and language with each number of people.
          if (i % PARTICIPANTS.length !== PARTICIPANTS.findIndex((one) => one === participants)) continue;
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
          expectPages(pdf, measures);
        }
        expect(problems).toEqual([]);
      },
    );
  });
});

const LOOKS: readonly (readonly [Language, Paper])[] = LANGUAGES.flatMap((language) =>
  PAPERS.map((paper) => [language, paper] as const),
);

const PIXELS = 96 / 25.4;
const POINTS = 72 / 25.4;

function sizeOf(classes: string, paper: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = PAPER_SIZE[paper];
  const isLying = classes.includes(`${paper}-lying`);
  expect(isLying || classes.includes(`${paper}-upright`)).toBe(true);
  return isLying ? { width: height, height: width } : { width, height };
}

function expectSizes({ sheets }: KitMeasures, paper: Paper): void {
  expect(sheets.length).toBeGreaterThan(0);
  for (const { width, height, classes } of sheets) {
    const size = sizeOf(classes, paper);
    expect(Math.abs(width - size.width * PIXELS)).toBeLessThan(0.5);
    expect(Math.abs(height - size.height * PIXELS)).toBeLessThan(0.5);
  }
}

/** One page a sheet, each of its size and the way it stands; a browser makes pages of whole pixels, which are 0.75 points. */
function expectPages(pdf: string, { sheets }: KitMeasures): void {
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);
  expect(pages).toHaveLength(sheets.length);
  sheets.forEach(({ width, height }, i) => {
    const [across = 0, down = 0] = pages[i] ?? [];
    expect(Math.abs(across - (width / PIXELS) * POINTS)).toBeLessThan(1);
    expect(Math.abs(down - (height / PIXELS) * POINTS)).toBeLessThan(1);
  });
}

/** Times that no answer of the engine and no line of the map has, or that are printed as others than they are. */
function findWrongFigures({ figures }: KitMeasures, context: KitContext): string[] {
  const { workshop, engagements, organization } = context;
  const { teams, handoffs } = organization;
  const known = new Set(numbersIn([workshop, engagements, teams, handoffs, organization.engagements]));
  const times = figures.filter(({ unit }) => unit === 'hours');
  expect(times.length).toBeGreaterThan(10);
  return times.flatMap(({ value, text }) => {
    const hours = Number(value);
    const short = formatDuration(hours, organization.calendar).match(/\d+/g) ?? [];
    const long = text.match(/\d+/g) ?? [];
    const isSame = hours === 0 || short.join(' ') === long.join(' ');
    return known.has(hours) && isSame ? [] : [`“${text}” for ${value} hours`];
  });
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  // Where something stands in a file is no time.
  return Object.entries(value).flatMap(([key, inner]) =>
    /^place|^extra$|^files?$/.test(key) ? [] : numbersIn(inner),
  );
}

/** Turned over its long edge, a sheet that stands has left and right exchanged, one that lies above and below. */
function expectBacksBehindFronts({ sheets, cards }: KitMeasures): void {
  sheets.forEach(({ classes }, i) => {
    const words = classes.split(' ');
    if (!words.includes('card-sheet') || !words.includes('back')) return;
    expect(sheets[i - 1]?.classes).toBe(classes.replace('back', 'front'));
    const isLying = classes.includes('-lying');
    const fronts = placesOf(cards, i - 1).map(({ left, right, top, bottom }) =>
      isLying ? { left, right, top: bottom, bottom: top } : { left: right, right: left, top, bottom },
    );
    const backs = placesOf(cards, i);
    expect(backs).toHaveLength(fronts.length);
    for (const front of fronts) expect(backs.some((back) => isSamePlace(front, back))).toBe(true);
  });
}

type Place = Pick<KitCard, 'left' | 'right' | 'top' | 'bottom'>;

/** Where something is printed on. */
function placesOf(cards: readonly KitCard[], sheet: number): Place[] {
  return cards.filter((card) => card.sheet === sheet && card.text !== '');
}

/** To a tenth of a millimeter. */
function isSamePlace(a: Place, b: Place): boolean {
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  return sides.every((side) => Math.abs(a[side] - b[side]) < 0.1);
}
