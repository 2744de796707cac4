import type { OrgModel } from '../analysis/org-model.ts';
import { createTeamsOfEntity } from '../analysis/teams-of-entity.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { KnownFinding } from '../model/known-findings.ts';
import { RULE_CODES, isRuleCode } from '../model/rule-catalogue.ts';
import { UsageFailures, describeUnknown } from './failure.ts';
import type { SelectionOptions } from './selection-options.ts';

/** Which findings a call is about, and what is doubtful in what it says of that. */
export interface CheckScope {
  isRuleIn(code: string): boolean;
  isIn(finding: KnownFinding): boolean;
  readonly warnings: readonly Diagnostic[];
}

/** The rules that `--rule` names; undefined: all. Throws with all that there are not. */
export function parseRules(named: readonly string[]): ReadonlySet<string> | undefined {
  const unknown = named.filter((code) => !isRuleCode(code));
  if (unknown.length > 0) {
    throw new UsageFailures(
      unknown.map((code) => `${describeUnknown('rule', code, RULE_CODES)} Rules: ${RULE_CODES.join(', ')}.`),
    );
  }
  return named.length === 0 ? undefined : new Set(named);
}

/** What `--select` and `--exclude` leave: a finding is in if it is about any of the teams. Throws as `chooseTeams` does. */
export async function chooseScope(
  model: OrgModel,
  rules: ReadonlySet<string> | undefined,
  options: SelectionOptions,
  argv: readonly string[],
): Promise<CheckScope> {
  const isRuleIn = (code: string): boolean => rules?.has(code) !== false;
  // That a rule has not looked at everything belongs to that rule, whatever teams are selected.
  const isStopIn = ({ rule, about }: KnownFinding): boolean =>
    rule === 'rule-stopped-early' && isRuleIn(about);
  if (options.select.length + options.exclude.length === 0)
    return { isRuleIn, isIn: (finding) => isRuleIn(finding.rule) || isStopIn(finding), warnings: [] };
  // Selectors walk the graph, which most calls do not need.
  const { chooseTeams } = await import('./choose-teams.ts');
  const { teams, diagnostics } = chooseTeams(model, options, argv, '--select');
  const teamsOf = createTeamsOfEntity(model.organization);
  return {
    isRuleIn,
    isIn: (finding) =>
      isStopIn(finding) || (isRuleIn(finding.rule) && teamsOf(finding.entity).some((id) => teams.has(id))),
    warnings: diagnostics,
  };
}
