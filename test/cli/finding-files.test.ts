import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CliRun, CliWorld } from './run-cli.ts';
import { runCli } from './run-cli.ts';
import { SHOP, readingBy, scratchFolder, withoutPrivileges } from './scratch.ts';

const TEAMS = SHOP.slice(0, SHOP.indexOf('handoffs:'));
const HANDOFFS = SHOP.slice(SHOP.indexOf('handoffs:'));

/** The files that `check` says it has read. */
async function filesReadBy(argv: readonly string[], world: CliWorld): Promise<readonly string[]> {
  const { stdout, stderr, code } = await runCli(['check', '--json', ...argv], world);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const result: { files: string[] } = JSON.parse(stdout);
  return result.files;
}

async function refusalOf(argv: readonly string[], world: CliWorld): Promise<CliRun> {
  const run = await runCli(['impact', 'a', ...argv], world);
  expect(run.code).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).not.toMatch(/^\s+at /m);
  return run;
}

describe('the org file that is named', () => {
  it('can be one file', async () => {
    const cwd = scratchFolder({ 'shop.yaml': SHOP, 'ripple.yaml': 'not: this' });
    expect(await filesReadBy(['-f', 'shop.yaml'], { cwd })).toEqual(['shop.yaml']);
    expect(await filesReadBy(['--file=shop.yaml'], { cwd })).toEqual(['shop.yaml']);
    expect(await filesReadBy(['-f', join(cwd, 'shop.yaml')], { cwd })).toEqual([join(cwd, 'shop.yaml')]);
  });

  it('can be several, in their order; each is read once', async () => {
    const cwd = scratchFolder({ 'teams.yaml': TEAMS, 'handoffs.yaml': HANDOFFS });
    const files = await filesReadBy(['-f', 'teams.yaml', '--file', 'handoffs.yaml', '-f', './teams.yaml'], {
      cwd,
    });
    expect(files).toEqual(['teams.yaml', 'handoffs.yaml']);
  });

  it('can be a folder: its ripple.yaml, else all its YAML', async () => {
    const cwd = scratchFolder({
      'one/ripple.yaml': SHOP,
      'one/other.yaml': 'not: this',
      'two/a.yaml': TEAMS,
      'two/sub/b.yml': HANDOFFS,
    });
    expect(await filesReadBy(['-f', 'one'], { cwd })).toEqual(['one/ripple.yaml']);
    expect(await filesReadBy(['-f', 'two/'], { cwd })).toEqual(['two/a.yaml', 'two/sub/b.yml']);
  });

  it('can be a pattern, quoted from the shell', async () => {
    const cwd = scratchFolder({ 'maps/a.yaml': TEAMS, 'maps/b.yaml': HANDOFFS, 'maps/c.txt': 'not this' });
    expect(await filesReadBy(['-f', 'maps/*.yaml'], { cwd })).toEqual(['maps/a.yaml', 'maps/b.yaml']);
    expect(await filesReadBy(['-f', '**/?.yaml'], { cwd })).toEqual(['maps/a.yaml', 'maps/b.yaml']);
  });

  it('can be standard input, by both of its names, also next to files', async () => {
    const cwd = scratchFolder({ 'teams.yaml': TEAMS, '-': 'not: this' });
    expect(await filesReadBy(['-f', '-'], { cwd, stdin: SHOP })).toEqual(['<stdin>']);
    expect(await filesReadBy(['-f', '/dev/stdin'], { cwd, stdin: SHOP })).toEqual(['/dev/stdin']);
    expect(await filesReadBy(['-f', 'teams.yaml', '-f', '-'], { cwd, stdin: HANDOFFS })).toEqual([
      'teams.yaml',
      '<stdin>',
    ]);
  });

  it('can have the name of standard input in a folder', async () => {
    const cwd = scratchFolder({ '-': SHOP });
    expect(await filesReadBy(['-f', './-'], { cwd, stdin: 'not: this' })).toEqual(['./-']);
  });

  it('may be written with a byte order mark and with CRLF', async () => {
    const windows = `\uFEFF${SHOP.replaceAll('\n', '\r\n')}`;
    const cwd = scratchFolder({ 'plain.yaml': SHOP, 'windows.yaml': windows });
    const [plain, fromFile, fromStdin] = await Promise.all([
      runCli(['impact', 'a', '-f', 'plain.yaml', '--json'], { cwd }),
      runCli(['impact', 'a', '-f', 'windows.yaml', '--json'], { cwd }),
      runCli(['impact', 'a', '-f', '-', '--json'], { stdin: windows }),
    ]);
    expect(plain.code).toBe(0);
    expect(fromFile).toEqual(plain);
    expect(fromStdin).toEqual(plain);
  });
});

