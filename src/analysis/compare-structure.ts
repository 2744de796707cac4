import type { DiffStructure, EntityChange, KeyChange } from '../model/diff-structure.ts';
import { isDefaultId } from '../model/default-ids.ts';
import { ENGAGEMENT_KEYS } from '../model/engagement-keys.ts';
import type { KeyTable } from '../model/entity-key.ts';
import { HANDOFF_KEYS } from '../model/handoff-keys.ts';
import type { Entity, HandOff, Organization } from '../model/organization.ts';
import { ORGANIZATION_KEYS } from '../model/organization-keys.ts';
import { SCENARIO_KEYS } from '../model/scenario-keys.ts';
import { positionAt } from '../model/source-file.ts';
import { TEAM_KEYS } from '../model/team-keys.ts';
import { comparingBy, isPlainlySame } from './comparable.ts';
import type { Ways } from './compare-keys.ts';
import { compareKeys } from './compare-keys.ts';
import { compareRules } from './compare-rules.ts';
import type { EntityMatch } from './match-entities.ts';
import { renameIn, renamed } from './rename-in.ts';

/**
 * What changed in the file itself. Values are compared, not how they are spelled, nor where they stand. Another calendar
 * is one change: a duration that is as long as before, in hours or in days of its own calendar, is none.
 */
export function compareStructure(base: Organization, head: Organization, match: EntityMatch): DiffStructure {
  const ways = waysToWrite(base, head);
  const names = { team: match.teams, handoff: match.handoffs };
  const compare = <T extends Named>(sort: Omit<Sort<T>, 'ways'>): EntityChange[] =>
    compareEntities({ ...sort, ways });
  return {
    organization: compareKeys(
      { shown: base, renamed: base },
      { shown: head, renamed: head },
      ORGANIZATION_KEYS,
      ways,
    ),
    teams: compare({
      base: base.teams,
      head: head.teams,
      ids: match.teams,
      table: TEAM_KEYS,
      nameOf: ({ name }) => name,
      rename: (team) => renameIn.team(team, names),
      refersAlike: () => true,
    }),
    handoffs: compare({
      base: base.handoffs,
      head: head.handoffs,
      ids: match.handoffs,
      table: WITHOUT_ID,
      nameOf: ({ what }) => what,
      rename: (handoff) => renameIn.handoff(handoff, names),
      refersAlike: (before, after) =>
        match.teams.get(before.from) === after.from && match.teams.get(before.to) === after.to,
      isImplied: (before, after) => isImplied(before, after, match.teams),
    }),
    scenarios: compare({
      base: base.scenarios,
      head: head.scenarios,
      ids: match.scenarios,
      table: SCENARIO_KEYS,
      nameOf: ({ name }) => name,
      rename: (scenario) => renamed(renameIn.scenario(scenario, names), match.scenarios),
    }),
    engagements: compare({
      base: base.engagements,
      head: head.engagements,
      ids: match.engagements,
      table: ENGAGEMENT_KEYS,
      nameOf: ({ name }) => name,
      rename: (engagement) => renamed(renameIn.engagement(engagement, names), match.engagements),
    }),
    rules: compareRules(base.rules, head.rules, ways),
  };
}

/** Each by its own calendar; where they differ, also both by one, which tells whether hours are the same. */
function waysToWrite({ calendar: its }: Organization, { calendar: other }: Organization): Ways {
  const isSame = its.hoursPerDay === other.hoursPerDay && its.daysPerWeek === other.daysPerWeek;
  const own = [comparingBy(its), comparingBy(other)] as const;
  return isSame ? [own] : [own, [own[0], own[0]]];
}

/** An id is no key that changes: who has another one is renamed. */
const WITHOUT_ID: KeyTable<HandOff> = {
  ...HANDOFF_KEYS,
  keys: HANDOFF_KEYS.keys.filter(({ key }) => key !== 'id'),
};

/** A default id that only follows its two teams' new ids is no news beside theirs. */
function isImplied(before: HandOff, after: HandOff, teams: ReadonlyMap<string, string>): boolean {
  if (!isDefaultId(before) || !isDefaultId(after)) return false;
  const [from, to] = [teams.get(before.from), teams.get(before.to)];
  const number = before.id.slice(before.from.length + before.to.length + 2);
  return after.id === `${from ?? ''}->${to ?? ''}${number}`;
}

type Named = Entity & { readonly id: string };

/** One sort of entity on both sides. */
interface Sort<T> {
  readonly base: readonly T[];
  readonly head: readonly T[];
  /** Ids in the head by ids in the base. */
  readonly ids: ReadonlyMap<string, string>;
  readonly table: KeyTable<T>;
  readonly ways: Ways;
  readonly nameOf: (entity: T) => string;
  /** An entity of the base as the head would call it. */
  readonly rename: (entity: T) => T;
  /** Whether a new id says nothing by itself. */
  readonly isImplied?: (before: T, after: T) => boolean;
  /** Whether the same ids in both mean the same; where it is not known, all is compared as it is written. */
  readonly refersAlike?: (before: T, after: T) => boolean;
}

/** In the order of the head; then what was removed in the order of the base. */
function compareEntities<T extends Named>(sort: Sort<T>): EntityChange[] {
  const { base, head, ids, table, ways, nameOf } = sort;
  const before = new Map(
    base.flatMap((entity) => {
      const id = ids.get(entity.id);
      return id === undefined ? [] : [[id, entity] as const];
    }),
  );
  const say = (
    change: EntityChange['change'],
    entity: T,
    was: string | null,
    keys: KeyChange[],
  ): EntityChange => ({
    change,
    id: entity.id,
    name: nameOf(entity),
    was,
    keys,
    ...placeAt(entity),
  });
  // Most of a map is as it was: that is seen without writing it down. By two calendars hours say other things.
  const isUntouched = (its: T, entity: T): boolean =>
    ways.length === 1 &&
    its.id === entity.id &&
    sort.refersAlike?.(its, entity) === true &&
    isPlainlySame(its, entity);
  const inHead = head.flatMap((entity): EntityChange[] => {
    const its = before.get(entity.id);
    if (its !== undefined && isUntouched(its, entity)) return [];
    const now = { shown: entity, renamed: entity };
    if (its === undefined) return [say('added', entity, null, compareKeys(undefined, now, table, ways))];
    const keys = compareKeys({ shown: its, renamed: sort.rename(its) }, now, table, ways);
    const isRenamed = its.id !== entity.id && sort.isImplied?.(its, entity) !== true;
    if (isRenamed) return [say('renamed', entity, its.id, keys)];
    return keys.length === 0 ? [] : [say('changed', entity, null, keys)];
  });
  const removed = base
    .filter(({ id }) => !ids.has(id))
    .map((entity) =>
      say('removed', entity, null, compareKeys({ shown: entity, renamed: entity }, undefined, table, ways)),
    );
  return [...inHead, ...removed];
}

function placeAt({ place: { file, start } }: Entity): Pick<EntityChange, 'file' | 'line' | 'column'> {
  const { line, column } = positionAt(file, start);
  return { file: file.path, line, column };
}
