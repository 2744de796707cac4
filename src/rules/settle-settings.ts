import type { OrgModel } from '../analysis/org-model.ts';
import { createTeamsOfEntity } from '../analysis/teams-of-entity.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FindingEntity } from '../model/finding.ts';
import type { RuleSetting, RuleSeverity } from '../model/organization.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { optionsOf } from '../model/rule-catalogue.ts';
import { defaultOf } from './option-default.ts';
import { resolveSelections } from './resolve-selections.ts';

/** What the organization's `rules` say, for anybody to ask. */
export interface SettledRules {
  /** How strict a rule is at an entity; undefined where no setting says it. */
  severityAt(rule: RuleCode, entity: FindingEntity): RuleSeverity | undefined;
  /** Whether a rule can find nothing at all: what it would cost is saved. */
  isOffEverywhere(rule: RuleCode): boolean;
  /** The value of an option of a rule at an entity: hours, a fraction or a count. */
  optionAt(rule: RuleCode, entity: FindingEntity, name: string): number;
  /** What is wrong or doubtful in the selectors. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The settings of a rule hold in their order. At an entity, each word (the severity, and each option by itself) is the
 * one of the last setting that is about the entity and says it; where none does, the default holds.
 */
export function settleSettings(model: OrgModel): SettledRules {
  const { organization } = model;
  const selections = resolveSelections(model);
  const teamsOf = createTeamsOfEntity(organization);
  const isAbout = ({ select }: RuleSetting, entity: FindingEntity): boolean =>
    select === '' || teamsOf(entity).some((id) => selections.selectedBy(select).has(id));
  const lastWord = <T>(
    rule: RuleCode,
    entity: FindingEntity,
    wordOf: (setting: RuleSetting) => T | undefined,
  ): T | undefined => {
    const last = organization.rules.findLast(
      (setting) => setting.rule === rule && wordOf(setting) !== undefined && isAbout(setting, entity),
    );
    return last === undefined ? undefined : wordOf(last);
  };
  return {
    severityAt: (rule, entity) => lastWord(rule, entity, ({ severity }) => severity),
    isOffEverywhere(rule) {
      const said = organization.rules.filter((setting) => setting.rule === rule && setting.severity);
      // What stands before the last word about everything is not heard.
      const last = said.findLastIndex(({ select }) => select === '');
      return last >= 0 && said.slice(last).every(({ severity }) => severity === 'off');
    },
    optionAt(rule, entity, name) {
      const said = lastWord(rule, entity, ({ options }) => options[name]);
      if (said !== undefined) return said;
      const option = optionsOf(rule)[name];
      if (option === undefined) throw new Error(`${rule} has no option ${name}`);
      return defaultOf(option, organization.calendar);
    },
    diagnostics: selections.diagnostics,
  };
}
