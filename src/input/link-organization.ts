import { itemAt } from '../model/indexed.ts';
import { createNearestFinder } from '../model/nearest.ts';
import { once } from '../model/once.ts';
import type { ExtraKeys, HandOff, Organization, Team } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { Place, SourceFile } from '../model/source-file.ts';
import { checkReferences } from './check-references.ts';
import { findMissingColon, isWayBack, placeOfParty } from './handoff-arrow.ts';
import type { OrgDraft } from './org-format.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, withKey } from './record-type.ts';
import { ID, isSpacedId } from './scalar-types.ts';
import { findSimilarIds } from './similar-ids.ts';
import { createTeamDraft, isTeamKey } from './team-format.ts';
import type { DecodeContext, Keyed } from './value-type.ts';
import { report } from './value-type.ts';

/** One decoded file. */
export interface DecodedFile {
  readonly file: SourceFile;
  readonly draft: OrgDraft;
}

/**
 * Joins decoded files in their order into one organization: ids unique, default ids given, every reference
 * checked. What does not fit is reported; the result is only to be used without errors.
 */
export function linkOrganization(decoded: readonly DecodedFile[], context: DecodeContext): Organization {
  const drafts = decoded.map(({ draft }) => draft);
  const first = itemAt(drafts, 0);
  const handoffs = drafts.flatMap((draft) => draft.handoffs);
  const teams = joinTeams(drafts, handoffs, context);
  giveHandOffIds(handoffs, context);
  const organization: Organization = {
    place: first.place,
    keyPlaces: first.keyPlaces,
    name: first.name,
    currency: first.currency,
    calendar: context.calendar,
    teams,
    handoffs,
    scenarios: joinKeyed(
      'scenario',
      drafts.flatMap((draft) => draft.scenarios),
      context,
      named,
    ),
    engagements: joinKeyed(
      'engagement',
      drafts.flatMap((draft) => draft.engagements),
      context,
      named,
    ),
    rules: drafts.flatMap((draft) => draft.rules.settings),
    files: decoded.map(({ file }) => file),
    extra: joinExtra(drafts, context),
  };
  const mustBeListed = drafts.some((draft) => draft.teams.length > 0);
  checkReferences(organization, mustBeListed, context);
  return organization;
}

/** The user's own top-level keys of all files; the same one twice is an error like any id. */
function joinExtra(drafts: readonly OrgDraft[], context: DecodeContext): ExtraKeys {
  let joined = NO_EXTRA;
  const inRules = drafts.flatMap(({ rules }) => Object.entries(rules.extra));
  const all = [
    ...drafts.flatMap(({ extra }) => Object.entries(extra)),
    ...inRules.map(([key, node]) => [`rules.${key}`, node] as const),
  ];
  for (const [key, node] of all) {
    const first = Object.hasOwn(joined, key) ? joined[key] : undefined;
    if (first === undefined) joined = withKey(joined, key, node);
    else report(context, 'duplicate-id', { what: 'key', id: key }, node, first);
  }
  return joined;
}

function named(entity: { id: string; name: string }, id: string): void {
  entity.id = id;
  if (entity.name === '') entity.name = id;
}

function joinKeyed<T extends { place: Place }>(
  what: string,
  entries: readonly Keyed<T>[],
  context: DecodeContext,
  giveId: (entity: T, id: string) => void,
): T[] {
  const firstPlace = new Map<string, Place>();
  const joined: T[] = [];
  for (const { id, place, value } of entries) {
    const first = firstPlace.get(id);
    if (first !== undefined) {
      report(context, 'duplicate-id', { what, id }, place, first);
      continue;
    }
    firstPlace.set(id, place);
    value.place = place;
    giveId(value, id);
    joined.push(value);
  }
  return joined;
}

