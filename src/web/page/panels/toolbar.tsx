import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';

/** Search, undo, guess first, share, light or dark, large text. */
export function Toolbar(): VNode {
  const { data } = usePage();
  return <section aria-label={data.organization.name} />;
}
