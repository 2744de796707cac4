import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../src/model/calendar.ts';
import type { GraphResult } from '../../src/model/graph-result.ts';
import { distinctIds } from '../../src/report/distinct-ids.ts';
import { cleanText } from '../../src/model/clean-text.ts';
import { renderGexf } from '../../src/report/render-gexf.ts';
import { renderGraphml } from '../../src/report/render-graphml.ts';
import { describeWith, PYTHON } from '../readers.ts';
import {
  arrowWith,
  DRAWN_HOSTILE_NAMES,
  graphNamed,
  graphOfNames,
  graphWith,
  nodeWith,
  RICH,
} from './graphs.ts';
import type { NetworkxReading } from './read-networkx.ts';
import { readNetworkx } from './read-networkx.ts';
import { readXml } from './read-xml.ts';

const FORMS = { graphml: renderGraphml, gexf: renderGexf } as const;
type Form = keyof typeof FORMS;

/** A clean name; what XML has no room for is replaced. */
const shown = (name: string): string => cleanText(name).replaceAll(/[\ufffe\uffff]/g, '\ufffd');

function read(form: Form, graphs: readonly GraphResult[]): NetworkxReading[] {
  return readNetworkx(graphs.map((graph) => [form, FORMS[form](graph, DEFAULT_CALENDAR)]));
}

