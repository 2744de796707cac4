import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OrgModel } from '../../analysis/org-model.ts';
import type { ImpactAnswer } from '../../model/impact-answer.ts';
import type { Naming } from '../../report/naming.ts';
import type { PageData, PagePicture } from '../page-data.ts';
import type { HistoryAction } from '../page-history.ts';
import type { PageState } from '../page-state.ts';
import type { RippleHops } from '../ripple-hops.ts';

/** What every part of the page sees. */
export interface Page {
  readonly data: PageData;
  readonly model: OrgModel;
  readonly naming: Naming;
  readonly state: PageState;
  /** The picture that is open. */
  readonly picture: PagePicture;
  /** What the ripple does, reckoned by the same engine as on the command line; undefined without an incident. */
  readonly answer: ImpactAnswer | undefined;
  /** In which order the ripple reaches teams. */
  readonly hops: RippleHops;
  /** How many hops the ripple has run so far; all of them (`hops.last`) once it has come to rest. */
  readonly hop: number;
  /** Whether the ripple is running through the map right now. */
  readonly isRunning: boolean;
  /** Whether the ripple may be seen: not before a guess is revealed. */
  readonly isShown: boolean;
  /** Parts of the address that mean nothing here, as they were written; gone with the next thing that is done. */
  readonly ignored: readonly string[];
  /** What was said last to those who listen to the page. */
  readonly said: string;
  readonly dispatch: (action: HistoryAction) => void;
  /** Undefined where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  /** Undefined where nothing was taken back. */
  readonly redo: (() => void) | undefined;
  /** Lets the ripple run once more; undefined without one. */
  readonly replay: (() => void) | undefined;
  /** Lets it come to rest at once. */
  readonly stop: () => void;
  /** Looks at a team and brings it into sight, in the picture where it stands as itself. */
  readonly goTo: (team: string) => void;
  /** Counts such journeys: the map goes there when it grows. */
  readonly journey: number;
  /** Whether it is looked at from the last row of a room. */
  readonly isTextLarge: boolean;
  readonly setTextLarge: (isLarge: boolean) => void;
  /** Whether the map takes the whole window. */
  readonly isMapLarge: boolean;
  readonly setMapLarge: (isLarge: boolean) => void;
  /** Said to those who listen to the page instead of looking at it. */
  readonly announce: (text: string) => void;
}

/** Filled by the app. */
export const PageContext = createContext<Page | undefined>(undefined);

/** The page that a component belongs to. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('outside of the page');
  return page;
}
