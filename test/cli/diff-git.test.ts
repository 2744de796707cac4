import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../docs/console-blocks.ts';
import { runCli } from './run-cli.ts';
import { BROKEN, SHOP } from './scratch.ts';
import { cloneOf, scratchRepository } from './scratch-repository.ts';

/** Nobody waits for the plan any more: the shopper gets the parcel earlier. */
const BETTER = SHOP.replace('slack: 2h', 'slack: 1d');

describe('ripple diff in a repository', { timeout: 60_000 }, () => {
  it('compares the working tree with the merge base, and says which', async () => {
    const clone = cloneOf(scratchRepository({ 'ripple.yaml': SHOP }));
    clone.git('checkout', '--quiet', '-b', 'topic');
    clone.commit('Change it', { 'ripple.yaml': BETTER });
    const hash = clone.git('rev-parse', '--short=7', 'origin/main');
    const { code, stdout, stderr } = await runCli(['diff', '--json'], { cwd: clone.folder });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'better',
      base: { label: `merge base with origin/main (${hash})`, files: ['ripple.yaml'] },
      head: { label: 'working tree', files: ['ripple.yaml'] },
    });
  });

  it('compares revisions from a subfolder as from the top', async () => {
    const repository = scratchRepository({ 'ripple.yaml': SHOP, 'sub/x': '' });
    repository.commit('Change it', { 'ripple.yaml': BETTER });
    for (const [cwd, path] of [
      [repository.folder, 'ripple.yaml'],
      [join(repository.folder, 'sub'), '../ripple.yaml'],
    ] as const) {
      const { code, stdout } = await runCli(['diff', 'main~1', 'main', '--json'], { cwd });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ verdict: 'better', head: { files: [path] } });
    }
  });

  it('asks next what can be asked: of the files as they are on this disk', async () => {
    const repository = scratchRepository({ 'ripple.yaml': BETTER });
    const { folder } = repository;
    repository.commit('Change it', { 'ripple.yaml': SHOP });
    const { stdout } = await runCli(['diff', 'main~1', 'main'], { cwd: folder });
    const [, why = ''] = /^ {2}ripple (why .*?)(?: {2,}.*)?$/m.exec(stdout) ?? [];
    expect(why).toContain('-f ripple.yaml');
    expect(await runCli(splitWords(why), { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    repository.write({ 'ripple.yaml': `${SHOP}# another one` });
    const other = await runCli(['diff', 'main~1', 'main'], { cwd: folder });
    expect(other.stdout).toContain('Worse');
    expect(other.stdout).not.toContain('ripple why');
  });

  it('begins with nobody where the map is new', async () => {
    const repository = scratchRepository({ 'README.md': '' });
    repository.write({ 'ripple.yaml': SHOP });
    const { code, stdout } = await runCli(['diff', 'HEAD', '--json'], { cwd: repository.folder });
    expect(code).toBe(0);
    const { structure }: { structure: { teams: unknown[] } } = JSON.parse(stdout);
    expect(structure.teams).toHaveLength(4);
  });

  it('says all that is wrong with both sides, whatever kind it is, with exit code 2', async () => {
    const repository = scratchRepository({ 'ripple.yaml': BROKEN });
    const { folder } = repository;
    const { code, stdout, stderr } = await runCli(['diff', 'mian'], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error: “mian” is no file or folder here');
    expect(stderr).toContain('Did you mean main?');
    expect(stderr).toContain('ripple.yaml:9:');
    const both = await runCli(['diff', 'main', 'HEAD', '-o', 'out.json'], { cwd: folder });
    expect(both.code).toBe(2);
    expect(both.stderr).toContain('main:ripple.yaml:9:');
    expect(both.stderr).toContain('HEAD:ripple.yaml:9:');
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('says that nothing can be compared where the base alone is broken, and whether that fails', async () => {
    const repository = scratchRepository({ 'ripple.yaml': BROKEN });
    const hash = repository.git('rev-parse', '--short=7', 'HEAD');
    repository.write({ 'ripple.yaml': SHOP, 'broken.yaml': BROKEN });
    const cwd = repository.folder;
    const consequence = `the map at main (${hash}) could not be read, so nothing is compared; the one of today (working tree) can be read`;
    const failed = await runCli(['diff', 'main'], { cwd });
    expect([failed.code, failed.stdout]).toEqual([2, '']);
    expect(failed.stderr).toMatch(/^main:ripple\.yaml:9:20 {2}error\[unknown-team\]/);
    expect(failed.stderr).toContain(
      `\nerror: ${consequence}; with --unreadable-base skip that is no failure\n`,
    );
    const skip = ['--unreadable-base', 'skip', '-o', 'json:diff.json', '-o', 'github:-'];
    const skipped = await runCli(['diff', 'main', ...skip], { cwd });
    expect([skipped.code, skipped.stdout, existsSync(join(cwd, 'diff.json'))]).toEqual([0, '', false]);
    expect(skipped.stderr).toMatch(/^main:ripple\.yaml:9:20 {2}error\[unknown-team\]/);
    expect(skipped.stderr).toContain(`\n--unreadable-base skip: ${consequence}\n`);
    // A file that the call names, a map of today that is broken too, and a wrong call are never passed over.
    for (const words of [
      ['broken.yaml'],
      ['main', 'broken.yaml'],
      ['main:gone.yaml'],
      ['nowhere'],
      ['main', 'main'],
    ]) {
      const { code, stderr } = await runCli(['diff', ...words, ...skip], { cwd });
      expect(code, words.join(' ')).toBe(2);
      expect(stderr).not.toContain('nothing is compared');
    }
  });
});
