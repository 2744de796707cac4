/** A column as a document describes it. */
export interface CsvColumnRow {
  readonly name: string;
  readonly types: readonly string[];
  /** Empty if none. */
  readonly unit: string;
  /** What `--columns` calls it; undefined where it cannot. */
  readonly option: string | undefined;
}

/** What the sections of a document say, by their titles: one table each, with a row per column. */
export function readDescribedColumns(markdown: string): Map<string, CsvColumnRow[]> {
  const sections = markdown.split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const title = section.slice(0, section.indexOf('\n')).trim();
      const rows = section.split('\n').filter((line) => line.startsWith('| `'));
      return [title, rows.map(describeRow)];
    }),
  );
}

function describeRow(line: string): CsvColumnRow {
  const [name = '', type = '', unit = '', , option] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  const types = type
    .split(/ or (?!false)/)
    .flatMap((word) => (word.startsWith('`') ? word.split(' ') : [word]));
  return { name: name.replaceAll('`', ''), types, unit, option: option?.replaceAll('`', '') };
}

/** Whether a cell can be of a type as documents name it; a word in code is itself. */
export function couldBe(cell: string, type: string): boolean {
  switch (type) {
    case 'text':
      return cell !== '';
    case 'number':
      return cell !== '' && Number.isFinite(Number(cell));
    case 'whole number':
      return /^\d+$/.test(cell);
    case 'true or false':
      return cell === 'true' || cell === 'false';
    case 'empty':
      return cell === '';
    default:
      return `\`${cell}\`` === type;
  }
}
