import type { SyntaxProblem } from '../model/diagnostic-catalogue.ts';
import type { SomeWordings } from './wording.ts';
import { didYouMean, quote } from './wording.ts';

/** The parsers' words are for programmers; only where nothing better is known they are passed on. */
const SYNTAX: { readonly [P in Exclude<SyntaxProblem, 'other'>]: string } = {
  'second-colon': 'A second colon in one line: put the text into quotes, as in what: "Claim: the file"',
  indentation: 'This line starts further left or right than its neighbors of the same level',
  'indented-too-far':
    'This line is indented further than its neighbors; it should begin in the same column as the key above, which has a value already',
  'missing-dash':
    'A dash is missing before this line; or, for a key of the hand-off above, that one has to be in its long form, from: a, to: b',
  tab: 'A tab at the beginning of a line: YAML wants spaces there',
  'missing-colon': 'A key and its value need a colon and a space between them, as in lead: 2d',
  'open-quote': 'This quotation mark is never closed',
  'open-bracket': 'This bracket is never closed, or what is in it is indented too little',
  'missing-comma': 'Two things in brackets need a comma between them, or a bracket is not closed',
  'extra-comma': 'There is a comma too many here',
  'special-start': 'A text that starts with this character needs quotes around it',
  'text-after-value': 'There is text after the end of a value: quotes inside quotes, or a bracket too many',
  backslash: 'A backslash in double quotes has a special meaning: use single quotes, or write it twice',
  'control-character': 'There is an invisible character here that no text may hold',
  'too-deep': 'This is nested deeper than 100 levels',
};

/** The YAML of a file, before it means anything. */
export const YAML_WORDING = {
  'empty-file': {
    title: 'empty file',
    message: ({ path }) => `${quote(path)} says nothing`,
    why: 'The file is empty or holds comments alone, which is seldom meant.',
    mend: 'Begin with `ripple: 1` and a list of hand-offs, let `ripple init` write a start, or take the file out of `include`.',
  },
  'yaml-syntax': {
    title: 'YAML syntax',
    message: ({ message, problem }) =>
      problem === 'other' ? `YAML cannot be understood here: ${message}` : SYNTAX[problem],
    why:
      'Org files are written in YAML, a text format with few but strict rules. What breaks them can be read in more than ' +
      'one way, so nothing is guessed.',
    mend:
      'Most often it is one of these. A colon inside a text: put the text in quotes, `what: "Claim: the file"`. Lines of one ' +
      'level that start in different columns: line them up with spaces, never tabs. No space after a colon or a dash: `lead: 2d`, ' +
      '`- a -> b`. A quote or bracket that is never closed. A text that starts with `@`, `*`, `&`, `%` or a backtick: put it in ' +
      'quotes. If the marked line looks right, look at the one above it.',
  },
  'several-documents': {
    title: 'several documents',
    message: () => 'A second YAML document starts here',
    why: 'A line `---` in the middle ends one document and starts another. A file holds one.',
    mend: 'Take the line `---` out, or move the second part into a file of its own and `include` it.',
  },
  'duplicate-key': {
    title: 'key stands twice',
    message: ({ key }) => `${quote(key)} stands twice in the same place`,
    why: 'Only one of the two could count, and nobody would see which.',
    mend:
      'Keep one. If they are two different things, such as two teams, give one another id. Where the keys of two hand-offs stand ' +
      'one below the other, the second hand-off needs its own dash: `- from: claims`.',
  },
  'key-not-text': {
    title: 'key is not text',
    message: () => 'A list or a map stands where a key belongs',
    why: 'Keys are plain words before a colon.',
    mend: 'Write a word before the colon: `lead: 2d`. A text that starts with `[`, `{` or `?` needs quotes around it.',
  },
  'unknown-anchor': {
    title: 'unknown anchor',
    message: ({ name, nearest }) => `Nothing above has the anchor ${quote(`&${name}`)}${didYouMean(nearest)}`,
    why: '`*name` repeats what was marked with `&name` further up in the same file.',
    mend: 'Mark the first one, `standard: &standard { lead: 2d }` under an `x-…` key, or put a text that only starts with `*` in quotes.',
  },
  'alias-loop': {
    title: 'alias within itself',
    message: ({ name }) => `${quote(`*${name}`)} stands inside the very thing that it repeats`,
    why: 'What holds itself would never end.',
    mend: 'Write out at this place what is meant, or move the anchor.',
  },
  'too-many-aliases': {
    title: 'too many repetitions',
    message: ({ limit }) => `Repetitions with * make this file grow to more than ${limit} values`,
    why: 'Aliases that repeat aliases grow beyond all measure; such files are made to bring programs down.',
    mend: 'Write out what is repeated, or split the map into several files.',
  },
  'merge-needs-map': {
    title: 'nothing to merge',
    message: () => 'After << belongs a map of keys, or a list of them',
    why: '`<<` takes the keys of another map in; a single value or a list of texts has none.',
    mend: 'Name an anchor of a map: `<<: *standard`, where above stands `x-standard: &standard { lead: 2d }`.',
  },
  'unsupported-tag': {
    title: 'unsupported tag',
    message: ({ tag }) => `The tag ${quote(tag)} has no meaning here`,
    why: 'Tags, words with `!`, tell other programs how to read a value. Org files do not need them.',
    mend: 'Take the tag out, or put a text that only starts with `!` in quotes.',
  },
} satisfies SomeWordings;
