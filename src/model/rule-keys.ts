import type { KeyTable, WriteContext } from './entity-key.ts';
import { textKey, writeExtra } from './entity-key.ts';
import type { RuleSetting } from './organization.ts';
import type { RuleOption } from './rule-catalogue.ts';
import { optionsOf } from './rule-catalogue.ts';
import { writeDuration, writeShare } from './write-values.ts';
import type { Written } from './written.ts';

/** Every key of what `rules` says of one rule; its options stand beside them. */
export const RULE_KEYS: KeyTable<RuleSetting> = {
  keys: [{ key: 'severity', write: ({ severity }) => severity }, textKey('select', ({ select }) => select)],
  others: (setting, context) => [
    ...Object.entries(setting.options).map(
      ([name, value]) => [name, writeOption(value, optionsOf(setting.rule)[name], context)] as const,
    ),
    ...writeExtra(setting.extra),
  ],
};

/** As its kind is written. */
function writeOption(value: number, option: RuleOption | undefined, { calendar }: WriteContext): Written {
  if (option?.kind === 'duration') return writeDuration(value, calendar);
  return option?.kind === 'share' ? writeShare(value) : value;
}
