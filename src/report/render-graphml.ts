import type { Calendar } from '../model/calendar.ts';
import type { GraphResult } from '../model/graph-result.ts';
import { distinctIds } from './distinct-ids.ts';
import { cleanText } from '../model/clean-text.ts';
import { escapeXml, xmlAttribute } from './escape-xml.ts';
import type { GraphAttribute } from './graph-attributes.ts';
import { ARROW_ATTRIBUTES, GRAPH_ATTRIBUTES, nodeAttributes } from './graph-attributes.ts';
import { GRAPH_LEGEND, titleGraph } from './graph-words.ts';

/** The types as GraphML calls them. */
const TYPES = { string: 'string', boolean: 'boolean', integer: 'int', double: 'double' } as const;

/**
 * The map as data in GraphML: for networkx, Gephi, yEd, Cytoscape. Groups are an attribute, not graphs in graphs: most readers
 * lose or refuse what is nested.
 */
export function renderGraphml(result: GraphResult, calendar: Calendar): string {
  const [nodeIds, arrowIds] = [result.nodes, result.arrows].map((list) =>
    distinctIds(list.map(({ id }) => id)),
  );
  const attributes = nodeAttributes(result);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${escapeXml(`${cleanText(titleGraph(result, calendar))}. ${GRAPH_LEGEND}`)}</desc>`,
    ...declare('graph', GRAPH_ATTRIBUTES),
    ...declare('node', attributes),
    ...declare('edge', ARROW_ATTRIBUTES),
    '  <graph id="map" edgedefault="directed">',
    ...writeData('graph', GRAPH_ATTRIBUTES, result).map((line) => `    ${line}`),
    ...result.nodes.flatMap((node) => [
      `    <node ${xmlAttribute('id', nodeIds?.get(node.id) ?? '')}>`,
      ...writeData('node', attributes, node).map((line) => `      ${line}`),
      '    </node>',
    ]),
    ...result.arrows.flatMap((arrow) => [
      `    <edge ${xmlAttribute('id', arrowIds?.get(arrow.id) ?? '')} ${xmlAttribute('source', nodeIds?.get(arrow.from) ?? '')} ${xmlAttribute('target', nodeIds?.get(arrow.to) ?? '')}>`,
      ...writeData('edge', ARROW_ATTRIBUTES, arrow).map((line) => `      ${line}`),
      '    </edge>',
    ]),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function declare<T>(of: string, attributes: readonly GraphAttribute<T>[]): string[] {
  return attributes.map(
    ({ name, type }) =>
      `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
  );
}

function writeData<T>(of: string, attributes: readonly GraphAttribute<T>[], thing: T): string[] {
  return attributes.flatMap(({ name, value }) => {
    const known = value(thing);
    return known === null ? [] : [`<data key="${of}_${name}">${escapeXml(String(known))}</data>`];
  });
}
