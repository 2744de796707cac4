import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { FragmentWorld } from '../page-fragment.ts';
import { readFragment, writeFragment } from '../page-fragment.ts';
import type { HistoryAction, PageHistory } from '../page-history.ts';
import { advance, startHistory } from '../page-history.ts';

/** What is set, kept in the address as its fragment. */
export interface KeptHistory {
  readonly history: PageHistory;
  readonly ignored: readonly string[];
  readonly dispatch: (action: HistoryAction) => void;
}

/** Starts with what the address tells, follows it when it changes, and writes every change into it. */
export function useHistory(world: FragmentWorld): KeptHistory {
  const first = useMemo(() => readFragment(namesPlace(location.hash) ? '' : location.hash, world), [world]);
  const [ignored, setIgnored] = useState(first.ignored);
  const [history, advanceBy] = useReducer<PageHistory, HistoryAction, undefined>(
    (before, action) => advance(before, action, world.organization.scenarios),
    undefined,
    () => startHistory(first.state),
  );
  const dispatch = useCallback((action: HistoryAction) => {
    setIgnored([]);
    advanceBy(action);
  }, []);
  const { state } = history;
  useEffect(() => keepAddress(writeFragment(state, world)), [state, world]);
  useEffect(() => {
    const follow = (): void => {
      // Whoever jumps to a part of the page goes on with what is set, and so does a link that is sent afterwards.
      if (namesPlace(location.hash)) return keepAddress(writeFragment(state, world));
      const reading = readFragment(location.hash, world);
      if (writeFragment(reading.state, world) !== writeFragment(state, world)) {
        advanceBy({ does: 'show', state: reading.state });
      }
      setIgnored(reading.ignored);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [state, world]);
  return { history, ignored, dispatch };
}

/** Whether a fragment is a place on the page, such as a heading of the report, rather than what is set. */
function namesPlace(fragment: string): boolean {
  return /^#(?:document|part-[^=&]*)$/.test(fragment);
}

/** Writes into the address what is set; where nothing is, the place on the page that it names may stay there. */
function keepAddress(fragment: string): void {
  if (fragment === '' && namesPlace(location.hash)) return;
  if (fragment !== location.hash.replace(/^#/, '')) writeAddress(fragment);
}

/** Without a new entry in the browser's own history, and without a jump. */
function writeAddress(fragment: string): void {
  try {
    // The path alone would be another file's where there is a `<base>`; an empty fragment leaves no `#` behind.
    history.replaceState(null, '', fragment === '' ? location.pathname + location.search : `#${fragment}`);
  } catch {
    // Browsers refuse after too many changes in a few seconds; the next change writes it.
  }
}
