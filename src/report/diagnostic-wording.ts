import type { Diagnostic, DiagnosticOf } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import type { Wording } from './wording.ts';
import { ANSWER_WORDING } from './wording-of-answers.ts';
import { BASELINE_WORDING } from './wording-of-baselines.ts';
import { FILE_WORDING } from './wording-of-files.ts';
import { FORMAT_WORDING } from './wording-of-format.ts';
import { REFERENCE_WORDING } from './wording-of-references.ts';
import { RULE_WORDING } from './wording-of-rules.ts';
import { SAVED_WORDING } from './wording-of-saved-answers.ts';
import { SELECTOR_WORDING } from './wording-of-selectors.ts';
import { YAML_WORDING } from './wording-of-yaml.ts';

/** What is said of every diagnostic, in the order of the catalogue; a code without words does not compile. */
export const WORDING: { readonly [C in DiagnosticCode]: Wording<C> } = {
  ...FILE_WORDING,
  ...YAML_WORDING,
  ...FORMAT_WORDING,
  ...RULE_WORDING,
  ...REFERENCE_WORDING,
  ...SELECTOR_WORDING,
  ...BASELINE_WORDING,
  ...ANSWER_WORDING,
  ...SAVED_WORDING,
};

/** A diagnostic in one sentence, without its place; unescaped. */
export function messageOf(diagnostic: Diagnostic): string {
  return wordMessage(diagnostic);
}

function wordMessage<C extends DiagnosticCode>({ code, arguments: args }: DiagnosticOf<C>): string {
  const wording: Wording<C> = WORDING[code];
  return wording.message(args);
}
