import type { LocatedNode } from '../model/located.ts';
import { isNull, placeOfNode } from '../model/located.ts';
import type { Acceptance } from '../model/organization.ts';
import { placeOf } from '../model/organization.ts';
import type { RuleCode } from '../model/rule-catalogue.ts';
import { RULE_ASKS, RULE_CODES } from '../model/rule-catalogue.ts';
import type { Draft } from './record-type.ts';
import { NO_EXTRA, RecordType, field } from './record-type.ts';
import { decodeRuleName } from './rule-name.ts';
import { NOT_BLANK } from './scalar-schemas.ts';
import { TEXT } from './scalar-types.ts';
import type { DecodeContext, ValueType } from './value-type.ts';
import { listOf, report, reportWrongType } from './value-type.ts';

/** What editors and docs say of `accept`, wherever it stands. */
export const ACCEPT_ABOUT = 'Findings of rules that the people accept here.';

const RULE_NAME: ValueType<RuleCode> = {
  expects: 'the name of a rule',
  schema: { enum: RULE_CODES, enumDescriptions: RULE_CODES.map((code) => RULE_ASKS[code]) },
  decode(node, context) {
    if (node.kind !== 'scalar' || isNull(node)) return reportWrongType(node, this.expects, context);
    return decodeRuleName(node.text, node, context);
  },
};

interface AcceptanceDraft extends Omit<Draft<Acceptance>, 'rule'> {
  rule: RuleCode | undefined;
}

const ACCEPTANCE_KEYS = new RecordType<AcceptanceDraft>({
  name: 'an accepted finding',
  create: (node) => ({
    place: placeOfNode(node),
    keyPlaces: undefined,
    rule: undefined,
    why: '',
    extra: NO_EXTRA,
  }),
  fields: {
    rule: field('rule', RULE_NAME, 'The rule whose finding is accepted here.', { required: true }),
    why: field('why', { ...TEXT, schema: NOT_BLANK }, 'Why the people accept it.', { required: true }),
  },
  check({ rule = '', why, ...entity }, _node, context) {
    if (why.trim() === '') report(context, 'accept-without-why', { rule }, placeOf(entity, 'why'));
  },
});

const ACCEPTANCE: ValueType<Acceptance> = {
  expects: ACCEPTANCE_KEYS.expects,
  schema: ACCEPTANCE_KEYS.schema,
  decode(node, context) {
    const draft = ACCEPTANCE_KEYS.decode(node, context);
    const rule = draft?.rule;
    return draft === undefined || rule === undefined ? undefined : { ...draft, rule };
  },
};

const LIST = listOf(ACCEPTANCE, 'a list, as in accept: [{ rule: single-source, why: … }]');

/** `accept`: each rule once. */
export const ACCEPTANCES: ValueType<readonly Acceptance[]> = {
  ...LIST,
  decode(node: LocatedNode, context: DecodeContext) {
    const acceptances = LIST.decode(node, context) ?? [];
    const firstOf = new Map<RuleCode, Acceptance>();
    for (const acceptance of acceptances) {
      const { rule } = acceptance;
      const first = firstOf.get(rule);
      if (first === undefined) firstOf.set(rule, acceptance);
      else {
        const places = [placeOf(acceptance, 'rule'), placeOf(first, 'rule')] as const;
        report(context, 'duplicate-id', { what: 'accepted rule', id: rule }, ...places);
      }
    }
    return acceptances;
  },
};
