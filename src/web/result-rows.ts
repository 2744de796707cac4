import type { ImpactTeam } from '../model/impact-result.ts';
import { compareTexts } from '../model/text-order.ts';
import { isNoticed } from '../model/noticeable.ts';

/** What the table of those who feel it can be sorted by. */
export type SortKey = 'name' | 'late' | 'defects' | 'cost';

/** By what, and whether the largest comes first. */
export interface SortOrder {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The latest first. */
export const LATEST_FIRST: SortOrder = { by: 'late', descending: true };

/** The order after somebody asked for a column: turned round where it is sorted by it already. */
export function sortAgain({ by, descending }: SortOrder, key: SortKey): SortOrder {
  // Names begin at A, everything else at what is worst.
  return by === key ? { by, descending: !descending } : { by: key, descending: key !== 'name' };
}

/** Teams in an order; those that are equal in it stay as they were. */
export function sortTeams(teams: readonly ImpactTeam[], { by, descending }: SortOrder): ImpactTeam[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return teams.toSorted((a, b) => sign * compareTexts(a.name, b.name));
  return teams.toSorted((a, b) => sign * (sizeOf(a, by) - sizeOf(b, by)));
}

/** Not right is what comes on top of the usual: that is what the incident did. */
function sizeOf(team: ImpactTeam, by: Exclude<SortKey, 'name'>): number {
  return by === 'defects' ? team.defects - team.baselineDefects : team[by];
}

/** A part of the table. */
export interface ResultPart {
  readonly title: 'Customers' | 'Teams';
  readonly teams: readonly ImpactTeam[];
  /** How many of the part are not among them. */
  readonly leftOut: number;
}

/** More rows than anybody reads; the rest is there on demand. */
export const MOST_ROWS = 50;

/**
 * Customers first, then all others, each in the order asked for. Without `all` at most 50 rows in the whole, and nobody who
 * would not notice.
 */
export function partResult(teams: readonly ImpactTeam[], order: SortOrder, all: boolean): ResultPart[] {
  let room = all ? Infinity : MOST_ROWS;
  return (['Customers', 'Teams'] as const).flatMap((title) => {
    const part = teams.filter(({ kind }) => (kind === 'customer') === (title === 'Customers'));
    const shown = sortTeams(all ? part : part.filter(isNoticed), order).slice(0, room);
    room -= shown.length;
    return part.length === 0 ? [] : [{ title, teams: shown, leftOut: part.length - shown.length }];
  });
}
