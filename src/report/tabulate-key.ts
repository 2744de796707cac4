import type { AnonymousName } from '../model/anonymous-words.ts';
import type { CsvColumn } from './render-csv.ts';
import { renderCsv } from './render-csv.ts';

const COLUMNS: readonly CsvColumn<AnonymousName>[] = [
  { name: 'sort', value: ({ sort }) => sort },
  { name: 'name_in_kit', value: ({ name }) => name },
  { name: 'id_in_kit', value: ({ id }) => id },
  { name: 'own_name', value: ({ wasName }) => wasName },
  { name: 'own_id', value: ({ wasId }) => wasId },
];

/** Who is who as CSV: what everything is called in an anonymized kit, and what it is called by its own people. */
export function tabulateKey(key: readonly AnonymousName[]): string {
  return renderCsv(key, COLUMNS);
}
