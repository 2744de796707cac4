import { groupHandOffs } from '../graph/group-handoffs.ts';
import { isDefaultId } from '../model/default-ids.ts';
import { HANDOFF_KEYS } from '../model/handoff-keys.ts';
import type { HandOff, Organization } from '../model/organization.ts';
import { comparingBy, contentOf, isPlainlySame } from './comparable.ts';
import { gapsBetween, pairUnique } from './unique-pairs.ts';

/**
 * Which hand-off of the base is which of the head, by id. Three rules say when an id is the same:
 *
 * 1. A default id (`a->b`, `a->b#2`) follows its two teams' ids.
 * 2. Between the same two teams, default ids are only numbers, which move when a hand-off is put before others. There,
 *    the ones that hold the same are the same, in their order; then those with the same `what`; then those with the
 *    same number.
 * 3. What is left over and holds the same between the same teams is renamed, if there is only one such on each side,
 *    or only one between the same two neighbors in the file.
 * 4. What is then left over and hands over the same (`what`) between the same teams is renamed too, if there is only one
 *    such on each side, whatever else of it was changed.
 */
export function matchHandOffs(
  base: Organization,
  head: Organization,
  teams: ReadonlyMap<string, string>,
): Map<string, string> {
  if (areUntouched(base, head, teams)) return new Map(base.handoffs.map(({ id }) => [id, id]));
  const toHead = new Map<string, string>();
  const taken = new Set<string>();
  const settle = (its: HandOff, other: HandOff): void => {
    toHead.set(its.id, other.id);
    taken.add(other.id);
  };
  const isOpenInBase = ({ id }: HandOff): boolean => !toHead.has(id);
  const isOpenInHead = ({ id }: HandOff): boolean => !taken.has(id);
  const betweenInBase = ({ from, to }: HandOff): string => wayOf(teams.get(from), teams.get(to));
  const betweenInHead = ({ from, to }: HandOff): string => wayOf(from, to);

  const numbered = groupHandOffs(head.handoffs.filter(isDefaultId), betweenInHead);
  for (const [way, inBase] of groupHandOffs(base.handoffs.filter(isDefaultId), betweenInBase)) {
    for (const [its, other] of pairNumbered(inBase, numbered.get(way) ?? [], [base, head]))
      settle(its, other);
  }

  const byId = new Map(head.handoffs.filter(isOpenInHead).map((handoff) => [handoff.id, handoff]));
  for (const handoff of base.handoffs.filter(isOpenInBase)) {
    const same = byId.get(handoff.id);
    if (same !== undefined) settle(handoff, same);
  }

  const left = [base.handoffs.filter(isOpenInBase), head.handoffs.filter(isOpenInHead)] as const;
  const classes = [
    left[0].map((handoff) => [handoff.id, `${betweenInBase(handoff)}\n${holds(handoff, base)}`] as const),
    left[1].map((handoff) => [handoff.id, `${betweenInHead(handoff)}\n${holds(handoff, head)}`] as const),
  ] as const;
  for (const [its, other] of pairUnique(...classes)) {
    toHead.set(its, other);
    taken.add(other);
  }
  for (const [its, other] of pairByPlace(classes, [base, head], toHead)) {
    toHead.set(its, other);
    taken.add(other);
  }
  const byWhat = pairUnique(
    whatIsHanded(base.handoffs.filter(isOpenInBase), betweenInBase),
    whatIsHanded(head.handoffs.filter(isOpenInHead), betweenInHead),
  );
  for (const [its, other] of byWhat) toHead.set(its, other);
  return new Map(
    base.handoffs.flatMap(({ id }) => {
      const other = toHead.get(id);
      return other === undefined ? [] : [[id, other] as const];
    }),
  );
}

/** What is handed over between whom, of those of which both are known. */
function whatIsHanded(handoffs: readonly HandOff[], between: (handoff: HandOff) => string): Classes {
  return handoffs.flatMap((handoff) => {
    const way = between(handoff);
    return way === '' || handoff.what === '' ? [] : [[handoff.id, `${way}\n${handoff.what}`] as const];
  });
}

