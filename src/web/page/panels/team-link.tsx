import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';

/** A team by its name, to look at next. */
export function TeamLink({ id, name }: { readonly id: string; readonly name?: string }): VNode {
  const { naming, goTo } = usePage();
  return (
    <button type="button" class="plain" onClick={() => goTo(id)}>
      {name ?? naming.team(id)}
    </button>
  );
}
