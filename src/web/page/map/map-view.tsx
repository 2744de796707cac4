import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphNode } from '../../../model/graph-view.ts';
import { itemAt } from '../../../model/indexed.ts';
import type { Sight } from '../../camera.ts';
import { findOrigins, firstSight, legibleScale } from '../../first-sight.ts';
import type { ArrowMood, NodeMood } from '../../map-moods.ts';
import { NO_MARKS, markRipple, moodsOfArrows, moodsOfNodes } from '../../map-moods.ts';
import { labelOfNode, smallLineOf } from '../../node-label.ts';
import { firstNode } from '../../walk-map.ts';
import type { Page } from '../use-page.ts';
import { usePage } from '../use-page.ts';
import { MapBar } from './map-bar.tsx';
import { MapGround } from './map-ground.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapMarkers } from './map-markers.tsx';
import { MapNode } from './map-node.tsx';
import { MapRipple } from './map-ripple.tsx';
import { MapTouched } from './map-touched.tsx';
import { idOfNode } from './node-under.ts';
import { useCamera } from './use-camera.ts';
import type { GestureHint } from './use-gestures.ts';
import { useGestures } from './use-gestures.ts';
import { useLargeMap } from './use-large-map.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useNodeActions } from './use-node-actions.ts';
import { usePrintSize } from './use-print-size.ts';

/** The map: nodes and arrows as they were laid out, colored by what they feel. */
export function MapView(): VNode {
  const page = usePage();
  const { picture } = page;
  const [camera, hasMore] = useCamera(picture.layout, useSight(page));
  const [hint, setHint] = useState<GestureHint>();
  useGestures(camera, setHint, page.isMapLarge);
  useLargeMap(page);
  const [current, setCurrent] = useCurrentNode(page);
  const moods = useMoods(page);
  const actions = useNodeActions(page);
  const keys = useMapKeys({ page, camera, current, open: actions.open });
  useJourney(page, camera.lookAt);
  usePrintSize(camera.frame, picture.layout);
  return (
    <section class="map" aria-label="Map">
      <MapBar camera={camera} />
      <p class="map-hint">{hint === undefined ? hasMore && MORE : HINTS[hint]}</p>
      <svg
        ref={camera.frame}
        class={frameClass(page, moods.nodes.size > 0)}
        role="group"
        aria-label={page.state.view === '' ? 'All of it' : picture.view.name}
        onKeyDown={keys}
        onClick={actions.click}
        onDblClick={actions.doubleClick}
        onFocusIn={(event) => {
          const id = idOfNode(event.target);
          if (id !== undefined) setCurrent(id);
        }}
      >
        <MapMarkers />
        <g ref={camera.world} class="world">
          <MapGround picture={picture} />
          <MapTouched picture={picture} team={page.state.team} />
          <MapRipple picture={picture} moods={moods.arrows} />
          <MapNodes page={page} current={current} moods={moods.nodes} />
        </g>
      </svg>
      <MapLegend />
    </section>
  );
}

/** What is said over the map: how it is moved once somebody tried it otherwise, and before that whether there is more of it. */
const HINTS: Readonly<Record<GestureHint, string>> = {
  wheel: 'Hold Ctrl and turn the wheel to zoom',
  finger: 'Use two fingers to move the map',
};
const MORE = 'This is a part of the map; Fit shows all of it';

/** Where the open picture is first looked at. */
function useSight({ picture, data, state, isTextLarge }: Page): Sight {
  const legible = legibleScale({ isTouching: matchMedia('(pointer: coarse)').matches, isTextLarge });
  const origins = findOrigins(picture, data.organization, state.incidents);
  const key = origins.map(({ id }) => id).join('\n');
  return useMemo(() => firstSight(picture, origins, legible), [picture, key, legible]);
}

function frameClass({ isRunning, state }: Page, isHit: boolean): string {
  const classes = ['map-frame'];
  if (isHit) classes.push('has-ripple');
  if (isRunning) classes.push('is-running');
  if (state.guess?.isRevealed === false) classes.push('is-guessing');
  return classes.join(' ');
}

function MapNodes(props: {
  readonly page: Page;
  readonly current: string | undefined;
  readonly moods: ReadonlyMap<string, NodeMood>;
}): VNode {
  const { page, current, moods } = props;
  const { picture, data, state } = page;
  const views = useMemo(() => new Set(data.pictures.map(({ view }) => view.id)), [data]);
  const guesses = useMemo(() => new Set(state.guess?.teams), [state.guess]);
  return (
    <g>
      {picture.view.nodes.map((node, i) => {
        const isTeam = node.kind !== 'group';
        const [placed, mood] = [itemAt(picture.layout.nodes, i), moods.get(node.id)];
        const small = smallLineOf(node, mood, placed.width);
        return (
          <MapNode
            key={node.id}
            node={node}
            placed={placed}
            mood={mood}
            small={small}
            label={labelOfNode(node, mood, { lines: placed.lines, small })}
            isCurrent={node.id === current}
            isLookedAt={isTeam && state.team === node.id}
            isGuessed={isTeam && state.guess !== undefined ? guesses.has(node.id) : undefined}
            canOpen={!isTeam && node.id !== picture.view.id && views.has(node.id)}
          />
        );
      })}
    </g>
  );
}

/** What the ripple does to the nodes and arrows of the open view at this hop; the same mood as before is the same object. */
function useMoods(page: Page): {
  readonly nodes: ReadonlyMap<string, NodeMood>;
  readonly arrows: ReadonlyMap<string, ArrowMood>;
} {
  const { answer, hops, hop, isShown, isRunning, data, picture } = page;
  const marks = useMemo(
    () => (answer === undefined ? NO_MARKS : markRipple(data.organization, answer.result, hops)),
    [answer, hops, data],
  );
  const seen = isShown ? marks : NO_MARKS;
  const before = useRef<ReadonlyMap<string, NodeMood>>(new Map());
  return useMemo(() => {
    const fresh = moodsOfNodes(picture.view, seen, hop, data.organization);
    const nodes = new Map([...fresh].map(([id, mood]) => [id, sameAsBefore(before.current.get(id), mood)]));
    before.current = nodes;
    return { nodes, arrows: moodsOfArrows(picture.view, seen, hop, isRunning) };
  }, [picture, seen, hop, isRunning, data]);
}

function sameAsBefore(before: NodeMood | undefined, now: NodeMood): NodeMood {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** The node where the tabulator key comes to the map: the one that had the focus last, in every view the first. */
function useCurrentNode({ picture }: Page): [string | undefined, (id: string) => void] {
  const [current, setCurrent] = useState<string>();
  const isHere = picture.view.nodes.some(({ id }) => id === current);
  const first = useMemo(() => firstNode(picture), [picture]);
  return [isHere ? current : first, setCurrent];
}

/** Goes where somebody was sent by a search or a table. */
function useJourney({ journey, picture, state }: Page, lookAt: (box: GraphBox) => void): void {
  useEffect(() => {
    if (journey === 0) return;
    const at = picture.view.nodes.findIndex((node) => standsFor(node, state.team));
    const placed = picture.layout.nodes[at];
    if (placed !== undefined) lookAt(placed);
    // Only a new journey moves the map.
  }, [journey]);
}

type GraphBox = Page['picture']['layout']['nodes'][number];

function standsFor({ kind, id }: GraphNode, team: string | undefined): boolean {
  return kind !== 'group' && id === team;
}
