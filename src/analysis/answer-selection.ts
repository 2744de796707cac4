import { selectTeams } from '../graph/select-teams.ts';
import type { Selection, SelectionRequest } from '../model/selection.ts';
import type { OrgModel } from './org-model.ts';

/** The teams that selectors select, in document order, with what is wrong or doubtful in the selectors. */
export function answerSelection(model: OrgModel, request: SelectionRequest): Selection {
  return selectTeams(model.organization, request);
}
