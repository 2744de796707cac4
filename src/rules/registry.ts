import type { FindingKind } from '../model/finding.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { customerUnserved } from './catalogue/customer-unserved.ts';
import { engagementGap } from './catalogue/engagement-gap.ts';
import { handoffWithoutNeeds } from './catalogue/handoff-without-needs.ts';
import { noWayToCustomer } from './catalogue/no-way-to-customer.ts';
import { nobodyReceives } from './catalogue/nobody-receives.ts';
import { unusedAccept } from './catalogue/unused-accept.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order of the catalogue in `src/model`. */
export const RULE_FILES: { readonly [C in RuleCode]?: Rule<C> } = {
  'nobody-receives': nobodyReceives,
  'customer-unserved': customerUnserved,
  'handoff-without-needs': handoffWithoutNeeds,
  'no-way-to-customer': noWayToCustomer,
  'engagement-gap': engagementGap,
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
