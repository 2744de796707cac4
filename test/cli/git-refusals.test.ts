import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Git } from '../../src/cli/git.ts';
import { SHOP, scratchFolder } from './scratch.ts';
import { cloneOf, scratchRepository } from './scratch-repository.ts';
import { AB, ABC, PATIENT, mapOf, open, refusal, teams } from './open-sides.ts';

describe('what cannot be compared', PATIENT, () => {
  it('says that there is no git or no repository, and that files need none', async () => {
    const folder = scratchFolder({ 'ripple.yaml': AB });
    expect(await refusal(folder, { base: 'main' })).toBe(
      '“main” is no file or folder, so it would be a revision, but this folder is in no git repository. ' +
        'Two files need no git: ripple diff old.yaml new.yaml',
    );
    expect(await refusal(folder)).toContain('without BASE, the merge base');
    const git: Git = {
      run: () => ({ status: null, stdout: new Uint8Array(0), stderr: 'spawnSync git ENOENT' }),
    };
    expect(await refusal(folder, { base: 'main', git })).toContain(
      'git cannot be run (spawnSync git ENOENT); install git',
    );
  });

  it('really finds out that git is not installed', async () => {
    const folder = scratchFolder({ 'ripple.yaml': AB });
    expect(await refusal(folder, { base: 'main', gitVariables: { PATH: folder } })).toContain(
      'git cannot be run',
    );
  });

  it('passes on that the repository belongs to somebody else', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    const said = await refusal(repository.folder, {
      base: 'main',
      gitVariables: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    });
    expect(said).toContain('dubious ownership');
    expect(said).toContain(`git config --global --add safe.directory ${repository.folder}`);
  });

  it('names the nearest revision', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    const clone = cloneOf(origin);
    clone.git('tag', 'v1.2');
    expect(await refusal(clone.folder, { base: 'orign/main' })).toBe(
      '“orign/main” is no file or folder here, and there is no revision “orign/main” in this clone. ' +
        'Did you mean origin/main?',
    );
    expect(await refusal(clone.folder, { base: 'v1.3:ripple.yaml', head: 'mian' })).toBe(
      'there is no revision “v1.3” in this clone. Did you mean v1.2?\n' +
        '“mian” is no file or folder here, and there is no revision “mian” in this clone. Did you mean main?',
    );
    expect(await refusal(clone.folder, { base: 'origin/release' })).toContain(
      'To get it: git fetch origin release:refs/remotes/origin/release',
    );
  });

  it('says how to get what a shallow clone lacks', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    const first = origin.git('rev-parse', 'HEAD');
    origin.git('tag', 'v1');
    origin.commit('Add c', { 'ripple.yaml': ABC });
    origin.git('checkout', '--quiet', '-b', 'topic');
    origin.commit('Add t', { 'ripple.yaml': mapOf('a -> t') });
    origin.git('checkout', '--quiet', 'main');
    const clone = cloneOf(origin, '--depth', '1', '--branch', 'topic');
    for (const base of ['v1', first, 'HEAD~1', 'origin/main']) {
      const said = await refusal(clone.folder, { base });
      expect(said).toContain(`there is no revision “${base}” in this clone.`);
      expect(said).toContain('“fetch-depth: 0”');
      expect(said).toContain('git fetch --unshallow');
    }
    // The remote's default branch, not known here at all, and then known without what lies between.
    expect(await refusal(clone.folder)).toContain('fetch-depth: 0');
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const said = await refusal(clone.folder);
    expect(said).toContain('there is no merge base with origin/main in this clone.');
    expect(said).toContain('git fetch --unshallow');
    // The cures cure.
    clone.git('fetch', '--quiet', '--unshallow');
    clone.git('fetch', '--quiet', 'origin', 'main:refs/remotes/origin/main');
    expect(teams((await open(clone.folder)).base)).toEqual(['a', 'b', 'c']);
  });

  it('suggests no name that the word has already, and says where there is no commit at all', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    origin.commit('Add c', { 'ripple.yaml': ABC });
    const shallow = cloneOf(origin, '--depth', '1').folder;
    for (const base of ['HEAD~1', 'HEAD^', 'main~1', 'main@{9}', 'HEAD~1...HEAD']) {
      const said = await refusal(shallow, { base });
      expect(said, base).toContain(`there is no revision “${base.split('...')[0] ?? ''}” in this clone. `);
      expect(said, base).not.toContain('Did you mean');
      expect(said, base).toContain('“fetch-depth: 0”');
    }
    expect(await refusal(origin.folder, { base: 'mian~1' })).toContain('Did you mean main~1?');
    expect(await refusal(origin.folder, { base: 'mian~9' })).toMatch(/in this clone\.$/);
    const empty = scratchRepository();
    empty.write({ 'ripple.yaml': AB });
    for (const base of ['HEAD', 'main'])
      expect(await refusal(empty.folder, { base })).toBe(
        `“${base}” is no file or folder here, and this repository has no commits yet, ` +
          `so there is no revision “${base}” to compare with; name a file: ripple diff old.yaml`,
      );
    // Its branch begins anew, but there are others.
    origin.git('checkout', '--quiet', '--orphan', 'topic');
    expect(await refusal(origin.folder, { base: 'HEAD' })).toMatch(/no revision “HEAD” in this clone\.$/);
  });

  it('fetches nothing from the network, also in a clone without contents', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit('Add c', { 'ripple.yaml': ABC });
    const clone = cloneOf(origin, '--filter=blob:none');
    expect(await refusal(clone.folder, { base: 'HEAD~1' })).toMatch(
      /^git cannot read HEAD~1 \(.{7}\): .*[Cc]lone it whole/s,
    );
  });

  it('says all that is wrong with both at once, and on which side', async () => {
    const repository = scratchRepository({
      'ripple.yaml': 'ripple: 1\nhandoffs:\n  - { from: a, too: b }\n',
    });
    repository.write({ 'ripple.yaml': 'ripple: 1\nhandofs: []\n' });
    const both = await refusal(repository.folder, { base: 'main' });
    expect(both).toMatch(/^main:ripple\.yaml:3:\d+ {2}error\[/m);
    expect(both).toMatch(/^ripple\.yaml:2:1 {2}error\[/m);
    const mixed = await refusal(repository.folder, { base: 'nowhere' });
    expect(mixed).toContain('there is no revision “nowhere”');
    expect(mixed).toMatch(/^ripple\.yaml:2:1 {2}error\[/m);
  });

  it('names a broken file of one side by the way git names it, also from a subfolder', async () => {
    const repository = scratchRepository({
      'maps/ripple.yaml': 'ripple: 1\ninclude: [teams/claims.yaml, gone.yaml, ../out.yaml]\n',
      'maps/teams/claims.yaml': 'teams:\n  claims: { led: 1d }\n',
      'out.yaml': 'teams: {}\n',
    });
    repository.write({ 'maps/ripple.yaml': AB });
    const said = await refusal(join(repository.folder, 'maps'), { base: 'main' });
    expect(said).toContain('main:maps/teams/claims.yaml:2:');
    expect(said).toContain('There is no file “main:maps/gone.yaml”');
    expect(said).toContain("“main:out.yaml” lies outside the org file's folder “main:maps”");
    expect(said).not.toMatch(/^ripple\.yaml/m);
  });

  it('takes no saved answer for a map', async () => {
    const folder = scratchFolder({
      'impact.json': '{ "kind": "ripple/impact", "version": 1, "teams": [] }',
      'ripple.yaml': SHOP,
    });
    expect(await refusal(folder, { base: 'impact.json' })).toBe(
      'impact.json is a saved answer of ripple (ripple/impact), no map; ripple list --format org -o map.json saves a map',
    );
  });

  it('reads standard input once, and finds it in no revision', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    expect(await refusal(repository.folder, { base: '-', head: '-' })).toContain('one side alone');
    expect(await refusal(repository.folder, { base: '-', file: ['-'] })).toContain('one side alone');
    const sides = await open(repository.folder, { base: 'main', head: '-', stdin: ABC });
    expect([teams(sides.base), teams(sides.head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
    expect(await refusal(repository.folder, { base: 'main', file: ['-'], stdin: ABC })).toContain(
      'standard input is in no revision',
    );
  });

  it('says so where there is no such file on a side', async () => {
    const folder = scratchFolder({ 'ripple.yaml': AB });
    expect(await refusal(folder, { base: 'old.yaml' })).toContain('There is no file “old.yaml”');
    expect(await refusal(folder, { base: '' })).toContain('an empty word');
    const twice = { base: 'ripple.yaml', head: 'ripple.yaml', file: ['ripple.yaml'] };
    expect(await refusal(folder, twice)).toBe('-f is for nothing here: both sides name their own files');
  });
});
