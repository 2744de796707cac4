import type { DurationProblem } from './duration.ts';
import type { ShareProblem } from './share.ts';

/** An error makes the input unusable (exit code 2); a warning is said and the analysis goes on. */
export type DiagnosticSeverity = 'error' | 'warning';

/** What a YAML syntax error is about, in the order in which people make them. */
export type SyntaxProblem =
  | 'second-colon'
  | 'indentation'
  | 'indented-too-far'
  | 'missing-dash'
  | 'tab'
  | 'missing-colon'
  | 'open-quote'
  | 'open-bracket'
  | 'missing-comma'
  | 'extra-comma'
  | 'special-start'
  | 'text-after-value'
  | 'backslash'
  | 'control-character'
  | 'too-deep'
  | 'other';

/** What keeps a text from being a selector. */
export type SelectorProblem = 'empty' | 'open-quote' | 'after-quote' | 'comma' | 'plus' | 'hops' | 'no-value';

/** Why a selector that says what it should selects nobody. */
export type NothingSelected = 'no-match' | 'no-loop' | 'nothing-in-common' | 'all-excluded';

/** An arrow whose receiver ends in what is handed over: `mill -> bakehouse Flour`. */
export interface MissingColon {
  /** The arrow without it, as in `mill -> bakehouse`. */
  readonly arrow: string;
  readonly what: string;
}

