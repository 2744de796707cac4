import { describe, expect, it } from 'vitest';
import { planStress } from '../../src/analysis/plan-stress.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { sweepOnThreads } from '../../src/cli/sweep-pool.ts';
import { modelOf } from '../read-text.ts';
import { wideOrg } from '../wide-org.ts';
import { runCli, worldOf } from './run-cli.ts';
import type { CliWorld } from './run-cli.ts';
import { scratchFolder } from './scratch.ts';

const ERASED = '\r\u001b[K';

/** A terminal with a clock that a test sets, and a Ctrl-C that it can press. */
class Watched {
  now = 0;
  tidyUp: (() => void) | undefined;
  readonly environment: Environment;
  private readonly world;

  constructor(world: CliWorld = { columns: 80 }) {
    this.world = worldOf([], { ...world, now: () => this.now });
    this.environment = {
      ...this.world.environment,
      onInterrupt: (tidy) => {
        this.tidyUp = tidy;
        return () => (this.tidyUp = undefined);
      },
    };
  }

  /** What has been written since the last time. */
  read(): string {
    const { stderr } = this.world;
    const { text } = stderr;
    stderr.text = '';
    return text;
  }
}

describe('the progress bar', () => {
  it('appears after a second, is drawn ten times a second at most, and leaves nothing behind', () => {
    const watched = new Watched();
    const progress = createProgress(watched.environment);
    progress.show('incidents', 0, 4000);
    watched.now = 999;
    progress.show('incidents', 900, 4000);
    expect([watched.read(), watched.tidyUp]).toEqual(['', undefined]);
    watched.now = 1000;
    progress.show('incidents', 1000, 4000);
    expect(watched.read()).toBe(
      `${ERASED}[${'#'.repeat(9)}${'-'.repeat(27)}] 1,000 of 4,000 incidents, about 3 s left`,
    );
    expect(watched.tidyUp).toBeDefined();
    watched.now = 1099;
    progress.show('incidents', 1100, 4000);
    expect(watched.read()).toBe('');
    watched.now = 1100;
    progress.show('incidents', 1100, 4000);
    expect(watched.read()).toContain('1,100 of 4,000');
    progress.end();
    expect([watched.read(), watched.tidyUp]).toEqual([ERASED, undefined]);
    progress.end();
    expect(watched.read()).toBe('');
  });

  it('is erased when the user ends the work', () => {
    const watched = new Watched();
    const progress = createProgress(watched.environment);
    watched.now = 2000;
    progress.show('incidents', 1, 4);
    watched.now = 4000;
    progress.show('incidents', 2, 4);
    watched.read();
    watched.tidyUp?.();
    expect(watched.read()).toBe(ERASED);
  });

  it('does not flicker for a moment before the end', () => {
    const watched = new Watched();
    const progress = createProgress(watched.environment);
    progress.show('incidents', 0, 100);
    watched.now = 1500;
    progress.show('incidents', 99, 100);
    progress.end();
    expect(watched.read()).toBe('');
  });

  it.each([
    [59_000, 'about 59 s left'],
    [60_000, 'about 1 min left'],
    [119_000, 'about 2 min left'],
    [3_600_000, 'about 1 h 0 min left'],
    [9_000_000, 'about 2 h 30 min left'],
  ])('tells the time left: %i ms', (spent, says) => {
    const watched = new Watched();
    const progress = createProgress(watched.environment);
    progress.show('customers', 0, 2);
    watched.now = spent;
    progress.show('customers', 1, 2);
    expect(watched.read().endsWith(`1 of 2 customers, ${says}`)).toBe(true);
  });

  it.each([10, 20, 45, 46, 60, 79, 200])('stays within a line of %i characters', (columns) => {
    const watched = new Watched({ columns });
    const progress = createProgress(watched.environment);
    progress.show('incidents', 0, 40_000);
    watched.now = 2000;
    progress.show('incidents', 20_000, 40_000);
    const line = watched.read().replace(ERASED, '');
    expect(line.length).toBeGreaterThan(0);
    expect(line.length).toBeLessThan(columns);
  });

  const world: CliWorld = { columns: 80 };
  it.each([
    ['a pipe', {}],
    ['a CI job', { ...world, variables: { CI: 'true' } }],
    ['a terminal that cannot erase', { ...world, variables: { TERM: 'dumb' } }],
  ])('is not shown to %s', (_, other) => {
    const watched = new Watched(other);
    const progress = createProgress(watched.environment);
    progress.show('incidents', 0, 4);
    watched.now = 5000;
    progress.show('incidents', 1, 4);
    progress.end();
    expect(watched.read()).toBe('');
  });

  it('does not hold up an interrupt while nobody can hear it', () => {
    const watched = new Watched();
    const progress = createProgress(watched.environment);
    progress.lookAway();
    progress.show('customers', 0, 8);
    watched.now = 2000;
    progress.show('customers', 1, 8);
    expect(watched.tidyUp).toBeDefined();
    watched.read();
    progress.lookAway();
    expect([watched.read(), watched.tidyUp]).toEqual(['', undefined]);
    watched.now = 4000;
    progress.show('customers', 2, 8);
    expect(watched.tidyUp).toBeDefined();
    progress.lookAway();
    watched.read();
    progress.end();
    expect([watched.read(), watched.tidyUp]).toEqual([ERASED, undefined]);
  });

  it.each([
    [200, true],
    [600, false],
  ])('hears interrupts between chunks of %i ms: %s', async (each, isHeard) => {
    const { task, targets } = planStress(await modelOf(wideOrg(60)), {
      incident: { delayHours: 8, outageHours: 0, qualityShare: 0, noticeHours: 0 },
    });
    const watched = new Watched();
    const heard: boolean[] = [];
    // The clock is looked at just before a chunk, and after it.
    const environment: Environment = {
      ...watched.environment,
      now: () => {
        heard.push(watched.tidyUp !== undefined);
        return (watched.now += each);
      },
    };
    await sweepOnThreads({ task, targets }, 1, environment);
    expect(watched.read()).toContain('incidents, about');
    expect([heard.slice(20).includes(true), heard.slice(20).every(Boolean)]).toEqual([true, isHeard]);
    expect(watched.tidyUp).toBeUndefined();
  });

  it('is on standard error while a stress runs, and not in the answer', async () => {
    const cwd = scratchFolder({ 'ripple.yaml': wideOrg(60) });
    let now = 0;
    const slowly = { cwd, now: () => (now += 200), errorColumns: 80 };
    const { stdout, stderr } = await runCli(['stress', '--workers', '1', '--json'], slowly);
    const quick = await runCli(['stress', '--json'], { cwd });
    expect(stdout).toBe(quick.stdout);
    expect(stderr).toMatch(/ of 58 incidents, about \d+ s left/);
    expect(stderr.endsWith(ERASED)).toBe(true);
    expect(quick.stderr).toBe('');
    now = 0;
    expect((await runCli(['stress', '--workers', '1'], { ...slowly, errorColumns: 0 })).stderr).toBe('');
  });
});
