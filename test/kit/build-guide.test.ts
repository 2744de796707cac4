import { describe, expect, it } from 'vitest';
import { buildGuide } from '../../src/kit/build-guide.ts';
import { buildKit } from '../../src/kit/build-kit.ts';
import { KIT_PARTS } from '../../src/kit/kit-parts.ts';
import { textOf } from '../../src/kit/text-of.ts';
import { kitWorld, organizationAt } from '../browser/kit-worlds.ts';

const STYLE = { style: '', styleHash: 'sha256-' };

function rowsOf(markup: string, table: string): string[][] {
  return [...markup.matchAll(new RegExp(`<div class="guide-row ${table}">(.*?)</div></div>`, 'gs'))].map(
    ([, row = '']) => row.split('</div>').map((cell) => textOf({ markup: cell.replaceAll('<br />', ' ') })),
  );
}

function minutesIn(text: string): number {
  return Number(/\((\d+) minutes?\)/.exec(text)?.[1]);
}

describe.each([4, 12, 60])('the guide for %i people', (participants) => {
  it('prints as often as there are tables, and as much as the files hold', async () => {
    const world = kitWorld(await organizationAt('examples/clinic'), participants);
    const context = await world.open({ language: 'en', paper: 'a4' });
    const sheets = new Map(buildKit(context, STYLE).map((file) => [file.name, file.sheets]));
    const markup = buildGuide(context)
      .map((each) => each.markup)
      .join('');
    const rows = rowsOf(markup, 'print');
    const total = Number(rows.at(-1)?.[3]);
    const parts = rows.slice(0, -1);
    expect(parts).toHaveLength(KIT_PARTS.length);
    for (const [name = '', pages] of parts) {
      const file = /[\w-]+\.html/.exec(name)?.[0] ?? '';
      expect(Number(pages)).toBe(sheets.get(file));
    }
    const tables = String(world.workshop.tables.length);
    expect(parts.find(([name = '']) => name.includes('team-cards'))?.[2]).toBe(tables);
    expect(total).toBe(parts.reduce((sum, [, , , paper]) => sum + Number(paper), 0));
  });

  it('spends every minute of the session', async () => {
    const world = kitWorld(await organizationAt('examples/insurer'), participants);
    const context = await world.open({ language: 'en', paper: 'letter' });
    const markup = buildGuide(context)
      .map((each) => each.markup)
      .join('');
    const steps = [...markup.matchAll(/<h3 class="guide-step"><span>(.*?)<\/span>/gs)].map(([, text = '']) =>
      minutesIn(textOf({ markup: text })),
    );
    expect(steps).toEqual(world.workshop.agenda.map(({ minutes }) => minutes));
    const moves = [...markup.matchAll(/<h3 class="guide-subheading">(\d+:\d\d · .*?)<\/h3>/gs)].map(
      ([, text = '']) => minutesIn(textOf({ markup: text })),
    );
    const rounds = rowsOf(markup, 'rounds').flatMap((row) => row.slice(3, 6).map(Number));
    const spent = [...moves, ...rounds].reduce((sum, each) => sum + each, 0);
    expect(spent).toBe(world.workshop.minutes);
  });
});
