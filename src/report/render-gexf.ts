import type { Calendar } from '../model/calendar.ts';
import type { GraphResult, GraphResultArrow, GraphResultNode } from '../model/graph-result.ts';
import { distinctIds } from './distinct-ids.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml, xmlAttribute } from './escape-xml.ts';
import type { GraphAttribute } from './graph-attributes.ts';
import { ARROW_ATTRIBUTES, nodeAttributes } from './graph-attributes.ts';
import type { GraphMark } from './graph-words.ts';
import { GRAPH_LEGEND, isOnTheWay, markNode, titleGraph } from './graph-words.ts';

/** Size tells the same as color. */
const LOOKS: Readonly<Record<GraphMark, readonly [red: number, green: number, blue: number, size: number]>> =
  {
    origin: [176, 58, 46, 20],
    hit: [230, 145, 56, 14],
    fine: [160, 160, 160, 10],
  };

/** The map as data in GEXF 1.2, for Gephi and networkx: flat, groups as an attribute, and looks where an incident colors it. */
export function renderGexf(result: GraphResult, calendar: Calendar): string {
  const [nodeIds, arrowIds] = [result.nodes, result.arrows].map((list) =>
    distinctIds(list.map(({ id }) => id)),
  );
  // The label has a place of its own.
  const attributes = nodeAttributes(result).filter(({ name }) => name !== 'label');
  const isColored = result.incidents.length > 0;
  const idOf = (id: string): string => nodeIds?.get(id) ?? '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    '  <meta>',
    '    <creator>ripple</creator>',
    `    <description>${escapeXml(`${cleanText(titleGraph(result, calendar))}. ${GRAPH_LEGEND}`)}</description>`,
    '  </meta>',
    '  <graph mode="static" defaultedgetype="directed">',
    ...declare('node', attributes),
    ...declare('edge', ARROW_ATTRIBUTES),
    '    <nodes>',
    ...result.nodes.flatMap((node) => [
      `      <node ${xmlAttribute('id', idOf(node.id))} ${xmlAttribute('label', cleanText(node.name))}>`,
      ...writeValues(attributes, node),
      ...(isColored ? drawNode(node) : []),
      '      </node>',
    ]),
    '    </nodes>',
    '    <edges>',
    ...result.arrows.flatMap((arrow) => [
      `      <edge ${xmlAttribute('id', arrowIds?.get(arrow.id) ?? '')} ${xmlAttribute('source', idOf(arrow.from))} ${xmlAttribute('target', idOf(arrow.to))} ${xmlAttribute('label', cleanText(arrow.what))}>`,
      ...writeValues(ARROW_ATTRIBUTES, arrow),
      ...drawArrow(arrow),
      '      </edge>',
    ]),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function declare<T>(of: 'node' | 'edge', attributes: readonly GraphAttribute<T>[]): string[] {
  return [
    `    <attributes class="${of}" mode="static">`,
    ...attributes.map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${type}"/>`),
    '    </attributes>',
  ];
}

function writeValues<T>(attributes: readonly GraphAttribute<T>[], thing: T): string[] {
  const values = attributes.flatMap(({ name, value }) => {
    const known = value(thing);
    return known === null
      ? []
      : [`          <attvalue for="${name}" ${xmlAttribute('value', String(known))}/>`];
  });
  return ['        <attvalues>', ...values, '        </attvalues>'];
}

function drawNode(node: GraphResultNode): string[] {
  const [red, green, blue, size] = LOOKS[markNode(node)];
  return [`        <viz:color r="${red}" g="${green}" b="${blue}"/>`, `        <viz:size value="${size}"/>`];
}

function drawArrow(arrow: GraphResultArrow): string[] {
  return [
    ...(isOnTheWay(arrow) ? ['        <viz:thickness value="4"/>'] : []),
    ...(arrow.feedback ? ['        <viz:shape value="dashed"/>'] : []),
  ];
}
