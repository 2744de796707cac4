import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderMermaid } from '../../src/report/render-mermaid.ts';
import { shortenText } from '../../src/report/shorten-text.ts';
import { REPOSITORY } from '../cli/run-cli.ts';
import {
  arrowWith,
  DRAWN_HOSTILE_NAMES,
  DRAWN_NAMES,
  graphNamed,
  graphOfNames,
  graphWith,
  nodeWith,
  RICH,
} from '../report/graphs.ts';
import type { OpenInBrowser } from './open-browser.ts';
import { describeInBrowser } from './open-browser.ts';

const MERMAID = join(REPOSITORY, 'node_modules/mermaid/dist/mermaid.min.js');

// A hundred and fifty names take their time.
vi.setConfig({ testTimeout: 120_000 });

const LATE = { late: 8, affected: 1 };

const shown = (name: string, longest = 40): string => shortenText(cleanText(name), longest);

/** What Mermaid has drawn. */
interface MermaidReading {
  readonly title: string;
  readonly description: string;
  /** The text of each node by its key, lines joined by a line break. */
  readonly nodes: Readonly<Record<string, string>>;
  /** Our classes. */
  readonly looks: Readonly<Record<string, string>>;
  readonly clusters: Readonly<Record<string, string>>;
  /** In the order of the text. */
  readonly arrows: readonly {
    readonly id: string;
    readonly label: string;
    readonly looks: string;
  }[];
  /** Elements and attributes that only a name can have brought in. */
  readonly strange: readonly string[];
}

/** What runs in the page: Mermaid's own parser, then its own drawing, read from the elements that it made. */
async function drawHere(texts: readonly string[]): Promise<MermaidReading[]> {
  // oxlint-disable-next-line typescript/no-explicit-any
  const { mermaid } = window as any;
  mermaid.initialize({ startOnLoad: false, maxEdges: 250, maxTextSize: 50_000 });
  const readings: MermaidReading[] = [];
  for (const [i, text] of texts.entries()) {
    await mermaid.parse(text);
    const { svg } = await mermaid.render(`drawn${i}`, text);
    const box = document.createElement('div');
    box.innerHTML = svg;
    const textOf = (element: Element | null): string => {
      if (element === null) return '';
      for (const end of element.querySelectorAll('br')) end.replaceWith('\n');
      // What keeps two dollars apart.
      return (element.textContent ?? '').replaceAll('\u200b', '').trim();
    };
    const byKey = (selector: string, key: RegExp): Record<string, string> =>
      Object.fromEntries(
        [...box.querySelectorAll(selector)].map((element) => [
          key.exec(element.id)?.[1] ?? element.id,
          textOf(element.querySelector('.nodeLabel, .cluster-label')),
        ]),
      );
    const labels = [...box.querySelectorAll('.edgeLabels > .edgeLabel')].map(textOf);
    readings.push({
      title: textOf(box.querySelector('svg > title')),
      description: textOf(box.querySelector('svg > desc')),
      nodes: byKey('g.node', /flowchart-(\w+)-\d+$/),
      looks: Object.fromEntries(
        [...box.querySelectorAll('g.node')].map((element) => [
          /flowchart-(\w+)-\d+$/.exec(element.id)?.[1] ?? element.id,
          /\b(?:origin|hit|legend)\b/.exec(element.getAttribute('class') ?? '')?.[0] ?? '',
        ]),
      ),
      clusters: byKey('g.cluster', /(g\d+)$/),
      arrows: [...box.querySelectorAll('.edgePaths > path')].map((path, at) => ({
        id: path.id.replace(/^.*-L_|_\d+$/g, ''),
        label: labels[at] ?? '',
        looks: [
          /thickness-(\w+)/.exec(path.getAttribute('class') ?? '')?.[1],
          /pattern-(\w+)/.exec(path.getAttribute('class') ?? '')?.[1],
          ...(/stroke-width:(\w+)/.exec(path.getAttribute('style') ?? '')?.slice(1) ?? []),
        ].join(' '),
      })),
      strange: [...box.querySelectorAll('*')].flatMap((element) => [
        ...(/^(?:a|b|img|script|iframe|h1|li|u|em|strong|i|table|math)$/i.test(element.localName)
          ? [element.localName]
          : []),
        ...element.getAttributeNames().filter((name) => /^on|href|^src$/.test(name)),
      ]),
    });
  }
  return readings;
}

async function drawAll(page: Page, graphs: readonly GraphResult[]): Promise<MermaidReading[]> {
  return page.evaluate(
    drawHere,
    graphs.map((graph) => renderMermaid(graph, DEFAULT_CALENDAR)),
  );
}

