import { nearestWord } from '../model/nearest.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { RULE_CODES, isRuleCode } from '../model/rule-catalogue.ts';
import type { Place } from '../model/source-file.ts';
import type { DecodeContext } from './value-type.ts';
import { report } from './value-type.ts';

/** The rule that a text names; undefined after the nearest one was reported. */
export function decodeRuleName(text: string, place: Place, context: DecodeContext): RuleCode | undefined {
  if (isRuleCode(text)) return text;
  return report(context, 'unknown-rule', { rule: text, nearest: nearestWord(text, RULE_CODES) }, place);
}
