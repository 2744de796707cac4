import { InputFailure, UsageFailure } from './failure.ts';

/** What came of something that may fail by what a user wrote, so that the next thing can be tried as well. */
export type Attempt<T> = { readonly value: T } | { readonly failure: UsageFailure | InputFailure };

/** Tries; bugs are thrown on. */
export async function attempt<T>(run: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await run() };
  } catch (error) {
    if (error instanceof UsageFailure || error instanceof InputFailure) return { failure: error };
    throw error;
  }
}

/** Its value; undefined where it failed. */
export function valueOf<T>(attempted: Attempt<T>): T | undefined {
  return 'value' in attempted ? attempted.value : undefined;
}
