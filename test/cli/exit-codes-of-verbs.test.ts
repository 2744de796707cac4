import { describe, expect, it } from 'vitest';
import { VERBS } from '../../src/cli/verbs/registry.ts';
import type { Refused, VerbRows } from './exit-code-rows.ts';
import { FILES, ROWS } from './exit-code-rows.ts';
import type { CliRun } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { namesIn, scratchFolder } from './scratch.ts';

/** Each verb by itself: a verb without rows fails here, and so does a gate. What single calls say is in exit-codes.test.ts. */
const VERB_NAMES = [...VERBS.keys()];

describe('the table of exit codes', () => {
  it('has rows for every verb, and for each word that its --fail-on takes', async () => {
    expect(Object.keys(ROWS)).toEqual(VERB_NAMES);
    const said: Record<string, readonly string[]> = {};
    for (const verb of VERB_NAMES) said[verb] = gatesIn((await runCli([verb, '--help'])).stdout);
    const rows = Object.entries(ROWS).map(([verb, { gates = {} }]) => [verb, Object.keys(gates)]);
    expect(Object.fromEntries(rows)).toEqual(said);
    expect(Object.values(said).filter((gates) => gates.length > 0)).toHaveLength(4);
  });

  it('tries each verb, and each gate with what it forbids and without', () => {
    for (const { done, refused, gates = {} } of Object.values(ROWS)) {
      expect(done).not.toEqual([]);
      expect(refused).not.toEqual([]);
      for (const [gate, { found, clean }] of Object.entries(gates)) {
        expect(found.length > 0).toBe(gate !== 'never');
        expect(clean).not.toEqual([]);
      }
    }
  });
});

describe('exit code 0', () => {
  it.each(callsOf(({ done }) => done))('%s', async (call) => {
    const { code, stdout, stderr } = await runHere(call);
    expect({ code, hasAnswer: stdout !== '' }, stderr).toEqual({ code: 0, hasAnswer: true });
  });

  it.each(gateCalls('clean'))('%s', async (call) => {
    const { code, stderr } = await runHere(call);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toContain('--fail-on');
  });
});

describe('exit code 1', () => {
  it.each(gateCalls('found'))('%s, and 0 with --exit-zero', async (call) => {
    const gate = call.slice(call.indexOf('--fail-on '));
    const run = await runHere(call);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(new RegExp(`^${gate}: .*, so the exit code is 1\n$`));
    const hidden = await runHere(`${call} --exit-zero`);
    expect(hidden).toEqual({ ...run, code: 0, stderr: run.stderr.replace(', so the exit code is 1', '') });
  });

  it.each(gateCalls('found'))('%s: what is written is written all the same', async (call) => {
    const folder = scratchFolder(FILES);
    const written = await runCli([...call.split(' '), '-o', 'json:out.json', '-o', 'text:-'], {
      cwd: folder,
    });
    expect([written.code, written.stdout === '']).toEqual([1, false]);
    expect(namesIn(folder)).toContain('out.json');
  });
});

describe('exit code 2, with nothing on standard output and nothing written', () => {
  it.each(callsOf(({ refused }) => refused))('%s', async (call, says) => {
    await expectRefused(call, says);
  });

  it.each(VERB_NAMES)('%s --frobnicate', async (verb) => {
    await expectRefused(`${verb} --frobnicate`, "unknown option '--frobnicate'");
  });

  it.each(withMaps())('%s, and no --exit-zero or --fail-on never hides it', async (call, gated) => {
    for (const [file, says] of [
      ['broken.yaml', 'broken.yaml:9:20  error[unknown-team]'],
      ['no.yaml', 'error[file-not-found]'],
      ['note.txt', 'note.txt:1:1'],
    ] as const) {
      await expectRefused(`${call} -f ${file}`, says);
      if (gated) await expectRefused(`${call} -f ${file} --fail-on never --exit-zero`, says);
    }
    const other = gated ? `${call} --fail-on frobnicate --exit-zero` : `${call} --exit-zero`;
    await expectRefused(other, gated ? 'Allowed choices are' : "unknown option '--exit-zero'");
  });

  it.each(gatedRefusals())('%s --exit-zero', async (call, says) => {
    await expectRefused(`${call} --exit-zero`, says);
  });

  it.each(VERB_NAMES.filter((verb) => verb !== 'init'))('%s in a format that there is not', async (verb) => {
    const { done } = rowsOf(verb);
    await expectRefused(`${done[0] ?? ''} --format frobnicate`, 'unknown format “frobnicate”');
  });
});

async function runHere(call: string, folder = scratchFolder(FILES)): Promise<CliRun> {
  return runCli(call.split(' '), { cwd: folder });
}

async function expectRefused(call: string, says: string): Promise<void> {
  const folder = scratchFolder(FILES);
  const before = namesIn(folder);
  const { code, stdout, stderr } = await runHere(call, folder);
  expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(namesIn(folder)).toEqual(before);
}

function rowsOf(verb: string): VerbRows {
  const rows = ROWS[verb];
  if (rows === undefined) throw new Error(`no rows for ${verb}`);
  return rows;
}

/** The words that `--fail-on` takes, out of a help; none where there is no such option. */
function gatesIn(help: string): string[] {
  const [, choices = ''] = /--fail-on <.*?\(choices:\s+(.*?)(?:,\s+default|\))/s.exec(help) ?? [];
  return [...choices.matchAll(/"([\w-]+)"/g)].map(([, word = '']) => word);
}

function callsOf(select: (rows: VerbRows) => readonly (string | Refused)[]): [call: string, says: string][] {
  return Object.values(ROWS).flatMap((rows) =>
    select(rows).map((row): [string, string] => (typeof row === 'string' ? [row, ''] : [row[0], row[1]])),
  );
}

function gateCalls(sort: 'found' | 'clean'): string[] {
  return Object.values(ROWS).flatMap(({ gates = {} }) =>
    Object.entries(gates).flatMap(([gate, calls]) => calls[sort].map((call) => `${call} --fail-on ${gate}`)),
  );
}

function withMaps(): [call: string, gated: boolean][] {
  return Object.values(ROWS).flatMap(({ withMap, gates }): [string, boolean][] =>
    withMap === undefined ? [] : [[withMap, gates !== undefined]],
  );
}

function gatedRefusals(): [call: string, says: string][] {
  return callsOf(({ gates, refused }) => (gates === undefined ? [] : refused));
}
