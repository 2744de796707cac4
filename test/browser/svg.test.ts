import { expect, it } from 'vitest';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { DRAWN_HOSTILE_NAMES, graphOfNames, RICH } from '../report/graphs.ts';
import { describeInBrowser } from './open-browser.ts';

describeInBrowser('a map as SVG in a browser', (open) => {
  it('has texts that fit their boxes and the picture', { timeout: 60_000 }, async () => {
    const names = [
      'MMMM WWWWWWWWWW',
      'Überprüfung der Straßenverkehrsordnung',
      'ЩЩЩЖЖ Отдел',
      '設計部品質保証課と配送',
      'iiiiiiiiiiiiiiiiiiiiiiii',
      'Team 🚀🚀🚀🚀 rocket',
      ...DRAWN_HOSTILE_NAMES,
    ];
    for (const result of [RICH, graphOfNames(names)]) {
      const layout = await layOutGraph(result);
      const svg = renderSvg(result, layout, DEFAULT_CALENDAR);
      const { page } = await open('about:blank');
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      const measured = await page.evaluate(() =>
        [...document.querySelectorAll('svg > g > g')].flatMap((group) => {
          const outline = group.querySelector('path')?.getBBox();
          const texts = [...group.querySelectorAll('text')].map((text) => ({
            words: text.textContent ?? '',
            box: text.getBBox(),
          }));
          return outline === undefined
            ? []
            : texts.map(({ words, box }) => ({
                words,
                over: Math.max(
                  outline.x - box.x,
                  box.x + box.width - outline.x - outline.width,
                  outline.y - box.y,
                  box.y + box.height - outline.y - outline.height,
                ),
              }));
        }),
      );
      expect(measured.length).toBeGreaterThanOrEqual(result.nodes.length);
      expect(measured.filter(({ over }) => over > 0)).toEqual([]);
      const out = await page.evaluate(() => {
        const picture = document.querySelector('svg')?.getBoundingClientRect();
        const words = [...document.querySelectorAll('text')];
        return words
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return (
              picture === undefined ||
              box.left < picture.left ||
              box.right > picture.right ||
              box.bottom > picture.bottom
            );
          })
          .map((text) => text.textContent);
      });
      expect(out).toEqual([]);
    }
  });
});
