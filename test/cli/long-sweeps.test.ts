import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readTerminal } from '../read-terminal.ts';
import { wideOrg } from '../wide-org.ts';
import { REPOSITORY } from './run-cli.ts';
import { namesIn, scratchFolder, textOf } from './scratch.ts';

const PROGRAM = join(REPOSITORY, 'bin/ripple.js');
const ENV = {
  ...process.env,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  RIPPLE_FILE: undefined,
  CI: undefined,
};

// Every call is a process of its own, and some work for seconds.
vi.setConfig({ testTimeout: 120_000 });

/** So large that a long delay takes long, with something doubtful: that is said just before the work begins. */
function endlessOrg(): string {
  const org: object = JSON.parse(wideOrg(30_000, 3));
  return JSON.stringify({ ...org, scenarios: { nothing: { incidents: [{ team: 't0' }] } } });
}

function ripple(argv: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('a stress of 2,000 teams', () => {
  it('is the same for any number of workers, and for parts that are merged', () => {
    const cwd = scratchFolder({ 'ripple.yaml': wideOrg(2000, 8) });
    const [one, two, three] = ['1', '2', '3'].map((workers) =>
      ripple(['stress', '--json', '--workers', workers], cwd),
    );
    expect(one).toContain('"kind": "ripple/stress"');
    expect(two === one).toBe(true);
    expect(three === one).toBe(true);
    for (const shard of ['1/2', '2/2'])
      ripple(['stress', '--shard', shard, '-o', `part-${shard[0]}.json`], cwd);
    expect(ripple(['stress', '--merge', 'part-*.json', '--json'], cwd) === one).toBe(true);
  });

  it.each([
    ['1', 0],
    ['2', 2],
  ])('is shared among workers where these are wanted: %s', (workers, started) => {
    const cwd = scratchFolder({ 'ripple.yaml': wideOrg(2000, 2) });
    const { stderr } = spawnSync(process.execPath, [PROGRAM, 'stress', '--workers', workers], {
      cwd,
      // Node.js then says of every worker when it is made.
      env: { ...ENV, NODE_DEBUG: 'worker' },
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const made = [...stderr.matchAll(/create new worker/g)];
    expect(made.length).toBe(started);
    expect(stderr.includes('dist/bundle/sweep-worker.cjs')).toBe(started > 0);
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  interface Ended {
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly stdout: string;
  }

  /** Ends a call as soon as it has said that it begins. */
  function interrupt(argv: readonly string[], cwd: string, signal: NodeJS.Signals): Promise<Ended> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, env: ENV });
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      child.stderr.once('data', () => child.kill(signal));
      child.on('close', (code, ended) => resolve({ code, signal: ended, stdout }));
    });
  }

  it.each(['1', '2'])('ends a stress at once, with nothing written: %s workers', async (workers) => {
    const cwd = scratchFolder({ 'ripple.yaml': endlessOrg() });
    const argv = ['stress', '--delay', '200w', '--workers', workers, '-o', 'json:-', '-o', 'answer.json'];
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      expect(await interrupt(argv, cwd, signal)).toEqual({ code: null, signal, stdout: '' });
      expect(namesIn(cwd)).toEqual(['ripple.yaml']);
    }
  });

  it.skipIf(!existsSync('/usr/bin/script'))('takes the bar off the terminal', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': endlessOrg() });
    for (const workers of ['1', '2']) {
      // `script` gives the call a terminal and types what it is given.
      const call = `'${process.execPath}' '${PROGRAM}' stress --delay 200w --workers ${workers} --json > answer.json`;
      const child = spawn('script', ['-qec', call, '/dev/null'], { cwd, env: { ...ENV, TERM: 'xterm' } });
      let shown = '';
      const closed = new Promise((resolve) => child.on('close', resolve));
      child.stdout.on('data', (chunk: Buffer) => {
        const seen = shown.includes(' left');
        shown += chunk.toString();
        if (!seen && shown.includes(' left')) child.stdin.write('\u0003');
      });
      await closed;
      const afterBar = shown.slice(shown.lastIndexOf(' left'));
      expect(afterBar).toContain('\r\u001b[K');
      expect(readTerminal(afterBar).text).not.toContain('#');
      expect(textOf(cwd, 'answer.json')).toBe('');
      expect(shown).toMatch(/ of [\d,]+ incidents, about /);
    }
  });
});