function joinTeams(
  drafts: readonly OrgDraft[],
  handoffs: readonly HandOff[],
  context: DecodeContext,
): Team[] {
  const declared = joinKeyed(
    'team',
    drafts.flatMap((draft) => draft.teams),
    context,
    named,
  );
  const byId = new Map(declared.map((team) => [team.id, team]));
  const implied = declared.length === 0;
  for (const { teams } of drafts) reportEmptyKeysAsTeams(teams, handoffs, context);
  if (implied) addImpliedTeams(handoffs, byId, context);
  const nearestReceiver = once(() => createNearestFinder(new Set(handoffs.map(({ to }) => to))));
  const listed = new Map<string, Place>();
  for (const { text: id, place } of drafts.flatMap((draft) => draft.customers)) {
    const earlier = listed.get(id);
    if (earlier === undefined) listed.set(id, place);
    else report(context, 'duplicate-id', { what: 'customer', id }, place, earlier);
    if (implied && isSpacedId(id)) report(context, 'bad-id', { id }, place);
    const team = byId.get(id);
    if (team === undefined) {
      byId.set(id, {
        ...createTeamDraft(place, context.calendar),
        id,
        name: id,
        kind: 'customer',
      });
      if (implied) report(context, 'customer-without-handoff', { id, nearest: nearestReceiver()(id) }, place);
    } else if (team.kind !== 'customer' && placeOf(team, 'kind') !== team.place) {
      report(context, 'customer-of-other-kind', { id, kind: team.kind }, place, placeOf(team, 'kind'));
    } else {
      team.kind = 'customer';
    }
  }
  return [...byId.values()];
}

/** Without `teams`, whoever stands in a hand-off is one, in the order of appearance. */
function addImpliedTeams(
  handoffs: readonly HandOff[],
  byId: Map<string, Draft<Team>>,
  context: DecodeContext,
): void {
  for (const handoff of handoffs) {
    for (const key of ['from', 'to'] as const) {
      const id = handoff[key];
      if (id === '' || byId.has(id)) continue;
      const place = placeOfParty(handoff, key);
      // Where nothing says that it is one, a second word is most often what is handed over.
      if (isSpacedId(id)) {
        const missingColon = key === 'to' ? findMissingColon(handoff) : undefined;
        report(context, 'bad-id', { id, missingColon }, place);
      } else {
        ID.decode({ kind: 'scalar', ...place, text: id, plain: false }, context);
      }
      byId.set(id, { ...createTeamDraft(place, context.calendar), id, name: id });
    }
  }
  reportSimilarTeams(handoffs, byId, context);
}

function reportSimilarTeams(
  handoffs: readonly HandOff[],
  byId: ReadonlyMap<string, Team>,
  context: DecodeContext,
): void {
  const uses = new Map([...byId.keys()].map((id) => [id, 0]));
  for (const handoff of handoffs) {
    if (isWayBack(handoff)) continue;
    for (const id of new Set([handoff.from, handoff.to])) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  for (const [id, other] of findSimilarIds(uses)) {
    const team = byId.get(id);
    if (team !== undefined) report(context, 'similar-team', { id, other }, team.place);
  }
}

/** `lab:` and below it `buffer:`, both without a value: unless some hand-off names it, it is no team. */
function reportEmptyKeysAsTeams(
  teams: readonly Keyed<Draft<Team>>[],
  handoffs: readonly HandOff[],
  context: DecodeContext,
): void {
  const suspects = teams.filter(
    ({ id, value }, i) =>
      isTeamKey(id) && isEmpty(value) && teams.slice(i - 1, i).some((one) => isEmpty(one.value)),
  );
  if (suspects.length === 0) return;
  const inHandOffs = new Set(handoffs.flatMap(({ from, to }) => [from, to]));
  for (const { id, place } of suspects) {
    if (!inHandOffs.has(id)) report(context, 'key-as-team', { key: id }, place);
  }
}

function isEmpty(team: Team): boolean {
  return team.keyPlaces === undefined;
}

/** Own ids first, so that a default id never takes one; then `from->to`, `from->to#2` and so on, the first free. */
function giveHandOffIds(handoffs: readonly Draft<HandOff>[], context: DecodeContext): void {
  const ownIds = new Map<string, HandOff>();
  for (const handoff of handoffs) {
    const { id } = handoff;
    if (id === '') continue;
    const first = ownIds.get(id);
    if (first === undefined) ownIds.set(id, handoff);
    else
      report(context, 'duplicate-id', { what: 'hand-off', id }, placeOf(handoff, 'id'), placeOf(first, 'id'));
  }
  const taken = new Set(ownIds.keys());
  const lastNumber = new Map<string, number>();
  for (const handoff of handoffs) {
    if (handoff.id !== '') continue;
    // Joined rather than pasted: a pasted text keeps its parts beside it.
    const base = [handoff.from, handoff.to].join('->');
    handoff.id = base;
    if (taken.size < taken.add(base).size) continue;
    let number = lastNumber.get(base) ?? 1;
    do {
      number += 1;
      handoff.id = `${base}#${number}`;
    } while (taken.has(handoff.id));
    taken.add(handoff.id);
    lastNumber.set(base, number);
  }
}
