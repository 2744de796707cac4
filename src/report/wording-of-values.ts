import type { DiagnosticArguments } from '../model/diagnostic-catalogue.ts';
import type { DurationProblem } from '../model/duration.ts';
import type { ShareProblem } from '../model/share.ts';
import { didYouMean, quote } from './wording.ts';

const DURATION: { readonly [P in DurationProblem]: string } = {
  form: 'is not a duration',
  negative: 'is less than nothing; a duration is 0 or more',
  'repeated-unit': 'names the same unit twice; each of w, d, h and m may stand once',
  'too-long': 'is longer than a working life',
};

const SHARE: { readonly [P in Exclude<ShareProblem, 'needs-percent'>]: string } = {
  form: 'is not a share; write it like 20% or 0.2',
  negative: 'is less than nothing; a share lies between 0% and 100%',
  'over-one': 'is more than 100%; a share lies between 0% and 100%',
};

/** What is wrong with a duration; without a nearer word, what one looks like. */
export function messageOfDuration({ text, problem, nearest }: DiagnosticArguments['bad-duration']): string {
  const example = problem === 'form' ? '; write it like 90m, 4h, 1d 4h or 2w' : '';
  return `${quote(text)} ${DURATION[problem]}${nearest === undefined ? example : didYouMean(nearest)}`;
}

/** What is wrong with a share. */
export function messageOfShare({ text, problem }: DiagnosticArguments['bad-share']): string {
  if (problem !== 'needs-percent') return `${quote(text)} ${SHARE[problem]}`;
  return Number(text) <= 100
    ? `${quote(text)} is more than 100%${didYouMean(`${text.trim()}%`)}`
    : `${quote(text)} ${SHARE['over-one']}`;
}