/** Whether all are what they were, in the same order: by all three rules each is itself then. */
function areUntouched(base: Organization, head: Organization, teams: ReadonlyMap<string, string>): boolean {
  const isSameCalendar =
    base.calendar.hoursPerDay === head.calendar.hoursPerDay &&
    base.calendar.daysPerWeek === head.calendar.daysPerWeek;
  return (
    isSameCalendar &&
    base.handoffs.length === head.handoffs.length &&
    base.handoffs.every((handoff, i) => {
      const other = head.handoffs[i];
      return (
        other !== undefined &&
        teams.get(handoff.from) === other.from &&
        teams.get(handoff.to) === other.to &&
        isPlainlySame(handoff, other)
      );
    })
  );
}

type Classes = readonly (readonly [string, string])[];

/** Those of one class that are still open, told apart by between which others they stand. */
function pairByPlace(
  [inBase, inHead]: readonly [Classes, Classes],
  [base, head]: readonly [Organization, Organization],
  toHead: ReadonlyMap<string, string>,
): ReturnType<typeof pairUnique> {
  const known = new Set(toHead.values());
  const [openBase, openHead] = [
    inBase.filter(([id]) => !toHead.has(id)),
    inHead.filter(([id]) => !known.has(id)),
  ];
  if (openBase.length === 0 || openHead.length === 0) return [];
  const ids = ({ handoffs }: Organization): string[] => handoffs.map(({ id }) => id);
  const baseGaps = gapsBetween(ids(base), (id) => toHead.get(id));
  const headGaps = gapsBetween(ids(head), (id) => (known.has(id) ? id : undefined));
  return pairUnique(
    openBase.map(([id, its]) => [id, `${its}\n${baseGaps.get(id) ?? ''}`]),
    openHead.map(([id, its]) => [id, `${its}\n${headGaps.get(id) ?? ''}`]),
  );
}

/** Of a team that is not in the head there is no way: that is nobody's. */
function wayOf(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined ? '' : `${from}->${to}`;
}

function holds(handoff: HandOff, { calendar }: Organization): string {
  return contentOf(handoff, HANDOFF_KEYS, comparingBy(calendar), ['id', 'from', 'to']);
}

/** Hand-offs between the same two teams that nobody has named. */
function pairNumbered(
  inBase: readonly HandOff[],
  inHead: readonly HandOff[],
  [base, head]: readonly [Organization, Organization],
): (readonly [HandOff, HandOff])[] {
  const [only, other] = [inBase[0], inHead[0]];
  if (only === undefined || other === undefined) return [];
  if (inBase.length === 1 && inHead.length === 1) return [[only, other]];
  const pairs: (readonly [HandOff, HandOff])[] = [];
  let [left, right] = [inBase, inHead];
  const pairBy = (ofBase: (handoff: HandOff) => string, ofHead: (handoff: HandOff) => string): void => {
    const waiting = groupHandOffs(right, ofHead);
    const paired = new Map<string, number>();
    const found = left.flatMap((handoff) => {
      const what = ofBase(handoff);
      const count = paired.get(what) ?? 0;
      paired.set(what, count + 1);
      const same = what === '' ? undefined : waiting.get(what)?.[count];
      return same === undefined ? [] : [[handoff, same] as const];
    });
    pairs.push(...found);
    const done = new Set(found.flat());
    [left, right] = [left.filter((each) => !done.has(each)), right.filter((each) => !done.has(each))];
  };
  pairBy(
    (handoff) => `=${holds(handoff, base)}`,
    (handoff) => `=${holds(handoff, head)}`,
  );
  pairBy(whatOf, whatOf);
  pairBy(numberOf, numberOf);
  return pairs;
}

function whatOf({ what }: HandOff): string {
  return what;
}

function numberOf({ id, from, to }: HandOff): string {
  return id.slice(from.length + to.length + 2) || '#1';
}
