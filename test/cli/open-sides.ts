import { createNodeGit } from '../../src/cli/git.ts';
import type { Git } from '../../src/cli/git.ts';
import type { OrgSide, OrgSidesAsked } from '../../src/cli/org-side.ts';
import { openSides } from '../../src/cli/org-side.ts';
import { InputFailure, SeveralFailures, UsageFailure, messagesOf } from '../../src/cli/failure.ts';
import { formatDiagnostics } from '../../src/report/format-diagnostics.ts';
import { worldOf } from './run-cli.ts';
import type { CliWorld } from './run-cli.ts';
import { GIT_VARIABLES } from './scratch-repository.ts';

/** A call, and the git that it is made with. */
export interface Call extends Partial<OrgSidesAsked>, CliWorld {
  readonly git?: Git;
  readonly gitVariables?: Readonly<Record<string, string>>;
}

/** The two maps of a call. */
export interface Sides {
  readonly base: OrgSide;
  readonly head: OrgSide;
}

/** Opens both sides of a call. */
export function open(cwd: string, call: Call = {}): Promise<Sides> {
  const { base, head, file = [], git, gitVariables, ...world } = call;
  const { environment } = worldOf([], { cwd, ...world });
  const variables = { ...process.env, ...GIT_VARIABLES, ...gitVariables };
  return openSides({ base, head, file }, { ...environment, git: git ?? createNodeGit(cwd, variables) });
}

/** Everything that a call says before it ends with exit code 2. */
export async function refusal(cwd: string, call: Call = {}): Promise<string> {
  try {
    const { base, head } = await open(cwd, call);
    return `opened: ${base.label} / ${head.label}`;
  } catch (error) {
    return wordsOf(error);
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof SeveralFailures) return error.failures.map(wordsOf).join('\n');
  if (error instanceof UsageFailure) return messagesOf(error).join('\n');
  if (error instanceof InputFailure) return formatDiagnostics(error.diagnostics);
  throw error;
}

/** What both are called, BASE first. */
export function labels({ base, head }: Sides): readonly string[] {
  return [base.label, head.label];
}

/** The ids of its teams, in order. */
export function teams({ organization }: OrgSide): readonly string[] {
  return organization.teams.map(({ id }) => id);
}

/** The paths that it was read from. */
export function files({ organization }: OrgSide): readonly string[] {
  return organization.files.map(({ path }) => path);
}

/** An org file with a hand-off for each pair of teams. */
export function mapOf(...pairs: readonly string[]): string {
  return `ripple: 1\norg: Small\nhandoffs:\n${pairs.map((pair) => `  - ${pair}\n`).join('')}`;
}

/** Each starts git a dozen times; on a busy machine that takes its time. */
export const PATIENT = { timeout: 60_000 };

/** Two teams, and one more. */
export const AB = mapOf('a -> b');
export const ABC = mapOf('a -> b', 'b -> c');
