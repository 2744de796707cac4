import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';

/** What goes wrong: where, how much, who is told; or a declared scenario. */
export function IncidentPanel(): VNode {
  const { data } = usePage();
  return <section aria-label={data.organization.name} />;
}
