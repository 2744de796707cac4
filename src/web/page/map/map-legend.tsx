import type { VNode } from 'preact';
import type { GraphNodeKind } from '../../../model/graph-view.ts';
import { usePage } from '../use-page.ts';
import { OriginMark } from './map-node.tsx';

/** What a box stands for that is no plain team, and how it is drawn. */
const KINDS: readonly (readonly [GraphNodeKind, VNode])[] = [
  ['customer', <rect class="box" rx={6} />],
  [
    'supplier',
    <g>
      <rect class="box" />
      <path class="edge" d="M6 1V13" />
    </g>,
  ],
  [
    'system',
    <g>
      <rect class="box" />
      <path class="edge" d="M6 1V13M20 1V13" />
    </g>,
  ],
  [
    'role',
    <g class="is-role">
      <rect class="box" rx={3} />
    </g>,
  ],
];

/** How to read the map. Only what can be seen on it is explained. */
export function MapLegend(): VNode {
  const { picture, answer, isShown } = usePage();
  const { arrows, nodes } = picture.view;
  const isHit = answer !== undefined && isShown;
  const kinds = new Set(nodes.map(({ kind }) => kind));
  return (
    <div class="map-legend">
      <p>Arrows follow the work: suppliers left, customers right.</p>
      <ul>
        {KINDS.map(([kind, box]) =>
          kinds.has(kind) ? (
            <Entry key={kind} picture={box}>
              {kind}
            </Entry>
          ) : null,
        )}
        {kinds.has('group') ? (
          <Entry picture={<rect class="box" rx={2} />}>group: opens by a double click or Enter</Entry>
        ) : null}
        {arrows.some(({ feedback }) => feedback) ? (
          <Entry picture={<path class="arrow is-feedback" d="M1 7H23" />}>feeds the next round</Entry>
        ) : null}
        {isHit ? (
          <Entry
            picture={
              <g transform="translate(13 7) scale(.8)">
                <OriginMark />
              </g>
            }
          >
            it starts here
          </Entry>
        ) : null}
        {isHit ? (
          <Entry picture={<path class="arrow is-late is-binding" d="M1 7H20" />}>what holds up</Entry>
        ) : null}
        {isHit ? <Entry picture={<rect class="hatch" rx={2} />}>more than usual is not right</Entry> : null}
      </ul>
    </div>
  );
}

function Entry(props: { readonly picture: VNode; readonly children: string }): VNode {
  return (
    <li>
      <svg width="26" height="14" aria-hidden="true">
        {props.picture}
      </svg>
      {props.children}
    </li>
  );
}
