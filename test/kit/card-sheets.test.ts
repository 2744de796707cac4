import { describe, expect, it } from 'vitest';
import { areaOfCards, sizeOfCard } from '../../src/kit/card-grid.ts';
import type { CardGrid } from '../../src/kit/card-grid.ts';
import { cardSheets } from '../../src/kit/card-sheets.ts';
import type { Card } from '../../src/kit/card-sheets.ts';
import { html } from '../../src/kit/html.ts';
import { PAPERS, PAPER_SIZE } from '../../src/kit/paper.ts';
import { plainOrganization, plainTeam } from '../random-orgs.ts';
import { kitContextOf } from './kit-contexts.ts';

/** What stands on each sheet, card by card; empty places as empty texts. */
async function sheetsOf(letters: string, grid: CardGrid, hasBacks: boolean): Promise<string[][]> {
  const context = await kitContextOf(plainOrganization([plainTeam('a')], []));
  const cards = Array.from(letters, (letter): Card => ({
    front: html`${letter}`,
    ...(hasBacks ? { back: html`${letter.toUpperCase()}` } : {}),
  }));
  return cardSheets(context, cards, grid, 'Cards').map(({ markup }) =>
    Array.from(markup.matchAll(/<div class="card">([^<]*)<\/div>/g), (match) => match[1] ?? ''),
  );
}

describe('cardSheets', () => {
  it('lays the backs of a sheet that stands behind their fronts: columns the other way round', async () => {
    expect(await sheetsOf('abcdefg', { columns: 2, rows: 2 }, true)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['B', 'A', 'D', 'C'],
      ['e', 'f', 'g', ''],
      ['F', 'E', '', 'G'],
    ]);
  });

  it('turns one that lies over its upper edge: rows the other way round', async () => {
    expect(await sheetsOf('abcd', { columns: 2, rows: 2, lying: true }, true)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['C', 'D', 'A', 'B'],
    ]);
  });

  it('has no backs where no card has one, and no sheet for no card', async () => {
    expect(await sheetsOf('abc', { columns: 1, rows: 2 }, false)).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(await sheetsOf('', { columns: 1, rows: 2 }, true)).toEqual([]);
  });

  it('says which sheet it is and which side', async () => {
    const context = await kitContextOf(plainOrganization([plainTeam('a')], []), {}, { language: 'de' });
    const cards = ['a', 'b'].map((text): Card => ({ front: html`${text}`, back: html`${text}` }));
    const sheets = cardSheets(context, cards, { columns: 1, rows: 1 }, 'Karten <1>');
    expect(sheets.map(({ markup }) => /<footer>(.*)<\/footer>/.exec(markup)?.[1])).toEqual([
      'Karten &lt;1&gt; · Blatt 1 von 2 · Vorderseite',
      'Karten &lt;1&gt; · Blatt 1 von 2 · Rückseite',
      'Karten &lt;1&gt; · Blatt 2 von 2 · Vorderseite',
      'Karten &lt;1&gt; · Blatt 2 von 2 · Rückseite',
    ]);
  });

  it('lies symmetrically to the edge that the sheet is turned over', () => {
    for (const paper of PAPERS) {
      const { width, height } = PAPER_SIZE[paper];
      const upright = areaOfCards(paper, { columns: 1, rows: 1 });
      expect(upright.left * 2 + upright.width).toBeCloseTo(width, 9);
      const lying = areaOfCards(paper, { columns: 1, rows: 1, lying: true });
      expect(lying.top * 2 + lying.height).toBeCloseTo(width, 9);
      expect(lying.left * 2 + lying.width).toBeCloseTo(height, 9);
    }
  });

  it('knows the size of a card', () => {
    expect(sizeOfCard('a4', { columns: 2, rows: 2 })).toEqual({ width: 93, height: 135.5 });
  });
});
