import type {
  GraphResult,
  GraphResultArrow,
  GraphResultCluster,
  GraphResultNode,
} from '../../src/model/graph-result.ts';
import { HOSTILE_NAMES } from '../hostile-names.ts';

/** A team that nothing happens to. */
export function nodeWith(id: string, more: Partial<GraphResultNode> = {}): GraphResultNode {
  return {
    id,
    kind: 'team',
    name: id,
    cluster: null,
    teams: [id],
    origin: false,
    affected: 0,
    late: 0,
    defects: 0,
    baselineDefects: 0,
    cost: 0,
    ...more,
  };
}

/** A hand-off by which nothing comes. */
export function arrowWith(from: string, to: string, more: Partial<GraphResultArrow> = {}): GraphResultArrow {
  return {
    id: `${from}->${to}`,
    from,
    to,
    what: '',
    handoffs: [`${from}->${to}`],
    feedback: false,
    origin: false,
    binding: false,
    late: 0,
    defects: 0,
    promise: null,
    ...more,
  };
}

/** A map without an incident. */
export function graphWith(
  nodes: readonly GraphResultNode[],
  arrows: readonly GraphResultArrow[] = [],
  more: Partial<GraphResult> = {},
): GraphResult {
  return {
    kind: 'ripple/graph',
    version: 1,
    org: 'Bakery',
    by: 'team',
    rolledUp: null,
    scenario: null,
    incidents: [],
    status: null,
    nodes,
    arrows,
    clusters: [],
    ...more,
  };
}

const LATE = { late: 24, defects: 0.25, baselineDefects: 0.125, affected: 1 };

/** Everything that can be said of a node or an arrow is said of one of these; two groups, one in the other. */
export const RICH: GraphResult = graphWith(
  [
    nodeWith('mill', { kind: 'supplier', origin: true, late: 24, affected: 1 }),
    nodeWith('oven', { name: 'Bake & "oven"', cluster: 'g/inner', ...LATE, cost: 12.5 }),
    nodeWith('till', { kind: 'system', cluster: 'g' }),
    nodeWith('boss', { kind: 'role', cluster: 'g/inner' }),
    nodeWith('group:far', { kind: 'group', name: 'Far', teams: ['x', 'y', 'z'], affected: 2, late: 4 }),
    nodeWith('guests', { kind: 'customer', ...LATE }),
  ],
  [
    arrowWith('mill', 'oven', { what: 'Flour', binding: true, late: 24, promise: 'kept' }),
    arrowWith('till', 'oven', { what: 'Orders', defects: 1 / 3 }),
    arrowWith('oven', 'guests', { what: 'Rolls', binding: true, late: 24, promise: 'broken' }),
    arrowWith('oven', 'boss', { what: 'Report', late: 8, promise: 'already-broken' }),
    arrowWith('boss', 'till', { feedback: true }),
    arrowWith('mill', 'group:far', { handoffs: ['mill->x', 'mill->y'], origin: true }),
    arrowWith('guests', 'mill', { what: 'Praise', feedback: true, binding: true, late: 8 }),
  ],
  {
    clusters: [
      { id: 'g', name: 'Back', parent: null },
      { id: 'g/inner', name: 'Bakehouse', parent: 'g' },
      { id: 'empty', name: 'Nobody', parent: 'g' },
    ],
    incidents: [{ team: 'mill', delay: 24, outage: 0, quality: 0, notice: 0 }],
    status: 'settled',
    scenario: 'late-flour',
  },
);

/** What is not in the usual list because only these languages make something of it. */
export const DRAWN_NAMES = [
  String.raw`\N \G \E \T \H \L \l \r \n`,
  '<b>bold</b>',
  '<<table><tr><td>x</td></tr></table>>',
  '%%{init: {"theme": "dark"}}%%',
  '%% comment',
  'click n0 "javascript:alert(1)"',
  'click n0 call alert()',
  'end',
  'graph TD; a-->b',
  'subgraph x',
  'style n0 fill:red',
  'linkStyle 0 stroke:red',
  'classDef default fill:red',
  'accTitle: x',
  'accDescr { x }',
  '---\ntitle: x\n---',
  '#quot; #35; #9829; #amp;',
  'a"]; b["c',
  '"] --> n0',
  'fa:fa-car x',
  '`**markdown** text`',
  '$$x^2$$',
  'n0@{ shape: circle }',
  '${x}',
  '...${x}',
  '$${x}',
  '|md # title |',
  '|`go x `|',
  '**',
  '*.style.fill: red',
  '_.x',
  '_',
  '&x',
  '!&x',
  'near',
  'classes',
  'layers',
  'scenarios',
  'steps',
  'vars',
  'null',
  'a.b.c',
  'a -> b: c',
  'a; b',
  '{ shape: image; icon: https://evil.com/x.png }',
  '# comment',
  '@import',
  '...@../secret',
  "it's 'quoted'",
  'ends with backslash\\',
  'ends with two\\\\',
  '\ufffe\uffff',
  ']]>',
  '&#0; &#x1f; &unknown;',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '__proto__',
  'constructor',
];

/** Names that are orders somewhere. */
export const DRAWN_HOSTILE_NAMES: readonly string[] = [...new Set([...HOSTILE_NAMES, ...DRAWN_NAMES])];

/** A team, a group around it, and a hand-off for each name, all called so. */
export function graphOfNames(names: readonly string[]): GraphResult {
  const nodes = names.map((name, i) => nodeWith(`t${i}`, { name, cluster: `c${i}` }));
  const arrows = names.map((what, i) => arrowWith(`t${i}`, `t${(i + 1) % names.length}`, { what }));
  const clusters = names.map((name, i): GraphResultCluster => ({ id: `c${i}`, name, parent: null }));
  return graphWith(nodes, arrows, { clusters });
}

/** One name wherever a name or a text can stand; ids made of it too, as those of groups are. */
export function graphNamed(name: string): GraphResult {
  return graphWith(
    [
      nodeWith(`group:${name}`, { kind: 'group', name, teams: ['x', 'y'], cluster: `cluster:${name}` }),
      nodeWith('a', { name, origin: true, late: 8, cluster: `cluster:${name}` }),
      nodeWith('b', { name, kind: 'customer' }),
    ],
    [
      { ...arrowWith('a', 'b', { what: name, late: 8, binding: true }) },
      arrowWith(`group:${name}`, 'a', { what: name, feedback: true }),
    ],
    {
      org: name,
      scenario: name,
      clusters: [{ id: `cluster:${name}`, name, parent: null }],
      incidents: [{ team: 'a', delay: 8, outage: 0, quality: 0, notice: 0 }],
      status: 'settled',
    },
  );
}
