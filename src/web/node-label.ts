import type { GraphNode } from '../model/graph-view.ts';
import { countOf } from '../report/phrases.ts';
import type { NodeMood } from './map-moods.ts';

/** What a node is and feels, in one line for those who hear the map. */
export function labelOfNode(node: GraphNode, mood: NodeMood | undefined): string {
  const { kind, name, teams, outside } = node;
  const what = kind === 'group' ? `group of ${countOf(teams.length, 'team')}` : kind;
  const where = outside ? ', outside of what is open' : '';
  return [`${name}, ${what}${where}`, ...(mood === undefined ? [] : [mood.words[0] ?? ''])].join(': ');
}
