import type { Html } from './html.ts';
import type { KitContext } from './kit-context.ts';

/** The same builder, which remembers what it has built for a context: the guide counts what is printed anyway. */
export function buildOnce(
  build: (context: KitContext) => readonly Html[],
): (context: KitContext) => readonly Html[] {
  const built = new WeakMap<KitContext, readonly Html[]>();
  return (context) => {
    const sheets = built.get(context) ?? build(context);
    built.set(context, sheets);
    return sheets;
  };
}
