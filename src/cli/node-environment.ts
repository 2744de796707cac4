import { readFileSync } from 'node:fs';
import { createDiskReader } from './disk-reader.ts';
import { createDiskWriter } from './disk-writer.ts';
import type { Environment, OutputStream } from './environment.ts';

/** The process that this runs in. */
export function createNodeEnvironment(): Environment {
  return {
    argv: process.argv.slice(2),
    variables: process.env,
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    reader: createDiskReader(process.cwd(), readStdin),
    writer: createDiskWriter(process.cwd(), process.pid),
    version: readVersion(),
  };
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  // A reader that has seen enough (`| head`) closes the pipe: no reason to complain.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** All of standard input; a pipe that has nothing yet is waited for. */
function readStdin(): Uint8Array {
  for (;;) {
    try {
      return readFileSync(0);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return new Uint8Array();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
