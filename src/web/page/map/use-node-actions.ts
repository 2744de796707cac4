import { useCallback } from 'preact/hooks';
import type { Page } from '../use-page.ts';
import { idOfNode } from './node-under.ts';

/** What clicks on the map do. */
export interface NodeActions {
  readonly click: (event: MouseEvent) => void;
  readonly doubleClick: (event: MouseEvent) => void;
  /** Looks at a team, guesses it while somebody plays, opens a group. */
  readonly open: (id: string) => void;
}

/** A click looks at a team or guesses it; a group opens by its button or a double click. */
export function useNodeActions({ picture, state, data, dispatch }: Page): NodeActions {
  const { guess, team } = state;
  const kindOf = (id: string): string | undefined => picture.view.nodes.find((node) => node.id === id)?.kind;
  const openGroup = (id: string): void => {
    const view = data.pictures.find((each) => each.view.id === id)?.view;
    if (view !== undefined && view.id !== state.view) dispatch({ does: 'open-view', view: id });
  };
  const choose = (id: string): void => {
    if (guess?.isRevealed === false) dispatch({ does: 'guess', team: id });
    else dispatch({ does: 'look-at', team: id === team ? undefined : id });
  };
  return {
    click(event) {
      const id = idOfNode(event.target);
      if (id === undefined) return;
      if (event.target instanceof Element && event.target.closest('[data-open]') !== null) openGroup(id);
      else if (kindOf(id) !== 'group') choose(id);
    },
    doubleClick(event) {
      const id = idOfNode(event.target);
      if (id !== undefined && kindOf(id) === 'group') openGroup(id);
    },
    open: useCallback(
      (id: string) => {
        if (kindOf(id) === 'group') openGroup(id);
        else choose(id);
      },
      [picture, state],
    ),
  };
}
