import type { DiffResult } from '../model/diff-result.ts';
import type { Organization } from '../model/organization.ts';
import type { DiffWords } from './diff-words.ts';

/** How much of a comparison is shown, and what to ask next. */
export interface DiffView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** As a comment: what only some want is folded away whole, and what is hit is drawn. */
  readonly isComment: boolean;
  /** Whether only the saved answer is at hand, and not the two maps. */
  readonly isSaved: boolean;
  /** The question as a command line; undefined where there is none. */
  readonly command: string | undefined;
  /** The call that asks how the head's worst effect on somebody comes about; undefined where that cannot be asked. */
  readonly whyCommand: ((under: string, id: string, to: string) => string | undefined) | undefined;
}

/** What the parts of the answer share. */
export interface DiffPage {
  readonly result: DiffResult;
  readonly head: Organization;
  readonly words: DiffWords;
  readonly view: DiffView;
}
