// ripple's own sweep: `node bench/sweep-ripple.js GRAPH HOURS STEP SUMS THREADS plain|everything`. With one thread
// it runs here; with more, each worker has the task and takes the next hundred sources when it is done with the last.
// Starting the workers and sending them the task counts in the first pass, as it does in a call of `stress`.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createSweepColumns } from '../dist/engine/sweep-task.js';
import { Sweep } from '../dist/engine/sweep.js';
import { readSweepGraph } from './sweep-graph.js';
import { measureTwice, readArguments } from './sweep-measure.js';
import { toSweepTask } from './sweep-task.js';

const SOURCES_AT_ONCE = 100;

async function main() {
  const { graphPath, hours, step, sumsPath, rest } = readArguments();
  const threads = Number(rest[0]);
  const features = rest[1] === 'everything';
  const task = toSweepTask(readSweepGraph(graphPath), { delayHours: hours, step, features });
  const { count } = task.incidents;
  const columns = shareColumns(count);
  if (threads === 1) {
    let sweep;
    await measureTwice(sumsPath, () => {
      sweep ??= new Sweep(task);
      sweep.run(0, count, columns);
      return sumsOf(columns);
    });
    return;
  }
  const next = new Int32Array(new SharedArrayBuffer(4));
  let workers;
  await measureTwice(sumsPath, async () => {
    Atomics.store(next, 0, 0);
    workers ??= Array.from(
      { length: threads },
      () => new Worker(new URL(import.meta.url), { workerData: { task, columns, next } }),
    );
    await Promise.all(workers.map((worker) => runWorker(worker)));
    return sumsOf(columns);
  });
  await Promise.all(workers.map((worker) => worker.terminate()));
}

function runWorker(worker) {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', resolve);
    worker.postMessage('run');
  });
}

function work({ task, columns, next }) {
  const sweep = new Sweep(task);
  const { count } = task.incidents;
  parentPort.on('message', () => {
    for (;;) {
      const from = Atomics.add(next, 0, SOURCES_AT_ONCE);
      if (from >= count) break;
      sweep.run(from, Math.min(count, from + SOURCES_AT_ONCE), columns);
    }
    parentPort.postMessage('done');
  });
}

/** Columns that all threads write to. */
function shareColumns(count) {
  const names = Object.keys(createSweepColumns(0));
  return Object.fromEntries(
    names.map((name) => [
      name,
      new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT)),
    ]),
  );
}

function sumsOf({ teams, teamLate, customers, customerLate }) {
  const sums = new Float64Array(teams.length * 4);
  for (let i = 0; i < teams.length; i++)
    sums.set([teams[i], teamLate[i], customers[i], customerLate[i]], i * 4);
  return sums;
}

if (isMainThread) await main();
else work(workerData);
