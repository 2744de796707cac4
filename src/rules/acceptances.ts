import type { FindingEntity } from '../model/finding.ts';
import type { Acceptance, Organization } from '../model/organization.ts';

/** What the people accept, and which of it meets a finding. */
export interface Acceptances {
  /** Why a rule's findings at an entity are accepted; null where they are not. From then on it is known to meet one. */
  meet(rule: string, entity: FindingEntity): string | null;
  /** Those that have met nothing so far, in document order. */
  unmet(): readonly UnmetAcceptance[];
}

/** An `accept` without a finding, and where it stands. */
export interface UnmetAcceptance {
  readonly entity: FindingEntity;
  readonly acceptance: Acceptance;
}

/** Gathers every `accept` of an organization. */
export function gatherAcceptances(organization: Organization): Acceptances {
  const open = new Map<string, UnmetAcceptance>();
  for (const each of allAcceptances(organization)) open.set(keyOf(each.acceptance.rule, each.entity), each);
  const all = new Map(open);
  return {
    meet(rule, entity) {
      const key = keyOf(rule, entity);
      open.delete(key);
      return all.get(key)?.acceptance.why ?? null;
    },
    unmet: () => [...open.values()],
  };
}

function keyOf(rule: string, { kind, id }: FindingEntity): string {
  return `${rule} ${kind} ${id}`;
}

function allAcceptances({ teams, handoffs, scenarios, engagements }: Organization): UnmetAcceptance[] {
  return [
    ...acceptancesOf('team', teams),
    ...acceptancesOf('handoff', handoffs),
    ...acceptancesOf('scenario', scenarios),
    ...acceptancesOf('engagement', engagements),
  ];
}

function acceptancesOf(
  kind: FindingEntity['kind'],
  entities: readonly { readonly id: string; readonly accepts: readonly Acceptance[] }[],
): UnmetAcceptance[] {
  return entities.flatMap(({ id, accepts }) =>
    accepts.map((acceptance) => ({ entity: { kind, id }, acceptance })),
  );
}
