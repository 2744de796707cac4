import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { REPOSITORY } from './run-cli.ts';
import { BROKEN, SHOP, scratchFolder } from './scratch.ts';

const PROGRAM = join(REPOSITORY, 'bin/ripple.js');
const RIPPLE = `'${process.execPath}' '${PROGRAM}'`;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ENV = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, RIPPLE_FILE: undefined };

function ripple(argv: readonly string[], cwd: string, input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], {
    cwd,
    input,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status, stdout, stderr };
}

/** Runs a line of bash; `ripple` in it is this program. */
function bash(line: string, cwd: string): Ended {
  const script = `set -o pipefail\n${line.replaceAll(/\bripple\b(?!\.)/g, RIPPLE)}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    cwd,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status, stdout, stderr };
}

/** A chain of many teams: its JSON answer is a few megabytes. */
function longChain(count: number): string {
  const handoffs = Array.from({ length: count }, (_, i) => `team-number-${i} -> team-number-${i + 1}`);
  return JSON.stringify({ ripple: 1, org: 'Chain', handoffs });
}

// Every call is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('the program as it is installed', () => {
  it('ends with the exit codes 0, 1 and 2', () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP, 'broken.yaml': BROKEN });
    expect(ripple([], cwd)).toMatchObject({ code: 0, stderr: '' });
    expect(ripple(['impact', 'a'], cwd)).toMatchObject({ code: 0, stderr: '' });
    expect(ripple(['impact', 'a', '--fail-on', 'broken-promise'], cwd).code).toBe(1);
    for (const argv of [
      ['impct'],
      ['impact'],
      ['impact', 'zzz'],
      ['check', '-f', 'broken.yaml'],
      ['check', '-f', 'nope'],
    ]) {
      const { code, stdout, stderr } = ripple(argv, cwd);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('error');
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  it('knows its version', () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    );
    expect(ripple(['--version'], REPOSITORY)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('has no colors in a pipe, and has them with FORCE_COLOR', () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    expect(ripple(['impact', 'a'], cwd).stdout).not.toContain('\u001b');
    const forced = spawnSync(process.execPath, [PROGRAM, 'impact', 'a'], {
      cwd,
      env: { ...ENV, FORCE_COLOR: '1' },
      encoding: 'utf8',
    });
    expect(forced.stdout).toContain('\u001b[');
  });

  it('sends megabytes of JSON through a pipe, whole', () => {
    const cwd = scratchFolder({ 'ripple.yaml': longChain(20_000) });
    const { code, stdout, stderr } = ripple(['impact', 'team-number-19990', '--json'], cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeGreaterThan(3e6);
    const answer: { handoffs: unknown[] } = JSON.parse(stdout);
    expect(answer.handoffs).toHaveLength(20_000);
  });

  it('reads standard input that comes slowly, in pieces', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '-f', '-', '--json'], { env: ENV });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    for (const line of SHOP.split(/(?<=\n)/)) {
      child.stdin.write(line);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ usable: true, org: 'Shop' });
  });
});

describe.skipIf(!existsSync('/bin/bash') || !existsSync('/dev/full'))('the program in a shell', () => {
  it('ends quietly when its reader has seen enough', () => {
    const cwd = scratchFolder({ 'ripple.yaml': longChain(20_000) });
    const head = bash('ripple impact team-number-19990 --json | head -1; echo ${PIPESTATUS[0]}', cwd);
    expect(head).toEqual({ code: 0, stdout: '{\n0\n', stderr: '' });
    const gone = bash('ripple impact team-number-19990 --json | true; echo ${PIPESTATUS[0]}', cwd);
    expect(gone).toEqual({ code: 0, stdout: '0\n', stderr: '' });
    expect(bash('ripple check -f nope 2> >(true); echo $?', cwd)).toEqual({
      code: 0,
      stdout: '2\n',
      stderr: '',
    });
  });

  it('reads pipes of every kind', () => {
    const cwd = scratchFolder({ 'shop.yaml': SHOP });
    const expected = { code: 0, stderr: '', stdout: expect.stringContaining('Shop: 1 warning, 6 notes.') };
    expect(bash('cat shop.yaml | ripple check -f -', cwd)).toEqual(expected);
    expect(bash('cat shop.yaml | ripple check -f /dev/stdin', cwd)).toEqual(expected);
    expect(bash('ripple check -f - < shop.yaml', cwd)).toEqual(expected);
    expect(bash('ripple check -f <(cat shop.yaml)', cwd)).toEqual(expected);
    expect(bash('RIPPLE_FILE=<(cat shop.yaml) ripple check', cwd)).toEqual(expected);
    expect(
      bash(
        'mkfifo pipe; (sleep 0.1; head -c 30 shop.yaml; sleep 0.1; tail -c +31 shop.yaml) > pipe & ripple check -f pipe',
        cwd,
      ),
    ).toEqual(expected);
  });

  it('does not wait for the end of what never ends', () => {
    const cwd = scratchFolder();
    expect(bash('ripple check -f /dev/zero', cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[file-unreadable]'),
    });
    expect(bash('ripple check -f - < /dev/zero', cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[file-too-large]'),
    });
    expect(bash('ripple check -f <(cat /dev/zero)', cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[file-too-large]'),
    });
    expect(bash('ripple check -f - < .', cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is a folder'),
    });
    expect(bash('ripple check -f - < /dev/null', cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[empty-file]'),
    });
    expect(bash('ripple check -f - <&-', cwd).code).toBe(2);
  });

  it('says so where the disk is full', () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    expect(bash('ripple impact a > /dev/full', cwd)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write the answer: the disk is full\n',
    });
    expect(bash('ripple impact a -o json:/dev/full', cwd)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write /dev/full: the disk is full\n',
    });
  });

  it('writes to a pipe or standard output that is named as a file', () => {
    const cwd = scratchFolder({ 'ripple.yaml': SHOP });
    const printed = ripple(['impact', 'a', '--json'], cwd).stdout;
    expect(bash('ripple impact a -o json:/dev/stdout | cat', cwd)).toEqual({
      code: 0,
      stdout: printed,
      stderr: '',
    });
    expect(bash('ripple impact a -o json:>(cat); wait $!', cwd)).toEqual({
      code: 0,
      stdout: printed,
      stderr: '',
    });
  });
});
