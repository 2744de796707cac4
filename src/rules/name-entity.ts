import type { FindingEntity } from '../model/finding.ts';
import type { Organization } from '../model/organization.ts';
import type { Naming } from '../report/naming.ts';

/** What people call a team, a hand-off, a scenario or an engagement; unescaped. */
export function nameEntity(
  { kind, id }: FindingEntity,
  { scenarios, engagements, name }: Organization,
  naming: Naming,
): string {
  if (kind === 'team') return naming.team(id);
  if (kind === 'handoff') return naming.handoff(id);
  if (kind === 'organization') return name;
  const entities = kind === 'scenario' ? scenarios : engagements;
  return entities.find((entity) => entity.id === id)?.name ?? id;
}
