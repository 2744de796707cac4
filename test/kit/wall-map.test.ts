import { describe, expect, it } from 'vitest';
import { buildWallMap } from '../../src/kit/build-wall-map.ts';
import { curveReach } from '../../src/kit/curve-reach.ts';
import { fitName } from '../../src/kit/draw-name-box.ts';
import { numberArrows } from '../../src/kit/draw-wall-map.ts';
import { PAPERS } from '../../src/kit/paper.ts';
import { OVERLAP, planPoster, postedSize } from '../../src/kit/poster-plan.ts';
import { measureText } from '../../src/model/measure-text.ts';
import { plainHandOff, plainOrganization, plainTeam } from '../random-orgs.ts';
import { kitContextOf } from './kit-contexts.ts';

const TRIANGLE = plainOrganization(
  [
    plainTeam('a', { name: 'Ann <b>' }),
    plainTeam('b', { name: 'Bob' }),
    plainTeam('c', { name: 'Cy', kind: 'customer' }),
  ],
  [
    plainHandOff('ab', 'a', 'b', { what: 'Flour & eggs' }),
    plainHandOff('bc', 'b', 'c', { what: 'Bread' }),
    plainHandOff('ac', 'a', 'c'),
  ],
);

describe('the plan of a poster', () => {
  it('takes the fewest sheets that make the letters large enough, and never more than twelve', () => {
    for (const paper of PAPERS) {
      for (const size of [
        { width: 500, height: 200 },
        { width: 1600, height: 350 },
        { width: 900, height: 900 },
      ]) {
        const plan = planPoster(paper, { size, scale: 0.7 });
        const whole = postedSize(plan);
        expect(plan.columns * plan.rows).toBeLessThanOrEqual(12);
        expect(plan.scale).toBeGreaterThanOrEqual(0.7);
        expect(size.width * plan.scale).toBeLessThanOrEqual(whole.width + 1e-6);
        expect(size.height * plan.scale).toBeLessThanOrEqual(whole.height + 1e-6);
      }
    }
    const [small, large] = [0.4, 0.9].map((scale) =>
      planPoster('a4', { size: { width: 1000, height: 400 }, scale }),
    );
    expect((small?.columns ?? 0) * (small?.rows ?? 0)).toBeLessThan(
      (large?.columns ?? 0) * (large?.rows ?? 0),
    );
  });

  it('gives the most that twelve sheets give where the wish is beyond them', () => {
    const plan = planPoster('a4', { size: { width: 5000, height: 4000 }, scale: 1 });
    expect(plan.columns * plan.rows).toBe(12);
    expect(plan.scale).toBeLessThan(1);
  });
});

describe('the wall map', () => {
  it('shows every part of each poster on one of its sheets, with the strip on which the next one is glued', async () => {
    const context = await kitContextOf(TRIANGLE);
    const sheets = buildWallMap(context).map(({ markup }) => markup);
    const tiles = sheets.filter((sheet) => sheet.includes('wall-finished') && sheet.includes('wall-sheet'));
    const views = tiles.map((tile) =>
      (/viewBox="(\S+) (\S+) (\S+) ([^"\s]+)"\s*>\s*<use/.exec(tile) ?? []).slice(1).map(Number),
    );
    expect(views.length).toBeGreaterThan(1);
    const [first = []] = views;
    const [, , width = 0, height = 0] = first;
    for (const [x = -1, y = -1] of views.slice(1)) {
      expect(x % (width - OVERLAP)).toBeCloseTo(0, 6);
      expect(y % (height - OVERLAP)).toBeCloseTo(0, 6);
    }
    expect(new Set(views.map(String)).size).toBe(views.length);
  });

  it('stands in the file once, before the sheets that show it', async () => {
    const all = buildWallMap(await kitContextOf(TRIANGLE)).map(({ markup }) => markup);
    for (const id of ['wall-empty', 'wall-finished']) {
      expect(all.join('').split(`<symbol id="${id}"`)).toHaveLength(2);
      expect(all[0]).toContain(`<symbol id="${id}"`);
    }
    expect(all.join('')).not.toMatch(/ style=|<style|<b>\s*Ann|Ann <b>/);
  });

  it('numbers every arrow and lists what goes along it', async () => {
    const context = await kitContextOf(TRIANGLE);
    const key = buildWallMap(context).at(-1)?.markup ?? '';
    expect(numberArrows(context)).toHaveLength(3);
    expect(numberArrows(context).toSorted()).toEqual(context.map.graph.arrows.map(({ id }) => id).toSorted());
    expect(key).toContain('Flour &amp; eggs');
    expect([...key.matchAll(/<span>(\d+)<\/span>/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
  });

  it('has a name tag for everybody and some to spare', async () => {
    const context = await kitContextOf(TRIANGLE);
    const tags = buildWallMap(context).filter(({ markup }) => markup.includes('wall-tag'));
    const svgs = tags
      .map(({ markup }) => markup)
      .join('')
      .split('class="wall-tag"')
      .slice(1);
    expect(svgs.filter((svg) => svg.split('</svg>')[0]?.includes('<text') === true)).toHaveLength(3);
    expect(svgs.length).toBeGreaterThanOrEqual(5);
  });
});

describe('the reach of curves', () => {
  it('is nothing inside the picture, and as far as they swing outside', () => {
    const layout = { width: 100, height: 50, nodes: [], clusters: [] };
    expect(curveReach({ ...layout, arrows: [{ id: 'a', points: [0, 25, 30, 20, 60, 20, 90, 25] }] })).toEqual(
      { above: 0, below: 0 },
    );
    const out = curveReach({ ...layout, arrows: [{ id: 'a', points: [0, 25, 30, -75, 60, -75, 90, 25] }] });
    expect(out).toEqual({ above: 53, below: 0 });
  });
});

describe('a name in its box', () => {
  const box = { width: 130, height: 55 };
  it('is as large as fits, whole words first', () => {
    expect(fitName('Payroll', box, { most: 16, least: 8 })).toEqual({ lines: ['Payroll'], size: 16 });
    const { lines, size } = fitName('Underwriting department of Northwind', box, { most: 16, least: 8 });
    expect(lines.join(' ')).toBe('Underwriting department of Northwind');
    expect(size).toBeLessThan(16);
    for (const line of lines) expect(measureText(line, size)).toBeLessThanOrEqual(box.width);
  });

  it('is cut at the smallest letters alone', () => {
    const { lines, size } = fitName('W'.repeat(200), box, { most: 16, least: 8 });
    expect(size).toBe(8);
    expect(lines.at(-1)?.endsWith('…')).toBe(true);
  });
});
