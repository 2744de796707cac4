// A peer from npm that ripple itself uses elsewhere: `node bench/sweep-graphology.js GRAPH HOURS STEP SUMS`. Its graph is
// walked with a heap of our own, because graphology-shortest-path cannot stop at a distance.
import graphology from 'graphology';
import { readSweepGraph } from './sweep-graph.js';
import { measureTwice, readArguments } from './sweep-measure.js';

function toGraph({ teamCount, giver, receiver, slackHours }) {
  const graph = new graphology.DirectedGraph({ allowSelfLoops: false });
  for (let team = 0; team < teamCount; team++) graph.addNode(team);
  giver.forEach((from, i) => graph.addDirectedEdge(from, receiver[i], { slack: slackHours[i] }));
  return graph;
}

function push(heap, entry) {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap[above].late >= entry.late) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = entry;
}

function pop(heap) {
  const [top] = heap;
  const last = heap.pop();
  if (heap.length === 0) return top;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1].late > heap[child].late) child += 1;
    if (heap[child].late <= last.late) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return top;
}

function spread(graph, source, hours) {
  const late = new Map([[source, hours]]);
  const heap = [{ late: hours, team: source }];
  while (heap.length > 0) {
    const entry = pop(heap);
    if (entry.late < late.get(entry.team)) continue;
    graph.forEachOutboundEdge(entry.team, (_edge, { slack }, _from, to) => {
      const left = entry.late - slack;
      if (left <= (late.get(to) ?? 0)) return;
      late.set(to, left);
      push(heap, { late: left, team: to });
    });
  }
  return late;
}

const { graphPath, hours, step, sumsPath } = readArguments();
const { isCustomer, teamCount, ...columns } = readSweepGraph(graphPath);
const graph = toGraph({ teamCount, ...columns });
const count = Math.ceil(teamCount / step);
await measureTwice(sumsPath, () => {
  const sums = new Float64Array(count * 4);
  for (let i = 0; i < count; i++) {
    const source = String(i * step);
    for (const [team, late] of spread(graph, source, hours)) {
      if (team !== source) {
        sums[i * 4] += 1;
        sums[i * 4 + 1] += late;
      }
      if (isCustomer[Number(team)] === 1) {
        sums[i * 4 + 2] += 1;
        sums[i * 4 + 3] += late;
      }
    }
  }
  return sums;
});
