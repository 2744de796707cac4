import { expect, it, vi } from 'vitest';
import { readKitStyle } from '../../src/cli/page-assets.ts';
import { writeBlocks } from '../../src/kit/build-guide.ts';
import { guideRoom } from '../../src/kit/guide-blocks.ts';
import { LANGUAGES } from '../../src/kit/language.ts';
import { PAPERS } from '../../src/kit/paper.ts';
import { LONG_NAMES, kitWorld, organizationAt, renameAll } from './kit-worlds.ts';
import { describeInBrowser } from './open-browser.ts';

vi.setConfig({ testTimeout: 60_000 });

const MM = 96 / 25.4;

describeInBrowser('the blocks of the guide', (open) => {
  it.each([
    ['usual names', false],
    ['long names', true],
  ])('are no higher than they were measured: %s', async (_, isLong) => {
    const insurer = await organizationAt('examples/insurer');
    const world = kitWorld(isLong ? renameAll(insurer, LONG_NAMES) : insurer, 60);
    const { page } = await open('about:blank');
    for (const language of LANGUAGES) {
      for (const paper of PAPERS) {
        const blocks = writeBlocks(await world.open({ language, paper }), []);
        const inside = blocks.map(({ markup }) => `<div class="block">${markup.markup}</div>`).join('');
        const room = `.all { width: ${guideRoom(paper).width}mm } .block { display: flow-root }`;
        await page.setContent(
          `<style>${readKitStyle().style}${room}</style><div class="all">${inside}</div>`,
        );
        const heights = await page.evaluate(() =>
          [...document.querySelectorAll('.block')].map((block) => block.getBoundingClientRect().height),
        );
        expect(heights).toHaveLength(blocks.length);
        const tooHigh = blocks.flatMap(({ markup, height }, i) => {
          const real = (heights[i] ?? Infinity) / MM;
          return real > height + 0.05 ? [`${real.toFixed(2)} > ${height.toFixed(2)}: ${markup.markup}`] : [];
        });
        expect(tooHigh).toEqual([]);
      }
    }
  });
});
