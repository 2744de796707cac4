import type { SweepColumns } from '../engine/sweep-task.ts';
import { createSweepColumns } from '../engine/sweep-task.ts';
import type { SweepChunk, SweepItem, SweepPart } from './sweep-chunk.ts';

/** How long a chunk should take in milliseconds: worth sending, and short enough to share evenly and to be stopped. */
const CHUNK_MILLISECONDS = 25;

/** An item that takes longer than this is not waited for. */
const SLOW_MILLISECONDS = 500;

/** Towards the end chunks get shorter, so that no worker has a long one left when the others are done. */
const CHUNKS_LEFT_EACH = 4;

/** The items of one kind: dealt out in chunks, and what they come to put together in their order. */
export class SweepStretch {
  readonly kind: SweepItem;
  readonly count: number;
  readonly columns: SweepColumns;
  readonly tolerances: Float64Array[] = [];
  private dealt = 0;
  private finished = 0;
  private spent = 0;
  /** Milliseconds, in the chunk that came back last. */
  private eachTakes = Infinity;
  private longest = 1;

  constructor(kind: SweepItem, count: number) {
    this.kind = kind;
    this.count = count;
    this.columns = createSweepColumns(kind === 'incidents' ? count : 0);
  }

  get done(): number {
    return this.finished;
  }

  /** Nothing is left to deal; perhaps some of it is not back yet. */
  get isDealt(): boolean {
    return this.dealt === this.count;
  }

  get isDone(): boolean {
    return this.finished === this.count;
  }

  /** What it has taken, and what the rest would take one thread, in milliseconds. */
  get effort(): { readonly spent: number; readonly left: number } {
    return { spent: this.spent, left: (this.count - this.dealt) * this.eachTakes };
  }

  /** Whether the next chunk may take longer than anybody wants to wait for it: one item can take minutes. */
  get isSlow(): boolean {
    return this.eachTakes > SLOW_MILLISECONDS;
  }

  /** The next chunk for one of so many threads; none where all is dealt. Lengths grow from one, as times are known. */
  deal(threads: number): SweepChunk | undefined {
    if (this.isDealt) return undefined;
    const fitting = Math.min(this.longest, Math.floor(CHUNK_MILLISECONDS / this.eachTakes));
    const fair =
      threads === 1 ? Infinity : Math.ceil((this.count - this.dealt) / (threads * CHUNKS_LEFT_EACH));
    const from = this.dealt;
    this.dealt = Math.min(this.count, from + Math.max(1, Math.min(fitting, fair)));
    return { of: this.kind, from, to: this.dealt };
  }

  /** Puts what a chunk came to into its place, and learns from how long it took. */
  put({ chunk, columns, tolerances }: SweepPart, milliseconds: number): void {
    const length = chunk.to - chunk.from;
    if (columns !== undefined) copyColumns(columns, this.columns, chunk.from);
    tolerances.forEach((one, i) => (this.tolerances[chunk.from + i] = one));
    this.finished += length;
    this.spent += milliseconds;
    this.eachTakes = milliseconds / length;
    this.longest = Math.max(this.longest, 2 * length);
  }
}

/** Puts all columns of some incidents into those of all, from a place on. */
function copyColumns(part: SweepColumns, whole: SweepColumns, at: number): void {
  const into: Readonly<Record<string, Float64Array>> = { ...whole };
  for (const [name, column] of Object.entries<Float64Array>({ ...part })) into[name]?.set(column, at);
}
