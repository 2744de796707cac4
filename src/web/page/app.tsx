import type { VNode } from 'preact';
import { useMemo, useReducer } from 'preact/hooks';
import { answerImpact } from '../../analysis/answer-impact.ts';
import { buildModel } from '../../analysis/org-model.ts';
import { createNaming } from '../../report/naming.ts';
import type { PageData } from '../page-data.ts';
import type { PageAction, PageState } from '../page-state.ts';
import { START } from '../page-state.ts';
import { MapView } from './map/map-view.tsx';
import { IncidentPanel } from './panels/incident-panel.tsx';
import { ResultPanel } from './panels/result-panel.tsx';
import { Toolbar } from './panels/toolbar.tsx';
import type { Page } from './use-page.ts';
import { PageContext } from './use-page.ts';

/** The whole page: what a person sets, what the engine answers, and the parts that show it. */
export function App({ data }: { readonly data: PageData }): VNode {
  const model = useMemo(() => buildModel(data.organization), [data]);
  const naming = useMemo(() => createNaming(data.organization), [data]);
  const [state, dispatch] = useReducer<PageState, PageAction>((before) => before, START);
  const { incidents, telling } = state;
  const answer = useMemo(
    () => (incidents.length === 0 ? undefined : answerImpact(model, { incidents, telling })),
    [model, incidents, telling],
  );
  const page: Page = {
    data,
    model,
    naming,
    state,
    answer,
    hop: 0,
    isShown: state.guess?.isRevealed !== false,
    dispatch,
    undo: undefined,
    announce: () => undefined,
  };
  return (
    <PageContext.Provider value={page}>
      <Toolbar />
      <IncidentPanel />
      <MapView />
      <ResultPanel />
    </PageContext.Provider>
  );
}
