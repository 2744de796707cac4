import { formatCount } from '../report/phrases.ts';
import type { Environment } from './environment.ts';

/** Tells people how far a long work is. */
export interface Progress {
  /** So many of these are done. `what` is said with the numbers, as in `teams`. */
  show(what: string, done: number, count: number): void;
  /**
   * Says that nothing else is heard for long: until it is shown the next time, an interrupt ends the process at once,
   * which leaves the bar where it is.
   */
  lookAway(): void;
  /** Leaves nothing behind. */
  end(): void;
}

/** Nobody needs to be told about less, in milliseconds. */
const SHOW_AFTER = 1000;

/** A bar that is gone before it is read only flickers. */
const LEAST_LEFT = 300;

/** At most ten times a second. */
const REDRAW_AFTER = 100;

/** To the start of the line, and what stands there is erased. */
const ERASE = '\r\u001b[K';

const WIDEST_BAR = 40;
const NARROWEST_BAR = 5;

const nothing = (): void => undefined;

const QUIET: Progress = { show: nothing, lookAway: nothing, end: nothing };

/** A bar on standard error, where that is a terminal that somebody looks at; else nothing. */
export function createProgress(environment: Environment): Progress {
  const { stderr, variables } = environment;
  const isSeen = stderr.isTerminal && (variables['CI'] ?? '') === '' && variables['TERM'] !== 'dumb';
  return isSeen ? new ProgressBar(environment) : QUIET;
}

class ProgressBar implements Progress {
  private readonly environment: Environment;
  private readonly begun: number;
  /** What is being counted, and since when. */
  private what = '';
  private since = 0;
  private drawn: number | undefined;
  /** While the bar is erased where an interrupt comes. */
  private ignoreInterrupts: (() => void) | undefined;

  constructor(environment: Environment) {
    this.environment = environment;
    this.begun = environment.now();
  }

  show(what: string, done: number, count: number): void {
    const now = this.environment.now();
    if (what !== this.what) {
      this.what = what;
      this.since = now;
    }
    if (done === 0 || now - this.begun < SHOW_AFTER) return;
    const left = ((now - this.since) / done) * (count - done);
    if (this.drawn === undefined ? left < LEAST_LEFT : now - this.drawn < REDRAW_AFTER) return;
    this.draw(formatProgress({ what, done, count, left }, this.environment.stderr.columns ?? 80));
    this.drawn = now;
  }

  lookAway(): void {
    this.ignoreInterrupts?.();
    this.ignoreInterrupts = undefined;
  }

  end(): void {
    if (this.drawn === undefined) return;
    this.lookAway();
    this.erase();
    this.drawn = undefined;
  }

  private draw(line: string): void {
    this.ignoreInterrupts ??= this.environment.onInterrupt(() => this.erase());
    this.environment.stderr.write(`${ERASE}${line}`);
  }

  private erase(): void {
    this.environment.stderr.write(ERASE);
  }
}

interface ProgressState {
  readonly what: string;
  readonly done: number;
  readonly count: number;
  /** Milliseconds. */
  readonly left: number;
}

/** One line that is shorter than the terminal: a bar, how many of how many, and the time left; the bar goes first. */
function formatProgress({ what, done, count, left }: ProgressState, columns: number): string {
  const words = `${formatCount(done)} of ${formatCount(count)} ${what}, ${formatTimeLeft(left)}`;
  // A line that is full would begin another one.
  const room = columns - 1;
  const width = Math.min(WIDEST_BAR, room - words.length - 3);
  if (width < NARROWEST_BAR) return words.slice(0, Math.max(0, room));
  const filled = Math.floor((done / count) * width);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${words}`;
}

/** The time of the clock on the wall, unlike all others here. */
function formatTimeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `about ${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `about ${minutes} min left`;
  return `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
