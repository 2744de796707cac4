import type { Diagnostic } from '../model/diagnostic.ts';
import { nearestWord } from '../model/nearest.ts';

/** The call is wrong in a way that no diagnostic has a code for; said on stderr, exit code 2. */
export class UsageFailure extends Error {}

/** Several things are wrong in that way, and all are said. */
export class UsageFailures extends UsageFailure {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('; '));
    this.messages = messages;
  }
}

/** The input is unusable: the diagnostics say why; exit code 2. */
export class InputFailure extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('unusable input');
    this.diagnostics = diagnostics;
  }
}

/** Only the earlier one of two maps cannot be read, and it is a revision: whoever mends the map can do nothing about it. */
export class UnreadableBaseFailure extends InputFailure {
  /** What follows from it, without the end of the sentence. */
  readonly consequence: string;

  constructor(diagnostics: readonly Diagnostic[], base: string, head: string) {
    super(diagnostics);
    this.consequence = `the map at ${base} could not be read, so nothing is compared; the one of today (${head}) can be read`;
  }
}

/** Failures of both kinds, and all are said. */
export class SeveralFailures extends Error {
  readonly failures: readonly (UsageFailure | InputFailure)[];

  constructor(failures: readonly (UsageFailure | InputFailure)[]) {
    super('several failures');
    this.failures = failures;
  }
}

/** One failure that says what all of them say. */
export function joinFailures(failures: readonly (UsageFailure | InputFailure)[]): Error {
  const inputs = failures.filter((failure) => failure instanceof InputFailure);
  const usages = failures.filter((failure) => failure instanceof UsageFailure);
  const joined = [
    ...(usages.length === 0 ? [] : [new UsageFailures([...new Set(usages.flatMap(messagesOf))])]),
    ...(inputs.length === 0 ? [] : [new InputFailure(inputs.flatMap(({ diagnostics }) => diagnostics))]),
  ];
  const [only] = joined;
  return joined.length === 1 && only !== undefined ? only : new SeveralFailures(joined);
}

/** What it says, each a sentence of its own. */
export function messagesOf(failure: UsageFailure): readonly string[] {
  return failure instanceof UsageFailures ? failure.messages : [failure.message];
}

/** Does both, so that what is wrong with either is said at once. */
export function togetherOrThrow<A, B>(first: () => A, second: () => B): [A, B] {
  const [a, b] = [attempt(first), attempt(second)];
  const diagnostics = [a, b].flatMap((outcome) => ('diagnostics' in outcome ? outcome.diagnostics : []));
  if ('diagnostics' in a || 'diagnostics' in b) throw new InputFailure(diagnostics);
  return [a.value, b.value];
}

/** The same for two that take their time. */
export async function bothOrThrow<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  return togetherOrThrow(
    () => valueOf(a),
    () => valueOf(b),
  );
}

function valueOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'fulfilled') return outcome.value;
  throw outcome.reason;
}

type Attempt<T> = { readonly value: T } | { readonly diagnostics: readonly Diagnostic[] };

function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof InputFailure) return { diagnostics: error.diagnostics };
    throw error;
  }
}

/** Says that a word of the call is none of those it can be, with the nearest one. */
export function describeUnknown(what: string, word: string, known: Iterable<string>): string {
  const nearest = nearestWord(word, known);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `unknown ${what} “${word}”.${hint}`;
}

/** The words for a failure of the operating system: "permission denied" rather than its number. */
export function describeSystemError(error: unknown): string {
  const words: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is no folder',
    EISDIR: 'it is a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ELOOP: 'too many links',
    ENAMETOOLONG: 'the name is too long',
    EEXIST: 'a part of the path is a file or taken',
    EBUSY: 'another program is using it',
    EIO: 'the disk or device has failed',
    ENXIO: 'nobody is at the other end',
    ERR_INVALID_ARG_VALUE: 'no file can have this name',
  };
  const code = systemErrorCode(error);
  return words[code ?? ''] ?? code ?? (error instanceof Error ? error.message : 'unknown reason');
}

/** `ENOENT` and the like, where the operating system gave one. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
