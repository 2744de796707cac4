import type { SomeWordings } from './wording.ts';
import { didYouMean, quote } from './wording.ts';

/** How rules are named, set and accepted in an org file. */
export const RULE_WORDING = {
  'unknown-rule': {
    title: 'unknown rule',
    message: ({ rule, nearest }) => `There is no rule ${quote(rule)}${didYouMean(nearest)}`,
    why: 'A rule that is mistyped would be set or accepted nowhere, and nobody would notice.',
    mend: 'Write the name of a rule: `ripple explain` lists them all.',
  },
  'unknown-option': {
    title: 'unknown option of a rule',
    message: ({ rule, option, options, nearest }) =>
      `${quote(option)} is no option of ${rule}${nearest === undefined ? `; its options are ${options.join(', ')}` : didYouMean(nearest)}`,
    why: 'Each rule has options of its own; one that it does not have would change nothing, and nobody would notice.',
    mend: 'Write an option that the rule has; `ripple explain single-source` shows those of that rule. Data of your own goes under a key that begins with `x-`.',
  },
  'bad-count': {
    title: 'not a whole number',
    message: ({ text, most }) => `${quote(text)} is not a whole number from 1 to ${most}`,
    why: 'This option counts things, such as promises.',
    mend: 'Write a whole number without a unit: `single-source: { at-least: 3 }`.',
  },
  'accept-without-why': {
    title: 'accepted without a reason',
    message: ({ rule }) => `Nothing is said about why ${quote(rule)} is accepted here`,
    why: 'Whoever reads the map in a year wants to know whether the reason still holds.',
    mend: 'Say it in a sentence: `accept: [{ rule: single-source, why: A second one is hired for May }]`.',
  },
} satisfies SomeWordings;
