import type { Calendar } from '../model/calendar.ts';
import type { Organization } from '../model/organization.ts';
import type { StructureResult } from '../model/structure-result.ts';
import type { Block } from './blocks.ts';
import type { Naming } from './naming.ts';
import { joinSome } from './phrases.ts';

/** How much is shown, and how the question was put. */
export interface StructureView {
  /** Everything, instead of what fits one screen. */
  readonly all: boolean;
  /** The question as a command line; undefined where there is none. */
  readonly command: string | undefined;
  /** The command that asks how a problem at a team comes back to it. */
  readonly returnCommand: ((team: string) => string) | undefined;
}

/** What the parts of the answer share. */
export interface StructureContext {
  readonly result: StructureResult;
  readonly organization: Organization;
  readonly calendar: Calendar;
  readonly naming: Naming;
  readonly view: StructureView;
}

/** A part of the answer, and whether the view left something out of it. */
export interface StructurePart {
  readonly blocks: readonly Block[];
  readonly isCut: boolean;
}

/** The names of some teams, a few of many unless all are asked for. */
export function nameTeams({ naming, view }: StructureContext, ids: readonly string[], most: number): string {
  return joinSome(
    ids.map((id) => naming.team(id)),
    view.all ? Infinity : most,
  );
}
