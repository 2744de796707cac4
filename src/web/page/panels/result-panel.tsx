import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';

/** Who feels it: customers first, then everybody, each with its why; or the team that is looked at. */
export function ResultPanel(): VNode {
  const { data } = usePage();
  return <section aria-label={data.organization.name} />;
}
