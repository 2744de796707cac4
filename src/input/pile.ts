/** A stack whose upper part is taken off as an array of its own, neither longer nor emptier than it must be. */
export class Pile<T> {
  /** How many lie on it. */
  size = 0;
  /** What lies above `size` has been taken and is written over. */
  private readonly items: T[] = [];

  push(item: T): void {
    this.items[this.size] = item;
    this.size += 1;
  }

  at(index: number): T | undefined {
    return this.items[index];
  }

  /** Takes off everything from a height on, the lowest first. */
  takeFrom(height: number): T[] {
    const taken = this.items.slice(height, this.size);
    this.size = height;
    return taken;
  }
}
