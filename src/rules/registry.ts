import type { FindingKind } from '../model/finding.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { customerUnserved } from './catalogue/customer-unserved.ts';
import { engagementGap } from './catalogue/engagement-gap.ts';
import { engagementPromise } from './catalogue/engagement-promise.ts';
import { fakeRedundancy } from './catalogue/fake-redundancy.ts';
import { handoffWithoutNeeds } from './catalogue/handoff-without-needs.ts';
import { loopNeverRecovers } from './catalogue/loop-never-recovers.ts';
import { loopSpoilsAll } from './catalogue/loop-spoils-all.ts';
import { noWayToCustomer } from './catalogue/no-way-to-customer.ts';
import { nobodyReceives } from './catalogue/nobody-receives.ts';
import { outageTooLong } from './catalogue/outage-too-long.ts';
import { promiseBrokenAnyway } from './catalogue/promise-broken-anyway.ts';
import { promiseInversion } from './catalogue/promise-inversion.ts';
import { promisesKept } from './catalogue/promises-kept.ts';
import { ruleStoppedEarly } from './catalogue/rule-stopped-early.ts';
import { singleSource } from './catalogue/single-source.ts';
import { slotMultiplies } from './catalogue/slot-multiplies.ts';
import { tellingWouldHelp } from './catalogue/telling-would-help.ts';
import { unusedAccept } from './catalogue/unused-accept.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order of the catalogue in `src/model`. */
export const RULE_FILES: { readonly [C in RuleCode]: Rule<C> } = {
  'promises-kept': promisesKept,
  'promise-broken-anyway': promiseBrokenAnyway,
  'promise-inversion': promiseInversion,
  'single-source': singleSource,
  'fake-redundancy': fakeRedundancy,
  'outage-too-long': outageTooLong,
  'loop-never-recovers': loopNeverRecovers,
  'loop-spoils-all': loopSpoilsAll,
  'slot-multiplies': slotMultiplies,
  'telling-would-help': tellingWouldHelp,
  'nobody-receives': nobodyReceives,
  'customer-unserved': customerUnserved,
  'handoff-without-needs': handoffWithoutNeeds,
  'no-way-to-customer': noWayToCustomer,
  'engagement-promise': engagementPromise,
  'engagement-gap': engagementGap,
  'rule-stopped-early': ruleStoppedEarly,
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
