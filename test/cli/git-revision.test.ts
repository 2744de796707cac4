import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeGit } from '../../src/cli/git.ts';
import type { Git } from '../../src/cli/git.ts';
import type { OrgSide, OrgSidesAsked } from '../../src/cli/org-side.ts';
import { openSides } from '../../src/cli/org-side.ts';
import { buildModel } from '../../src/analysis/org-model.ts';
import { InputFailure, SeveralFailures, UsageFailure, messagesOf } from '../../src/cli/failure.ts';
import { formatDiagnostics } from '../../src/report/format-diagnostics.ts';
import { worldOf } from './run-cli.ts';
import type { CliWorld } from './run-cli.ts';
import { SHOP, scratchFolder } from './scratch.ts';
import { GIT_VARIABLES, cloneOf, scratchRepository } from './scratch-repository.ts';

interface Call extends Partial<OrgSidesAsked>, CliWorld {
  readonly git?: Git;
  readonly gitVariables?: Readonly<Record<string, string>>;
}

interface Sides {
  readonly base: OrgSide;
  readonly head: OrgSide;
}

function open(cwd: string, call: Call = {}): Promise<Sides> {
  const { base, head, file = [], git, gitVariables, ...world } = call;
  const { environment } = worldOf([], { cwd, ...world });
  const variables = { ...process.env, ...GIT_VARIABLES, ...gitVariables };
  return openSides({ base, head, file }, { ...environment, git: git ?? createNodeGit(cwd, variables) });
}

