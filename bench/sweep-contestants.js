import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));
/** Debian's packages belong to Debian's Python, whatever else is called python3. */
const PYTHON = '/usr/bin/python3';

/**
 * Who takes part. `command`: what is started, before GRAPH HOURS STEP SUMS, and `rest` after. `steps`: every how many-th
 * source without loops, with loops. `missing`: why it cannot take part here, undefined if it can.
 */
export function listContestants(referencePath) {
  const node = (name, title, file, more) => ({
    name,
    title,
    threads: 1,
    steps: [1, 1],
    command: [process.execPath, pathOf(file)],
    rest: [],
    missing: () => undefined,
    ...more,
  });
  const python = (name, title, module, steps) => ({
    name,
    title,
    threads: 1,
    steps,
    command: [PYTHON, pathOf('sweep-peer.py'), name],
    rest: [],
    missing: () =>
      spawnSync(PYTHON, ['-c', `import numpy, ${module}`]).status === 0
        ? undefined
        : `needs python3-numpy and python3-${name} of Debian`,
  });
  return [
    {
      name: 'c',
      title: 'C, label-setting (cc -O3)',
      threads: 1,
      steps: [1, 1],
      command: [referencePath],
      rest: [],
      missing: () => undefined,
    },
    node('plain', 'the same in JavaScript, typed arrays', 'sweep-plain.js'),
    node('ripple', 'ripple', 'sweep-ripple.js', { rest: ['1', 'plain'] }),
    node('ripple2', 'ripple, two workers', 'sweep-ripple.js', { threads: 2, rest: ['2', 'plain'] }),
    node('everything', 'ripple, every feature on', 'sweep-ripple.js', {
      rest: ['1', 'everything'],
      isOtherModel: true,
      steps: [10, 50],
    }),
    python('scipy', 'scipy, dijkstra with limit', 'scipy', [4, 20]),
    python('graph-tool', 'graph-tool, max_dist', 'graph_tool', [4, 20]),
    python('igraph', 'igraph, distances (no limit)', 'igraph', [20, 20]),
    python('networkx', 'networkx, dijkstra with cutoff', 'networkx', [50, 100]),
    node('graphology', 'graphology, heap of our own', 'sweep-graphology.js', { steps: [50, 100] }),
  ];
}

/** Compiles the reference; throws where there is no compiler, since all others are held against it. */
export function compileReference(path) {
  const { status, error } = spawnSync('cc', ['-O3', '-o', path, pathOf('sweep-reference.c')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The sweep needs a C compiler (cc): ${error?.message ?? 'it failed'}`);
}
