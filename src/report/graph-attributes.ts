import type {
  GraphResult,
  GraphResultArrow,
  GraphResultCluster,
  GraphResultNode,
} from '../model/graph-result.ts';
import { cleanText } from '../model/clean-text.ts';

/** What a data format knows of a node, an arrow or the whole: a name, a type that GraphML and GEXF share, and the value. */
export interface GraphAttribute<T> {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'double';
  /** Nothing is written for null. Times are hours, shares fractions of 1, both unrounded. */
  readonly value: (thing: T) => string | number | boolean | null;
}

/** Of a node; `label` is what Gephi shows, `group` the whole way of names, as the org file writes it. */
export function nodeAttributes({ clusters }: GraphResult): GraphAttribute<GraphResultNode>[] {
  const groups = nameGroups(clusters);
  return [
    { name: 'label', type: 'string', value: ({ name }) => cleanText(name) },
    { name: 'kind', type: 'string', value: ({ kind }) => kind },
    { name: 'group', type: 'string', value: ({ cluster }) => groups.get(cluster ?? '') ?? null },
    { name: 'teams', type: 'integer', value: ({ teams }) => teams.length },
    { name: 'team_ids', type: 'string', value: ({ teams }) => listIds(teams) },
    { name: 'origin', type: 'boolean', value: ({ origin }) => origin },
    { name: 'affected', type: 'integer', value: ({ affected }) => affected },
    { name: 'late_hours', type: 'double', value: ({ late }) => late },
    { name: 'defects_share', type: 'double', value: ({ defects }) => defects },
    { name: 'baseline_defects_share', type: 'double', value: ({ baselineDefects }) => baselineDefects },
    { name: 'cost', type: 'double', value: ({ cost }) => cost },
  ];
}

/** Of an arrow. */
export const ARROW_ATTRIBUTES: readonly GraphAttribute<GraphResultArrow>[] = [
  { name: 'what', type: 'string', value: ({ what }) => (what === '' ? null : cleanText(what)) },
  { name: 'handoffs', type: 'integer', value: ({ handoffs }) => handoffs.length },
  { name: 'handoff_ids', type: 'string', value: ({ handoffs }) => listIds(handoffs) },
  { name: 'feedback', type: 'boolean', value: ({ feedback }) => feedback },
  { name: 'origin', type: 'boolean', value: ({ origin }) => origin },
  { name: 'binding', type: 'boolean', value: ({ binding }) => binding },
  { name: 'late_hours', type: 'double', value: ({ late }) => late },
  { name: 'defects_share', type: 'double', value: ({ defects }) => defects },
  { name: 'promise', type: 'string', value: ({ promise }) => promise },
];

/** Of the whole. */
export const GRAPH_ATTRIBUTES: readonly GraphAttribute<GraphResult>[] = [
  { name: 'org', type: 'string', value: ({ org }) => cleanText(org) },
  { name: 'by', type: 'string', value: ({ by }) => by },
  {
    name: 'scenario',
    type: 'string',
    value: ({ scenario }) => (scenario === null ? null : cleanText(scenario)),
  },
  { name: 'status', type: 'string', value: ({ status }) => status },
  {
    name: 'incidents',
    type: 'string',
    value: ({ incidents }) => (incidents.length === 0 ? null : cleanText(JSON.stringify(incidents))),
  },
];

/** There is no space in an id. */
function listIds(ids: readonly string[]): string {
  return cleanText(ids.join(' '));
}

/** The groups by the ids of their clusters: `Operations / Claims`. */
export function nameGroups(clusters: readonly GraphResultCluster[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name, parent } of clusters) {
    const outer = names.get(parent ?? '');
    const isWhole = outer === undefined || name.startsWith(`${outer} / `);
    names.set(id, cleanText(isWhole ? name : `${outer} / ${name}`));
  }
  return names;
}
