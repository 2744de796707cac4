import { Worker } from 'node:worker_threads';
import type { Environment } from './environment.ts';
import type { SweepWork } from './sweep-chunk.ts';
import type { SweepStretch } from './sweep-stretch.ts';
import type { SweepReply } from './sweep-worker.ts';

/** Chunks that a worker has at hand: the one that it works on, and one to go on with. */
const AT_HAND = 2;

interface Member {
  readonly worker: Worker;
  /** Whether it has said that it is there. */
  isReady: boolean;
  atHand: number;
}

/** Workers that share a sweep. They start when they are wanted, and one that fails is everybody's failure. */
export class SweepCrew {
  private readonly work: SweepWork;
  private readonly size: number;
  private readonly members: Member[] = [];
  private stretch: SweepStretch | undefined;
  private failure: Error | undefined;
  private isDismissed = false;
  private heard = (): void => undefined;

  constructor({ task, targets }: SweepWork, size: number) {
    // Nothing else that may hang on it is copied into every thread.
    this.work = { task, targets };
    this.size = size;
  }

  get isStarted(): boolean {
    return this.members.length > 0;
  }

  /** All are there: this thread need not do any of the work. */
  get isReady(): boolean {
    return this.isStarted && this.members.every(({ isReady }) => isReady);
  }

  start({ threads }: Environment): void {
    for (let i = 0; i < this.size; i++) {
      const worker = new Worker(threads.sweepWorker, { workerData: this.work });
      const member: Member = { worker, isReady: false, atHand: 0 };
      this.members.push(member);
      worker.on('message', (reply: SweepReply) => this.hear(member, reply));
      worker.on('messageerror', (error: Error) => this.fail(error));
      worker.on('error', (error: Error) => this.fail(error));
      worker.on('exit', (code) => this.fail(new Error(`a worker ended by itself, with exit code ${code}`)));
    }
  }

  /** Begins with a stretch; those who are there get their chunks of it. */
  turnTo(stretch: SweepStretch): void {
    this.stretch = stretch;
    this.deal();
  }

  /** Throws what made a worker fail. */
  check(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  /** When a worker has said something, or has failed. */
  report(): Promise<void> {
    return new Promise((resolve) => {
      this.heard = resolve;
    });
  }

  dismiss(): void {
    this.isDismissed = true;
    for (const { worker } of this.members) void worker.terminate();
  }

  private hear(member: Member, reply: SweepReply): void {
    if (this.isDismissed) return;
    if (reply === 'ready') member.isReady = true;
    else {
      member.atHand -= 1;
      this.stretch?.put(reply, reply.milliseconds);
    }
    this.deal();
    this.heard();
  }

  private fail(error: Error): void {
    if (this.isDismissed) return;
    this.failure ??= error;
    this.heard();
  }

  private deal(): void {
    for (const member of this.members) {
      while (member.isReady && member.atHand < AT_HAND) {
        const chunk = this.stretch?.deal(this.size);
        if (chunk === undefined) return;
        member.atHand += 1;
        member.worker.postMessage(chunk, []);
      }
    }
  }
}
