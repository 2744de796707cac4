/** What changed in the file itself between two maps; entities in the order of the head, removed ones after those in the base's. */
export interface DiffStructure {
  /** Name, currency, calendar and the like. */
  readonly organization: readonly KeyChange[];
  readonly teams: readonly EntityChange[];
  readonly handoffs: readonly EntityChange[];
  readonly scenarios: readonly EntityChange[];
  readonly engagements: readonly EntityChange[];
  readonly rules: readonly EntityChange[];
}

/** An entity that is not the same on both sides. */
export interface EntityChange {
  readonly change: 'added' | 'removed' | 'renamed' | 'changed';
  /** In the head; of a removed one in the base. */
  readonly id: string;
  readonly name: string;
  /** Its id in the base where it was renamed; null else. */
  readonly was: string | null;
  /** What is different of it; of an added or removed one what it holds. Also of a renamed one, where it is. */
  readonly keys: readonly KeyChange[];
  /** Where it stands in the head; of a removed one in the base. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One key before and after, as it would be written in a file; null where it is left out. */
export interface KeyChange {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}
