// The C reference as JavaScript, step for step, on typed arrays: `node bench/sweep-plain.js GRAPH HOURS STEP SUMS`.
import { readSweepGraph } from './sweep-graph.js';
import { measureTwice, readArguments } from './sweep-measure.js';

function createSpread({ teamCount, handoffCount, giver, receiver, slackHours, isCustomer }) {
  const first = new Int32Array(teamCount + 1);
  for (const team of giver) first[team + 1] += 1;
  for (let team = 0; team < teamCount; team++) first[team + 1] += first[team];
  const next = first.slice();
  const to = new Int32Array(handoffCount);
  const slack = new Float64Array(handoffCount);
  for (let i = 0; i < handoffCount; i++) {
    const at = next[giver[i]]++;
    to[at] = receiver[i];
    slack[at] = slackHours[i];
  }
  const late = new Float64Array(teamCount);
  const isDone = new Uint8Array(teamCount);
  const reached = new Int32Array(teamCount);
  const heapLate = new Float64Array(handoffCount + 2);
  const heapTeam = new Int32Array(handoffCount + 2);
  let size = 0;

  function push(hours, team) {
    let at = ++size;
    while (at > 1 && heapLate[at >> 1] < hours) {
      heapLate[at] = heapLate[at >> 1];
      heapTeam[at] = heapTeam[at >> 1];
      at >>= 1;
    }
    heapLate[at] = hours;
    heapTeam[at] = team;
  }

  function removeTop() {
    const hours = heapLate[size];
    const team = heapTeam[size];
    size -= 1;
    let at = 1;
    for (let child = 2; child <= size; child = at << 1) {
      if (child < size && heapLate[child + 1] > heapLate[child]) child += 1;
      if (heapLate[child] <= hours) break;
      heapLate[at] = heapLate[child];
      heapTeam[at] = heapTeam[child];
      at = child;
    }
    heapLate[at] = hours;
    heapTeam[at] = team;
  }

  function sumUp(source, count, sums, at) {
    for (let i = 0; i < count; i++) {
      const team = reached[i];
      if (team !== source) {
        sums[at] += 1;
        sums[at + 1] += late[team];
      }
      if (isCustomer[team] === 1) {
        sums[at + 2] += 1;
        sums[at + 3] += late[team];
      }
      late[team] = 0;
      isDone[team] = 0;
    }
  }

  return function spread(source, hours, sums, at) {
    let count = 1;
    size = 0;
    late[source] = hours;
    reached[0] = source;
    push(hours, source);
    while (size > 0) {
      const hoursHere = heapLate[1];
      const team = heapTeam[1];
      removeTop();
      if (isDone[team] === 1) continue;
      isDone[team] = 1;
      for (let i = first[team]; i < first[team + 1]; i++) {
        const left = hoursHere - slack[i];
        const other = to[i];
        if (left <= late[other]) continue;
        if (late[other] === 0) reached[count++] = other;
        late[other] = left;
        push(left, other);
      }
    }
    sumUp(source, count, sums, at);
  };
}

const { graphPath, hours, step, sumsPath } = readArguments();
const graph = readSweepGraph(graphPath);
const spread = createSpread(graph);
const count = Math.ceil(graph.teamCount / step);
await measureTwice(sumsPath, () => {
  const sums = new Float64Array(count * 4);
  for (let i = 0; i < count; i++) spread(i * step, hours, sums, i * 4);
  return sums;
});
