import type { FindingKind } from '../model/finding.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { unusedAccept } from './catalogue/unused-accept.ts';
import { customerUnserved } from './catalogue/customer-unserved.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order of the catalogue in `src/model`. */
export const RULE_FILES: { readonly [C in RuleCode]?: Rule<C> } = {
  'customer-unserved': customerUnserved,
  'unused-accept': unusedAccept,
};

/** What the rules are, for people. */
export function ruleKinds(): FindingKind[] {
  return Object.values(RULE_FILES).map(({ code, severity, title, why, mend }) => ({
    code,
    severity,
    title,
    why,
    mend,
  }));
}