/** Everything that a call says before it ends with exit code 2. */
async function refusal(cwd: string, call: Call = {}): Promise<string> {
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

function labels({ base, head }: Sides): readonly string[] {
  return [base.label, head.label];
}

function teams({ organization }: OrgSide): readonly string[] {
  return organization.teams.map(({ id }) => id);
}

function files({ organization }: OrgSide): readonly string[] {
  return organization.files.map(({ path }) => path);
}

/** An org file with a hand-off for each pair of teams. */
function mapOf(...pairs: readonly string[]): string {
  return `ripple: 1\norg: Small\nhandoffs:\n${pairs.map((pair) => `  - ${pair}\n`).join('')}`;
}

/** Each starts git a dozen times; on a busy machine that takes its time. */
const PATIENT = { timeout: 60_000 };

const AB = mapOf('a -> b');
const ABC = mapOf('a -> b', 'b -> c');

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

describe('which files of a revision', PATIENT, () => {
  it('follows a renamed org file', async () => {
    const repository = scratchRepository({ 'org/map.yaml': SHOP });
    repository.git('mv', 'org/map.yaml', 'ripple.yaml');
    const staged = await open(repository.folder, { base: 'main' });
    repository.commit('Rename it');
    const committed = await open(repository.folder, { base: 'main~1', head: 'main' });
    const hash = repository.git('rev-parse', '--short=7', 'main~1');
    expect(staged.base.label).toBe(`main (${hash}), there org/map.yaml`);
    expect(committed.base.label).toBe(`main~1 (${hash}), there org/map.yaml`);
    for (const { base } of [staged, committed]) {
      expect(files(base)).toEqual(['org/map.yaml']);
      expect(teams(base)).toEqual(['a', 'b', 'c', 'shopper']);
    }
  });

  it('follows a renamed org file in both directions', async () => {
    const repository = scratchRepository({ 'map.yaml': SHOP, 'other.yaml': AB });
    repository.git('mv', 'map.yaml', 'org.yaml');
    repository.commit('Rename it');
    const [now, then] = ['HEAD', 'HEAD~1'].map((word) => repository.git('rev-parse', '--short=7', word));
    for (const [file, base, head] of [
      ['org.yaml', `HEAD~1 (${then}), there map.yaml`, `HEAD (${now})`],
      ['map.yaml', `HEAD~1 (${then})`, `HEAD (${now}), there org.yaml`],
    ] as const) {
      const forth = await open(repository.folder, { base: 'HEAD~1', head: 'HEAD', file: [file] });
      const back = await open(repository.folder, { base: 'HEAD', head: 'HEAD~1', file: [file] });
      expect(labels(forth)).toEqual([base, head]);
      expect(labels(back)).toEqual([head, base]);
      for (const side of [forth.base, forth.head, back.base, back.head])
        expect(teams(side)).toEqual(['a', 'b', 'c', 'shopper']);
    }
    const wrong = { base: 'HEAD', head: 'HEAD~1', file: ['orgs.yaml'] };
    expect(await refusal(repository.folder, wrong)).toContain(`HEAD~1 (${then}) holds no orgs.yaml`);
  });

  it('follows a renamed folder', async () => {
    const repository = scratchRepository({ 'old/ripple.yaml': SHOP, 'old/x.yaml': 'x-note: 1\n' });
    repository.git('mv', 'old', 'maps');
    repository.commit('Rename it');
    const sides = await open(repository.folder, { base: 'HEAD~1', file: ['maps'] });
    expect(sides.base.label).toMatch(/^HEAD~1 \(.{7}\), there old$/);
    expect(files(sides.base)).toEqual(['old/ripple.yaml']);
  });

  it('begins with an empty map where the org file is new', async () => {
    const repository = scratchRepository({ 'README.md': 'Nothing yet\n' });
    repository.commit('Draw a map', { 'ripple.yaml': SHOP });
    const hash = repository.git('rev-parse', '--short=7', 'HEAD~1');
    const { base, head } = await open(repository.folder, { base: 'HEAD~1' });
    expect(base.label).toBe(`ripple.yaml is new since HEAD~1 (${hash})`);
    expect([base.organization.name, teams(base), files(base)]).toEqual(['Shop', [], []]);
    expect(teams(head)).toHaveLength(4);
    // It can be asked like any other.
    expect(buildModel(base.organization).compiled.network.teamCount).toBe(0);
    expect(await refusal(repository.folder, { base: 'main', head: 'HEAD~1' })).toBe(
      `HEAD~1 (${hash}) holds no ripple.yaml in this folder or in one above it; -f FILE names another`,
    );
    expect(await refusal(repository.folder, { base: 'main', head: 'HEAD~1', file: ['ripple.yaml'] })).toBe(
      `HEAD~1 (${hash}) holds no ripple.yaml`,
    );
  });

  it('reads those of several files that were there', async () => {
    const repository = scratchRepository({ 'a.yaml': AB });
    repository.write({ 'b.yaml': 'handoffs: [b -> z]\n' });
    const { base, head } = await open(repository.folder, { base: 'main', file: ['a.yaml', 'b.yaml'] });
    expect(base.label).toMatch(/^main \(.{7}\), b\.yaml is new since main \(.{7}\)$/);
    expect([teams(base), teams(head)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'z'],
    ]);
  });

  it('resolves includes, patterns and folders within the revision', async () => {
    const repository = scratchRepository({
      'ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml]\n',
      'teams/one.yaml': 'handoffs: [a -> b]\n',
      'teams/größe zwei.yaml': 'handoffs: [b -> c]\n',
    });
    repository.commit('Leave one out', {
      'teams/größe zwei.yaml': null,
      'teams/three.yaml': 'handoffs: [b -> d]\n',
    });
    const { base, head } = await open(repository.folder, { base: 'HEAD~1' });
    expect(files(base)).toEqual(['ripple.yaml', 'teams/größe zwei.yaml', 'teams/one.yaml']);
    expect(files(head)).toEqual(['ripple.yaml', 'teams/one.yaml', 'teams/three.yaml']);
    expect(teams(base).toSorted()).toEqual(['a', 'b', 'c']);
    const parts = {
      'maps/1.yaml': AB,
      'maps/deep/2.yml': 'handoffs: [b -> c]\n',
      'maps/.hidden/3.yaml': 'oh: no\n',
    };
    const folder = scratchRepository(parts);
    for (const file of ['maps', 'maps/**/*.y*ml']) {
      expect(files((await open(folder.folder, { base: 'main', file: [file] })).base)).toEqual([
        'maps/1.yaml',
        'maps/deep/2.yml',
      ]);
    }
  });

  it('asks git a handful of times, however many files there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`teams/${i}.yaml`, `handoffs: [t${i} -> t${i + 1}]\n`]),
    );
    const listed = Object.keys(many).slice(0, 100);
    const repository = scratchRepository({
      ...many,
      'ripple.yaml': 'ripple: 1\ninclude: [teams/*.yaml]\n',
      'listed.yaml': `ripple: 1\ninclude: [${listed.join(', ')}]\n`,
    });
    const git = createNodeGit(repository.folder);
    for (const [file, count] of [
      ['ripple.yaml', 301],
      ['listed.yaml', 101],
    ] as const) {
      const calls: string[] = [];
      const counted: Git = {
        run: (args, input) => {
          calls.push(args[0] ?? '');
          return git.run(args, input);
        },
      };
      const { base } = await open(repository.folder, { base: 'main', file: [file], git: counted });
      expect(files(base)).toHaveLength(count);
      expect(calls.filter((call) => call === 'ls-tree')).toHaveLength(1);
      expect(calls.length).toBeLessThan(10);
    }
  });

  it('finds the file from a subfolder, above and beside it', async () => {
    const repository = scratchRepository({ 'ripple.yaml': AB, 'sub/deep/map.yaml': ABC });
    repository.commit('Change both', { 'ripple.yaml': mapOf('x -> y'), 'sub/deep/map.yaml': AB });
    const cwd = join(repository.folder, 'sub/deep');
    const above = await open(cwd, { base: 'HEAD~1' });
    expect([files(above.base), files(above.head)]).toEqual([['../../ripple.yaml'], ['../../ripple.yaml']]);
    expect([teams(above.base), teams(above.head)]).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ]);
    expect(teams((await open(cwd, { base: 'HEAD~1', file: ['map.yaml'] })).base)).toEqual(['a', 'b', 'c']);
    const absolute = join(repository.folder, 'sub/deep/map.yaml');
    expect(teams((await open(cwd, { base: 'HEAD~1', file: [absolute] })).base)).toEqual(['a', 'b', 'c']);
    const head = await open(cwd, { base: 'HEAD~1', head: 'HEAD' });
    expect(files(head.head)).toEqual(['../../ripple.yaml']);
    const outside = join(scratchFolder({ 'map.yaml': AB }), 'map.yaml');
    expect(await refusal(cwd, { base: 'main', file: [outside] })).toContain(
      'lies outside of this repository',
    );
  });

  it('follows links inside the revision, and no further', async () => {
    const repository = scratchRepository({ 'real/teams.yaml': 'handoffs: [a -> b]\n', 'secret.yaml': AB });
    mkdirSync(join(repository.folder, 'maps'));
    symlinkSync('../real', join(repository.folder, 'maps/teams'));
    symlinkSync('../secret.yaml', join(repository.folder, 'maps/secret.yaml'));
    symlinkSync('/etc/hostname', join(repository.folder, 'maps/absolute.yaml'));
    symlinkSync('../../../etc/hostname', join(repository.folder, 'maps/beyond.yaml'));
    symlinkSync('loop.yaml', join(repository.folder, 'maps/loop.yaml'));
    symlinkSync('maps/ripple.yaml', join(repository.folder, 'ripple.yaml'));
    repository.commit('Link', { 'maps/ripple.yaml': 'ripple: 1\nhandoffs: [x -> y]\n' });
    expect(teams((await open(repository.folder, { base: 'main' })).base)).toEqual(['x', 'y']);
    for (const [name, code] of [
      ['teams/teams.yaml', 'include-outside'],
      ['secret.yaml', 'include-outside'],
      ['absolute.yaml', 'file-not-found'],
      ['beyond.yaml', 'file-not-found'],
      ['loop.yaml', 'file-not-found'],
    ] as const) {
      repository.commit(name, { 'maps/ripple.yaml': `ripple: 1\ninclude: [${name}]\n` });
      const said = await refusal(repository.folder, {
        base: 'HEAD:maps/ripple.yaml',
        head: 'real/teams.yaml',
      });
      expect(said, name).toContain(`error[${code}]`);
    }
  });

  it('takes no submodule for a folder', async () => {
    const other = scratchRepository({ 'x.yaml': AB });
    const repository = scratchRepository({ 'ripple.yaml': 'ripple: 1\ninclude: [parts/x.yaml]\n' });
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      `file://${other.folder}`,
      'parts',
    );
    repository.commit('Add parts');
    const said = await refusal(repository.folder, { base: 'main' });
    expect(said).toContain('There is no file “main:parts/x.yaml”');
  });

  it('reads texts as those on the disk are read', async () => {
    const repository = scratchRepository({
      'mark.yaml': `\uFEFF${AB}`,
      'nul.yaml': 'ripple: 1\n# \0\n',
      'latin.yaml': new Uint8Array([0x72, 0xe4, 0x0a]),
      'folder.yaml/x.yaml': AB,
    });
    expect(
      teams((await open(repository.folder, { base: 'main:mark.yaml', head: 'mark.yaml' })).base),
    ).toEqual(['a', 'b']);
    for (const name of ['nul.yaml', 'latin.yaml']) {
      const said = await refusal(repository.folder, { base: `main:${name}`, head: 'mark.yaml' });
      expect(said).toContain(`“main:${name}” is not a text file in UTF-8`);
    }
    expect(
      teams((await open(repository.folder, { base: 'main:folder.yaml', head: 'mark.yaml' })).base),
    ).toEqual(['a', 'b']);
  });

  it('sees no difference between line breaks of the repository and those of the disk', async () => {
    const text = `${SHOP}x-note: |\n  two\n  lines\nengagements:\n  e: { name: "a\n    b", customer: shopper, stages: [{ name: One, team: c }] }\n`;
    const repository = scratchRepository({ 'ripple.yaml': text });
    repository.git('config', 'core.autocrlf', 'true');
    repository.git('rm', '--quiet', '--cached', 'ripple.yaml');
    repository.git('reset', '--quiet', '--hard');
    repository.write({ 'ripple.yaml': text.replaceAll('\n', '\r\n') });
    const { base, head } = await open(repository.folder, { base: 'main' });
    expect(head.organization.files[0]?.text).toContain('\r\n');
    expect(base.organization.files[0]?.text).not.toContain('\r');
    const plain = ({ organization }: OrgSide): unknown =>
      JSON.parse(
        JSON.stringify(organization, (key, value: unknown) =>
          ['place', 'keyPlaces', 'files', 'extra', 'file'].includes(key) ? undefined : value,
        ),
      );
    expect(plain(base)).toEqual(plain(head));
  });

  it('names the files of warnings as git does', async () => {
    const repository = scratchRepository({
      'ripple.yaml': `${SHOP}  nothing: { incidents: [{ team: a }] }\n`,
    });
    const { base, head } = await open(repository.folder, { base: 'main' });
    expect(base.warnings.map(({ place }) => place?.file.path)).toEqual(['main:ripple.yaml']);
    expect(head.warnings.map(({ place }) => place?.file.path)).toEqual(['ripple.yaml']);
  });
});
