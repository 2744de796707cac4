import { readSync } from 'node:fs';
import { systemErrorCode } from './failure.ts';

const CHUNK_BYTES = 65_536;
const WAIT_MILLISECONDS = 10;

/** All bytes of an open pipe or file, but no more than just over `mostBytes`: some never end. */
export function readDescriptor(descriptor: number, mostBytes: number): Uint8Array {
  const chunk = new Uint8Array(CHUNK_BYTES);
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size <= mostBytes) {
    const count = readChunk(descriptor, chunk);
    if (count === 0) break;
    parts.push(chunk.slice(0, count));
    size += count;
  }
  return Buffer.concat(parts, size);
}

/** How many bytes came, 0 at the end; a pipe that has nothing yet is waited for. */
function readChunk(descriptor: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk);
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MILLISECONDS);
    }
  }
}
