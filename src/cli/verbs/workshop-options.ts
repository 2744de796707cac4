/** The flags of `workshop` as commander gives them. */
export interface WorkshopOptions {
  readonly file: readonly string[];
  readonly minutes?: string;
  readonly participants?: string;
  readonly seed?: string;
  readonly level?: string;
  readonly team: readonly string[];
  readonly paper?: string;
  readonly language?: string;
  readonly anonymize?: boolean;
  readonly pdf?: boolean;
  readonly force?: boolean;
  readonly output?: string;
  readonly json?: boolean;
}
