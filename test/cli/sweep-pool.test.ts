import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { planStress } from '../../src/analysis/plan-stress.ts';
import type { SweepWork } from '../../src/cli/sweep-chunk.ts';
import { sweepOnThreads } from '../../src/cli/sweep-pool.ts';
import type { Swept } from '../../src/engine/sweep-all.ts';
import { sweepAll } from '../../src/engine/sweep-all.ts';
import { modelOf } from '../read-text.ts';
import { wideOrg } from '../wide-org.ts';
import type { CliRun } from './run-cli.ts';
import { ALONE, SWEEP_WORKER, runCli, worldOf } from './run-cli.ts';
import { scratchFolder } from './scratch.ts';

// Threads are slow to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const incident = { delayHours: 24, outageHours: 0, qualityShare: 0, noticeHours: 0 };

async function workOf(teamCount: number): Promise<SweepWork> {
  return planStress(await modelOf(wideOrg(teamCount)), { incident, tolerance: true });
}

/**
 * A clock on which everything takes long, so that any sweep is worth sharing; and looking at it does take long, so that
 * this thread is not done with it all before the others are there.
 */
function slowClock(): () => number {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  let now = 0;
  return () => {
    Atomics.wait(nobody, 0, 0, 10);
    return (now += 100);
  };
}

async function sweepWith(
  work: SweepWork,
  workers: number | undefined,
  sweepWorker = SWEEP_WORKER,
): Promise<Swept> {
  const { environment } = worldOf([], { now: slowClock() });
  return sweepOnThreads(work, workers, { ...environment, threads: { available: 2, sweepWorker } });
}

describe('a sweep on several threads', () => {
  it.each([1, 2, 3, undefined])('comes to the same as one after the other: %i', async (workers) => {
    const work = await workOf(120);
    const expected = sweepAll(work.task, work.targets);
    expect(expected.tolerances.length).toBeGreaterThan(1);
    expect(await sweepWith(work, workers)).toEqual(expected);
  });

  it('starts no worker where the work is small', async () => {
    const work = await workOf(60);
    const nowhere = new URL('file:///nowhere/worker.js');
    const { environment } = worldOf([]);
    const threads = { available: 8, sweepWorker: nowhere };
    expect(await sweepOnThreads(work, undefined, { ...environment, threads })).toEqual(
      sweepAll(work.task, work.targets),
    );
    // With a clock on which it is worth it, that file would have been missed.
    await expect(sweepWith(work, undefined, nowhere)).rejects.toThrow('Cannot find module');
  });

  it('has nothing to do for nobody', async () => {
    const { task } = await workOf(60);
    const empty = { ...task.incidents, count: 0 };
    const swept = await sweepWith({ task: { ...task, incidents: empty }, targets: new Int32Array() }, 2);
    expect([swept.columns.teams.length, swept.tolerances]).toEqual([0, []]);
  });
});

describe('a worker that fails', () => {
  const READY = "const { parentPort } = require('node:worker_threads'); parentPort.postMessage('ready');\n";

  async function callWith(worker: string): Promise<CliRun> {
    const folder = scratchFolder({ 'ripple.yaml': wideOrg(120), 'worker.cjs': worker });
    return runCli(['stress', '--workers', '2', '--json'], {
      cwd: folder,
      now: slowClock(),
      threads: { ...ALONE.threads, sweepWorker: pathToFileURL(join(folder, 'worker.cjs')) },
    });
  }

  it.each([
    ['as it starts', "throw new Error('bad start');", 'bad start'],
    ['at its work', `${READY}parentPort.on('message', () => { throw new Error('bad work'); });`, 'bad work'],
  ])('%s: is a bug, with its stack', async (_, worker, says) => {
    const { code, stdout, stderr } = await callWith(worker);
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain('This is a bug in ripple');
    expect(stderr).toMatch(new RegExp(`Error: ${says}\\n +at .*worker\\.cjs`));
  });

  it.each([
    ['before it is there', 'process.exit(0);', 0],
    ['at its work', `${READY}parentPort.on('message', () => process.exit(3));`, 3],
  ])('by ending %s: is not waited for', async (_, worker, exitCode) => {
    const { code, stdout, stderr } = await callWith(worker);
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
    expect(stderr).toContain(`a worker ended by itself, with exit code ${exitCode}`);
  });
});

it.each(['0', '1.5', 'many', '1001'])('--workers %s is refused', async (workers) => {
  const cwd = scratchFolder({ 'ripple.yaml': wideOrg(60) });
  expect(await runCli(['stress', '--workers', workers], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: `error: --workers takes a whole number from 1 to 1000, not “${workers}”\n`,
  });
});
