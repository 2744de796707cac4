import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OrgModel } from '../../analysis/org-model.ts';
import type { ImpactAnswer } from '../../model/impact-answer.ts';
import type { Naming } from '../../report/naming.ts';
import type { PageData } from '../page-data.ts';
import type { PageAction, PageState } from '../page-state.ts';

/** What every part of the page sees. */
export interface Page {
  readonly data: PageData;
  readonly model: OrgModel;
  readonly naming: Naming;
  readonly state: PageState;
  /** What the ripple does, reckoned by the same engine as on the command line; undefined without an incident. */
  readonly answer: ImpactAnswer | undefined;
  /** How many hops the ripple has run so far; all of them once it has come to rest. */
  readonly hop: number;
  /** Whether the ripple may be seen: not before a guess is revealed. */
  readonly isShown: boolean;
  readonly dispatch: (action: PageAction) => void;
  /** Undefined where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
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
