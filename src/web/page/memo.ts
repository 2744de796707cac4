import type { ComponentType, VNode } from 'preact';
import { Component } from 'preact';

/** A part of the page that is drawn anew only when one of its properties is another: thousands of them stay quick. */
export function memo<P extends object>(draw: (props: P) => VNode): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      return !isAlike(this.props, next);
    }

    override render(): VNode {
      return draw(this.props);
    }
  };
}

function isAlike(a: object, b: object): boolean {
  const [before, after] = [Object.entries(a), new Map(Object.entries(b))];
  return before.length === after.size && before.every(([key, value]) => Object.is(value, after.get(key)));
}
