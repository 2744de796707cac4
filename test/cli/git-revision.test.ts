import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Git } from '../../src/cli/git.ts';
import { scratchFolder } from './scratch.ts';
import { cloneOf, scratchRepository } from './scratch-repository.ts';
import { AB, ABC, PATIENT, files, labels, mapOf, open, refusal, teams } from './open-sides.ts';

describe('what BASE and HEAD can be', PATIENT, () => {
  it('compares two files without any git', async () => {
    const folder = scratchFolder({ 'old.yaml': AB, 'new.yaml': ABC });
    const git: Git = {
      run: () => {
        throw new Error('git was asked');
      },
    };
    const sides = await open(folder, { base: 'old.yaml', head: './new.yaml', git });
    expect(labels(sides)).toEqual(['old.yaml', './new.yaml']);
    expect([teams(sides.base), teams(sides.head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('takes folders, patterns, JSON and standard input', async () => {
    const folder = scratchFolder({
      'old/ripple.yaml': AB,
      'new/1.yaml': AB,
      'map.json': '{"ripple":1,"handoffs":["x -> y"]}',
    });
    expect(teams((await open(folder, { base: 'old', head: 'map.json' })).head)).toEqual(['x', 'y']);
    const sides = await open(folder, { base: 'new/*.yaml', head: '-', stdin: ABC });
    expect(labels(sides)).toEqual(['new/*.yaml', 'standard input']);
    expect(teams(sides.head)).toEqual(['a', 'b', 'c']);
  });

  it('compares a file with the one that every verb finds', async () => {
    const folder = scratchFolder({ 'ripple.yaml': ABC, 'old.yaml': AB });
    expect(labels(await open(folder, { base: 'old.yaml' }))).toEqual(['old.yaml', 'ripple.yaml']);
    const variables = { RIPPLE_FILE: 'old.yaml' };
    expect(labels(await open(folder, { base: 'ripple.yaml', variables }))).toEqual([
      'ripple.yaml',
      'old.yaml',
    ]);
  });

  it('takes branches, tags, hashes and what git writes from them; HEAD is the working tree', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    repository.git('tag', 'v1');
    const first = repository.git('rev-parse', 'HEAD');
    const second = repository.commit('Add c', { 'ripple.yaml': ABC });
    repository.write({ 'ripple.yaml': mapOf('a -> b', 'b -> c', 'c -> d') });
    const short = first.slice(0, 7);
    for (const [base, label] of [
      ['v1', `v1 (${short})`],
      ['HEAD~1', `HEAD~1 (${short})`],
      [first, short],
      [first.slice(0, 10), short],
      ['main^', `main^ (${short})`],
    ] as const) {
      const sides = await open(repository.folder, { base });
      expect(labels(sides)).toEqual([label, 'working tree']);
      expect([teams(sides.base), teams(sides.head)]).toEqual([
        ['a', 'b'],
        ['a', 'b', 'c', 'd'],
      ]);
    }
    const sides = await open(repository.folder, { base: 'v1', head: 'main' });
    expect(labels(sides)).toEqual([`v1 (${short})`, `main (${second.slice(0, 7)})`]);
    expect(teams(sides.head)).toEqual(['a', 'b', 'c']);
    expect(files(sides.head)).toEqual(['ripple.yaml']);
  });

  it('works on a detached HEAD and in another working tree of the repository', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    repository.commit('Add c', { 'ripple.yaml': ABC });
    repository.git('checkout', '--quiet', '--detach', 'HEAD~1');
    expect(teams((await open(repository.folder, { base: 'main' })).base)).toEqual(['a', 'b', 'c']);
    const other = join(scratchFolder(), 'other');
    repository.git('worktree', 'add', '--quiet', other, 'main');
    expect(teams((await open(other, { base: 'HEAD~1' })).base)).toEqual(['a', 'b']);
  });

  it('works in a repository without a working tree', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    repository.commit('Add c', { 'ripple.yaml': ABC });
    const { folder } = cloneOf(repository, '--bare');
    const sides = await open(folder, { base: 'main~1', head: 'main' });
    expect([teams(sides.base), teams(sides.head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('takes REV:PATH from the top, or with dots from this folder', async () => {
    const repository = scratchRepository({ 'maps/old map.yaml': AB, 'maps/ripple.yaml': ABC });
    const cwd = join(repository.folder, 'maps');
    const hash = repository.git('rev-parse', '--short=7', 'HEAD');
    const fromTop = await open(cwd, { base: 'main:maps/old map.yaml' });
    expect(labels(fromTop)).toEqual([`main:maps/old map.yaml (${hash})`, 'working tree']);
    expect(files(fromTop.base)).toEqual(['old map.yaml']);
    expect(teams((await open(cwd, { base: './old map.yaml', head: 'main:./ripple.yaml' })).head)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(teams((await open(cwd, { base: 'main:maps' })).base)).toEqual(['a', 'b', 'c']);
    expect(await refusal(cwd, { base: 'main:maps/old-map.yaml' })).toBe(
      `main (${hash}) holds no maps/old-map.yaml. Did you mean main:maps/old map.yaml?`,
    );
    expect(await refusal(cwd, { base: 'main:../../x.yaml' })).toContain('lies outside of the repository');
    expect(await refusal(cwd, { base: ':maps/ripple.yaml' })).toContain('write HEAD:maps/ripple.yaml');
  });

  it('asks which is meant where a word is both', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB, 'main/ripple.yaml': ABC });
    expect(await refusal(repository.folder, { base: 'main' })).toBe(
      '“main” is both a path and a revision: write ./main for the path, refs/heads/main for the revision',
    );
    const path = await open(repository.folder, { base: './main' });
    expect(teams(path.base)).toEqual(['a', 'b', 'c']);
    const revision = await open(repository.folder, { base: 'refs/heads/main' });
    expect(teams(revision.base)).toEqual(['a', 'b']);
  });

  it('never lets a word become an option of git', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    for (const word of ['--output=stolen', '-p', '--upload-pack=touch stolen', '--all']) {
      expect(await refusal(repository.folder, { base: word })).toBe(
        `“${word}” begins with a “-”, and no revision does`,
      );
    }
    expect(await refusal(repository.folder, { base: '--all:ripple.yaml' })).toContain('begins with a “-”');
    expect(await refusal(repository.folder, { base: 'main...--all' })).toContain('begins with a “-”');
    // Git refuses to make such a tag, but a repository from elsewhere can hold one.
    repository.git('update-ref', 'refs/tags/--output', 'HEAD');
    expect(await refusal(repository.folder, { base: '--output' })).toContain('begins with a “-”');
    const named = await open(repository.folder, { base: 'refs/tags/--output' });
    expect(teams(named.base)).toEqual(['a', 'b']);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('compares from where two revisions parted, as `git diff A...B`', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commit('Topic', { 'ripple.yaml': mapOf('a -> b', 'a -> t') });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Main', { 'ripple.yaml': ABC });
    const hash = repository.git('rev-parse', '--short=7', 'HEAD~1');
    const there = await open(repository.folder, { base: 'main...topic' });
    expect(there.base.label).toBe(`merge base of main and topic (${hash})`);
    expect([teams(there.base), teams(there.head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 't'],
    ]);
    const here = await open(repository.folder, { base: 'topic...' });
    expect(labels(here)).toEqual([`merge base with topic (${hash})`, 'working tree']);
    // Whoever names HEAD means the commit, whatever is edited since.
    repository.write({ 'ripple.yaml': mapOf('a -> b', 'a -> edited') });
    const commit = await open(repository.folder, { base: 'topic...HEAD' });
    const head = repository.git('rev-parse', '--short=7', 'HEAD');
    expect(labels(commit)).toEqual([`merge base with topic (${hash})`, `HEAD (${head})`]);
    expect(teams(commit.head)).toEqual(['a', 'b', 'c']);
    expect(await refusal(repository.folder, { base: 'main..topic' })).toBe(
      '“main..topic” names two revisions; write them apart: ripple diff main topic',
    );
  });
});

describe('the default base', PATIENT, () => {
  it('is where HEAD and the default branch of the remote parted, and the label says so', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    const clone = cloneOf(origin);
    clone.git('checkout', '--quiet', '-b', 'topic');
    clone.commit('Topic', { 'ripple.yaml': ABC });
    origin.commit('Meanwhile', { 'ripple.yaml': mapOf('a -> b', 'a -> m') });
    clone.git('fetch', '--quiet');
    const hash = clone.git('rev-parse', '--short=7', 'origin/main~1');
    for (const prepare of [
      (): string => '',
      (): string => clone.git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD'),
    ]) {
      prepare();
      const sides = await open(clone.folder);
      expect(labels(sides)).toEqual([`merge base with origin/main (${hash})`, 'working tree']);
      expect([teams(sides.base), teams(sides.head)]).toEqual([
        ['a', 'b'],
        ['a', 'b', 'c'],
      ]);
    }
  });

  it('follows the remote where its default branch has another name', async () => {
    const origin = scratchRepository({ 'ripple.yaml': AB });
    origin.git('branch', '-m', 'trunk');
    const sides = await open(cloneOf(origin).folder);
    expect(sides.base.label).toMatch(/^merge base with origin\/trunk \(/);
  });

  it('is the branch main where there is no remote', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB });
    repository.write({ 'ripple.yaml': ABC });
    const sides = await open(repository.folder);
    expect(sides.base.label).toMatch(/^merge base with main \([0-9a-f]{7}\)$/);
    expect([teams(sides.base), teams(sides.head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });

  it('must be named where none can be told', async () => {
    const empty = scratchRepository();
    empty.write({ 'ripple.yaml': AB });
    expect(await refusal(empty.folder)).toContain('there is no commit yet to compare with');
    const alone = scratchRepository({ 'ripple.yaml': AB });
    alone.git('branch', '-m', 'trunk');
    expect(await refusal(alone.folder)).toBe(
      'there is no remote, and no branch main or master to compare with; name a revision: ripple diff REVISION',
    );
    alone.git('remote', 'add', 'origin', 'file:///nowhere');
    expect(await refusal(alone.folder)).toBe(
      'this clone does not know the default branch of origin (no origin/main, origin/master). To get it: ' +
        'git fetch origin && git remote set-head origin --auto. Or name a revision: ripple diff REVISION',
    );
    const strangers = scratchRepository({ 'ripple.yaml': AB });
    strangers.git('checkout', '--quiet', '--orphan', 'topic');
    strangers.commit('Another beginning');
    expect(await refusal(strangers.folder)).toContain('Their histories have nothing in common');
  });
});