/** What each diagnostic says beside its place. Wording, `ripple explain` and the docs derive from these codes. */
export interface DiagnosticArguments {
  // files
  'file-not-found': { readonly path: string };
  'file-unreadable': { readonly path: string; readonly reason: string };
  'file-too-large': { readonly path: string; readonly megabytes: number; readonly limit: number };
  'file-not-text': { readonly path: string };
  'too-many-files': { readonly limit: number };
  /** The last of a list that was cut; so is the next one. */
  'too-many-errors': { readonly limit: number };
  'too-many-warnings': { readonly limit: number };
  'no-org-file': { readonly folder: string };
  'folder-without-yaml': { readonly path: string };
  'pattern-without-match': { readonly pattern: string };
  'include-outside': { readonly path: string; readonly folder: string };
  'include-loop': { readonly chain: readonly string[] };
  // YAML
  'empty-file': { readonly path: string };
  /** `message` is the parser's own. */
  'yaml-syntax': { readonly message: string; readonly problem: SyntaxProblem };
  'several-documents': Readonly<Record<string, never>>;
  'duplicate-key': { readonly key: string };
  'key-not-text': Readonly<Record<string, never>>;
  'unknown-anchor': { readonly name: string; readonly nearest: string | undefined };
  'alias-loop': { readonly name: string };
  'too-many-aliases': { readonly limit: number };
  'merge-needs-map': Readonly<Record<string, never>>;
  'unsupported-tag': { readonly tag: string };
  // the format
  'version-missing': Readonly<Record<string, never>>;
  'version-unsupported': { readonly found: string };
  'wrong-type': { readonly expects: string; readonly found: string };
  'unknown-key': {
    readonly key: string;
    readonly of: string;
    readonly nearest: string | undefined;
    /** The known key that the unknown one begins with, as in `lead 4h`. */
    readonly colonAfter?: string | undefined;
    /** The key before it, whose text a comma may have ended: `{ what: files, checked }`. */
    readonly endedText?: string | undefined;
  };
  'missing-key': { readonly key: string; readonly of: string };
  'not-one-of': {
    readonly value: string;
    readonly choices: readonly string[];
    readonly nearest: string | undefined;
  };
  'not-first-file': { readonly key: string };
  'bad-duration': {
    readonly text: string;
    readonly problem: DurationProblem;
    readonly nearest?: string | undefined;
  };
  'zero-duration': Readonly<Record<string, never>>;
  'bad-share': { readonly text: string; readonly problem: ShareProblem };
  'bad-saves': { readonly text: string };
  'bad-rate': { readonly text: string };
  'bad-number': { readonly text: string; readonly least: number; readonly most: number };
  'bad-id': { readonly id: string; readonly missingColon?: MissingColon | undefined };
  'id-with-space': { readonly id: string };
  'key-as-team': { readonly key: string };
  'bad-arrow': { readonly text: string; readonly nearest: string | undefined };
  'keys-beside-arrow': {
    readonly key: string;
    readonly arrow: string;
    readonly from: string;
    readonly to: string;
  };
  'risk-order': Readonly<Record<string, never>>;
  // rules
  'unknown-rule': { readonly rule: string; readonly nearest: string | undefined };
  'unknown-option': {
    readonly rule: string;
    readonly option: string;
    /** All keys that a setting of the rule can have. */
    readonly options: readonly string[];
    readonly nearest: string | undefined;
  };
  'bad-count': { readonly text: string; readonly most: number };
  'accept-without-why': { readonly rule: string };
  // what belongs together
  'duplicate-id': { readonly what: string; readonly id: string };
  'unknown-team': {
    readonly id: string;
    readonly nearest: string | undefined;
    /** In a file, where leaving it out of `teams` is the likely reason; not so in a call. */
    readonly mustBeListed?: boolean;
    readonly missingColon?: MissingColon | undefined;
  };
  'similar-team': { readonly id: string; readonly other: string };
  'unknown-handoff': { readonly id: string; readonly nearest: string | undefined };
  'unknown-scenario': { readonly id: string; readonly nearest: string | undefined };
  'unknown-engagement': {
    readonly id: string;
    readonly nearest: string | undefined;
    readonly declared: number;
  };
  'incident-target': Readonly<Record<string, never>>;
  'outage-on-handoff': Readonly<Record<string, never>>;
  'incident-without-effect': Readonly<Record<string, never>>;
  'customer-of-other-kind': { readonly id: string; readonly kind: string };
  'customer-without-handoff': { readonly id: string; readonly nearest: string | undefined };
  'no-handoffs': Readonly<Record<string, never>>;
  // selectors
  'bad-selector': { readonly text: string; readonly problem: SelectorProblem };
  'unknown-method': {
    readonly method: string;
    readonly nearest: string | undefined;
    readonly methods: readonly string[];
  };
  'unknown-tag': { readonly tag: string; readonly nearest: string | undefined };
  'unknown-group': { readonly group: string; readonly nearest: string | undefined };
  'nothing-selected': { readonly selector: string; readonly reason: NothingSelected };
  // the baseline of check
  /** `finding` in words. */
  'stale-baseline': { readonly finding: string; readonly reason: 'not-found' | 'accepted' | 'rule-off' };
  // answers to a survey
  'csv-syntax': { readonly problem: 'open-quote' | 'other'; readonly message: string };
  'csv-workbook': { readonly path: string };
  'column-missing': { readonly column: string; readonly found: readonly string[] };
  'column-twice': { readonly column: string };
  'unknown-column': { readonly column: string; readonly nearest: string | undefined };
  'no-answers': { readonly path: string };
  'cell-missing': { readonly column: string; readonly row: number };
  'cell-beyond': { readonly row: number; readonly columns: number };
  'bad-rating': { readonly text: string; readonly least: number; readonly most: number };
  'own-team-unknown': { readonly name: string; readonly nearest: string | undefined };
  'two-teams-of-name': { readonly name: string; readonly ids: readonly string[] };
  /** `times`: in how many rows. */
  'name-guessed': { readonly name: string; readonly id: string; readonly times: number };
  'name-unknown': { readonly name: string; readonly nearest: string | undefined; readonly times: number };
  'own-team-named': { readonly name: string; readonly times: number };
  // saved answers
  /** `expects` in words. */
  'json-syntax': { readonly expects: string };
  'json-too-deep': { readonly limit: number };
  'result-version': { readonly found: string };
  'changed-map': Readonly<Record<string, never>>;
}

/** The name of one kind of diagnostic: stable, for `ripple explain`, CI and tests. */
export type DiagnosticCode = keyof DiagnosticArguments;

const WARNINGS: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'too-many-warnings',
  'id-with-space',
  'similar-team',
  'incident-without-effect',
  'customer-without-handoff',
  'nothing-selected',
  'unknown-column',
  'name-guessed',
  'name-unknown',
  'own-team-named',
]);

/** Whether a code stops the analysis. */
export function severityOf(code: DiagnosticCode): DiagnosticSeverity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
