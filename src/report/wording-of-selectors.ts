import type { NothingSelected, SelectorProblem } from '../model/diagnostic-catalogue.ts';
import type { SomeWordings } from './wording.ts';
import { didYouMean, quote } from './wording.ts';

const PROBLEMS: Readonly<Record<SelectorProblem, (text: string) => string>> = {
  empty: () => 'This selector is empty: it says no team, and * says all',
  'open-quote': (text) => `A quotation mark is missing at the end of ${quote(text)}`,
  'after-quote': (text) => `${quote(text)} stands right behind a quotation mark; only + or a comma can`,
  comma: () =>
    'A comma means both at once and stands between two selectors without spaces; a space means either',
  plus: (text) =>
    `${quote(text)} has a + that belongs to no team: it stands before one (upstream) or behind it (downstream)`,
  hops: (text) => `${quote(text)} goes further than any chain of hand-offs; + alone means all the way`,
  'no-value': (text) => `${quote(text)} says nothing after the colon; "" means those without any`,
};

const REASONS: Readonly<Record<NothingSelected, string>> = {
  'no-match': 'matches no team',
  'no-loop': 'selects nobody: no loop of hand-offs comes back there',
  'nothing-in-common': 'selects nobody: no team is all of that at once',
  'all-excluded': 'leaves nobody: all of them are excluded',
};

/** Selectors, on the command line and in rules. */
export const SELECTOR_WORDING = {
  'bad-selector': {
    title: 'no selector',
    message: ({ text, problem }) => PROBLEMS[problem](text),
    why: 'A selector is a team id, `tag:…`, `group:…`, `kind:…` or `loop:…`, with `+` before it (its suppliers too) or behind it (its receivers too). A space means either, a comma both at once; `*` stands for any characters.',
    mend: 'Put quotation marks round a value that holds spaces, commas, colons or `+`, and quote the whole for the shell: `\'group:"Operations / Claims"+\'`. A backslash takes the meaning from one character: `tag:c\\+\\+`.',
  },
  'unknown-method': {
    title: 'unknown word before the colon',
    message: ({ method, nearest, methods }) =>
      `Teams cannot be selected by ${quote(method)}${nearest === undefined ? `; before a colon stands one of ${methods.join(', ')}` : didYouMean(nearest)}`,
    why: 'What stands before the colon says by which property teams are meant.',
    mend: 'Write `tag:`, `group:`, `kind:` or `loop:`; a team id stands alone.',
  },
  'unknown-tag': {
    title: 'unknown tag',
    message: ({ tag, nearest }) => `No team has the tag ${quote(tag)}${didYouMean(nearest)}`,
    why: 'A tag that is mistyped would select nobody, and an answer about nobody looks like good news.',
    mend: 'Write a tag that a team has, or a pattern: `tag:back-*`. `ripple list --columns id,tags` shows them.',
  },
  'unknown-group': {
    title: 'unknown group',
    message: ({ group, nearest }) => `There is no group ${quote(group)}${didYouMean(nearest)}`,
    why: 'A group that is mistyped would select nobody, and an answer about nobody looks like good news.',
    mend: 'Write it in full, from the outermost: `group:"Operations / Claims"`, or a pattern: `group:"* / Claims"`. `ripple list --by group` shows them.',
  },
  'nothing-selected': {
    title: 'nobody selected',
    message: ({ selector, reason }) => `${quote(selector)} ${REASONS[reason]}`,
    why: 'A pattern or a combination may match nobody, today or in this map; the answer is then empty, not wrong.',
    mend: 'If it should select somebody: `ripple list` shows all teams, with `--columns id,group,tags` what they can be selected by.',
  },
} satisfies SomeWordings;
