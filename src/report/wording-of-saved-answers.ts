import type { SomeWordings } from './wording.ts';

/** What is wrong with an answer that is to be shown again. */
export const SAVED_WORDING = {
  'json-syntax': {
    title: 'not JSON',
    message: ({ expects }) => `This is not JSON: here belongs ${expects}`,
    why: 'A saved answer is what `--format json` wrote. The text was changed by hand, was cut off, or is another file.',
    mend: 'Mend the place, or save the answer again: `ripple impact claims --delay 3d --json > answer.json`.',
  },
  'json-too-deep': {
    title: 'nested too deep',
    message: ({ limit }) => `This is nested deeper than ${limit} levels`,
    why: 'No answer of ripple holds more than a few lists and maps inside each other, so the text was changed or is another file.',
    mend: 'Take out what somebody put in, or save the answer again: `ripple impact claims --delay 3d --json > answer.json`.',
  },
  'result-version': {
    title: 'another form of answers',
    message: ({ found }) => `This answer has the form ${found}; this ripple reads form 1`,
    why: 'The number after `version` says how an answer is written down. A later ripple may write another form.',
    mend: 'Show the answer with the ripple that saved it, or ask again with this one.',
  },
  'changed-map': {
    title: 'another map than the one that was asked',
    message: () => 'This is not the map that this report was made of: the hash beside it is another',
    why: 'A report holds its results and the map that they are about, and the page reckons with that map: with another one it would say other numbers than the document beside it.',
    mend: 'Take the map out, change that, and ask it anew: `jq -r .map report.json > map.json`, then `ripple report -f map.json -o report.html`.',
  },
} satisfies SomeWordings;
