import { UsageFailure } from './failure.ts';

/** `--depth`: a number of hand-offs; undefined where it is not given. */
export function parseDepth(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text))
    throw new UsageFailure(`--depth takes a whole number of hand-offs, not “${text}”`);
  return Number(text);
}