describeInBrowser('the map for Mermaid', (open: OpenInBrowser) => {
  async function draw(graphs: readonly GraphResult[]): Promise<MermaidReading[]> {
    const { page } = await open('about:blank');
    await page.addScriptTag({ path: MERMAID });
    return drawAll(page, graphs);
  }

  async function drawOne(graph: GraphResult): Promise<MermaidReading> {
    const [reading] = await draw([graph]);
    if (reading === undefined) throw new Error('nothing was drawn');
    return reading;
  }

  it('says in words and lines what happens, in groups', async () => {
    const { title, description, nodes, looks, clusters, arrows } = await drawOne(RICH);
    const legend = [
      'Arrows follow the work: suppliers left, customers right.',
      'Dashed arrows are feedback: they feed the next round.',
      'Thick boxes are hit, the thickest is where it starts; thick arrows are the way it takes.',
    ];
    expect([title, description]).toEqual(['Bakery: mill is 3d late', legend.join(' ')]);
    expect(nodes).toEqual({
      n0: 'mill\nstarts here\n3d late',
      n1: 'Bake & "oven"\n3d late\n25% not right (usually 12.5%)',
      n2: 'till',
      n3: 'boss',
      n4: 'Far\n2 of 3 teams affected\nup to 4h late',
      n5: 'guests\n3d late\n25% not right (usually 12.5%)',
      legend: ['Bakery: mill is 3d late', ...legend].join('\n'),
    });
    expect(looks).toEqual({
      n0: 'origin',
      n1: 'hit',
      n2: '',
      n3: '',
      n4: 'hit',
      n5: 'hit',
      legend: 'legend',
    });
    expect(clusters).toEqual({ g0: 'Back', g1: 'Bakehouse' });
    expect(arrows).toEqual([
      { id: 'n0_n1', label: 'Flour\n3d late', looks: 'thick solid' },
      { id: 'n2_n1', label: 'Orders', looks: 'normal solid' },
      { id: 'n1_n5', label: 'Rolls\n3d late\npromise broken', looks: 'thick solid' },
      { id: 'n1_n3', label: 'Report\n1d late\npromise broken anyway', looks: 'normal solid' },
      { id: 'n3_n2', label: '', looks: 'normal dotted' },
      { id: 'n0_n4', label: '2 hand-offs\nstarts here', looks: 'thick solid' },
      { id: 'n5_n0', label: 'Praise\n1d late', looks: 'normal dotted 4px' },
    ]);
  });

  it('takes nobody, one team, and one that hands on to itself', async () => {
    const graphs = [
      graphWith([]),
      graphWith([nodeWith('a')]),
      graphWith([nodeWith('a')], [arrowWith('a', 'a')]),
    ];
    const sizes = (await draw(graphs)).map(({ nodes }) => Object.keys(nodes).toSorted());
    expect(sizes).toEqual([['legend'], ['legend', 'n0'], ['legend', 'n0']]);
  });

  it('draws no more than GitHub does, and says so: what is hit comes first', async () => {
    const size = 400;
    const nodes = Array.from({ length: size }, (_, i) =>
      nodeWith(`t${i}`, i === 399 ? { late: 8, affected: 1 } : {}),
    );
    const arrows = nodes.flatMap(({ id }, i) =>
      [1, 7].map((by) =>
        arrowWith(id, `t${(i + by) % size}`, i === 398 && by === 1 ? { late: 8, binding: true } : {}),
      ),
    );
    const { nodes: drawn, arrows: ways, description } = await drawOne(graphWith(nodes, arrows));
    expect(Object.keys(drawn)).toHaveLength(size + 1);
    expect(ways).toHaveLength(250);
    expect(ways.at(-1)).toEqual({ id: 'n398_n399', label: '', looks: 'thick solid' });
    expect(description).toContain('Drawn: 250 of 800 arrows');
  });

  it('keeps to 50,000 letters, and says so', async () => {
    const nodes = Array.from({ length: 2000 }, (_, i) =>
      nodeWith(`t${i}`, {
        name: `(${i}) ${'!'.repeat(60)}`,
        cluster: i === 1999 ? 'last' : null,
        ...(i === 1999 ? LATE : {}),
      }),
    );
    const arrows = nodes.slice(1).map(({ id }, i) => arrowWith(`t${i}`, id, { what: '?'.repeat(60) }));
    const clusters = [{ id: 'last', name: '<last>', parent: null }];
    const graph = graphWith(nodes, arrows, { clusters });
    const text = renderMermaid(graph, DEFAULT_CALENDAR);
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(text.length).toBeGreaterThan(30_000);
    const { nodes: drawn, clusters: boxes, arrows: ways, description } = await drawOne(graph);
    expect(boxes).toEqual({ g0: '<last>' });
    expect(drawn['n1999']).toContain('1d late');
    const [, teams, handoffs] =
      /Drawn: (\d+) of 2,000 teams and (\d+) of 1,999 arrows/.exec(description) ?? [];
    expect([teams, handoffs]).toEqual([String(Object.keys(drawn).length - 1), String(ways.length)]);
    expect(ways.length).toBeGreaterThan(50);
  });

  it('shows any name as it is', async () => {
    const half = Math.ceil(DRAWN_HOSTILE_NAMES.length / 2);
    const halves = [DRAWN_HOSTILE_NAMES.slice(0, half), DRAWN_HOSTILE_NAMES.slice(half)];
    const readings = await draw(halves.map(graphOfNames));
    for (const [i, { nodes, clusters, arrows, strange }] of readings.entries()) {
      const expected = (halves[i] ?? []).map((name) => shown(name));
      expect(expected.map((_, at) => nodes[`n${at}`])).toEqual(expected);
      expect(expected.map((_, at) => clusters[`g${at}`])).toEqual(expected);
      expect(arrows.map(({ label }) => label)).toEqual(expected);
      expect(strange).toEqual([]);
    }
    expect(readings).toHaveLength(2);
  });

  it('takes any name everywhere', async () => {
    // One at a time takes long: those that Mermaid or its neighbors make something of.
    const readings = await draw(DRAWN_NAMES.map(graphNamed));
    expect(readings).toHaveLength(DRAWN_NAMES.length);
    readings.forEach(({ title, nodes, clusters, arrows, strange }, i) => {
      const name = DRAWN_NAMES[i] ?? '';
      expect(title.startsWith(shown(name, 200))).toBe(true);
      expect(Object.values(nodes).filter((label) => label.startsWith(shown(name).slice(0, 30)))).toHaveLength(
        4,
      );
      expect(Object.values(clusters)).toEqual([shown(name)]);
      expect(arrows).toHaveLength(2);
      expect(strange).toEqual([]);
    });
  });
});
