/** An option of a rule: what sort of number it is, the default, and what it means. Durations are hours, shares fractions. */
export interface RuleOption {
  readonly kind: 'duration' | 'share' | 'count';
  /** As it is written in a file: `1d`, `20%`, `2`. */
  readonly default: string;
  readonly tells: string;
}

/**
 * Every rule that an organization can be held to, with its options: what the reader of an org file needs to know. What a
 * rule says and how it looks for it is in a file of its own, `src/rules/catalogue/CODE.ts`.
 */
export const RULES = {
  'promises-kept': {},
  'promise-broken-anyway': {},
  'promise-inversion': {},
  'single-source': {
    'at-least': {
      kind: 'count',
      default: '2',
      tells: 'So many promises of others, or more, stand behind one team.',
    },
  },
  'fake-redundancy': {},
  'outage-too-long': {},
  'loop-never-recovers': {
    delay: { kind: 'duration', default: '1d', tells: 'What each team of the loop is late in turn.' },
  },
  'loop-spoils-all': {},
  'slot-multiplies': {
    delay: { kind: 'duration', default: '1h', tells: 'So much later than its slack.' },
    becomes: { kind: 'duration', default: '1w', tells: 'So much, or more, is felt.' },
  },
  'telling-would-help': {
    delay: {
      kind: 'duration',
      default: '1d',
      tells: 'How late the giver is, beside the declared scenarios.',
    },
  },
  'nobody-receives': {},
  'customer-unserved': {},
  'handoff-without-needs': {},
  'no-way-to-customer': {},
  'engagement-gap': {},
  'unused-accept': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, RuleOption>>>>;

/** The name of a rule, as in `rules:` and `accept:` of an org file. */
export type RuleCode = keyof typeof RULES;

/** The name of an option of a rule. */
export type RuleOptionName<C extends RuleCode> = keyof (typeof RULES)[C];

/** Whether a text is the name of a rule. */
export function isRuleCode(text: string): text is RuleCode {
  return Object.hasOwn(RULES, text);
}

/** All names, in the order of the catalogue. */
export const RULE_CODES: readonly RuleCode[] = Object.keys(RULES).filter(isRuleCode);
