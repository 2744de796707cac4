import type { DiagnosticArguments } from '../model/diagnostic-catalogue.ts';
import type { SomeWordings } from './wording.ts';
import { sayKeyBesideArrow, sayMissingColon } from './wording-of-arrows.ts';
import { messageOfDuration, messageOfShare } from './wording-of-values.ts';
import { didYouMean, quote } from './wording.ts';

function messageOfId({ id, missingColon }: DiagnosticArguments['bad-id']): string {
  if (id.trim() === '') return 'An id is missing here';
  return missingColon === undefined
    ? `${quote(id)} cannot be an id; ids are made of letters, digits, dots, “_” and “-”`
    : `${quote(id)} cannot be an id, for it holds a space; if ${quote(missingColon.what)} is what is handed over, ${sayMissingColon(missingColon)}`;
}

/** Keys and values of the format. */
export const FORMAT_WORDING = {
  'version-missing': {
    title: 'version missing',
    message: () => 'The line “ripple: 1” is missing',
    why: 'The first file says which version of the format it is written in, so that old files stay readable when the format grows.',
    mend: 'Write `ripple: 1` at the top.',
  },
  'version-unsupported': {
    title: 'version not supported',
    message: ({ found }) => `${quote(found)} is not a version of the format that is known here; it is 1`,
    why: 'A file of a newer version may hold keys that this ripple does not know.',
    mend: 'Write `ripple: 1`, or install a newer ripple.',
  },
  'wrong-type': {
    title: 'something else belongs here',
    message: ({ expects, found }) => `Here belongs ${expects}, but there is ${found}`,
    why: 'Every place in the file holds one kind of thing: a text, a duration, a list, or a map of keys.',
    mend:
      'A list has a dash before each item, `- a -> b`; a map has a key and a colon before each value, `lead: 2d`. Teams are a map, ' +
      '`claims: { lead: 2d }`; hand-offs are a list. For a key that says nothing yet, leave the line out.',
  },
  'unknown-key': {
    title: 'unknown key',
    message: ({ key, of, nearest, colonAfter, endedText }) => {
      const unknown = `${quote(key)} is not a key of ${of}`;
      if (colonAfter !== undefined) return `${unknown}; a colon is missing after ${quote(colonAfter)}`;
      return endedText === undefined
        ? `${unknown}${didYouMean(nearest)}`
        : `${unknown}; if it belongs to ${quote(endedText)}, put that text in quotes, because a comma ends it`;
    },
    why: 'A key with a typing error would silently count for nothing, and the answers would be wrong.',
    mend:
      'Compare with the keys in the documentation, and check the indentation: the key may belong one level up or down. Keys ' +
      'that start with `x-` are yours to use: `x-office: Leeds`.',
  },
  'missing-key': {
    title: 'key missing',
    message: ({ key, of }) => `${quote(key)} is missing; ${of} needs it`,
    why: 'Nearly everything has a default; what is asked for here has none.',
    mend: 'Add the key, as in `{ from: claims, to: finance }`.',
  },
  'not-one-of': {
    title: 'not one of the choices',
    message: ({ value, choices, nearest }) =>
      `${quote(value)} is not one of ${choices.join(', ')}${didYouMean(nearest)}`,
    why: 'Only these words have a meaning here.',
    mend: 'Take one of the words, in lower case: `kind: supplier`.',
  },
  'not-first-file': {
    title: 'belongs in the first file',
    message: ({ key }) => `${quote(key)} belongs in the first file alone`,
    why: '`org`, `currency`, `calendar` and `rules` hold for the whole organization; two files could contradict each other.',
    mend: 'Move it to the file that includes the others, the `ripple.yaml`.',
  },
  'bad-duration': {
    title: 'not a duration',
    message: messageOfDuration,
    why: 'Durations are working time. A day and a week are those of the calendar, 8 hours and 5 days if it does not say otherwise.',
    mend:
      'Use minutes, hours, days and weeks: `90m`, `4h`, `1d 4h`, `2w`, `0.5d`. A bare number is hours. ISO 8601 works too: ' +
      '`PT4H`, `P1DT4H`.',
  },
  'zero-duration': {
    title: 'duration of nothing',
    message: () => 'A duration over 0 belongs here',
    why: '`every` is the time between two slots, such as a weekly meeting; without any time between them there are no slots.',
    mend: 'Write the time between two slots, `every: 1w`, or leave the key out: then it can happen at any time.',
  },
  'bad-share': {
    title: 'not a share',
    message: messageOfShare,
    why: 'A share is a part of the whole, from nothing to all. A bare number over 1 is refused because it most often lacks its percent sign.',
    mend: 'Write `20%` or `0.2`. All of it is `100%`, nothing is `0`.',
  },
  'bad-saves': {
    title: 'saves needs a unit',
    message: ({ text }) => `${quote(text)} could be hours or a share; write it with h, d, w or %`,
    why: 'A workaround saves either a stretch of time or a part of the delay, and a bare number does not say which.',
    mend: 'Write `saves: 4h` for four hours, or `saves: 50%` for half of the delay.',
  },
  'bad-rate': {
    title: 'not a cost of delay',
    message: ({ text }) => `${quote(text)} is not an amount per time; write it like 500/d`,
    why: 'The cost of a delay is an amount of money per hour, day or week of working time. The currency stands once, at the top.',
    mend: 'Write `cost-of-delay: 500/d`, `60/h` or `3000/w`, without currency and without a comma in the number.',
  },
  'bad-number': {
    title: 'number out of range',
    message: ({ text, least, most }) => `${quote(text)} is not a number over ${least} and up to ${most}`,
    why: 'A day has at most 24 hours and a week at most 7 days, and no work can be done in none.',
    mend: 'Write a number without unit: `calendar: { hours-per-day: 7.5, days-per-week: 5 }`.',
  },
  'bad-id': {
    title: 'not an id',
    message: messageOfId,
    why: 'Ids are typed in commands and used in arrows and selectors, where other characters have a meaning.',
    mend:
      'Take a short word as the id and give the full name beside it: `claims: { name: "Claims & Recovery" }`. For a space ' +
      'write a `-`, and what is handed over comes after a colon: `mill -> bakehouse: Flour`.',
  },
  'id-with-space': {
    title: 'id with a space',
    message: ({ id }) => `The id ${quote(id)} holds a space; it works, but has to be quoted in every command`,
    why: 'In a command a space separates words, so that such an id needs quotes around it each time.',
    mend: 'Write a `-` for the space and give the full name beside it: `contact-centre: { name: Contact centre }`.',
  },
  'key-as-team': {
    title: 'key where a team belongs',
    message: ({ key }) =>
      `${quote(key)} looks like a key of a team, but is indented too little: it stands where a team belongs`,
    why: 'Under `teams`, what stands in the first column of the names is a team; its own keys stand further right, below it.',
    mend: 'Put spaces before the line, so that it stands further right than the team that it belongs to.',
  },
  'bad-arrow': {
    title: 'not an arrow',
    message: ({ text, nearest }) =>
      `${quote(text)} is not of the form giver -> receiver${didYouMean(nearest)}`,
    why: 'The short form of a hand-off is one arrow between two ids: `->`, or `<->` for both ways.',
    mend:
      'Write `- claims -> finance` or `- claims -> finance: Payment order`. The arrow is a hyphen and a greater-than sign, without ' +
      'a space between them. A chain of three is two hand-offs, one per line.',
  },
  'keys-beside-arrow': {
    title: 'keys beside a short form',
    message: sayKeyBesideArrow,
    why: 'The short form says who, to whom and what; everything else needs the long form.',
    mend: 'Write the long form: `{ from: claims, to: finance, what: Payment order, slack: 1d }`.',
  },
  'risk-order': {
    title: 'risk out of order',
    message: () => 'Of a risk, low is at most likely, and likely at most high',
    why: 'The three say the best, the usual and the worst case; in another order no simulation can draw from them.',
    mend: 'Put them in order: `{ chance: 20%, low: 1d, likely: 2d, high: 8d }`.',
  },
} satisfies SomeWordings;
