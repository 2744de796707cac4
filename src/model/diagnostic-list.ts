import type { Diagnostic } from './diagnostic.ts';
import { createDiagnostic } from './diagnostic.ts';
import type { DiagnosticSeverity } from './diagnostic-catalogue.ts';

/** One reading says no more errors, and no more warnings: nobody mends more in one go. */
export const MOST_DIAGNOSTICS = 1000;

/** Two texts that are alike so far are the same one, repeated. */
const LONGEST_COMPARED = 200;

/**
 * What a reading finds, each thing once, in the order in which it is found. Errors and warnings have a limit each,
 * so that neither crowds out the other; the first ones stay.
 */
export class DiagnosticList {
  /** How many were pushed: also those that were there already, and those without room. */
  length = 0;
  private readonly most: number;
  private readonly kept = new Map<string, Diagnostic>();
  private readonly room: Record<DiagnosticSeverity, number>;
  private readonly isCut: Record<DiagnosticSeverity, boolean> = { error: false, warning: false };

  constructor(most = MOST_DIAGNOSTICS) {
    this.most = most;
    this.room = { error: most, warning: most };
  }

  /** Whether an error found no room: there is no point in reading on. */
  get isFull(): boolean {
    return this.isCut.error;
  }

  /** Those that have been kept. */
  get all(): readonly Diagnostic[] {
    return [...this.kept.values()];
  }

  /** That there was more than is kept; empty where there was not. */
  get overflow(): readonly Diagnostic[] {
    const limit = this.most;
    return [
      ...(this.isCut.error ? [createDiagnostic('too-many-errors', { limit })] : []),
      ...(this.isCut.warning ? [createDiagnostic('too-many-warnings', { limit })] : []),
    ];
  }

  /** Adds one, unless it is there already or there is no room for it. */
  push(diagnostic: Diagnostic): void {
    const { severity } = diagnostic;
    this.length += 1;
    if (this.isCut[severity]) return;
    const identity = identify(diagnostic);
    if (this.kept.has(identity)) return;
    if (this.room[severity] === 0) {
      this.isCut[severity] = true;
      return;
    }
    this.room[severity] -= 1;
    this.kept.set(identity, diagnostic);
  }
}

/** The same for what would be said twice: a map behind an anchor, for one, is decoded once per use. */
function identify({ code, place, arguments: args }: Diagnostic): string {
  const at = place === undefined ? '' : `${place.start}-${place.end} ${place.file.path}`;
  return `${code} ${at} ${JSON.stringify(args, cutText)}`;
}

function cutText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, LONGEST_COMPARED) : value;
}
