import { numberAt } from '../model/indexed.ts';

/**
 * A topological order that grows one arrow at a time and refuses the arrow that would close a loop. An arrow that
 * agrees with the order costs nothing. One against it is looked for from both ends, between their labels only; the
 * side that ends first is what moves, so the cost is that of the smaller side. (After Pearce and Kelly, A Dynamic
 * Topological Sort Algorithm, ACM JEA 11, 2006, with the two-way search of Haeupler et al., ACM TALG 8(1), 2012.)
 */
export class GrowingOrder {
  private readonly list: LabeledList;
  private readonly forward: Search;
  private readonly backward: Search;

  /** Begins with the nodes in the order of their numbers: people mostly write givers before receivers. */
  constructor(nodeCount: number) {
    this.list = new LabeledList(nodeCount);
    this.forward = new Search(nodeCount);
    this.backward = new Search(nodeCount);
  }

  /** Adds an arrow unless it would close a loop; says whether it was added. */
  add(from: number, to: number): boolean {
    if (from === to) return false;
    if (this.list.isBefore(to, from) && !this.makeRoom(from, to)) return false;
    this.forward.link(from, to);
    this.backward.link(to, from);
    return true;
  }

  /** Moves nodes so that `from` comes before `to`; false where a way leads from `to` to `from`. */
  private makeRoom(from: number, to: number): boolean {
    const { forward, backward, list } = this;
    const isBeforeEnd = (node: number): boolean => list.isBefore(node, from);
    const isAfterStart = (node: number): boolean => list.isBefore(to, node);
    forward.start(to);
    backward.start(from);
    for (;;) {
      if (!forward.findNext()) {
        list.moveAfter(forward.seen(), from);
        return true;
      }
      if (forward.follow(isBeforeEnd, backward)) return false;
      if (!backward.findNext()) {
        list.moveBefore(backward.seen(), to);
        return true;
      }
      if (backward.follow(isAfterStart, forward)) return false;
    }
  }
}

/** Nodes in an order that is asked by comparing labels. Moving some costs only them, and now and then new labels. */
class LabeledList {
  private readonly label: Float64Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** A node of its own that stands before the first and after the last. */
  private readonly edge: number;

  constructor(nodeCount: number) {
    this.edge = nodeCount;
    this.label = new Float64Array(nodeCount + 1);
    this.next = new Int32Array(nodeCount + 1);
    this.previous = new Int32Array(nodeCount + 1);
    for (let node = 0; node <= nodeCount; node++) this.join(node, node === nodeCount ? 0 : node + 1);
    this.relabel();
  }

  isBefore(a: number, b: number): boolean {
    return this.labelOf(a) < this.labelOf(b);
  }

  /** Puts nodes right behind a place; among themselves they keep their order. */
  moveAfter(nodes: readonly number[], place: number): void {
    const sorted = this.takeOut(nodes);
    this.insert(sorted, place);
  }

  /** Puts nodes right before a place; among themselves they keep their order. */
  moveBefore(nodes: readonly number[], place: number): void {
    const sorted = this.takeOut(nodes);
    this.insert(sorted, numberAt(this.previous, place));
  }

  private takeOut(nodes: readonly number[]): number[] {
    const sorted = nodes.toSorted((a, b) => this.labelOf(a) - this.labelOf(b));
    for (const node of sorted) this.join(numberAt(this.previous, node), numberAt(this.next, node));
    return sorted;
  }

  private insert(nodes: readonly number[], left: number): void {
    const right = numberAt(this.next, left);
    const low = left === this.edge ? 0 : this.labelOf(left);
    const high = right === this.edge ? low + GAP * (nodes.length + 1) : this.labelOf(right);
    const step = (high - low) / (nodes.length + 1);
    let last = left;
    nodes.forEach((node, i) => {
      this.label[node] = low + step * (i + 1);
      this.join(last, node);
      last = node;
    });
    this.join(last, right);
    if (step < 1) this.relabel();
  }

  private relabel(): void {
    let label = 0;
    for (let node = numberAt(this.next, this.edge); node !== this.edge; node = numberAt(this.next, node)) {
      label += GAP;
      this.label[node] = label;
    }
  }

  private join(left: number, right: number): void {
    this.next[left] = right;
    this.previous[right] = left;
  }

  private labelOf(node: number): number {
    return numberAt(this.label, node);
  }
}

/** Between fresh labels: room for some thirty halvings, and for a million nodes below 2^53. */
const GAP = 2 ** 32;

/** A breadth-first search over the arrows added so far, one arrow a step: a hub's many arrows must not stall it. */
class Search {
  private readonly firstLink: Int32Array;
  private readonly nextLink: number[] = [];
  private readonly target: number[] = [];
  private readonly seenIn: Int32Array;
  private readonly found: number[] = [];
  private searches = 0;
  /** How many of the found nodes have been opened, and the arrow of the last of them that comes next. */
  private opened = 0;
  private nextArrow = -1;

  constructor(nodeCount: number) {
    this.firstLink = new Int32Array(nodeCount).fill(-1);
    this.seenIn = new Int32Array(nodeCount);
  }

  link(from: number, to: number): void {
    this.nextLink.push(numberAt(this.firstLink, from));
    this.firstLink[from] = this.target.push(to) - 1;
  }

  start(node: number): void {
    this.searches += 1;
    this.found.length = 0;
    this.opened = 0;
    this.nextArrow = -1;
    this.see(node);
  }

  /** What this search has come by so far. */
  seen(): readonly number[] {
    return this.found;
  }

  hasSeen(node: number): boolean {
    return this.seenIn[node] === this.searches;
  }

  /** Goes on to the next arrow to follow; false where there is none. */
  findNext(): boolean {
    while (this.nextArrow < 0 && this.opened < this.found.length) {
      this.nextArrow = numberAt(this.firstLink, numberAt(this.found, this.opened));
      this.opened += 1;
    }
    return this.nextArrow >= 0;
  }

  /** Follows the arrow that was found; true where it meets the other search. */
  follow(isInside: (node: number) => boolean, other: Search): boolean {
    const next = numberAt(this.target, this.nextArrow);
    this.nextArrow = numberAt(this.nextLink, this.nextArrow);
    if (other.hasSeen(next)) return true;
    if (!this.hasSeen(next) && isInside(next)) this.see(next);
    return false;
  }

  private see(node: number): void {
    this.seenIn[node] = this.searches;
    this.found.push(node);
  }
}
