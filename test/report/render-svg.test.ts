import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutGraph } from '../../src/layout/lay-out-graph.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { escapeXml } from '../../src/report/escape-xml.ts';
import { renderSvg } from '../../src/report/render-svg.ts';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import {
  arrowWith,
  DRAWN_HOSTILE_NAMES,
  graphNamed,
  graphOfNames,
  graphWith,
  nodeWith,
  RICH,
} from './graphs.ts';
import type { XmlElement } from './read-xml.ts';
import { readXml } from './read-xml.ts';

const GOLDEN = `${REPOSITORY}/test/report/goldens/whiteboard.svg`;

async function draw(result: GraphResult): Promise<string> {
  return renderSvg(result, await layOutGraph(result), DEFAULT_CALENDAR);
}

function allIn(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allIn)];
}

function textsIn(svg: string): string[] {
  return allIn(readXml(svg)).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The plates of the notes, which alone have such corners. */
function notesIn(svg: string): Rectangle[] {
  return allIn(readXml(svg)).flatMap(({ name, attributes: { x, y, width, height, rx } }) =>
    name === 'rect' && rx === '8'
      ? [{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }]
      : [],
  );
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Maps with a broken promise on every third arrow. */
function crowded(): fc.Arbitrary<GraphResult> {
  const end = fc.nat({ max: 11 });
  return fc.uniqueArray(fc.tuple(end, end), { selector: String, minLength: 8, maxLength: 30 }).map((pairs) =>
    graphWith(
      Array.from({ length: 12 }, (_, i) => nodeWith(`t${i}`)),
      pairs.map(([from, to], i) => ({
        ...arrowWith(`t${from}`, `t${to}`),
        id: `a${i}`,
        promise: i % 3 === 0 ? 'broken' : null,
      })),
      { incidents: RICH.incidents, status: 'settled' },
    ),
  );
}

describe('a map as SVG', () => {
  it('says by words and lines what a ripple does, not by color alone', async () => {
    const root = readXml(await draw(RICH));
    const elements = allIn(root);
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(root.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': root.children
        .slice(0, 2)
        .map(({ attributes }) => attributes['id'])
        .join(' '),
    });
    expect(root.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Bakery: mill is 3d late'],
      ['desc', expect.stringContaining('Who feels it: mill (starts here, 3d late)')],
    ]);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Bakery: mill is 3d late',
        'Arrows follow the work: suppliers left, customers right.',
      ]),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'starts here',
        '3d late',
        'up to 4h late',
        'promise broken',
        'promise broken anyway',
      ]),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'feedback: it feeds the next round',
        'the way the ripple takes',
        'group of teams',
      ]),
    );
    const dashed = elements.filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
    // two hand-offs, and the one in the legend
    expect(dashed).toHaveLength(3);
    const thick = elements.filter(
      ({ attributes }) =>
        attributes['stroke-width'] === '3' &&
        attributes['fill'] === 'none' &&
        attributes['stroke'] === '#7a2f00',
    );
    expect(thick).toHaveLength(5);
    expect(
      elements.filter(({ attributes }) => attributes['fill']?.startsWith('url(#ripple-')).length,
    ).toBeGreaterThan(3);
    const titles = elements.filter(({ name }) => name === 'title').map(({ text }) => text);
    expect(titles).toContain('mill → Bake & "oven": Flour, 3d late');
  });

  it('explains only what is in it, and says that groups are drawn', async () => {
    const rolledUp = { teams: 300, handoffs: 1000, mostTeams: 120, mostHandoffs: 400 };
    const texts = textsIn(
      await draw(graphWith([nodeWith('a'), nodeWith('b')], [arrowWith('a', 'b')], { rolledUp })),
    );
    expect(texts.slice(-2)).toEqual(['team', 'hand-off']);
    expect(texts.join(' ')).toContain('Groups are drawn instead of teams: 300 teams and 1,000 hand-offs');
  });

  it('takes nothing from elsewhere and runs nothing', async () => {
    for (const svg of [await draw(RICH), await draw(graphOfNames(DRAWN_HOSTILE_NAMES))]) {
      for (const { name, attributes } of allIn(readXml(svg))) {
        expect([
          'svg',
          'title',
          'desc',
          'style',
          'defs',
          'pattern',
          'rect',
          'g',
          'path',
          'circle',
          'text',
        ]).toContain(name);
        expect(Object.keys(attributes).filter((key) => /^on|href|style|class/i.test(key))).toEqual([]);
        expect(
          Object.values(attributes).filter(
            (value) => value.includes('url(') && !value.startsWith('url(#ripple-'),
          ),
        ).toEqual([]);
      }
    }
  });

  it('keeps hostile names what they are: one harmless text', async () => {
    const shape = (svg: string): string[] =>
      allIn(readXml(svg))
        .filter(({ name }) => name !== 'text')
        .map(({ name }) => name);
    const harmless = shape(await draw(graphNamed('harmless')));
    for (const name of DRAWN_HOSTILE_NAMES) {
      const svg = await draw(graphNamed(name));
      expect([name, shape(svg)]).toEqual([name, harmless]);
      const titles = allIn(readXml(svg))
        .filter((element) => element.name === 'title')
        .map(({ text }) => text);
      expect(escapeXml(titles.join('\n'))).toContain(escapeXml(cleanText(name).trim().slice(0, 40)));
    }
  });

  it('has ids of its own, all that it refers to among them', async () => {
    const idsIn = (svg: string): string[] =>
      allIn(readXml(svg)).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    const [rich, other] = [await draw(RICH), await draw({ ...RICH, status: 'persistent' })];
    const ids = [...idsIn(rich), ...idsIn(other)];
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of [rich, other]) {
      const referred = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(referred.length).toBeGreaterThan(0);
      expect(referred.filter((id) => !idsIn(svg).includes(id ?? ''))).toEqual([]);
    }
  });

  it('has no style but that it fits on paper, which concerns nothing but itself', async () => {
    const root = readXml(await draw(graphOfNames(DRAWN_HOSTILE_NAMES)));
    const styles = allIn(root).filter(({ name }) => name === 'style');
    expect(styles.map(({ text }) => text)).toEqual([
      `@media print{#${root.attributes['id'] ?? ''}{max-width:100%;max-height:100vh;height:auto}}`,
    ]);
  });

  it('says when a ripple never settles', async () => {
    const wordsOf = async (status: GraphResult['status']): Promise<string> =>
      textsIn(await draw({ ...RICH, status })).join(' ');
    expect(await wordsOf('persistent')).toContain('It never settles: it goes round a loop');
    expect(await wordsOf('unsettled')).toContain('It has not settled after 50 rounds: it goes round a loop');
    expect(await wordsOf('settled')).not.toContain('settles');
  });

  it('puts no note over a box, a name or another note', async () => {
    await fc.assert(
      fc.asyncProperty(crowded(), async (result) => {
        const layout = await layOutGraph(result);
        const notes = notesIn(renderSvg(result, layout, DEFAULT_CALENDAR));
        expect(notes).toHaveLength(result.arrows.filter(({ promise }) => promise === 'broken').length);
        const solid = [...layout.nodes, ...notes];
        const over = notes.flatMap((note) =>
          solid.filter((box) => box !== note && overlap(note, box)).map((box) => [note, box]),
        );
        expect(over).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the golden one for the whiteboard, and the same twice', async () => {
    const call = ['graph', '-f', `${REPOSITORY}/examples/whiteboard`, '--format', 'svg'];
    const { stdout } = await runCli(call);
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(GOLDEN, stdout);
    expect(stdout).toBe(readFileSync(GOLDEN, 'utf8'));
    expect((await runCli(call)).stdout).toBe(stdout);
  });
});
