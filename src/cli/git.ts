/** What a run of git came to. */
export interface GitOutcome {
  /** Its exit code; null where git could not be started. */
  readonly status: number | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** The git of this machine, in the folder of the call. */
export interface Git {
  run(args: readonly string[], input?: string): GitOutcome;
}

/** The git of this machine, run in a folder; loaded when it is first asked. */
export function createNodeGit(cwd: string): Git {
  return {
    run(args, input = '') {
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, input, maxBuffer: 1e9 });
      if (error !== undefined) return { status: null, stdout: new Uint8Array(0), stderr: error.message };
      return { status, stdout, stderr: new TextDecoder().decode(stderr) };
    },
  };
}
