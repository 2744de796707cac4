import type { VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { answerImpact } from '../../analysis/answer-impact.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { itemAt } from '../../model/indexed.ts';
import { createNaming } from '../../report/naming.ts';
import { findHome } from '../find-home.ts';
import type { PageData } from '../page-data.ts';
import { NO_HOPS, findRippleHops } from '../ripple-hops.ts';
import { MapView } from './map/map-view.tsx';
import { IncidentPanel } from './panels/incident-panel.tsx';
import { ResultPanel } from './panels/result-panel.tsx';
import { Toolbar } from './panels/toolbar.tsx';
import { useHistory } from './use-history.ts';
import type { Page } from './use-page.ts';
import { PageContext } from './use-page.ts';
import { useRippleRun } from './use-ripple-run.ts';

/** The whole page: what a person sets, what the engine answers, and the parts that show it. */
export function App({ data }: { readonly data: PageData }): VNode {
  const page = useStore(data);
  return (
    <PageContext.Provider value={page}>
      <div class="page">
        <div class="page-bar">
          <Toolbar />
        </div>
        <div class="page-what">
          <IncidentPanel />
        </div>
        <div class="page-map">
          <MapView />
        </div>
        <div class="page-who">
          <ResultPanel />
        </div>
      </div>
      <p class="unseen" role="status" aria-live="polite">
        {page.said}
      </p>
    </PageContext.Provider>
  );
}

/** Everything that the parts of the page share. */
function useStore(data: PageData): Page {
  const { organization, pictures } = data;
  const fixed = useMemo(
    () => ({ model: buildModel(organization), naming: createNaming(organization) }),
    [organization],
  );
  const world = useMemo(
    () => ({ organization, views: new Set(pictures.map(({ view }) => view.id)) }),
    [organization, pictures],
  );
  const { history, ignored, dispatch } = useHistory(world);
  const { state } = history;
  const { incidents, scenario, telling, guess } = state;
  const answer = useMemo(
    () =>
      incidents.length === 0
        ? undefined
        : timed(() => answerImpact(fixed.model, { incidents, scenario, telling })),
    [fixed, incidents, scenario, telling],
  );
  const hops = useMemo(() => (answer === undefined ? NO_HOPS : findRippleHops(answer.result)), [answer]);
  const { hop, isRunning, stop } = useRippleRun(history.run, hops.last, answer);
  const [said, announce] = useState('');
  const [journey, setJourney] = useState(0);
  const [isTextLarge, setTextLarge] = useState(false);
  const [isMapLarge, setMapLarge] = useState(false);
  const goTo = useCallback(
    (team: string) => {
      dispatch({ does: 'open-view', view: findHome(data, team, state.view) });
      dispatch({ does: 'look-at', team });
      setJourney((before) => before + 1);
    },
    [data, dispatch, state.view],
  );
  return {
    ...fixed,
    data,
    state,
    picture: pictures.find(({ view }) => view.id === state.view) ?? itemAt(pictures, 0),
    answer,
    hops,
    hop,
    isRunning,
    isShown: guess?.isRevealed !== false,
    ignored,
    said,
    dispatch,
    undo: history.past.length === 0 ? undefined : () => dispatch({ does: 'undo' }),
    redo: history.future.length === 0 ? undefined : () => dispatch({ does: 'redo' }),
    replay: answer === undefined ? undefined : () => dispatch({ does: 'replay' }),
    stop,
    goTo,
    journey,
    isTextLarge,
    setTextLarge,
    isMapLarge,
    setMapLarge,
    announce,
  };
}

/** For whoever measures the page (bench/page.js): the engine's own time, in the browser's list of measures. */
function timed<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  performance.measure('ripple:answer', { start });
  return result;
}
