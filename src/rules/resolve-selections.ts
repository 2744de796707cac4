import { answerSelection } from '../analysis/answer-selection.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RuleSetting } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Selection } from '../model/selection.ts';
import type { Place } from '../model/source-file.ts';

/** Whom the selectors of `rules` select. */
export interface RuleSelections {
  /** The ids of the teams; nobody where the selector is wrong. */
  selectedBy(selector: string): ReadonlySet<string>;
  /** Setting by setting, each with its place in the org file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Selects each distinct selector's teams once; what is wrong with it is said wherever it stands. */
export function resolveSelections(model: OrgModel): RuleSelections {
  const selections = new Map<string, Selection>();
  const select = (text: string): Selection => {
    const known = selections.get(text);
    if (known !== undefined) return known;
    const selection = answerSelection(model, { select: [{ path: '<selector>', text }], exclude: [] });
    selections.set(text, selection);
    return selection;
  };
  const diagnostics = model.organization.rules
    .filter((setting) => setting.select !== '')
    .flatMap((setting) => select(setting.select).diagnostics.map((said) => placeInFile(said, setting)));
  return { selectedBy: (text) => selections.get(text)?.teams ?? new Set(), diagnostics };
}

function placeInFile(diagnostic: Diagnostic, setting: RuleSetting): Diagnostic {
  const whole = placeOf(setting, 'select');
  const { place } = diagnostic;
  return { ...diagnostic, place: place === undefined ? whole : placeWithin(whole, setting.select, place) };
}

/** A part of a selector, where the file shows it letter by letter; else, as behind escapes, the whole of it. */
function placeWithin(whole: Place, selector: string, { start, end }: Place): Place {
  const { file } = whole;
  const isShown = file.text.slice(whole.start, whole.end) === selector;
  return isShown ? { file, start: whole.start + start, end: whole.start + end } : whole;
}
