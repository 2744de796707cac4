import { itemAt } from '../model/indexed.ts';
import type { LocatedNode } from '../model/located.ts';
import { isNull, placeOfKey, placeOfNode } from '../model/located.ts';
import type { ExtraKeys, RuleOptions, RuleSetting } from '../model/organization.ts';
import { RULE_SEVERITIES } from '../model/organization.ts';
import type { RuleCode, RuleOption } from '../model/rule-catalogue.ts';
import { RULE_ASKS, RULE_CODES, optionsOf } from '../model/rule-catalogue.ts';
import type { Draft, Field } from './record-type.ts';
import { NO_EXTRA, RecordType, field, withKey } from './record-type.ts';
import { decodeRuleName } from './rule-name.ts';
import { NOT_BLANK } from './scalar-schemas.ts';
import { COUNT, DURATION, SHARE, TEXT, oneOf } from './scalar-types.ts';
import type { DecodeContext, JsonSchema, ValueType } from './value-type.ts';
import { report, reportWrongType } from './value-type.ts';

/** All that a file says under `rules`. */
export interface RulesDraft {
  readonly settings: readonly Draft<RuleSetting>[];
  readonly extra: ExtraKeys;
}

/** Of a file without `rules`. */
export const NO_RULES: RulesDraft = { settings: [], extra: NO_EXTRA };

const SEVERITY = oneOf(RULE_SEVERITIES);

const SELECTOR: ValueType<string> = {
  expects: TEXT.expects,
  schema: NOT_BLANK,
  decode(node, context) {
    const text = TEXT.decode(node, context);
    if (text?.trim() !== '') return text;
    return report(context, 'bad-selector', { text, problem: 'empty' }, node);
  },
};

const OPTION_TYPES: Readonly<Record<RuleOption['kind'], ValueType<number>>> = {
  duration: DURATION,
  share: SHARE,
  count: COUNT,
};

const NO_OPTIONS: RuleOptions = Object.freeze({});

/** What `rules` can say of one rule: how strict it is, a map with options, or several of those. */
class RuleType implements ValueType<readonly Draft<RuleSetting>[]> {
  readonly expects = 'a severity, a map with severity, select and options, or a list of those';
  readonly schema: JsonSchema;
  private readonly code: RuleCode;
  private readonly keys: RecordType<Draft<RuleSetting>>;

  constructor(code: RuleCode) {
    this.code = code;
    this.keys = settingKeys(code);
    const one = [SEVERITY.schema, this.keys.schema];
    this.schema = { anyOf: [...one, { type: 'array', items: { anyOf: one } }] };
  }

  decode(node: LocatedNode, context: DecodeContext): Draft<RuleSetting>[] {
    const nodes = node.kind === 'list' ? [...node.items] : [node];
    return nodes.flatMap((each) => this.decodeOne(each, context) ?? []);
  }

  private decodeOne(node: LocatedNode, context: DecodeContext): Draft<RuleSetting> | undefined {
    if (node.kind === 'map') return this.keys.decode(node, context);
    if (node.kind === 'list' || isNull(node)) return reportWrongType(node, this.expects, context);
    const severity = SEVERITY.decode(node, context);
    return severity === undefined ? undefined : { ...createSetting(this.code, node), severity };
  }
}

function settingKeys(rule: RuleCode): RecordType<Draft<RuleSetting>> {
  const fields: Record<string, Field<Draft<RuleSetting>>> = {
    severity: field('severity', SEVERITY, 'How strict check is about it. Left out: as before.'),
    select: field('select', SELECTOR, 'For whom this holds, as a selector. Left out: everybody.', {
      examples: ['group:Operations'],
    }),
    ...Object.fromEntries(
      Object.entries(optionsOf(rule)).map(([name, option]) => [name, optionField(name, option)]),
    ),
  };
  const options = Object.keys(fields);
  return new RecordType<Draft<RuleSetting>>({
    name: `a setting of ${rule}`,
    create: (node) => createSetting(rule, node),
    fields,
    reportUnknown({ key: option, nearest, place }, context) {
      report(context, 'unknown-option', { rule, option, options, nearest }, place);
    },
  });
}

function optionField(name: string, option: RuleOption): Field<Draft<RuleSetting>> {
  const type = OPTION_TYPES[option.kind];
  return {
    type,
    about: option.tells,
    examples: [option.default],
    default: option.default,
    required: false,
    put(setting, node, context) {
      const value = type.decode(node, context);
      if (value !== undefined) setting.options = { ...setting.options, [name]: value };
    },
  };
}

function createSetting(rule: RuleCode, node: LocatedNode): Draft<RuleSetting> {
  return {
    place: placeOfNode(node),
    keyPlaces: undefined,
    rule,
    severity: undefined,
    select: '',
    options: NO_OPTIONS,
    extra: NO_EXTRA,
  };
}

const RULE_TYPES = new Map(RULE_CODES.map((code) => [code, new RuleType(code)]));

/** The value of `rules`. */
export const RULE_SETTINGS: ValueType<RulesDraft> = {
  expects: 'a map from rules to severities',
  schema: {
    type: ['object', 'null'],
    properties: Object.fromEntries(
      [...RULE_TYPES].map(([code, { schema }]) => [code, { description: RULE_ASKS[code], ...schema }]),
    ),
    patternProperties: { '^x-': { description: 'Your own data: kept, and otherwise ignored.' } },
    additionalProperties: false,
  },
  decode(node, context) {
    if (isNull(node)) return NO_RULES;
    if (node.kind !== 'map') return reportWrongType(node, this.expects, context);
    const settings: Draft<RuleSetting>[] = [];
    let extra = NO_EXTRA;
    node.keys.forEach((key, i) => {
      if (context.diagnostics.isFull) return;
      const value = itemAt(node.values, i);
      if (key.startsWith('x-')) extra = withKey(extra, key, value);
      else {
        const place = placeOfKey(node, i);
        const rule = decodeRuleName(key, place, context);
        const some = rule === undefined ? [] : (RULE_TYPES.get(rule)?.decode(value, context) ?? []);
        // One by itself stands where its rule is named, like everything that has a name.
        if (value.kind !== 'list') for (const setting of some) setting.place = place;
        settings.push(...some);
      }
    });
    return { settings, extra };
  },
};
