import type { KeyTable, WriteContext } from './entity-key.ts';
import { textKey, writeExtra } from './entity-key.ts';
import type { LocatedNode } from './located.ts';
import type { ExtraKeys, RuleSetting } from './organization.ts';
import type { RuleOption } from './rule-catalogue.ts';
import { RULES, isRuleCode } from './rule-catalogue.ts';
import { writeDuration, writeShare } from './write-values.ts';
import type { Written } from './written.ts';
import { writeNode } from './written.ts';

/** Every key of what `rules` says of one rule; its options stand beside them. */
export const RULE_KEYS: KeyTable<RuleSetting & { readonly extra?: ExtraKeys }> = {
  keys: [{ key: 'severity', write: ({ severity }) => severity }, textKey('select', ({ select }) => select)],
  others: (setting, context) => [
    ...Object.entries(setting.options).map(
      ([name, value]) => [name, writeOption(value, optionOf(setting.rule, name), context)] as const,
    ),
    ...writeExtra(setting.extra),
  ],
};

function optionOf(rule: string, name: string): RuleOption | undefined {
  const options: Readonly<Record<string, RuleOption>> = isRuleCode(rule) ? RULES[rule] : {};
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

/** As its kind is written; one that was only read, as it was. */
function writeOption(
  value: LocatedNode | number,
  option: RuleOption | undefined,
  { calendar }: WriteContext,
): Written {
  if (typeof value !== 'number') return writeNode(value);
  if (option?.kind === 'duration') return writeDuration(value, calendar);
  return option?.kind === 'share' ? writeShare(value) : value;
}