describe('the org file that is not named', () => {
  it('is the one in RIPPLE_FILE', async () => {
    const cwd = scratchFolder({ 'shop.yaml': SHOP, 'ripple.yaml': 'not: this' });
    expect(await filesReadBy([], { cwd, variables: { RIPPLE_FILE: 'shop.yaml' } })).toEqual(['shop.yaml']);
  });

  it('is not the one in RIPPLE_FILE where that is empty or -f is given', async () => {
    const cwd = scratchFolder({ 'shop.yaml': SHOP, 'ripple.yaml': SHOP });
    expect(await filesReadBy([], { cwd, variables: { RIPPLE_FILE: '' } })).toEqual(['ripple.yaml']);
    expect(await filesReadBy(['-f', 'shop.yaml'], { cwd, variables: { RIPPLE_FILE: 'x' } })).toEqual([
      'shop.yaml',
    ]);
  });

  it('is ripple.yaml, else ripple.yml, here or in the nearest folder above', async () => {
    const top = scratchFolder({
      'ripple.yml': SHOP,
      'near/ripple.yaml': SHOP,
      'near/ripple.yml': 'not: this',
    });
    mkdirSync(join(top, 'near/a/b'), { recursive: true });
    mkdirSync(join(top, 'far/ripple.yaml'), { recursive: true });
    expect(await filesReadBy([], { cwd: join(top, 'near') })).toEqual(['ripple.yaml']);
    expect(await filesReadBy([], { cwd: join(top, 'near/a/b') })).toEqual(['../../ripple.yaml']);
    expect(await filesReadBy([], { cwd: join(top, 'far') })).toEqual(['../ripple.yml']);
  });

  it('is missed in one plain line', async () => {
    const { stderr } = await refusalOf([], { cwd: scratchFolder() });
    expect(stderr).toContain('error[no-org-file]: There is no ripple.yaml in this folder or in one above it');
  });
});

describe('what cannot be read', () => {
  it('is refused where -f got an empty word', async () => {
    const { stderr } = await refusalOf(['-f', ''], { cwd: scratchFolder({ 'ripple.yaml': SHOP }) });
    expect(stderr).toBe('error: -f names no file: what follows it is empty\n');
  });

  it.each([
    ['empty', ''],
    ['half a map', 'handoffs: ['],
    ['a list', '- a\n- b\n'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff])],
  ])('is refused on standard input too: %s', async (_what, stdin) => {
    const { stderr } = await refusalOf(['-f', '-'], { stdin });
    expect(stderr).toMatch(/^.*error\[[a-z-]+\]: /m);
  });

  it('is read where a folder only looks like the one above', async () => {
    const cwd = scratchFolder({
      'ripple.yaml': `include: [..teams/a.yaml]\n${SHOP.replace(/teams:[^]*(?=handoffs)/, '')}`,
      '..teams/a.yaml': TEAMS.replace(/^ripple.*\norg.*\n/, ''),
    });
    expect(await filesReadBy([], { cwd })).toEqual(['ripple.yaml', '..teams/a.yaml']);
  });
});

describe.skipIf(process.platform === 'win32')('what may not be read', () => {
  function locked(name: string): string {
    const cwd = scratchFolder({ 'map/a.yaml': SHOP });
    chmodSync(join(cwd, name), 0o000);
    onTestFinished(() => chmodSync(join(cwd, name), 0o755));
    return cwd;
  }

  it('is a file of somebody else', async () => {
    const cwd = locked('map/a.yaml');
    const { stderr } = await withoutPrivileges(() => refusalOf(['-f', 'map/a.yaml'], { cwd }));
    expect(stderr).toContain('“map/a.yaml” cannot be read: permission denied');
  });
});

describe('a bug in ripple', () => {
  it('keeps its stack, says where to report it, and is exit code 70', async () => {
    const world: CliWorld = {
      stdin: SHOP,
      reader: readingBy(() => {
        throw new TypeError('seat belt missing');
      }),
    };
    for (const verb of ['check', 'impact']) {
      const { code, stdout, stderr } = await runCli([verb, '-f', '-'], world);
      expect(code).toBe(70);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^This is a bug in ripple, not in your file\. .*\nhttps:\/\/\S+@ripple-effect\/cli\n/,
      );
      expect(stderr).toMatch(/TypeError: seat belt missing\n\s+at /);
    }
  });
});
