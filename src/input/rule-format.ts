import type { LocatedNode } from '../model/located.ts';
import { placeOfNode } from '../model/located.ts';
import type { RuleSetting } from '../model/organization.ts';
import { RULE_SEVERITIES } from '../model/organization.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field, withKey } from './record-type.ts';
import { TEXT, oneOf } from './scalar-types.ts';
import type { ValueType } from './value-type.ts';

const SEVERITY = oneOf(RULE_SEVERITIES);

const RULE_KEYS = new RecordType<Draft<RuleSetting>>({
  name: 'a rule',
  create: (node) => createRuleDraft(node),
  fields: {
    severity: field('severity', SEVERITY, 'off, info, warn or error.'),
    select: field('select', TEXT, 'Where it holds: a selector.', { examples: ['group:Operations'] }),
  },
  putOther(rule, key, node) {
    rule.options = withKey(rule.options, key, node);
    return true;
  },
});

/** One value of `rules`. */
export const RULE: ValueType<Draft<RuleSetting>> = {
  expects: 'a severity, or a map with severity and options',
  schema: { anyOf: [SEVERITY.schema, RULE_KEYS.schema] },
  decode(node, context) {
    if (node.kind !== 'scalar') return RULE_KEYS.decode(node, context);
    const severity = SEVERITY.decode(node, context);
    return severity === undefined ? undefined : { ...createRuleDraft(node), severity };
  },
};

function createRuleDraft(node: LocatedNode): Draft<RuleSetting> {
  return {
    place: placeOfNode(node),
    keyPlaces: undefined,
    rule: '',
    severity: undefined,
    select: '',
    options: NO_EXTRA,
  };
}
