/** What a run of git came to. */
export interface GitOutcome {
  /** Its exit code; null where git could not be started, or was ended. */
  readonly status: number | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** The git of this machine, in the folder of the call. */
export interface Git {
  run(args: readonly string[], input?: string): GitOutcome;
}

/** More than any list of files or any batch of them has. */
const MOST_BYTES = 1e9;

type Variables = Readonly<Record<string, string | undefined>>;

/** Git only reads: messages in English, no pager, no questions, no lock, nothing from the network. */
const READING: Variables = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // A clone without all contents would fetch what is asked for; both words are needed, for old and new versions.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** The git of this machine, run in a folder; loaded when it is first asked. */
export function createNodeGit(cwd: string, variables: Variables = process.env): Git {
  return {
    run(args, input = '') {
      const { spawnSync } = process.getBuiltinModule('node:child_process');
      const env = { ...variables, ...READING };
      const words = ['--no-pager', '-c', 'core.fsmonitor=false', ...args];
      const { status, stdout, stderr, error } = spawnSync('git', words, {
        cwd,
        input,
        env,
        maxBuffer: MOST_BYTES,
        windowsHide: true,
      });
      if (status === null) {
        const reason = error?.message ?? 'git was ended before it was done';
        return { status, stdout: new Uint8Array(0), stderr: reason };
      }
      return { status, stdout, stderr: new TextDecoder().decode(stderr) };
    },
  };
}
