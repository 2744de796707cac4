import type { VNode } from 'preact';
import { usePage } from '../use-page.ts';
import type { MapCamera } from './use-camera.ts';
import { KEY_ZOOM } from './use-map-keys.ts';

/** Where one is on the map, and the buttons that move it. */
export function MapBar({ camera }: { readonly camera: MapCamera }): VNode {
  const { replay, stop, isRunning, isShown, isMapLarge, setMapLarge } = usePage();
  return (
    <div class="map-bar">
      <Breadcrumb />
      {isRunning ? (
        <button type="button" onClick={stop}>
          Stop
        </button>
      ) : (
        <button type="button" onClick={replay} disabled={replay === undefined || !isShown}>
          Run again
        </button>
      )}
      <button
        type="button"
        aria-pressed={isMapLarge}
        title={isMapLarge ? 'Back to the whole page (Escape)' : 'The map takes the whole window'}
        onClick={() => setMapLarge(!isMapLarge)}
      >
        Large map
      </button>
      <div class="map-zoom" role="group" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => camera.zoom(KEY_ZOOM)}>
          +
        </button>
        <button
          type="button"
          aria-label="Zoom out"
          title="Zoom out (-)"
          onClick={() => camera.zoom(1 / KEY_ZOOM)}
        >
          −
        </button>
        <button type="button" title="Show all of it (0)" onClick={() => camera.fit()}>
          Fit
        </button>
      </div>
    </div>
  );
}

/** The views from the whole map to the open one. */
function Breadcrumb(): VNode {
  const { data, picture, dispatch } = usePage();
  const way = [picture.view];
  for (let at = picture.view.parent; at !== null && way.length <= data.pictures.length;) {
    const view = data.pictures.find((each) => each.view.id === at)?.view;
    if (view === undefined) break;
    way.unshift(view);
    at = view.parent;
  }
  return (
    <nav class="map-way" aria-label="Open part of the map">
      <ol>
        {way.map(({ id, name }, i) => (
          <li key={id}>
            {i === way.length - 1 ? (
              <span aria-current="page">{id === '' ? 'Whole map' : name}</span>
            ) : (
              <button type="button" onClick={() => dispatch({ does: 'open-view', view: id })}>
                {id === '' ? 'Whole map' : name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
