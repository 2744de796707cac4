import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Direction } from '../../walk-map.ts';
import { firstNode, nextNode } from '../../walk-map.ts';
import type { Page } from '../use-page.ts';
import type { MapCamera } from './use-camera.ts';

/** What the keys work on. */
export interface MapKeys {
  readonly page: Page;
  readonly camera: MapCamera;
  /** The node that has the focus, or had it last. */
  readonly current: string | undefined;
  readonly open: (id: string) => void;
}

/** How much a key zooms. */
export const KEY_ZOOM = 1.3;

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/**
 * Arrow keys go from node to node, Enter and the space bar open what has the focus, Escape goes back to the view before,
 * + - 0 zoom. The focus stays on the map when another view opens, and the map follows it.
 */
export function useMapKeys({ page, camera, current, open }: MapKeys): (event: KeyboardEvent) => void {
  const { picture, data, state, dispatch } = page;
  const next = useRef<{ readonly view: string; readonly node: string | undefined }>(undefined);
  const focus = (id: string | undefined): void => {
    const node = [...(camera.world.current?.querySelectorAll('[data-node]') ?? [])].find(
      (each) => each.getAttribute('data-node') === id,
    );
    const at = picture.view.nodes.findIndex((each) => each.id === id);
    const placed = picture.layout.nodes[at];
    if (!(node instanceof SVGElement) || placed === undefined) return;
    node.focus({ preventScroll: true });
    camera.show(placed);
  };
  useLayoutEffect(() => {
    if (next.current?.view !== picture.view.id) return;
    focus(next.current.node ?? firstNode(picture));
    next.current = undefined;
  }, [picture]);
  const openNode = (id: string): void => {
    next.current = { view: id, node: undefined };
    open(id);
  };
  const goBack = (): boolean => {
    const { parent } = picture.view;
    if (parent === null || !data.pictures.some(({ view }) => view.id === parent)) return false;
    next.current = { view: parent, node: state.view };
    dispatch({ does: 'open-view', view: parent });
    return true;
  };
  const act = (key: string): boolean => {
    const direction = DIRECTIONS.get(key);
    if (direction !== undefined && current !== undefined) {
      focus(nextNode(picture, current, direction));
      return true;
    }
    return actOn(key, camera, goBack, () => {
      if (current !== undefined) openNode(current);
    });
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Whether the key did something. */
function actOn(key: string, camera: MapCamera, goBack: () => boolean, openCurrent: () => void): boolean {
  switch (key) {
    case 'Enter':
    case ' ':
      openCurrent();
      return true;
    case 'Escape':
      return goBack();
    case '+':
    case '=':
      camera.zoom(KEY_ZOOM);
      return true;
    case '-':
      camera.zoom(1 / KEY_ZOOM);
      return true;
    case '0':
      camera.fit();
      return true;
    default:
      return false;
  }
}
