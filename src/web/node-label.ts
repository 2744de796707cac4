import type { GraphNode } from '../model/graph-view.ts';
import type { NodeMood } from './map-moods.ts';
import { calmWords } from './map-moods.ts';

/** About how wide a character of the small line is. */
const SMALL_PIXELS = 6;

/** The small line under the name in a box: the longest words that fit. */
export function smallLineOf(node: GraphNode, mood: NodeMood | undefined, width: number): string {
  if (mood === undefined) return calmWords(node);
  const room = (width - 10) / SMALL_PIXELS;
  return mood.words.find((words) => words.length <= room) ?? mood.words.at(-1) ?? '';
}

/** What stands in the box of a node. */
export interface NodeWords {
  readonly lines: readonly string[];
  readonly small: string;
}

/**
 * What a node is and feels, in one line for those who hear the map. It begins with the words that stand in the box, so that whoever
 * sees them and speaks to the machine is understood; then comes what had no room there.
 */
export function labelOfNode(
  node: GraphNode,
  mood: NodeMood | undefined,
  { lines, small }: NodeWords,
): string {
  const seen = lines.join(' ');
  const whole = mood?.words[0] ?? '';
  const felt = whole.startsWith(small) ? whole : [small, whole].filter((words) => words !== '').join(', ');
  return [
    `${seen}${felt === '' ? '' : `: ${felt}`}`,
    ...(seen === node.name ? [] : [node.name]),
    kindOf(node, small),
    ...(node.outside ? ['outside of what is open'] : []),
  ].join(', ');
}

/** How many teams a group has stands in its box until they feel something. */
function kindOf(node: GraphNode, small: string): string {
  if (node.kind !== 'group') return node.kind;
  const count = calmWords(node);
  return count === small ? 'group' : `group of ${count}`;
}
