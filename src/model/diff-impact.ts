/** What two maps come to under the same problems. Ids are those of the head, or of the base where the head has none. */
export interface DiffImpact {
  /** Promises that are broken with no incident at all. */
  readonly usual: PromiseChanges;
  readonly scenarios: readonly ScenarioChange[];
}

/** Hand-off ids. */
export interface PromiseChanges {
  readonly newlyBroken: readonly string[];
  readonly newlyKept: readonly string[];
}

/** A declared scenario before and after. */
export interface ScenarioChange extends PromiseChanges {
  readonly scenario: string;
}
