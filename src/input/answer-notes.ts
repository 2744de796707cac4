import type { Diagnostic } from '../model/diagnostic.ts';
import { createDiagnostic } from '../model/diagnostic.ts';
import type { NameReading } from './answer-names.ts';
import type { CsvCell } from './parse-csv.ts';

/** Where a name stands: that of the person's own team must be known. */
type NamePosition = 'own-team' | 'named';

interface Note {
  readonly cell: CsvCell;
  times: number;
  readonly say: (cell: CsvCell, times: number) => Diagnostic;
}

/** What there is to say of names, each name once, where it stands first: thirty people write the same one. */
export class NameNotes {
  private readonly notes = new Map<string, Note>();

  /** The id that a name means, noting down where that is not plain; undefined where it is none. */
  take(cell: CsvCell, reading: NameReading, position: NamePosition): string | undefined {
    const name = cell.text;
    switch (reading.kind) {
      case 'known':
        return reading.id;
      case 'guessed':
        this.note('guessed', cell, (at, times) =>
          createDiagnostic('name-guessed', { name, id: reading.id, times }, at),
        );
        return reading.id;
      case 'several':
        this.note('several', cell, (at) =>
          createDiagnostic('two-teams-of-name', { name, ids: reading.ids }, at),
        );
        return undefined;
      default: {
        const { nearest } = reading;
        this.note(`unknown ${position}`, cell, (at, times) =>
          position === 'named'
            ? createDiagnostic('name-unknown', { name, nearest, times }, at)
            : createDiagnostic('own-team-unknown', { name, nearest }, at),
        );
        return undefined;
      }
    }
  }

  /** Notes down that somebody named the own team. */
  takeOwn(cell: CsvCell): void {
    this.note('own', cell, (at, times) => createDiagnostic('own-team-named', { name: cell.text, times }, at));
  }

  /** One of each, in the order in which they came. */
  get all(): Diagnostic[] {
    return [...this.notes.values()].map(({ cell, times, say }) => say(cell, times));
  }

  private note(kind: string, cell: CsvCell, say: Note['say']): void {
    const key = `${kind} ${cell.text}`;
    const known = this.notes.get(key);
    if (known === undefined) this.notes.set(key, { cell, times: 1, say });
    else known.times += 1;
  }
}
