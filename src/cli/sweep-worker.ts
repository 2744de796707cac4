import { parentPort, workerData } from 'node:worker_threads';
import type { SweepChunk, SweepPart, SweepWork } from './sweep-chunk.ts';
import { ChunkRunner } from './sweep-chunk.ts';

// What a thread of a sweep runs; it imports the engine alone, so that it starts fast.

/** What a worker says: first that it is there, then what each chunk came to. */
export type SweepReply = 'ready' | (SweepPart & { readonly milliseconds: number });

if (parentPort === null) throw new Error('a worker that nobody started');
const port = parentPort;
const work: SweepWork = workerData;
const runner = new ChunkRunner(work);

port.on('message', (chunk: SweepChunk) => {
  const start = performance.now();
  const part = runner.run(chunk);
  const reply: SweepReply = { ...part, milliseconds: performance.now() - start };
  const arrays = [...Object.values(part.columns ?? {}), ...part.tolerances];
  port.postMessage(
    reply,
    arrays.map(({ buffer }) => buffer),
  );
});
const ready: SweepReply = 'ready';
port.postMessage(ready);
