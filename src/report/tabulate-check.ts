import type { CiReport, Finding } from '../model/finding.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

const COLUMNS: readonly CsvColumn<Finding>[] = [
  { name: 'rule', value: ({ rule }) => rule },
  { name: 'severity', value: ({ severity }) => severity },
  { name: 'entity_kind', value: ({ entity }) => entity.kind },
  { name: 'entity', value: ({ entity }) => entity.id },
  { name: 'about', value: ({ about }) => about },
  { name: 'message', value: ({ message }) => message },
  { name: 'file', value: ({ place }) => place?.file ?? null },
  { name: 'line', value: ({ place }) => place?.line ?? null },
  { name: 'column', value: ({ place }) => place?.column ?? null },
  { name: 'accepted', value: ({ accepted }) => accepted },
  { name: 'baseline', value: ({ baseline }) => baseline },
];

/** The answer to `check` as CSV: a row for each finding, what is doubtful in the file among them. */
export function tabulateCheck({ findings }: CiReport): string {
  return renderCsv(findings, COLUMNS);
}
