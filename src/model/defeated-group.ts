/** An any-of group that a team defeats: the receiver, the group's name, the ids of all its hand-offs. */
export interface DefeatedGroup {
  readonly to: string;
  readonly anyOf: string;
  readonly members: readonly string[];
}
