import { outlineLoops } from '../analysis/describe-loops.ts';
import { isRuleCode } from '../model/rule-catalogue.ts';
import type { OrgModel } from '../analysis/org-model.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { formatDuration } from '../model/duration.ts';
import type { Finding, FindingKind, FindingSeverity } from '../model/finding.ts';
import { findingPlace, fingerprintOf } from '../model/finding.ts';
import { once } from '../model/once.ts';
import { createNaming } from '../report/naming.ts';
import type { Acceptances } from './acceptances.ts';
import { gatherAcceptances } from './acceptances.ts';
import { rankEntities, sortByEntity } from './document-order.ts';
import { RULE_FILES, ruleKinds } from './registry.ts';
import type { Discovery, DiscoveryStep, EarlyStop, Rule, SharedContext } from './rule.ts';
import type { SettledRules } from './settle-settings.ts';
import { settleSettings } from './settle-settings.ts';

/** What the rules of an organization find. */
export interface RulesOutcome {
  /** Rule by rule in the order of the catalogue, then in document order; accepted ones among them, none of severity off. */
  readonly findings: readonly Finding[];
  /** All rules that were looked at. */
  readonly kinds: readonly FindingKind[];
  /** The rules that have not looked at everything. */
  readonly stopped: ReadonlySet<string>;
  /** What is wrong or doubtful in the selectors of `rules`, with places in the org file; with an error, nothing is found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the organization has turned the rule of a finding off where it was. */
  readonly isOff: (finding: Pick<Finding, 'rule' | 'entity'>) => boolean;
}

/** Holds an organization to its own rules. */
export function runRules(model: OrgModel, settled: SettledRules = settleSettings(model)): RulesOutcome {
  const { diagnostics } = settled;
  const isOff: RulesOutcome['isOff'] = ({ rule, entity }) =>
    isRuleCode(rule) && settled.severityAt(rule, entity) === 'off';
  if (hasErrors(diagnostics))
    return { findings: [], kinds: ruleKinds(), stopped: new Set(), diagnostics, isOff };
  const acceptances = gatherAcceptances(model.organization);
  const stops: EarlyStop[] = [];
  const shared = shareContext(model, settled, acceptances, stops);
  const ranks = rankEntities(model.organization);
  const findings = Object.values(RULE_FILES).flatMap((rule: Rule) => {
    if (settled.isOffEverywhere(rule.code)) return [];
    const severityAt: SeverityAt = (entity) => settled.severityAt(rule.code, entity) ?? rule.severity;
    const discoveries = rule.find({
      ...shared,
      optionAt: (entity, name: string) => settled.optionAt(rule.code, entity, name),
      isOnAt: (entity) => severityAt(entity) !== 'off',
      stopEarly({ asked, left }, what) {
        if (left > 0) stops.push({ rule: rule.code, asked, left, what });
      },
    });
    return sortByEntity([...discoveries], ranks).flatMap((found) => {
      const severity = severityAt(found.entity);
      return severity === 'off' ? [] : [describeDiscovery(rule.code, severity, found, acceptances)];
    });
  });
  const stopped = new Set(stops.map(({ rule }) => rule));
  return { findings, kinds: ruleKinds(), stopped, diagnostics, isOff };
}

type SeverityAt = (entity: Discovery['entity']) => FindingSeverity | 'off';

function shareContext(
  model: OrgModel,
  settled: SettledRules,
  acceptances: Acceptances,
  stops: readonly EarlyStop[],
): SharedContext {
  const { organization } = model;
  return {
    model,
    naming: createNaming(organization),
    loops: once(() => outlineLoops(model)),
    earlyStops: () => stops,
    duration: (hours) => formatDuration(hours, organization.calendar),
    unmetAcceptances: () =>
      acceptances.unmet().map((unmet) => {
        const isOff = settled.severityAt(unmet.acceptance.rule, unmet.entity) === 'off';
        return { ...unmet, isOff };
      }),
  };
}

function describeDiscovery(
  rule: string,
  severity: FindingSeverity,
  found: Discovery,
  acceptances: Acceptances,
): Finding {
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
    accepted: acceptances.meet(rule, entity),
    baseline: null,
  };
}

function describeStep({ message, place, handoff }: DiscoveryStep): Finding['way'][number] {
  return { message, place: findingPlace(place), ...(handoff === undefined ? {} : { handoff }) };
}
