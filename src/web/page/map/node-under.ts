/** The id of the node that something on the map belongs to. */
export function idOfNode(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest('[data-node]') : null;
  return node?.getAttribute('data-node') ?? undefined;
}
