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
      tells: 'How late each team upstream of the giver is in turn, beside the declared scenarios.',
    },
  },
  'nobody-receives': {},
  'customer-unserved': {},
  'handoff-without-needs': {
    'at-least': {
      kind: 'count',
      default: '1',
      tells: 'So many of timing, quality and accuracy have to be written down.',
    },
  },
  'no-way-to-customer': {},
  'engagement-promise': {},
  'engagement-gap': {},
  'rule-stopped-early': {},
  'unused-accept': {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, RuleOption>>>>;

/** The name of a rule, as in `rules:` and `accept:` of an org file. */
export type RuleCode = keyof typeof RULES;

/** The name of an option of a rule. */
export type RuleOptionName<C extends RuleCode> = keyof (typeof RULES)[C];

/** What each rule asks of an organization, in one sentence: editors show it where a rule is named. */
export const RULE_ASKS: Readonly<Record<RuleCode, string>> = {
  'promises-kept': 'Every promise is kept in every declared scenario.',
  'promise-broken-anyway': 'No promise is broken while nothing goes wrong.',
  'promise-inversion': 'No supplier that just keeps its own promise makes its receiver break one.',
  'single-source': 'No team alone carries the promises of several others.',
  'fake-redundancy': 'Where any one of several hand-offs will do, no single team upstream stops them all.',
  'outage-too-long': 'Every team is back before its outage breaks a promise to a customer.',
  'loop-never-recovers': 'After a delay, every loop of hand-offs comes back to its plan by itself.',
  'loop-spoils-all': 'No loop of hand-offs makes a small quality problem larger in every round.',
  'slot-multiplies': 'No slot turns a short delay into a long one.',
  'telling-would-help': 'Whoever is late tells those receivers whose promises that would save.',
  'nobody-receives': 'What a team does goes on to somebody.',
  'customer-unserved': 'Every customer is handed something.',
  'handoff-without-needs': 'Every hand-off says what its receiver needs of it.',
  'no-way-to-customer': 'What scenarios and engagements name has a way to a customer.',
  'engagement-promise': 'Every engagement usually takes no longer than is promised.',
  'engagement-gap': 'The stages of an engagement are joined by hand-offs.',
  'rule-stopped-early': 'Every rule looks at all that it is asked about.',
  'unused-accept': 'Everything that is accepted is found.',
};

/** The options of a rule by name, as long as it is not known which rule it is. */
export function optionsOf(code: RuleCode): Readonly<Record<string, RuleOption>> {
  return RULES[code];
}

/** Whether a text is the name of a rule. */
export function isRuleCode(text: string): text is RuleCode {
  return Object.hasOwn(RULES, text);
}

/** All names, in the order of the catalogue. */
export const RULE_CODES: readonly RuleCode[] = Object.keys(RULES).filter(isRuleCode);