function readOne(form: Form, graph: GraphResult): NetworkxReading {
  const [reading] = read(form, [graph]);
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

/** What GEXF alone has. */
function without(attributes: Readonly<Record<string, unknown>>, ...names: readonly string[]) {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

const double = (value: number) => ({ double: value });

describe.each(['graphml', 'gexf'] as const)('the map as data in %s', (form) => {
  it('is XML that begins with what it is', () => {
    const text = FORMS[form](RICH, DEFAULT_CALENDAR);
    expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
    expect(readXml(text).name).toBe(form);
    expect(text).toContain(
      'Bakery: mill is 3d late. Arrows follow the work: suppliers left, customers right.',
    );
  });

  describeWith(PYTHON, 'as networkx reads it', () => {
    it('has every figure unrounded, each of its type', () => {
      const { isDirected, nodes, edges } = readOne(form, RICH);
      expect(isDirected).toBe(true);
      expect(nodes.map(([id, attributes]) => [id, without(attributes, 'viz')])).toEqual(
        RICH.nodes.map((node) => [
          node.id,
          {
            label: node.name,
            kind: node.kind,
            ...(node.cluster === null ? {} : { group: node.cluster === 'g' ? 'Back' : 'Back / Bakehouse' }),
            teams: node.teams.length,
            team_ids: node.teams.join(' '),
            origin: node.origin,
            affected: node.affected,
            late_hours: double(node.late),
            defects_share: double(node.defects),
            baseline_defects_share: double(node.baselineDefects),
            cost: double(node.cost),
          },
        ]),
      );
      const byId = (a: readonly unknown[], b: readonly unknown[]): number =>
        String(a.slice(0, 2)) < String(b.slice(0, 2)) ? -1 : 1;
      expect(
        edges
          .map(([from, to, attributes]) => [from, to, without(attributes, 'id', 'label', 'viz')])
          .toSorted(byId),
      ).toEqual(
        RICH.arrows
          .map((arrow) => [
            arrow.from,
            arrow.to,
            {
              ...(arrow.what === '' ? {} : { what: arrow.what }),
              handoffs: arrow.handoffs.length,
              handoff_ids: arrow.handoffs.join(' '),
              feedback: arrow.feedback,
              origin: arrow.origin,
              binding: arrow.binding,
              late_hours: double(arrow.late),
              defects_share: double(arrow.defects),
              ...(arrow.promise === null ? {} : { promise: arrow.promise }),
            },
          ])
          .toSorted(byId),
      );
    });

    it('takes nobody, one team, and one that hands on to itself', () => {
      const loop = graphWith([nodeWith('a')], [arrowWith('a', 'a')]);
      const sizes = read(form, [graphWith([]), graphWith([nodeWith('a')]), loop]).map(({ nodes, edges }) => [
        nodes.length,
        edges.length,
      ]);
      expect(sizes).toEqual([
        [0, 0],
        [1, 0],
        [1, 1],
      ]);
    });

    it('gives any name back as it is', () => {
      const { nodes, edges } = readOne(form, graphOfNames(DRAWN_HOSTILE_NAMES));
      const expected = DRAWN_HOSTILE_NAMES.map(shown);
      expect(nodes.map(([, { label }]) => label)).toEqual(expected);
      expect(nodes.map(([, { group }]) => group)).toEqual(expected);
      expect(edges.map(([, , { what }]) => what)).toEqual(expected);
    });

    it('takes any name everywhere, in ids too', () => {
      const readings = read(form, DRAWN_HOSTILE_NAMES.map(graphNamed));
      expect(readings).toHaveLength(DRAWN_HOSTILE_NAMES.length);
      readings.forEach(({ graph, nodes, edges }, i) => {
        const name = shown(DRAWN_HOSTILE_NAMES[i] ?? '');
        expect(nodes.map(([id]) => id)).toEqual([shown(`group:${DRAWN_HOSTILE_NAMES[i]}`), 'a', 'b']);
        expect(nodes.map(([, { label }]) => label)).toEqual([name, name, name]);
        expect(edges).toHaveLength(2);
        if (form === 'graphml') expect([graph['org'], graph['scenario']]).toEqual([name, name]);
      });
    });
  });
});

describeWith(PYTHON, 'the map in GraphML as a whole', () => {
  it('says what it is of', () => {
    expect(readOne('graphml', RICH).graph).toMatchObject({
      org: 'Bakery',
      by: 'team',
      scenario: 'late-flour',
      status: 'settled',
      incidents: JSON.stringify(RICH.incidents),
    });
    const { graph } = readOne('graphml', graphWith([]));
    expect(Object.keys(graph)).not.toContain('incidents');
  });
});

describeWith(PYTHON, 'the map in GEXF as a picture', () => {
  it('has looks where an incident is put', () => {
    const sizes = (graph: GraphResult) => readOne('gexf', graph).nodes.map(([, { viz }]) => viz);
    expect(sizes(RICH)).toEqual(
      ['origin', 'hit', 'fine', 'fine', 'hit', 'hit'].map((mark) => ({
        color: expect.anything(),
        size: double({ origin: 20, hit: 14, fine: 10 }[mark] ?? 0),
      })),
    );
    expect(sizes(graphWith([nodeWith('a')]))).toEqual([undefined]);
    // networkx reads no looks of edges.
    const edges =
      readXml(renderGexf(RICH, DEFAULT_CALENDAR)).children.at(-1)?.children.at(-1)?.children ?? [];
    const looks = edges.map(({ attributes, children }) => [
      attributes['id'],
      children.flatMap((child) => (child.name === 'attvalues' ? [] : [child.attributes['value']])),
    ]);
    expect(looks).toEqual(
      RICH.arrows.map(({ id, binding, origin, feedback }) => [
        id,
        [...(binding || origin ? ['4'] : []), ...(feedback ? ['dashed'] : [])],
      ]),
    );
  });
});

describe('distinctIds', () => {
  it('keeps ids apart that become the same when they are cleaned', () => {
    const ids = ['a\u200b', String.raw`a\u{200b}`, 'a', 'a\u200b'];
    expect([...distinctIds(ids)]).toEqual([
      ['a\u200b', String.raw`a\u{200b}`],
      [String.raw`a\u{200b}`, String.raw`a\u{200b} (2)`],
      ['a', 'a'],
    ]);
    expect(new Set(distinctIds(ids).values()).size).toBe(3);
  });
});
