import { numberAt } from '../model/indexed.ts';

/** Arrows between numbered nodes: `from[i]` to `to[i]`. */
export interface Arrows {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** For each node the arrows that leave it, as positions in the arrow arrays, in their order. */
export interface Outgoing {
  /** Arrows of a node: `arrow[first[node]]` up to `arrow[first[node + 1]]`. */
  readonly first: Int32Array;
  readonly arrow: Int32Array;
}

/** Groups the arrows that `keep` lets through by the node they leave. */
export function groupByGiver(arrows: Arrows, keep: (arrow: number) => boolean): Outgoing {
  const { nodeCount, from } = arrows;
  const first = new Int32Array(nodeCount + 1);
  from.forEach((node, arrow) => {
    if (keep(arrow)) first[node + 1] = numberAt(first, node + 1) + 1;
  });
  for (let node = 0; node < nodeCount; node++)
    first[node + 1] = numberAt(first, node + 1) + numberAt(first, node);
  const next = first.slice();
  const arrow = new Int32Array(numberAt(first, nodeCount));
  from.forEach((node, i) => {
    if (!keep(i)) return;
    const at = numberAt(next, node);
    arrow[at] = i;
    next[node] = at + 1;
  });
  return { first, arrow };
}

/**
 * The strongly connected component of each node, numbered so that arrows between components go from a higher to a
 * lower number. Tarjan's algorithm (1972) with an explicit stack: a long chain must not overflow the call stack.
 */
export function findStrongComponents({ nodeCount, to }: Arrows, outgoing: Outgoing): Int32Array {
  const component = new Int32Array(nodeCount).fill(-1);
  const found = new Int32Array(nodeCount).fill(-1);
  const lowest = new Int32Array(nodeCount);
  const position = new Int32Array(nodeCount);
  const open: number[] = [];
  const path: number[] = [];
  let discovered = 0;
  let components = 0;
  const enter = (node: number): void => {
    found[node] = lowest[node] = discovered++;
    position[node] = numberAt(outgoing.first, node);
    open.push(node);
    path.push(node);
  };
  const leave = (node: number): void => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) lowest[above] = Math.min(numberAt(lowest, above), numberAt(lowest, node));
    if (lowest[node] !== found[node]) return;
    let member: number | undefined;
    do {
      member = open.pop();
      if (member !== undefined) component[member] = components;
    } while (member !== node && member !== undefined);
    components += 1;
  };
  for (let root = 0; root < nodeCount; root++) {
    if (found[root] === -1) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = numberAt(position, node);
      if (at >= numberAt(outgoing.first, node + 1)) {
        leave(node);
        continue;
      }
      position[node] = at + 1;
      const next = numberAt(to, numberAt(outgoing.arrow, at));
      if (found[next] === -1) enter(next);
      else if (component[next] === -1) lowest[node] = Math.min(numberAt(lowest, node), numberAt(found, next));
    }
  }
  return component;
}
