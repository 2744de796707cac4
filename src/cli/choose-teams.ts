import { answerSelection } from '../analysis/answer-selection.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { Selection } from '../model/selection.ts';
import type { SourceFile } from '../model/source-file.ts';
import { placeInCommandLine, placeWithin } from './command-line.ts';
import { InputFailure } from './failure.ts';
import type { SelectionOptions } from './selection-options.ts';

/** Who is selected; throws `InputFailure` with everything that is wrong, each with its place in the call. */
export function chooseTeams(
  model: OrgModel,
  { select, exclude, operands = [] }: SelectionOptions,
  argv: readonly string[],
  /** The option that the selectors follow; none: they are operands. */
  option?: string,
): Selection {
  const typed = new Map<SourceFile, Typed>();
  const sourceOf = (text: string, follows: string | undefined): SourceFile => {
    const source: SourceFile = { path: '<selector>', text };
    typed.set(source, { text, option: follows });
    return source;
  };
  const selection = answerSelection(model, {
    select: [
      ...operands.map((text) => sourceOf(text, undefined)),
      ...select.map((text) => sourceOf(text, option)),
    ],
    exclude: exclude.map((text) => sourceOf(text, '--exclude')),
  });
  const placed = selection.diagnostics.map((diagnostic) => placeInCall(diagnostic, typed, argv));
  const diagnostics = sortDiagnostics(placed, []);
  if (hasErrors(diagnostics)) throw new InputFailure(diagnostics);
  return { ...selection, diagnostics };
}

interface Typed {
  readonly text: string;
  readonly option: string | undefined;
}

function placeInCall(
  diagnostic: Diagnostic,
  typed: ReadonlyMap<SourceFile, Typed>,
  argv: readonly string[],
): Diagnostic {
  const { place } = diagnostic;
  const source = place === undefined ? undefined : typed.get(place.file);
  if (place === undefined || source === undefined) return diagnostic;
  const whole = placeInCommandLine(argv, source.text, source.option);
  return { ...diagnostic, place: placeWithin(whole, source.text, place.start, place.end) };
}
