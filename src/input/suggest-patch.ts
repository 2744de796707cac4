import { hasErrors } from '../model/diagnostic.ts';
import { DiagnosticList } from '../model/diagnostic-list.ts';
import type { Organization } from '../model/organization.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { SurveyResult } from '../model/survey-result.ts';
import { compareTexts } from '../model/text-order.ts';
import type { Insertion, NewHandOff } from './handoff-insertion.ts';
import { insertHandOffs } from './handoff-insertion.ts';
import { ORG } from './org-format.ts';
import { parseYaml } from './parse-yaml.ts';
import { insertAll, unifiedDiff } from './unified-diff.ts';
import { createContext } from './value-type.ts';

/** New hand-offs and the one behind which they go. */
interface Batch {
  readonly file: SourceFile;
  readonly behind: number;
  readonly added: NewHandOff[];
}

/** How standard input is called, which no patch can change. */
const STDIN: ReadonlySet<string> = new Set(['-', '<stdin>', '/dev/stdin']);

/**
 * The hand-offs that people name and the map lacks, as a unified diff of its files; empty where there is none. Each goes behind the
 * last one that the same team gives, else behind the last one of the file that the team stands in, else of all. Comments
 * and layout stay. A file that would not read the same, with those hand-offs and nothing else, is left out.
 */
export function suggestPatch(organization: Organization, result: SurveyResult): string {
  const batches = groupByAnchor(organization, result);
  return organization.files
    .map((file) => {
      const own = batches.filter((batch) => batch.file === file && !STDIN.has(file.path));
      const added = own.flatMap((batch) => batch.added);
      const insertions = own
        .flatMap((batch): Insertion[] => {
          const insertion = insertHandOffs(batch.file, batch.added, batch.behind);
          return insertion === undefined ? [] : [insertion];
        })
        .sort((a, b) => a.offset - b.offset);
      if (insertions.length === 0 || !isProven(organization, file, insertions, added)) return '';
      return unifiedDiff(file.path, file.text, insertions);
    })
    .join('');
}

function groupByAnchor(organization: Organization, { pairs }: SurveyResult): Batch[] {
  const known = new Set(organization.teams.map(({ id }) => id));
  const taken = new Set(organization.handoffs.map(({ from, to }) => JSON.stringify([from, to])));
  const batches = new Map<string, Batch>();
  for (const { giver: from, receiver: to, findings } of pairs) {
    const isNew = !taken.has(JSON.stringify([from, to])) && known.has(from) && known.has(to);
    const anchor = anchorOf(organization, from);
    if (!findings.includes('map-lacks') || !isNew || anchor === undefined) continue;
    const key = JSON.stringify([anchor.file.path, anchor.start]);
    const batch = batches.get(key) ?? { file: anchor.file, behind: anchor.start, added: [] };
    batch.added.push({ from, to });
    batches.set(key, batch);
  }
  return [...batches.values()];
}

function anchorOf(
  { handoffs, teams }: Organization,
  giver: string,
): { file: SourceFile; start: number } | undefined {
  const home = teams.find(({ id }) => id === giver)?.place.file;
  const handoff =
    handoffs.findLast(({ from }) => from === giver) ??
    handoffs.findLast(({ place }) => place.file === home) ??
    handoffs.at(-1);
  return handoff?.place;
}

/** Reads the file again: it must say what it said, and the new hand-offs. */
function isProven(
  organization: Organization,
  file: SourceFile,
  insertions: readonly Insertion[],
  added: readonly NewHandOff[],
): boolean {
  const before = readHandOffs(organization, file);
  const after = readHandOffs(organization, { ...file, text: insertAll(file.text, insertions) });
  if (before === undefined || after === undefined) return false;
  const expected = [...before, ...added.map(writeDown)].sort(compareTexts);
  return JSON.stringify(after.toSorted(compareTexts)) === JSON.stringify(expected);
}

function readHandOffs({ calendar }: Organization, file: SourceFile): string[] | undefined {
  const diagnostics = new DiagnosticList();
  const { root, diagnostics: said } = parseYaml(file);
  const draft = root === undefined ? undefined : ORG.decode(root, createContext(calendar, diagnostics));
  if (draft === undefined || hasErrors([...said, ...diagnostics.all])) return undefined;
  return draft.handoffs.map(writeDown);
}

function writeDown({ from, to }: NewHandOff): string {
  return JSON.stringify([from, to]);
}
