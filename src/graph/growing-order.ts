/**
 * A topological order that grows one arrow at a time and refuses the arrow that would close a loop. An arrow that
 * agrees with the order costs nothing. One against it is looked for from both ends, between their positions only;
 * the side that ends first is what moves. (After Pearce and Kelly, A Dynamic Topological Sort Algorithm, ACM JEA
 * 11, 2006, with the two-way search of Haeupler et al., ACM TALG 8(1), 2012.)
 */
export class GrowingOrder {
  private readonly position: Int32Array;
  private readonly nodeAt: Int32Array;
  private readonly forward: Search;
  private readonly backward: Search;
  private readonly moved: number[] = [];

  /** `order` is a first guess: the better it fits the arrows to come, the less is moved. */
  constructor(order: Int32Array) {
    this.nodeAt = order.slice();
    this.position = new Int32Array(order.length);
    order.forEach((node, at) => {
      this.position[node] = at;
    });
    this.forward = new Search(order.length);
    this.backward = new Search(order.length);
  }

  /** Adds an arrow unless it would close a loop; says whether it was added. */
  add(from: number, to: number): boolean {
    if (from === to) return false;
    const low = this.position[to] ?? 0;
    const high = this.position[from] ?? 0;
    if (low < high && !this.makeRoom(from, to, low, high)) return false;
    this.forward.link(from, to);
    this.backward.link(to, from);
    return true;
  }

  /** Moves nodes so that `from` comes before `to`; false where a way leads from `to` to `from`. */
  private makeRoom(from: number, to: number, low: number, high: number): boolean {
    const { forward, backward, position } = this;
    forward.start(to);
    backward.start(from);
    for (;;) {
      if (forward.isExhausted()) {
        this.shift(low, high, forward, false);
        return true;
      }
      if (forward.step((node) => (position[node] ?? 0) <= high, backward)) return false;
      if (backward.isExhausted()) {
        this.shift(low, high, backward, true);
        return true;
      }
      if (backward.step((node) => (position[node] ?? 0) >= low, forward)) return false;
    }
  }

  /** Puts what a search has seen first or last between two positions; all else keeps its order. */
  private shift(low: number, high: number, search: Search, seenFirst: boolean): void {
    const { nodeAt, position, moved } = this;
    moved.length = 0;
    let at = low;
    const put = (node: number): void => {
      nodeAt[at] = node;
      position[node] = at;
      at += 1;
    };
    // What goes last waits aside; what goes first is written in place, which never overtakes the reading.
    for (let i = low; i <= high; i++) {
      const node = nodeAt[i] ?? 0;
      if (search.hasSeen(node) === seenFirst) put(node);
      else moved.push(node);
    }
    for (const node of moved) put(node);
  }
}

/** A breadth-first search over the arrows added so far, one node a step. */
class Search {
  private readonly firstLink: Int32Array;
  private readonly nextLink: number[] = [];
  private readonly target: number[] = [];
  private readonly seenIn: Int32Array;
  private readonly waiting: number[] = [];
  private searches = 0;
  private done = 0;

  constructor(nodeCount: number) {
    this.firstLink = new Int32Array(nodeCount).fill(-1);
    this.seenIn = new Int32Array(nodeCount);
  }

  link(from: number, to: number): void {
    this.nextLink.push(this.firstLink[from] ?? -1);
    this.firstLink[from] = this.target.push(to) - 1;
  }

  start(node: number): void {
    this.searches += 1;
    this.waiting.length = 0;
    this.done = 0;
    this.see(node);
  }

  hasSeen(node: number): boolean {
    return this.seenIn[node] === this.searches;
  }

  isExhausted(): boolean {
    return this.done === this.waiting.length;
  }

  /** Looks one node further; true where it meets the other search. */
  step(isInside: (node: number) => boolean, other: Search): boolean {
    const node = this.waiting[this.done++];
    if (node === undefined) return false;
    for (let link = this.firstLink[node] ?? -1; link >= 0; link = this.nextLink[link] ?? -1) {
      const next = this.target[link] ?? 0;
      if (other.hasSeen(next)) return true;
      if (!this.hasSeen(next) && isInside(next)) this.see(next);
    }
    return false;
  }

  private see(node: number): void {
    this.seenIn[node] = this.searches;
    this.waiting.push(node);
  }
}
