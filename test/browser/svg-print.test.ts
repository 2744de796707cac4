import { expect, it } from 'vitest';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { graphOfNames } from '../report/graphs.ts';
import { describeInBrowser } from './open-browser.ts';

describeInBrowser('a map as SVG on paper', (open) => {
  it('is printed on one page, however large it is', { timeout: 60_000 }, async () => {
    const result = graphOfNames(Array.from({ length: 60 }, (_, i) => `Team number ${i}`));
    const layout = await layOutGraph(result);
    expect(Math.max(layout.width, layout.height)).toBeGreaterThan(1200);
    const svg = renderSvg(result, layout, DEFAULT_CALENDAR);
    const { page } = await open(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  });
});
