import { answerStructure } from '../analysis/answer-structure.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import { formatDuration } from '../model/duration.ts';
import type { Finding } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import { once } from '../model/once.ts';
import { createNaming } from '../report/naming.ts';
import { RULE_FILES } from './registry.ts';
import type { Discovery, DiscoveryStep, SharedContext } from './rule.ts';

/** Everything that the organization's rules find, rule by rule in the order of the catalogue. */
export function runRules(model: OrgModel): Finding[] {
  const { organization } = model;
  const shared: SharedContext = {
    model,
    naming: createNaming(organization),
    structure: once(() => answerStructure(model)),
    duration: (hours) => formatDuration(hours, organization.calendar),
  };
  return Object.values(RULE_FILES).flatMap((rule) => {
    const context = { ...shared, optionAt: () => 0, isOnAt: () => true };
    return Array.from(rule.find(context), (discovery) =>
      describeDiscovery(rule.code, rule.severity, discovery),
    );
  });
}

function describeDiscovery(rule: string, severity: Finding['severity'], found: Discovery): Finding {
  const { entity, about = '', message, place, related = [], way = [] } = found;
  return {
    rule,
    severity,
    entity,
    about,
    fingerprint: fingerprintOf(rule, entity, about),
    message,
    place: findingPlace(place),
    related: related.map(describeStep),
    way: way.map(describeStep),
    accepted: null,
    baseline: null,
  };
}

function describeStep({ message, place }: DiscoveryStep): Finding['way'][number] {
  return { message, place: findingPlace(place) };
}
