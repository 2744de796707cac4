import { D2 } from '@terrastruct/d2';

/** What D2 has compiled. */
export interface D2Reading {
  readonly shapes: readonly D2Shape[];
  readonly connections: readonly D2Connection[];
}

/** A box; `g0.n1` stands in `g0`. */
export interface D2Shape {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly strokeWidth: number;
  readonly multiple: boolean;
  readonly borderRadius: number;
  readonly icon: unknown;
  readonly link: string;
  readonly tooltip: string;
}

/** An arrow. */
export interface D2Connection {
  readonly src: string;
  readonly dst: string;
  readonly label: string;
  readonly strokeDash: number;
  readonly strokeWidth: number;
  readonly dstArrow: string;
  readonly srcArrow: string;
}

/** The real compiler of D2; it works in a thread, which has to be ended. */
export class D2Reader {
  readonly #d2 = new D2();

  /** Starts it, which takes seconds; it answers one question at a time. */
  async start(): Promise<void> {
    await this.#d2.compile('start');
  }

  async read(text: string): Promise<D2Reading> {
    const { diagram } = await this.#d2.compile(text);
    // An empty list comes as null.
    const { shapes, connections } = diagram as unknown as Record<keyof D2Reading, never[] | null>;
    return { shapes: shapes ?? [], connections: connections ?? [] };
  }

  /** Its package has no word for it. */
  async close(): Promise<void> {
    const { worker } = this.#d2 as unknown as { worker: { terminate(): Promise<number> } };
    await worker.terminate();
  }
}
